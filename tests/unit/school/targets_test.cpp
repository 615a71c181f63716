// SPDX-License-Identifier: MIT
#include "hearth/targets.hpp"

#include <gmock/gmock.h>

#include "unit/school/week.hpp"

namespace hearth {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Target target(const char* id, const char* domain = "social") {
  Target one{.id = id, .pupil = "ana", .words = "I wait for my turn.", .title = "Waiting", .domain = domain};
  one.days = {day("2026-06-01"), day("2026-07-17")};
  one.review = day("2026-07-01");
  return one;
}

std::vector<std::string> warnings(std::vector<Target> targets) {
  std::vector<const Target*> set;
  for (const Target& one : targets) set.push_back(&one);
  return warnings_about(set, day("2026-06-10"));
}

TEST(Targets, ActiveOnesAreThoseOfTheDayAndOfTheChild) {
  School school;
  school.targets = {target("now"), target("later"), target("other")};
  school.targets[1].days.first = day("2026-06-11");
  school.targets[2].pupil = "ben";
  const auto active = active_targets(school, "ana", day("2026-06-10"));
  ASSERT_EQ(active.size(), 1u);
  EXPECT_EQ(active[0]->id, "now");
}

TEST(Targets, AChildReadsTheWordsOfTheStepTheyAreOn) {
  Target one = target("t");
  one.steps = {"I wait for one turn.", "I wait for two turns."};
  EXPECT_EQ(words_of(one), "I wait for one turn.");
  one.step = 1;
  EXPECT_EQ(words_of(one), "I wait for two turns.");
  one.step = 2;
  EXPECT_EQ(words_of(one), "I wait for my turn.") << "the target itself is the last step";
}

TEST(Targets, EachScaleHasItsHighestMarkAndItsGoal) {
  struct Case {
    Target::Scale scale;
    int goal, highest, half;
  };
  for (const Case& one : {Case{Target::Scale::three, 2, 2, 1}, Case{Target::Scale::percent, 80, 100, 40},
                          Case{Target::Scale::count, 4, 8, 2}, Case{Target::Scale::minutes, 10, 20, 5}}) {
    const Target marked{.scale = one.scale, .goal = one.goal};
    EXPECT_EQ(highest_mark(marked), one.highest);
    EXPECT_FALSE(is_met(marked, one.goal - 1));
    EXPECT_TRUE(is_met(marked, one.goal));
    EXPECT_DOUBLE_EQ(share_of(marked, 0), 0);
    EXPECT_DOUBLE_EQ(share_of(marked, one.half), 0.5);
    EXPECT_DOUBLE_EQ(share_of(marked, one.highest), 1);
  }
  EXPECT_EQ(highest_mark({.scale = Target::Scale::count, .goal = 1}), 3) << "there is room above the goal";
}

TEST(Targets, AGoodSetIsNotWarnedAbout) {
  EXPECT_THAT(warnings({target("a", "social"), target("b", "behavioural"), target("c", "learning")}),
              IsEmpty());
  EXPECT_THAT(warnings({target("a")}), IsEmpty()) << "a single one has one domain, of course";
  Target mine = target("m");
  mine.words = "I\u2019m kind with my words.";
  EXPECT_THAT(warnings({mine}), IsEmpty());
}

TEST(Targets, AFourthOneAndOneDomainAloneAreSaid) {
  EXPECT_THAT(warnings({target("a"), target("b"), target("c", "learning"), target("d")}),
              ElementsAre(HasSubstr("4 targets at once")));
  EXPECT_THAT(warnings({target("a"), target("b")}), ElementsAre(HasSubstr("All of them are social")));
  Target over = target("d");
  over.days.last = day("2026-06-09");
  EXPECT_THAT(warnings({target("a"), target("b"), target("c", "learning"), over}), IsEmpty())
      << "one that has ended does not count";
}

TEST(Targets, WordsThatAreLongOrNotTheChildsOwnAreSaid) {
  Target one = target("t");
  one.words = "I put up my hand and wait until a grown-up has said my name before I speak.";
  EXPECT_THAT(warnings({one}), ElementsAre(HasSubstr("has 17 words")));
  one.words = "Is kind to others.";
  EXPECT_THAT(warnings({one}), ElementsAre(HasSubstr("does not begin with \"I\"")));
  one = target("t");
  one.steps = {"Waits for one turn."};
  EXPECT_THAT(warnings({one}), ElementsAre(HasSubstr("does not begin with \"I\"")));
}

TEST(Targets, OneWithoutAnEndOrAReviewIsSaid) {
  Target one = target("t");
  one.days.last = {};
  one.review.reset();
  EXPECT_THAT(warnings({one}), ElementsAre(HasSubstr("no last day"), HasSubstr("no day of review")));
}

TEST(Targets, AChildMayChooseTheirOwnRewardsAndTheSchoolsAndNotWhatTheJarIsFor) {
  School school = small_school();
  school.rewards = {{.id = "own", .pupil = "ana"},
                    {.id = "bens", .pupil = "ben"},
                    {.id = "jar", .room = "otter"},
                    {.id = "everybody"}};
  std::vector<Id> ids;
  for (const Reward* reward : rewards_for(school, "ana")) ids.push_back(reward->id);
  EXPECT_THAT(ids, ElementsAre("own", "everybody"));
}

}  // namespace
}  // namespace hearth
