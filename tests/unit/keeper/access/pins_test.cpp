// SPDX-License-Identifier: MIT
#include "keeper/access/pins.hpp"

#include <ctime>
#include <random>

#include "unit/keeper/access/running_test.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Le;

class PinsTest : public RunningTest {
 protected:
  PinsTest() {
    for (const char* staff : {"okafor", "jones"})
      store_->put(pin_document(staff, "271828", {.passes = 1, .memory = 8192}), "test");
  }

  std::string try_pin(const std::string& pin, const Id& staff = "okafor") {
    Tries tries(*store_, running());
    return Pins(*store_, tries).refusal(staff, pin);
  }
  int counted() const {
    const auto kept = nlohmann::json::parse(store_->local("wrong_tries").value_or(R"({"people": {}})"));
    int all = 0;
    for (const auto& one : kept.at("people")) all += one.at(0).get<int>();
    return all;
  }
  void wrong(int times, const Id& staff = "okafor") {
    for (int i = 0; i < times; ++i) EXPECT_NE(try_pin("000000", staff), "");
  }
};

TEST_F(PinsTest, TheRightPinOpensAndAWrongOneDoesNot) {
  EXPECT_EQ(try_pin("271828"), "");
  EXPECT_THAT(try_pin("271829"), HasSubstr("not right"));
  EXPECT_THAT(try_pin(""), HasSubstr("not right"));
  EXPECT_EQ(try_pin("271828"), "");
}

TEST_F(PinsTest, APersonWithoutAPinIsToldHowToGetOne) {
  EXPECT_THAT(try_pin("271828", "nobody"), HasSubstr("hearth pin"));
}

TEST_F(PinsTest, APinThatIsGuessedFirstIsNotKept) {
  EXPECT_THAT(problem_of([&] { pin_document("okafor", "12345"); }), HasSubstr("6 to 8 digits"));
  EXPECT_THAT(problem_of([&] { pin_document("okafor", "123456"); }), HasSubstr("follow each other"));
}

TEST_F(PinsTest, FiveWrongOnesLockEvenForTheRightOne) {
  wrong(5);
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 30 seconds"));
  pass(29s);
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 1 second."));
  pass(1s);
  EXPECT_EQ(try_pin("271828"), "");
  wrong(4);
  EXPECT_EQ(try_pin("271828"), "") << "the right one starts the count again";
}

TEST_F(PinsTest, TheWaitDoublesUpToAQuarterOfAnHour) {
  wrong(4);
  const std::vector<std::pair<std::chrono::seconds, std::string>> waits{
      {30s, "30 seconds"}, {60s, "60 seconds"},  {120s, "2 minutes"}, {240s, "4 minutes"},
      {480s, "8 minutes"}, {900s, "15 minutes"}, {900s, "15 minutes"}};
  for (const auto& [wait, words] : waits) {
    EXPECT_THAT(try_pin("000000"), HasSubstr("wait " + words));
    pass(wait - 1s);
    EXPECT_THAT(try_pin("271828"), HasSubstr("wait 1 second."));
    pass(1s);
  }
}

TEST_F(PinsTest, OneMachineTakesTenWrongOnesInFiveMinutesWhoeverTheyAreFor) {
  wrong(4);
  wrong(4, "jones");
  wrong(2, "nobody");
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 5 minutes"));
  pass(299s);
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 1 second."));
  pass(1s);
  EXPECT_EQ(try_pin("271828"), "");
}

TEST_F(PinsTest, TheRightPinBuysNobodyElseATry) {
  for (int i = 0; i < 4; ++i) {
    wrong(2);
    EXPECT_EQ(try_pin("271828", "jones"), "");
  }
  wrong(1);
  EXPECT_THAT(try_pin("271828"), HasSubstr("Too many"));
}

TEST_F(PinsTest, ARestartDoesNotForgetWrongTries) {
  wrong(5);
  restart_keeper();
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 30 seconds"));
}

