// SPDX-License-Identifier: MIT
// Different from their own usual: when it is said and when it is not.
#include <gmock/gmock.h>

#include "unit/trends/sample.hpp"

namespace hearth {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

// One value a day from 1 January 2026.
std::vector<DayMean> days_of(const std::vector<double>& values) {
  std::vector<DayMean> means;
  Day day = sample::day("2026-01-01");
  for (double value : values) {
    means.push_back({day, value, 3});
    day = next_day(day);
  }
  return means;
}

std::vector<DayMean> after_fifteen_of(double usual, const std::vector<double>& then) {
  std::vector<double> values(15, usual);
  values.insert(values.end(), then.begin(), then.end());
  return days_of(values);
}

TEST(Usual, ThreeDaysInARowAndNotTwo) {
  const auto two = *against_usual(after_fifteen_of(1, {-2, -2, 1}));
  ASSERT_THAT(two.line, SizeIs(3));
  EXPECT_LT(two.line[1].value, two.line[1].low);
  EXPECT_FALSE(different_now(*against_usual(after_fifteen_of(1, {-2, -2}))));
  const auto course = *against_usual(after_fifteen_of(1, {-2, -2, -2}));
  const auto now = different_now(course);
  ASSERT_TRUE(now);
  EXPECT_EQ(now->side, Side::lower);
  EXPECT_EQ(day_text(now->since), "2026-01-16");
  EXPECT_EQ(day_text(now->flagged), "2026-01-18");
  EXPECT_EQ(now->days, 3);
}

TEST(Usual, DaysWithoutAnAnswerNeitherCountNorBreakTheRow) {
  auto means = after_fifteen_of(1, {-2, -2, -2});
  means.back().day = sample::day("2026-02-23");
  EXPECT_EQ(day_text(different_now(*against_usual(means))->flagged), "2026-02-23");
}

TEST(Usual, WhoIsBackToUsualIsNotDifferentNowButWas) {
  std::vector<double> then(4, 2.0);
  then.insert(then.end(), 10, 0.0);
  const auto course = *against_usual(after_fifteen_of(0, then));
  EXPECT_FALSE(different_now(course));
  EXPECT_FALSE(first_on(course, Side::lower));
  const auto first = first_on(course, Side::higher);
  ASSERT_TRUE(first);
  EXPECT_EQ(day_text(first->flagged), "2026-01-18");
  EXPECT_LT(first->last, course.line.back().day);
}

TEST(Usual, EachDirectionHasItsOwnFirstRow) {
  std::vector<double> then(8, 1.5);
  then.insert(then.end(), 20, -1.5);
  then.insert(then.end(), 25, 1.5);
  const auto course = *against_usual(after_fifteen_of(0, then));
  ASSERT_THAT(course.different, SizeIs(3));
  EXPECT_EQ(course.different[0], first_on(course, Side::higher));
  EXPECT_EQ(course.different[1], first_on(course, Side::lower));
  EXPECT_EQ(course.different[2], different_now(course));
  EXPECT_EQ(different_now(course)->side, Side::higher);
}

TEST(Usual, ARowOfLowDaysDoesNotCountTowardsOneOfHighDays) {
  const UsualRule unsmoothed{.lambda = 1};
  EXPECT_THAT(against_usual(after_fifteen_of(0, {2, 2, -2, -2, 2, 2}), unsmoothed)->different, IsEmpty());
  EXPECT_THAT(against_usual(after_fifteen_of(0, {2, 2, 2, -2, -2, -2}), unsmoothed)->different, SizeIs(2));
}

TEST(Usual, WhoNeverVariesHasAUsualAllTheSame) {
  const auto still = *against_usual(after_fifteen_of(1, std::vector<double>(40, 1.0)));
  EXPECT_EQ(still.sd, 0.35);
  EXPECT_THAT(still.different, IsEmpty());
  const UsualBand band = *usual_band(days_of(std::vector<double>(10, 1.8)));
  EXPECT_EQ(band.sigma, 0.5);
  EXPECT_DOUBLE_EQ(band.low, 1.3);
  EXPECT_EQ(band.high, 2) << "the scale ends there";
  EXPECT_EQ(usual_band(days_of(std::vector<double>(10, -1.8)))->low, -2);
  EXPECT_EQ(theil_sen(std::vector<double>(40, 1.0))->per_day, 0);
  EXPECT_EQ(spread_of(std::vector<double>(40, 1.0))->sd, 0);
}

TEST(Usual, AFullBaselineIsNeeded) {
  EXPECT_FALSE(against_usual(days_of(std::vector<double>(14, 1.0))));
  EXPECT_TRUE(against_usual(days_of(std::vector<double>(15, 1.0))));
  EXPECT_FALSE(usual_band(days_of(std::vector<double>(9, 1.0))));
  EXPECT_FALSE(against_usual(days_of({}), {.baseline_days = 0})) << "a setting that makes no sense";
}

TEST(Usual, ASlopeOfManyYearsIsThatOfTheLastDays) {
  std::vector<double> values(2000, 1.0);
  for (int i = 0; i < kMostForSlope; ++i) values.push_back(1 - 0.01 * i);
  const Slope slope = *theil_sen(values);
  EXPECT_EQ(slope.n, kMostForSlope);
  EXPECT_NEAR(slope.per_day, -0.01, 1e-12);
  EXPECT_NEAR(slope.at_first, 1, 1e-9);
}

}  // namespace
}  // namespace hearth
