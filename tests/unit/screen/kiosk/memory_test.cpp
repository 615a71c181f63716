// SPDX-License-Identifier: MIT
// What a screen finds again, with a real keeper between its two lives.
#include "screen/kiosk/memory.hpp"

#include <gmock/gmock.h>

#include "contract/keepers.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using How = Spot::How;

// One life of the screen: from its start to when it is killed.
class Life {
 public:
  Life(DirectKeeper& keeper, std::chrono::milliseconds running, const std::string& since)
      : running(running),
        time{[this] { return this->running; }, since},
        records(keeper.screen()),
        clock(keeper.clock_),
        room(*records, clock, "otter"),
        memory(room, clock, time) {
    poll();
    memory.recalled();
    poll();
    EXPECT_TRUE(memory.recalled());
  }
  void poll() {
    for (int n = 0; n < 4; ++n) room.poll();
  }
  void keep() {
    memory.keep();
    poll();
  }
  std::chrono::milliseconds running;
  PassingTime time;
  std::unique_ptr<Records> records;
  const Clock& clock;
  RoomRecords room;
  Memory memory;
};

class MemoryTest : public ::testing::Test {
 protected:
  void pass(Life& life, std::chrono::milliseconds time) {
    life.running += time;
    keeper.clock_.set(keeper.clock_.now() + time);
  }
  MemoryTest() { keeper.clock_.set(kFriday); }  // and stands still
  DirectKeeper keeper;
};

TEST_F(MemoryTest, NothingWasKept) {
  Life life(keeper, 1h, "boot 1");
  EXPECT_EQ(life.memory.remembered("calm_timer").words, "");
  EXPECT_FALSE(life.memory.take_spot());
}

TEST_F(MemoryTest, ATimerThatRanIsFoundAgainWithWhatHasPassedWhateverTheClockOnTheWallDid) {
  {
    Life life(keeper, 1h, "boot 1");
    life.memory.is_at({"calm_timer", How::asked, {{"pupil", "P01"}}});
    life.memory.remember("calm_timer", "three minutes");
    pass(life, 20s);
    life.keep();
    EXPECT_EQ(life.memory.remembered("calm_timer").ago, 20s);
  }
  keeper.clock_.set(keeper.clock_.now() - 30min);
  Life next(keeper, 1h + 50s, "boot 1");
  EXPECT_EQ(next.memory.remembered("calm_timer").words, "three minutes");
  EXPECT_EQ(next.memory.remembered("calm_timer").ago, 50s);
  pass(next, 5s);
  EXPECT_EQ(next.memory.remembered("calm_timer").ago, 55s);
  const auto spot = next.memory.take_spot();
  ASSERT_TRUE(spot);
  EXPECT_EQ(spot->place, "calm_timer");
  EXPECT_EQ(spot->brought, (Brought{{"pupil", "P01"}}));
  EXPECT_FALSE(next.memory.take_spot()) << "once";
}

TEST_F(MemoryTest, AfterAPowerCutTheClockOnTheWallSaysHowLongAgo) {
  {
    Life life(keeper, 1h, "boot 1");
    life.memory.remember("calm_timer", "three minutes");
    life.keep();
  }
  keeper.clock_.set(keeper.clock_.now() + 70s);
  {
    Life next(keeper, 9s, "boot 2");
    EXPECT_EQ(next.memory.remembered("calm_timer").ago, 70s);
    next.keep();
  }
  keeper.clock_.set(keeper.clock_.now() - 10min);
  Life last(keeper, 9s, "boot 3");
  EXPECT_EQ(last.memory.remembered("calm_timer").ago, 0s) << "never from the future";
}

TEST_F(MemoryTest, AHalfDoneCheckInComesBackAtHomeAndNothingOfItIsKept) {
  {
    Life life(keeper, 1h, "boot 1");
    life.memory.is_at({"emotion_checkin", How::asked, {{"pupil", "P01"}}});
    life.memory.remember("calm_timer", "three minutes");
    life.keep();
  }
  EXPECT_EQ(keeper.store_.local(R"(["place","otter"])")->find("P01"), std::string::npos);
  Life next(keeper, 1h, "boot 1");
  EXPECT_FALSE(next.memory.take_spot());
  EXPECT_EQ(next.memory.remembered("calm_timer").words, "three minutes");
}

