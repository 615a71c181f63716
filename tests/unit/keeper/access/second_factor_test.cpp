// SPDX-License-Identifier: MIT
#include "keeper/access/second_factor.hpp"

#include <liboath/oath.h>

#include "unit/keeper/access/running_test.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class SecondFactorTest : public RunningTest {
 protected:
  SecondFactorTest() { enrol(); }

  SecondFactors second() { return {*store_, clock_, tries_}; }
  void enrol() { codes_ = second().confirm("okafor", secret_, code()); }
  // What the phone shows when its clock is so far from ours.
  std::string code(std::chrono::seconds off = 0s) const {
    char* bytes = nullptr;
    std::size_t count = 0;
    oath_base32_decode(secret_.data(), secret_.size(), &bytes, &count);
    char digits[7];
    const auto now = std::chrono::floor<std::chrono::seconds>(clock_.now()).time_since_epoch() + off;
    oath_totp_generate(bytes, count, now.count(), 30, 0, 6, digits);
    free(bytes);
    return digits;
  }
  std::string show(const std::string& digits) {
    Tries tries(*store_, running());
    return SecondFactors(*store_, clock_, tries).refusal("okafor", digits);
  }

  const std::string secret_ = SecondFactors::new_secret();
  Tries tries_{*store_, running()};
  std::vector<std::string> codes_;
};

// RFC 6238, appendix B: the key "12345678901234567890" at 1111111109 s.
TEST_F(SecondFactorTest, CodesAreThoseOfTheStandard) {
  clock_.set(Instant(1111111109s));
  EXPECT_THAT(second().confirm("jones", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "081804"), SizeIs(8));
}

TEST_F(SecondFactorTest, AQrCodeNamesTheSchoolAndThePerson) {
  EXPECT_EQ(SecondFactors::uri("JBSWY3DP", "St Brónagh's", "Mrs Okafor"),
            "otpauth://totp/Hearth%20St%20Br%c3%b3nagh%27s:Mrs%20Okafor?secret=JBSWY3DP"
            "&issuer=Hearth%20St%20Br%c3%b3nagh%27s");
  EXPECT_THAT(secret_, SizeIs(32));
  EXPECT_NE(secret_, SecondFactors::new_secret());
}

TEST_F(SecondFactorTest, ACodeThatIsWrongSetsNothingUp) {
  EXPECT_THAT(second().confirm("jones", secret_, "12345"), IsEmpty());
  EXPECT_FALSE(second().known("jones"));
  EXPECT_EQ(second().refusal("jones", "123456"), "You have no second factor yet; set one up first.");
}

TEST_F(SecondFactorTest, APhoneMayBeAMinuteEarlyOrLate) {
  clock_.step(10min);
  EXPECT_THAT(show(code(-90s)), HasSubstr("not right"));
  EXPECT_THAT(show(code(90s)), HasSubstr("not right"));
  EXPECT_EQ(show(code(-60s)), "");
  EXPECT_EQ(show(code(60s)), "");
}

TEST_F(SecondFactorTest, EachCodeIsGoodOnceAlsoAfterARestart) {
  clock_.step(10min);
  const auto shown = code();
  EXPECT_EQ(show(shown), "");
  EXPECT_THAT(show(shown), HasSubstr("used before"));
  restart_keeper();
  EXPECT_THAT(show(shown), HasSubstr("used before"));
  EXPECT_THAT(show(code(-30s)), HasSubstr("used before")) << "nor one from before it";
  clock_.step(30s);
  EXPECT_EQ(show(code()), "");
}

TEST_F(SecondFactorTest, PuttingTheClockBackDoesNotMakeAUsedCodeGood) {
  clock_.step(10min);
  const auto shown = code();
  EXPECT_EQ(show(shown), "");
  clock_.step(1h);
  EXPECT_EQ(show(code()), "");
  clock_.step(-1h);
  EXPECT_THAT(show(shown), HasSubstr("used before"));
}

TEST_F(SecondFactorTest, WrongCodesAreCountedAsWrongPinsAre) {
  clock_.step(10min);
  for (int i = 0; i < 5; ++i) EXPECT_NE(show("abcdef"), "");
  restart_keeper();
  clock_.step(24h);
  EXPECT_THAT(show(code()), HasSubstr("Too many wrong codes. Please wait 30 seconds."));
  pass(30s);
  EXPECT_EQ(show(code()), "");
}

TEST_F(SecondFactorTest, EachPrintedCodeIsGoodOnceHoweverItIsTyped) {
  ASSERT_THAT(codes_, SizeIs(8));
  EXPECT_THAT(std::set<std::string>(codes_.begin(), codes_.end()), SizeIs(8));
  EXPECT_EQ(show(codes_[0]), "");
  EXPECT_THAT(show(codes_[0]), HasSubstr("not right"));
  std::string shouted = codes_[1];
  for (char& c : shouted) c = static_cast<char>(toupper(c));
  shouted.replace(shouted.find('-'), 1, " ");
  EXPECT_EQ(show(shouted), "");
  for (int i = 2; i < 8; ++i) EXPECT_EQ(show(codes_[std::size_t(i)]), "");
}

TEST_F(SecondFactorTest, NeitherTheCodesNorTheSecretStandInTheJournal) {
  show(codes_[0]);
  std::string journal;
  for (const auto& entry : store_->entries({})) journal += nlohmann::json(entry).dump();
  EXPECT_THAT(journal, Not(HasSubstr(secret_)));
  std::string all;
  for (const auto& document : store_->documents()) all += document.body.dump();
  for (const auto& code : codes_) EXPECT_THAT(journal + all, Not(HasSubstr(code)));
}

TEST_F(SecondFactorTest, OnceTakenAwayNothingOfItIsGood) {
  second().remove("okafor", "jones");
  EXPECT_FALSE(second().known("okafor"));
  EXPECT_THAT(show(codes_[0]), HasSubstr("set one up first"));
  for (const auto& document : store_->documents("second_factor"))
    EXPECT_THAT(document.body.dump(), Not(HasSubstr(secret_)));
  enrol();
  EXPECT_THAT(codes_, SizeIs(8)) << "and it can be set up again at once";
}

}  // namespace
}  // namespace hearth
