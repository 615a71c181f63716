// SPDX-License-Identifier: MIT
#include "keeper/access/pins.hpp"

#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class PinsTest : public StoreTest {
 protected:
  PinsTest() { store_->put(pin_document("okafor", "271828", {.passes = 1, .memory = 8192}), "test"); }

  std::string try_pin(const std::string& pin) { return Pins(*store_, clock_).refusal("okafor", pin); }
  void wrong(int times) {
    for (int i = 0; i < times; ++i) EXPECT_NE(try_pin("000000"), "");
  }

  std::optional<Store> store_{std::in_place, options(), clock_};
};

TEST_F(PinsTest, TheRightPinOpensAndAWrongOneDoesNot) {
  EXPECT_EQ(try_pin("271828"), "");
  EXPECT_THAT(try_pin("271829"), HasSubstr("not right"));
  EXPECT_THAT(try_pin(""), HasSubstr("not right"));
  EXPECT_EQ(try_pin("271828"), "");
}

TEST_F(PinsTest, APersonWithoutAPinIsToldHowToGetOne) {
  EXPECT_THAT(Pins(*store_, clock_).refusal("nobody", "271828"), HasSubstr("hearth pin"));
}

TEST_F(PinsTest, APinIsSixToEightDigits) {
  for (const char* bad : {"12345", "123456789", "12345a", "", "12 456"})
    EXPECT_THAT(problem_of([&] { pin_document("okafor", bad); }), HasSubstr("6 to 8 digits")) << bad;
}

TEST_F(PinsTest, FiveWrongOnesLockEvenForTheRightOne) {
  wrong(5);
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 30 seconds"));
  clock_.step(29s);
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 1 seconds"));
  clock_.step(1s);
  EXPECT_EQ(try_pin("271828"), "");
  wrong(4);
  EXPECT_EQ(try_pin("271828"), "") << "the right one starts the count again";
}

TEST_F(PinsTest, TheWaitDoublesUpToAQuarterOfAnHour) {
  wrong(4);
  for (const auto wait : {30s, 60s, 120s, 240s, 480s, 900s, 900s}) {
    EXPECT_THAT(try_pin("000000"), HasSubstr("wait " + std::to_string(wait.count()) + " seconds"));
    clock_.step(wait);
  }
}

TEST_F(PinsTest, NobodyGetsMoreThanTenTriesInFiveMinutes) {
  int tries = 0;
  for (auto passed = 0s; passed < 300s; passed += 1s, clock_.step(1s))
    for (int i = 0; i < 20; ++i) {
      const auto before = store_->local("wrong_pins/okafor");
      try_pin("000000");
      tries += store_->local("wrong_pins/okafor") != before;
    }
  EXPECT_LE(tries, 10);
  EXPECT_GE(tries, 5);
}

TEST_F(PinsTest, ARestartDoesNotForgetWrongTries) {
  wrong(5);
  store_.reset();
  store_.emplace(options(), clock_);
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait"));
}

TEST_F(PinsTest, AClockThatIsPutBackNeitherUnlocksNorLocksForLonger) {
  wrong(5);
  clock_.step(-48h);
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 30 seconds"));
  clock_.step(30s);
  EXPECT_EQ(try_pin("271828"), "");
  wrong(3);
  clock_.step(-48h);
  EXPECT_EQ(try_pin("271828"), "") << "nothing was locked";
}

TEST_F(PinsTest, ATryIsCountedBeforeThePinIsLookedAt) {
  // As after a power cut in the middle of a try: the hash cannot be read, the try counts all the same.
  store_->put({.kind = "pin", .id = "okafor", .body = {{"hash", "no hash"}}}, "test");
  wrong(5);
  EXPECT_THAT(try_pin("271828"), HasSubstr("Too many"));
}

TEST_F(PinsTest, ANewPinStartsWithoutWrongTries) {
  wrong(5);
  Pins(*store_, clock_).forget_tries("okafor");
  EXPECT_EQ(try_pin("271828"), "");
}

}  // namespace
}  // namespace hearth
