// SPDX-License-Identifier: MIT
// The weekly look: what is due, five days side by side, and what a decision does.
#include <gmock/gmock.h>

#include "reward_tracker/model/staff_review.hpp"
#include "school/due.hpp"
#include "unit/plugins/reward_tracker/staff_host.hpp"

namespace reward_tracker::staff {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

const hearth::Day kFriday = hearth::parse_day("2026-07-17");

hearth::Marks marks(const char* day, std::optional<int> self, std::optional<int> adult) {
  return {.target = "T1",
          .day = hearth::parse_day(day),
          .slot = "circle",
          .self = self,
          .peer = {},
          .adult = adult};
}

TEST(Review, ATargetIsDueFromItsDayOn) {
  const hearth::School school = three_children();
  const auto all = reviews_of(school, hearth::pupils_of(school, "otter", kFriday), kFriday);
  ASSERT_THAT(all, SizeIs(1));  // who has no target is not there
  EXPECT_EQ(all[0].pupil->name, "Callum");
  ASSERT_THAT(all[0].due, SizeIs(1));
  EXPECT_EQ(all[0].due[0]->id, "T1");
  EXPECT_THAT(all[0].later, SizeIs(1));
}

TEST(Review, TheWeekShowsEachDaysMarksBesideEachOther) {
  const hearth::School school = three_children();
  const std::vector<hearth::Marks> of_child{marks("2026-07-10", 2, 2), marks("2026-07-13", 2, 1),
                                            marks("2026-07-15", std::nullopt, 0),
                                            marks("2026-07-15", 1, std::nullopt)};
  const Week week = week_of(school.targets[0], kFriday, of_child);
  EXPECT_EQ(hearth::day_text(week.monday), "2026-07-13");
  EXPECT_EQ(pair_words(week.days[0].at(0)), "2 / 1");
  EXPECT_THAT(week.days[1], IsEmpty());
  ASSERT_THAT(week.days[2], SizeIs(2));
  EXPECT_EQ(pair_words(week.days[2][0]), "· / 0");
  EXPECT_EQ(pair_words(week.days[2][1]), "1 / ·");
  EXPECT_THAT(week.days[3], IsEmpty());
}

TEST(Review, KeepingMovesTheNextLookAWeekOnToAnOpenDay) {
  hearth::School school = three_children();
  EXPECT_EQ(hearth::day_text(next_review(school, kFriday)), "2026-07-24");
  school.closures.push_back(
      {.kind = "inset", .days = {hearth::parse_day("2026-07-24"), hearth::parse_day("2026-07-24")}});
  EXPECT_EQ(hearth::day_text(next_review(school, kFriday)), "2026-07-27");  // not on the weekend
  hearth::Target target = school.targets[0];
  target.days.last = hearth::parse_day("2026-08-31");
  const hearth::Target after = kept(target, next_review(school, kFriday));
  EXPECT_EQ(hearth::day_text(*after.review), "2026-07-27");
  target.days.last = hearth::parse_day("2026-07-22");  // looked at once more before it ends
  EXPECT_EQ(hearth::day_text(*kept(target, next_review(school, kFriday)).review), "2026-07-22");
  EXPECT_EQ(after.words, school.targets[0].words);
}

TEST(Review, WhatIsDoneEndsToday) {
  const hearth::School school = three_children();
  const hearth::Target after = ended(school.targets[0], kFriday, -1);
  EXPECT_EQ(after.days.last, kFriday);
  EXPECT_EQ(after.outcome, -1);
  EXPECT_FALSE(ended(after, kFriday, std::nullopt).outcome);
}

TEST(Review, StepsGoToTheTargetsOwnWordsAndNoFurther) {
  hearth::Target target = three_children().targets[0];
  EXPECT_FALSE(can_step(target, +1));  // it has no steps
  target.steps = {"I wait with a grown-up"};
  EXPECT_FALSE(can_step(target, -1));
  EXPECT_EQ(hearth::words_of(target), "I wait with a grown-up");
  target = stepped(target, +1);
  EXPECT_EQ(hearth::words_of(target), "I wait for my turn");
  EXPECT_EQ(stepped(target, +1).step, target.step);
  EXPECT_EQ(stepped(target, -1).step, 0);
}

TEST(Review, TheCoachSuggestsWithItsNumbers) {
  const auto said = [](hearth::Coached coached) { return coach_words(coached, hearth::english()); };
  using Says = hearth::Coached::Says;
  EXPECT_EQ(said({Says::too_hard, 3, 10}), "Perhaps too hard: met in 3 of the last 10 sessions.");
  EXPECT_EQ(said({Says::ready_for_more, 9, 10}), "Perhaps ready for more: met in 9 of the last 10 sessions.");
  EXPECT_THAT(said({Says::too_little, 1, 2}), testing::HasSubstr("Too few"));
}

// The list of things due and the decision have to call a review by one name.
TEST(Review, ADecisionEndsTheDutiesThatAskedForIt) {
  hearth::School school = hearth::quillbrook();
  hearth::Target target{.id = "T",
                        .pupil = hearth::pupils_of(school, "otter", kFriday).front()->id,
                        .words = "I wait",
                        .days = {hearth::parse_day("2026-06-01"), hearth::parse_day("2026-07-22")},
                        .review = hearth::parse_day("2026-07-15")};
  school.targets.push_back(target);
  const auto due = [&](const std::vector<hearth::Entry>& done) {
    hearth::Done so_far;
    for (const hearth::Entry& entry : done) so_far.duties.insert(entry.what);
    std::vector<std::string> ids;
    for (const hearth::Duty& duty :
         hearth::duties_due(school, so_far, kFriday, {"otter"}, {hearth::Task::due}))
      if (duty.duty == "target_review" || duty.duty == "target_date") ids.push_back(duty.id);
    return ids;
  };
  const hearth::Entry own = duty_done(duty_of(target), target.pupil, "goes well");
  const hearth::Entry weekly = duty_done(weekly_duty(school, "otter", kFriday), {}, "");
  EXPECT_THAT(due({}), testing::IsSupersetOf({own.what, weekly.what}));
  EXPECT_THAT(due({own, weekly}), testing::Not(testing::Contains(testing::AnyOf(own.what, weekly.what))));
  EXPECT_EQ(std::get<std::string>(own.detail.at("note")), "goes well");
}

}  // namespace
}  // namespace reward_tracker::staff
