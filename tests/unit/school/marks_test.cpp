// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "hearth/targets.hpp"
#include "unit/school/week.hpp"

namespace hearth {
namespace {

using testing::Eq;
using testing::Optional;
using Says = Coached::Says;

constexpr const char* kZone = "Europe/London";

Entry mark(const char* id, const char* on, int hour, Detail detail) {
  return {.id = id,
          .at = instant_of(day(on), std::chrono::hours(hour), kZone),
          .kind = "target_score",
          .slot = "circle",
          .pupil = "ana",
          .what = "t",
          .detail = std::move(detail)};
}

TEST(Marks, WhatEachSaidOfASessionStandsTogetherAndIsNeverAddedUp) {
  Entry adult = mark("3", "2026-06-10", 11, {{"adult", 1}, {"staff", "S01"}});
  adult.by = By::adult;
  const auto marks = marks_of({mark("1", "2026-06-10", 9, {{"self", 2}}),
                               mark("2", "2026-06-10", 10, {{"peer", 0}, {"peer_pupil", "ben"}}), adult},
                              kZone);
  ASSERT_EQ(marks.size(), 1u);
  EXPECT_EQ(marks[0].target, "t");
  EXPECT_EQ(marks[0].day, day("2026-06-10"));
  EXPECT_EQ(marks[0].slot, "circle");
  EXPECT_THAT(marks[0].self, Optional(2));
  EXPECT_THAT(marks[0].peer, Optional(0));
  EXPECT_THAT(marks[0].adult, Optional(1));
  EXPECT_EQ(marks[0].peer_pupil, "ben");
  EXPECT_EQ(marks[0].staff, "S01");
  EXPECT_TRUE(marks[0].complete());
}

TEST(Marks, ARowOfAnOldTableHoldsAllThree) {
  const auto marks = marks_of(
      {mark("1", "2026-01-06", 12, {{"self", 2}, {"peer", 1}, {"adult", 0}, {"scored_by", "S02"}})}, kZone);
  ASSERT_EQ(marks.size(), 1u);
  EXPECT_TRUE(marks[0].complete());
  EXPECT_THAT(marks[0].adult, Optional(0));
  EXPECT_EQ(marks[0].staff, "S02");
}

TEST(Marks, TheLaterMarkOfTheSamePersonCountsHoweverTheyCome) {
  const auto marks = marks_of(
      {mark("2", "2026-06-10", 10, {{"self", 1}}), mark("1", "2026-06-10", 9, {{"self", 2}, {"adult", 2}})},
      kZone);
  ASSERT_EQ(marks.size(), 1u);
  EXPECT_THAT(marks[0].self, Optional(1));
  EXPECT_THAT(marks[0].adult, Optional(2)) << "somebody else's stays";
}

TEST(Marks, WhatWasCorrectedToAnotherSessionIsNotCountedTwice) {
  Entry moved = mark("2", "2026-06-10", 10, {{"adult", 2}});
  moved.slot = "lunch";
  moved.corrects = "1";
  const auto marks = marks_of({mark("1", "2026-06-10", 9, {{"adult", 1}}), moved}, kZone);
  ASSERT_EQ(marks.size(), 1u);
  EXPECT_EQ(marks[0].slot, "lunch");
}

TEST(Marks, NotScoredIsNotNought) {
  Entry none = mark("1", "2026-06-10", 9, {});
  none.state = State::not_offered;
  none.by = By::adult;
  const auto marks = marks_of({none}, kZone);
  ASSERT_EQ(marks.size(), 1u) << "that it was left out is known";
  EXPECT_THAT(marks[0].self, Eq(std::nullopt));
  EXPECT_THAT(marks[0].adult, Eq(std::nullopt));
  EXPECT_FALSE(marks[0].complete());
}

TEST(Marks, SessionsComeInTheOrderOfTheirTimeAndDaysAreTheSchools) {
  const auto marks =
      marks_of({mark("b", "2026-06-11", 9, {{"self", 0}}), mark("c", "2026-06-11", 0, {{"self", 2}}),
                mark("a", "2026-06-10", 9, {{"self", 1}})},
               kZone);
  ASSERT_EQ(marks.size(), 2u) << "midnight in summer is the eleventh in London, though the tenth in UTC";
  EXPECT_EQ(marks[0].day, day("2026-06-10"));
  EXPECT_EQ(marks[1].day, day("2026-06-11"));
  EXPECT_THAT(marks[1].self, Optional(0));
}

std::vector<Marks> sessions(std::vector<int> adult_marks) {
  std::vector<Marks> all;
  for (const int mark : adult_marks) all.push_back({.target = "t", .adult = mark});
  return all;
}

TEST(Coach, FewerThanHalfIsTooHardAndNearlyAllIsReadyForMore) {
  const Target target{.id = "t"};
  EXPECT_EQ(coach(target, sessions({2, 2})).says, Says::too_little);
  EXPECT_EQ(coach(target, sessions({2, 1, 0})).says, Says::too_hard);
  EXPECT_EQ(coach(target, sessions({2, 1})).says, Says::too_little);
  EXPECT_EQ(coach(target, sessions({2, 2, 0, 0})).says, Says::about_right) << "half is enough";
  EXPECT_EQ(coach(target, sessions({2, 2, 2, 2, 2, 2, 2, 2, 0, 0})).says, Says::about_right);
  const Coached nearly = coach(target, sessions({2, 2, 2, 2, 2, 2, 2, 2, 2, 0}));
  EXPECT_EQ(nearly.says, Says::ready_for_more);
  EXPECT_EQ(nearly.met, 9);
  EXPECT_EQ(nearly.of, 10);
}

TEST(Coach, OnlyTheLastTenScoredSessionsOfThisTargetCount) {
  const Target target{.id = "t"};
  auto all = sessions({0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2});
  all.push_back({.target = "t"});  // not scored
  all.push_back({.target = "other", .adult = 0});
  EXPECT_EQ(coach(target, all).says, Says::ready_for_more);
  EXPECT_EQ(coach(target, all).of, 10);
}

TEST(Coach, TheChildsOwnMarkCountsWhereNoGrownUpGaveOne) {
  std::vector<Marks> all = sessions({0, 0});
  all[0].self = all[1].self = 2;  // the grown-up's goes before
  all.push_back({.target = "t", .self = 2});
  const Coached coached = coach({.id = "t"}, all);
  EXPECT_EQ(coached.met, 1);
  EXPECT_EQ(coached.of, 3);
}

}  // namespace
}  // namespace hearth
