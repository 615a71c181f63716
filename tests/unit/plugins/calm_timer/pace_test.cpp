// SPDX-License-Identifier: MIT
#include "calm_timer/model/pace.hpp"

#include <gmock/gmock.h>

namespace calm_timer {
namespace {

using namespace std::chrono_literals;
using Time = std::chrono::milliseconds;

TEST(Breathing, FourSecondsInFourSecondsOutUnlessAChildHasAPaceOfTheirOwn) {
  EXPECT_TRUE(breath_at(0ms, 0).in);
  EXPECT_TRUE(breath_at(3'999ms, 0).in);
  EXPECT_FALSE(breath_at(4'000ms, 0).in);
  EXPECT_EQ(breath_at(1'000ms, 0).turn, 3'000ms);
  for (int a_minute = 3; a_minute <= 8; ++a_minute) {
    int breaths = 0;
    bool before = false;
    for (Time now{}; now < 59s; now += 10ms) {
      const Breath breath = breath_at(now, a_minute);
      breaths += breath.in && !before;
      before = breath.in;
    }
    EXPECT_EQ(breaths, a_minute);
  }
}

TEST(Breathing, GrowsAndShrinksAllTheTimeWithoutAJumpOrAPause) {
  for (const int a_minute : {0, 3, 8}) {
    double last = breath_at(0ms, a_minute).size;
    EXPECT_DOUBLE_EQ(last, 0);
    for (Time now = 16ms; now < 1min; now += 16ms) {
      const double size = breath_at(now, a_minute).size;
      EXPECT_LT(std::abs(size - last), 0.01) << now.count();
      last = size;
    }
    const Time half = breath_at(0ms, a_minute).turn;
    EXPECT_NEAR(breath_at(half, a_minute).size, 1, 1e-9);
    EXPECT_LT(breath_at(half + 200ms, a_minute).size, 1) << "nothing is held";
  }
}

TEST(Standing, WhatMayNotMoveStepsAFewTimesAMinuteAndEndsInTime) {
  for (const Time planned : {Time(1min), Time(3min), Time(7min), Time(10min), Time(30min)}) {
    Time left = planned;
    double last = 1.1;
    int steps = 0;
    while (left > 0ms) {
      const Still still = still_at(left, planned);
      EXPECT_LE(still.share, 1);
      EXPECT_LT(still.share, last);
      EXPECT_GE(still.share, double(left.count()) / double(planned.count()) - 1e-9)
          << "never empty too early";
      ASSERT_GT(still.next, 0ms);
      last = still.share;
      left -= still.next;
      ++steps;
    }
    EXPECT_EQ(left, 0ms) << "the last step is the end";
    EXPECT_LE(steps, std::max<long>(4, 4 * planned / 1min));
  }
  EXPECT_EQ(still_at(0ms, 3min).share, 0);
}

TEST(Words, OnlyWhoIsWarnedOfEndsIsToldHalfAndOneMinute) {
  const std::vector<hearth::Warning> warned{{.minutes = 5}};
  const auto told = [&](Time left, Time planned) { return stage_at(left, planned, warned).stage; };
  EXPECT_EQ(stage_at(90s, 3min, {}).stage, Stage::none);
  EXPECT_EQ(told(91s, 3min), Stage::none);
  EXPECT_EQ(told(90s, 3min), Stage::half);
  EXPECT_EQ(told(79s, 3min), Stage::none) << "and quiet again";
  EXPECT_EQ(told(60s, 3min), Stage::one_minute);
  EXPECT_EQ(told(49s, 3min), Stage::none);
  EXPECT_EQ(told(60s, 2min), Stage::one_minute) << "half of two minutes";
  EXPECT_EQ(told(60s, 1min), Stage::none) << "it has just begun";
  EXPECT_EQ(told(30s, 1min), Stage::half);
}

TEST(Words, TheyAreFoundByWakingWhenTheyChange) {
  const std::vector<hearth::Warning> warned{{.minutes = 1}};
  std::vector<Stage> seen;
  for (Time left = 5min; left > 0ms;) {
    const Told told = stage_at(left, 5min, warned);
    ASSERT_GT(told.changes, 0ms);
    seen.push_back(told.stage);
    left -= told.changes;
  }
  EXPECT_THAT(seen,
              testing::ElementsAre(Stage::none, Stage::half, Stage::none, Stage::one_minute, Stage::none));
}

}  // namespace
}  // namespace calm_timer