TEST_F(MemoryTest, ATurnComesBackAsATurn) {
  {
    Life life(keeper, 1h, "boot 1");
    life.memory.is_at({"reward_tracker", How::turn, {{"turn", "yes"}}});
    life.keep();
  }
  Life next(keeper, 1h, "boot 1");
  const auto spot = next.memory.take_spot();
  ASSERT_TRUE(spot);
  EXPECT_EQ(spot->how, How::turn);
  EXPECT_EQ(spot->brought, (Brought{{"turn", "yes"}}));
}

TEST_F(MemoryTest, WhatIsForgottenStaysForgotten) {
  {
    Life life(keeper, 1h, "boot 1");
    life.memory.remember("calm_timer", "three minutes");
    life.keep();
    life.memory.remember("calm_timer", "");
    life.keep();
  }
  Life next(keeper, 1h, "boot 1");
  EXPECT_EQ(next.memory.remembered("calm_timer").words, "");
}

TEST_F(MemoryTest, WhatIsRememberedBeforeTheLastAnswerGoesOutWithIt) {
  {
    Life life(keeper, 1h, "boot 1");
    life.memory.remember("calm_timer", "one");
    life.memory.keep();
    life.memory.remember("calm_timer", "two");
    life.memory.keep();
    life.memory.remember("reward_tracker", "three");
    life.poll();
  }
  Life next(keeper, 1h, "boot 1");
  EXPECT_EQ(next.memory.remembered("calm_timer").words, "two");
  EXPECT_EQ(next.memory.remembered("reward_tracker").words, "three");
}

TEST_F(MemoryTest, APracticeIsNotRememberedAndTakesNothingAway) {
  {
    Life life(keeper, 1h, "boot 1");
    life.memory.remember("calm_timer", "a child's");
    life.keep();
    life.memory.practise(true);
    life.memory.remember("calm_timer", "a toy's");
    life.keep();
    EXPECT_EQ(life.memory.remembered("calm_timer").words, "a toy's");
  }
  {
    Life next(keeper, 1h, "boot 1");
    EXPECT_EQ(next.memory.remembered("calm_timer").words, "a child's");
    next.memory.practise(true);
    next.memory.remember("calm_timer", "a toy's");
    next.memory.practise(false);
    EXPECT_EQ(next.memory.remembered("calm_timer").words, "a child's");
  }
}

TEST_F(MemoryTest, ADayLaterNothingIsRemembered) {
  Life life(keeper, 1h, "boot 1");
  life.memory.remember("calm_timer", "three minutes");
  life.keep();
  pass(life, 24h);
  life.keep();
  EXPECT_EQ(life.memory.remembered("calm_timer").words, "");
  Life next(keeper, 26h, "boot 1");
  EXPECT_EQ(next.memory.remembered("calm_timer").words, "");
}

TEST_F(MemoryTest, AClockThatIsSetRightOverMidnightForgetsNothing) {
  Life life(keeper, 1h, "boot 1");
  life.memory.remember("calm_timer", "three minutes");
  life.keep();
  life.running += 20s;
  keeper.clock_.set(keeper.clock_.now() + 24h);
  life.keep();
  EXPECT_EQ(life.memory.remembered("calm_timer").words, "three minutes");
  EXPECT_EQ(life.memory.remembered("calm_timer").ago, 20s);
}

TEST_F(MemoryTest, WhatCannotBeKeptIsRefusedWhereItIsAsked) {
  Life life(keeper, 1h, "boot 1");
  life.memory.remember("calm_timer", std::string(4000, 'x'));
  EXPECT_THROW(life.memory.remember("calm_timer", std::string(4001, 'x')), std::length_error);
  EXPECT_THROW(life.memory.remember("calm_timer", "\xff\xfe"), nlohmann::json::exception);
  EXPECT_EQ(life.memory.remembered("calm_timer").words.size(), 4000u);
}

// Without an answer a screen is not kept waiting.
TEST(MemoryOfADeafKeeper, IsGivenUpAfterASecond) {
  DirectKeeper keeper;
  const auto records = keeper.screen();
  RoomRecords room(*records, keeper.clock_, "otter");
  std::chrono::milliseconds running = 5min;
  const PassingTime time{[&] { return running; }};
  Memory memory(room, keeper.clock_, time);
  EXPECT_FALSE(memory.recalled());
  running += 999ms;
  EXPECT_FALSE(memory.recalled());
  running += 1ms;
  EXPECT_TRUE(memory.recalled());
}

}  // namespace
}  // namespace hearth
