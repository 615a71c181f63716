// SPDX-License-Identifier: MIT
// Before and after, what came before, what helps.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "unit/trends/sample.hpp"

namespace hearth {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using Row = std::vector<double>;

TEST(Tau, TheExampleOfTheOracle) {
  std::ifstream file(HEARTH_SOURCE_DIR "/tests/unit/trends/oracle_stats.json");
  const auto example = nlohmann::json::parse(file)["_tau_example"];
  const Row before = example["A"], after = example["B"];
  const Tau tau = *tau_of(before, after), corrected = *tau_u(before, after);
  EXPECT_EQ(tau.s, example["S_AB"]);
  EXPECT_NEAR(tau.tau, double(example["Tau"]), 1e-6);
  EXPECT_EQ(tau.s - corrected.s, example["S_A"]);
  EXPECT_NEAR(corrected.tau, double(example["Tau_U_baseline_corrected"]), 1e-6);
  EXPECT_FALSE(corrected_tau(before, after)->corrected) << "six values that wander are no trend";
  EXPECT_EQ(corrected_tau(before, after)->tau.s, tau.s);
}

// The case with which Tarlow shows what Tau and Tau-U make of a trend that simply goes on.
TEST(Tau, ATrendThatGoesOnIsNoEffect) {
  const Row before{1, 2, 3, 4, 5}, after{6, 7, 8, 9, 10};
  EXPECT_EQ(tau_of(before, after)->tau, 1);
  EXPECT_DOUBLE_EQ(tau_u(before, after)->tau, 0.6);
  const auto corrected = *corrected_tau(before, after);
  EXPECT_TRUE(corrected.corrected);
  EXPECT_NEAR(corrected.p, 0.02749, 1e-4);
  EXPECT_EQ(corrected.tau.tau, 0);
  EXPECT_EQ(corrected.tau_b, 0);
}

TEST(Tau, ThirdsOnALineAreTiesAllTheSame) {
  Row before, after;
  for (int i = 0; i < 12; ++i) before.push_back(-2 + i / 3.0 * 0.1);
  for (int i = 12; i < 24; ++i) after.push_back(-2 + i / 3.0 * 0.1);
  EXPECT_EQ(corrected_tau(before, after)->tau.s, 0);
}

TEST(Tau, EqualValuesSayNothing) {
  const auto corrected = *corrected_tau(Row(10, 1.0), Row(10, 1.0));
  EXPECT_EQ(corrected.tau.tau, 0);
  EXPECT_EQ(corrected.tau_b, 0);
  EXPECT_EQ(corrected.p, 1);
  EXPECT_FALSE(corrected.corrected);
}

TEST(Tau, ALongTimeBeforeIsCorrectedByItsLastPart) {
  Row before(300, 0.0), after;
  for (int i = 0; i < 300; ++i) before.push_back(0.01 * i);
  for (int i = 300; i < 320; ++i) after.push_back(0.01 * i);
  const auto corrected = *corrected_tau(before, after);
  EXPECT_TRUE(corrected.corrected);
  EXPECT_LT(corrected.tau.tau, 0)
      << "level with the last year's line, below what the flat years left above it";
}

TEST(CameBefore, CountsOfAllThatFollowedAndInNoOrderOfSize) {
  const auto found = came_before({{{"circle", "Mr Hallworth"}, 1},
                                  {{"number", "Mrs Okafor", "number"}, -1},
                                  {{"number"}, -2},
                                  {{}, -2},
                                  {{"circle"}, 0}});
  ASSERT_THAT(found, SizeIs(4));
  EXPECT_EQ(found[0].label, "circle");
  EXPECT_EQ(found[0].hard.n, 0);
  EXPECT_EQ(found[0].hard.of, 2);
  EXPECT_EQ(found[2].label, "number");
  EXPECT_EQ(found[2].hard.n, 2);
  EXPECT_EQ(found[2].hard.of, 2) << "once for each check-in";
}

TEST(WhatHelps, IsKeptBackUnderFivePairsAndKeepsTheOrderOfTheTools) {
  std::vector<ToolPair> pairs{{"draw", -1, 0}, {"draw", -1, -1}, {"draw", -2, -1}, {"draw", 0, -1}};
  for (int i = 0; i < 6; ++i) pairs.push_back({"walk", -2, 1});
  EXPECT_THAT(what_helps(pairs, {"draw"}), IsEmpty());
  pairs.push_back({"draw", -1, -1});
  const auto found = what_helps(pairs, {"music", "draw", "walk"});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].tool, "draw") << "though the walk helped more often";
  EXPECT_EQ(found[0].pairs, 5);
  EXPECT_EQ(found[0].up, 2);
  EXPECT_EQ(found[0].same, 2);
  EXPECT_EQ(found[1].up, 6);
}

class Quiet : public ::testing::Test {
 protected:
  // Days in a row, weekends too, since only days with an answer count.
  void days(int n, int valence, int energy) {
    for (; n > 0; --n, day_ = next_day(day_))
      child_.push_back({.day = day_,
                        .slot = "arrive",
                        .state = State::answered,
                        .feeling = "feeling" + std::to_string(valence),
                        .valence = valence,
                        .energy = energy});
  }
  Day day_ = sample::day("2026-01-05");
  std::vector<Occasion> child_;
};

TEST_F(Quiet, TwiceAsOftenAsUsualAndHalfOfTheDays) {
  days(20, 1, 0);
  days(5, 0, 0);
  EXPECT_FALSE(quiet_days(child_)->rising);
  days(4, -1, -1);
  EXPECT_FALSE(quiet_days(child_)->rising);
  EXPECT_EQ(quiet_days(child_)->recent.n, 4);
  days(1, -1, -2);
  EXPECT_TRUE(quiet_days(child_)->rising);
  EXPECT_EQ(quiet_days(child_)->usual.of, 20);
}

TEST_F(Quiet, LoudDaysAndPleasantCalmOnesAreNotMeant) {
  days(15, 1, -1);
  days(10, -2, 2);
  EXPECT_EQ(quiet_days(child_)->recent.n, 0);
  EXPECT_EQ(quiet_days(child_)->usual.n, 0);
}

TEST_F(Quiet, NothingIsSaidOfWhoMostlySkips) {
  days(20, 1, 0);
  days(10, -1, -1);
  ASSERT_TRUE(quiet_days(child_)->rising);
  child_.insert(child_.end(), 40, {.day = day_, .slot = "leave", .state = State::not_today});
  EXPECT_FALSE(quiet_days(child_));
}

TEST_F(Quiet, NothingIsSaidBeforeThereIsAUsual) {
  days(14, 1, 0);
  days(10, -1, -1);
  EXPECT_FALSE(quiet_days(child_));
}

}  // namespace
}  // namespace hearth