TEST_F(PinsTest, TheClockOnTheWallHasNoPartInIt) {
  wrong(5);
  for (const auto jump : {48h, -96h, 24h * 365}) {
    clock_.step(jump);
    EXPECT_THAT(try_pin("271828"), HasSubstr("wait 30 seconds"));
  }
  pass(30s);
  EXPECT_EQ(try_pin("271828"), "");
}

TEST_F(PinsTest, AStartOfTheMachineDoesNotShortenTheWaitAndServedTimeStays) {
  wrong(5);
  pass(10s);
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 20 seconds"));
  pass(5s);
  restart_machine();
  EXPECT_THAT(try_pin("271828"), HasSubstr("wait 20 seconds")) << "what nobody saw was not served";
  pass(20s);
  EXPECT_EQ(try_pin("271828"), "") << "and it does not wait for ever";
}

// Whatever is done to clock, keeper and machine: the tries that are looked at are those that change the
// count.
TEST_F(PinsTest, NobodyGetsMoreThanTenTriesInFiveMinutesInTenThousandRuns) {
  std::mt19937 random{20260717};
  const auto upto = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
  std::chrono::milliseconds world{0};  // real time, which the machine sees only while it runs
  std::vector<std::chrono::milliseconds> looked_at;
  std::vector<long> within;
  for (int run = 0; run < 10'000; ++run) {
    const std::chrono::milliseconds time(upto(20) == 0 ? upto(200'000) : upto(2'000));
    world += time;
    pass(time);
    if (upto(50) == 0) clock_.step(std::chrono::hours(upto(2000) - 1000));
    if (upto(200) == 0) restart_keeper();
    if (upto(100) == 0) restart_machine();
    const int before = counted();
    try_pin("000000", upto(1) ? "okafor" : "jones");
    if (counted() == before) continue;
    looked_at.push_back(world);
    within.push_back(std::ranges::count_if(looked_at, [&](auto at) { return at > world - 5min; }));
  }
  EXPECT_THAT(within, Each(Le(10)));
  EXPECT_GT(looked_at.size(), 100u);
}

TEST_F(PinsTest, ATryIsCountedBeforeThePinIsLookedAt) {
  // As after a power cut in the middle of a try: the hash cannot be read, the try counts all the same.
  store_->put({.kind = "pin", .id = "okafor", .body = {{"hash", "no hash"}}}, "test");
  wrong(5);
  EXPECT_THAT(try_pin("271828"), HasSubstr("Too many"));
}

TEST_F(PinsTest, ANewPinStartsWithoutWrongTries) {
  wrong(5);
  Tries tries(*store_, running());
  Pins(*store_, tries).forget_tries("okafor");
  EXPECT_EQ(try_pin("271828"), "");
}

// Dear enough for its time to stand out from that of two synced writes.
TEST_F(PinsTest, SomebodyWhoIsNotThereTakesAsLong) {
  for (const char* staff : {"okafor", "jones"})
    store_->put(pin_document(staff, "271828", {.passes = 3, .memory = 32 << 20}), "test");
  // What it takes of the processor: the clock on the wall also counts what else the machine does.
  const auto cpu_ms = [] {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
  };
  const auto quickest = [&](const Id& staff) {
    double least = 1e9;
    for (int i = 0; i < 4; ++i) {
      const double from = cpu_ms();
      try_pin("000000", staff);
      least = std::min(least, cpu_ms() - from);
    }
    pass(10min);
    return least;
  };
  const double known = quickest("okafor"), unknown = quickest("nobody");
  RecordProperty("known_ms", std::to_string(known));
  RecordProperty("unknown_ms", std::to_string(unknown));
  std::cout << "a wrong PIN: " << known << " ms, of nobody: " << unknown << " ms\n";
  EXPECT_GT(unknown, known / 2);
  EXPECT_LT(unknown, known * 2);
}

}  // namespace
}  // namespace hearth
