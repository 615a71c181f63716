// SPDX-License-Identifier: MIT
// How a target is marked, its days, its steps and who agreed, edited by touch on a child's page.
#include "screen/staff/target_ways.hpp"

#include <gmock/gmock.h>

#include "unit/screen/staff/people_desk.hpp"

namespace hearth {
namespace {

const Document kWait{.kind = "target",
                     .id = "wait",
                     .body = {{"pupil", "P01"},
                              {"text", "I wait for my turn"},
                              {"domain", "social"},
                              {"first", "2026-06-01"},
                              {"last", "2026-07-22"},
                              {"review", "2026-07-20"}}};

struct TargetPage : testing::Test {
  PeopleDesk desk{people_page, {kWait}};

  void SetUp() override {
    desk.touch("people/child/P01");
    desk.touch("people/targets");
    desk.touch("people/target/wait");
  }
  Target target() { return desk.room.school()->targets.at(0); }
};

TEST_F(TargetPage, AnotherScaleComesWithAGoalOfItsOwn) {
  desk.touch("people/target_scale");
  desk.touch("people/choice/count");
  EXPECT_EQ(target().scale, Target::Scale::count);
  EXPECT_EQ(target().goal, 3);
  desk.touch("people/target_goal");
  desk.touch("people/number/more");
  desk.touch("people/done");
  EXPECT_EQ(target().goal, 4);
  EXPECT_TRUE(desk.says("4 times")) << desk.all_said();
}

TEST_F(TargetPage, WhereItIsWorkedOnAndWhoAgreedIsKept) {
  desk.touch("people/target_setting");
  desk.touch("people/choice/class");
  EXPECT_EQ(target().setting, "class");
  desk.touch("people/target_agreed");
  desk.touch("people/choice/child");
  desk.touch("people/choice/class_teacher");
  EXPECT_THAT(target().agreed_by, testing::ElementsAre("child", "class teacher"));
  desk.touch("people/choice/child");
  EXPECT_THAT(target().agreed_by, testing::ElementsAre("class teacher"));
}

TEST_F(TargetPage, AStepOnTheWayLeavesTheChildWhereTheyAre) {
  desk.touch("people/target_steps");
  desk.touch("people/target_step/new");
  desk.touch("people/field");
  desk.type("i wait with help");
  ASSERT_EQ(target().steps.size(), 1u);
  EXPECT_EQ(words_of(target()), "I wait for my turn");
  desk.touch("people/target_step");
  desk.touch("people/choice/0");
  EXPECT_EQ(words_of(target()), target().steps[0]);
}

TEST_F(TargetPage, ItIsLookedAtBeforeItEnds) {
  desk.touch("people/target_review");
  desk.touch("people/day/2026-07-24");
  EXPECT_TRUE(desk.says("The target ends on 22 July 2026")) << desk.all_said();
  EXPECT_EQ(*target().review, parse_day("2026-07-20"));
}

TEST_F(TargetPage, ANewTargetHasAnEndAndADayToLookAtIt) {
  desk.touch("people/back");
  desk.touch("people/new_target");
  desk.touch("people/field");
  desk.type("i share");
  ASSERT_EQ(desk.room.school()->targets.size(), 2u);
  for (const Target& one : desk.room.school()->targets) {
    EXPECT_TRUE(one.review) << one.words;
    EXPECT_TRUE(one.days.last.ok()) << one.words;
  }
}

TEST(TargetWords, AreRemarkedOnWhenTheyAreNotTheChilds) {
  const Day today = parse_day("2026-07-17");
  Target target{.words = "I wait", .days = {today, next_day(today)}, .review = today};
  EXPECT_EQ(words_warning(target, today), "");
  EXPECT_EQ(days_warning(target, today), "");
  target.words = "Does not shout";
  target.review.reset();
  EXPECT_NE(words_warning(target, today), "");
  EXPECT_NE(days_warning(target, today), "");
}

}  // namespace
}  // namespace hearth
