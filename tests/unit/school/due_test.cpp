// SPDX-License-Identifier: MIT
#include "school/due.hpp"

#include <gmock/gmock.h>

#include "unit/school/year.hpp"

namespace hearth {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const std::set<Task> kLead{Task::due, Task::people};

class Due : public ::testing::Test {
 protected:
  Due() {
    school_.focuses.push_back({.days = {day("2025-09-01"), {}}, .title = "friendship"});
    place("P01", "otter", "2025-09-08");
  }

  Pupil& place(const Id& id, const Id& room, const char* first, const char* last = "") {
    Placement placement{.room = room, .days = {day(first), *last ? day(last) : Day()}};
    school_.pupils.push_back({.id = id, .name = id, .placements = {placement}});
    return school_.pupils.back();
  }
  Room& room(const Id& id) { return *std::ranges::find(school_.rooms, id, &Room::id); }
  Plan& plan(const Id& pupil) { return school_.plans.emplace_back(Plan{.pupil = pupil}); }

  std::vector<Duty> all(const char* today, std::set<Task> tasks = kLead,
                        std::vector<Id> rooms = {"otter", "group_a"}) const {
    return duties_due(school_, done_, day(today), rooms, tasks);
  }
  // "id since note" of the duties of one kind.
  std::vector<std::string> due(const std::string& duty, const char* today) const {
    std::vector<std::string> found;
    for (const Duty& d : all(today))
      if (d.duty == duty)
        found.push_back(d.id + " " + day_text(d.since) + (d.note.empty() ? "" : " " + d.note));
    return found;
  }

  School school_ = sample_year();
  Done done_;
};

TEST_F(Due, TheWeekIsLookedBackAtFromItsLastSchoolDayForSevenDays) {
  EXPECT_THAT(due("tracking_review", "2026-07-16"), ElementsAre("tracking_review/otter/2026-W28 2026-07-10"));
  EXPECT_THAT(due("tracking_review", "2026-07-17"), ElementsAre("tracking_review/otter/2026-W29 2026-07-17"));
  EXPECT_THAT(due("tracking_review", "2026-07-23"), ElementsAre("tracking_review/otter/2026-W29 2026-07-17"));
  EXPECT_THAT(due("tracking_review", "2026-07-24"), IsEmpty());
  // INSET on Friday: Thursday ends the week.
  EXPECT_THAT(due("tracking_review", "2026-06-25"), ElementsAre("tracking_review/otter/2026-W26 2026-06-25"));
}

TEST_F(Due, WhatIsDoneIsGoneAndWhatARoomLeavesOutIsNeverThere) {
  done_.duties.insert("tracking_review/otter/2026-W29");
  EXPECT_THAT(due("tracking_review", "2026-07-17"), IsEmpty());
  EXPECT_THAT(due("tracking_review", "2026-07-16"), Not(IsEmpty()));
  room("otter").no_duties = {"tracking_review"};
  EXPECT_THAT(due("tracking_review", "2026-07-16"), IsEmpty());
}

TEST_F(Due, TargetsAreReviewedEachWeekWhereThereAreAnyAndOnTheirOwnDay) {
  EXPECT_THAT(due("target_review", "2026-02-13"), IsEmpty());
  school_.targets.push_back({.id = "P01-T1",
                             .pupil = "P01",
                             .title = "Calm coming in",
                             .days = {day("2026-01-06"), day("2026-03-27")},
                             .review = day("2026-02-13")});
  EXPECT_THAT(due("target_review", "2026-02-13"), ElementsAre("target_review/otter/2026-W07 2026-02-13"));
  EXPECT_THAT(due("target_date", "2026-02-12"), IsEmpty());
  EXPECT_THAT(due("target_date", "2026-03-27"),
              ElementsAre("target_date/P01/P01-T1/2026-02-13 2026-02-13 Calm coming in"));
  EXPECT_THAT(due("target_date", "2026-04-13"), IsEmpty()) << "the target has ended";
}

TEST_F(Due, OnlyProgrammesAreEvaluatedAfterEachSessionThatRan) {
  place("P21", "group_a", "2026-02-23");
  EXPECT_THAT(due("session_evaluation", "2026-03-05"),
              ElementsAre("session_evaluation/group_a/2026-02-24 2026-02-24 24 February 2026",
                          "session_evaluation/group_a/2026-02-26 2026-02-26 26 February 2026",
                          "session_evaluation/group_a/2026-03-03 2026-03-03 3 March 2026",
                          "session_evaluation/group_a/2026-03-05 2026-03-05 5 March 2026"));
  done_.not_run.insert({"group_a", day("2026-03-05")});
  done_.duties.insert("session_evaluation/group_a/2026-03-03");
  EXPECT_THAT(due("session_evaluation", "2026-03-05"), testing::SizeIs(2));
  EXPECT_THAT(due("session_evaluation", "2026-06-30"), IsEmpty());
}

TEST_F(Due, AHalfTermNeedsAFocus) {
  school_.focuses = {{.days = {day("2026-04-13"), day("2026-05-22")}, .title = "friendship"}};
  EXPECT_THAT(due("focus", "2026-05-22"), IsEmpty());
  EXPECT_THAT(due("focus", "2026-06-03"), ElementsAre("focus/otter/sum2 2026-06-01 Summer 2"));
  EXPECT_THAT(due("focus", "2026-08-03"), IsEmpty()) << "holidays are about nothing";
}

TEST_F(Due, WhatARoomHasGivenItselfComesRoundAsOftenAsItSays) {
  using Every = OwnDuty::Every;
  const auto own = [&](Every every, const char* today, const char* since = "2025-09-01") {
    room("otter").own_duties = {{.id = "home", .title = "Ring home", .every = every, .first = day(since)}};
    return due("own", today);
  };
  EXPECT_THAT(own(Every::day, "2026-07-16"), ElementsAre("own/otter/home/2026-07-16 2026-07-16 Ring home"));
  EXPECT_THAT(own(Every::day, "2026-07-19"), ElementsAre("own/otter/home/2026-07-17 2026-07-17 Ring home"))
      << "on Sunday, Friday's";
  EXPECT_THAT(own(Every::day, "2026-08-10"), IsEmpty());
  EXPECT_THAT(own(Every::week, "2026-07-16"), ElementsAre("own/otter/home/2026-W28 2026-07-10 Ring home"));
  EXPECT_THAT(own(Every::week, "2026-07-17"), ElementsAre("own/otter/home/2026-W29 2026-07-17 Ring home"));
  EXPECT_THAT(own(Every::half_term, "2026-07-17"), ElementsAre("own/otter/home/sum2 2026-06-01 Ring home"));
  EXPECT_THAT(own(Every::term, "2026-07-17"), ElementsAre("own/otter/home/2026-summer 2026-04-13 Ring home"));
  EXPECT_THAT(own(Every::year, "2026-07-17"),
              ElementsAre(testing::StartsWith("own/otter/home/2025-autumn 2025-09-0")));
  EXPECT_THAT(own(Every::term, "2026-07-17", "2026-07-15"),
              ElementsAre("own/otter/home/2026-summer 2026-07-15 Ring home"))
      << "nothing is due before it was thought of";
  EXPECT_THAT(own(Every::term, "2026-07-14", "2026-07-15"), IsEmpty());
  done_.duties.insert("own/otter/home/2026-summer");
  EXPECT_THAT(own(Every::term, "2026-07-17"), IsEmpty());
}

TEST_F(Due, NearTheEndOfAHalfTermChildrenAreWatchedAndThoseWithALimitAskedFor) {
  place("P13", "otter", "2025-09-08");
  plan("P01").limit_terms = 4;
  EXPECT_THAT(due("observation", "2026-05-29"), ElementsAre("observation/P01/sum1 2026-05-11 Summer 1",
                                                            "observation/P13/sum1 2026-05-11 Summer 1"));
  EXPECT_THAT(due("readiness", "2026-05-29"), ElementsAre("readiness/P01/sum1 2026-05-11 Summer 1"));
  EXPECT_THAT(due("observation", "2026-07-03"), IsEmpty()) << "the next half-term has begun";
}

TEST_F(Due, AnAssessmentEndsItsDuty) {
  plan("P01").limit_terms = 4;
  EXPECT_THAT(due("readiness", "2026-07-06"), ElementsAre("readiness/P01/sum2 2026-07-06 Summer 2"));
  done_.assessed[{"readiness", "P01"}] = day("2026-05-18");
  EXPECT_THAT(due("readiness", "2026-07-06"), Not(IsEmpty())) << "that was the half-term before";
  done_.assessed[{"readiness", "P01"}] = day("2026-06-02");
  EXPECT_THAT(due("readiness", "2026-07-06"), IsEmpty());
}

TEST_F(Due, ABoxallProfileIsDueAtTheStartOfATermOrOfAChild) {
  done_.assessed[{"boxall", "P01"}] = day("2026-01-08");
  EXPECT_THAT(due("boxall", "2026-03-20"), IsEmpty());
  EXPECT_THAT(due("boxall", "2026-04-13"), ElementsAre("boxall/P01/2026-summer 2026-04-13"));
  place("P12", "otter", "2026-02-23");
  EXPECT_THAT(due("boxall", "2026-03-20"), ElementsAre("boxall/P12/2026-spring 2026-02-23"));
}

TEST_F(Due, OfPlanReviewsTheLatestIsDueFromTwoWeeksBefore) {
  plan("P01").reviews = {day("2026-03-26"), day("2026-07-16")};
  EXPECT_THAT(due("plan_review", "2026-07-01"),
              ElementsAre("plan_review/P01/2026-03-26 2026-03-12 26 March 2026"));
  EXPECT_THAT(due("plan_review", "2026-07-02"),
              ElementsAre("plan_review/P01/2026-07-16 2026-07-02 16 July 2026"));
}

TEST_F(Due, APlacementLimitIsNamedAHalfTermBeforeAndEndsWithAnExtension) {
  place("P10", "otter", "2025-01-06");
  Plan& terms = plan("P10");
  terms.limit_terms = 4;
  EXPECT_THAT(due("placement_limit", "2026-02-20"), IsEmpty());
  EXPECT_THAT(due("placement_limit", "2026-02-23"),
              ElementsAre("placement_limit/P10/2026-03-27 2026-02-23 27 March 2026"));
  EXPECT_THAT(due("placement_over", "2026-03-28"),
              ElementsAre("placement_over/P10/2026-03-27 2026-03-28 27 March 2026"));
  terms.extended_until = day("2026-07-17");
  EXPECT_THAT(due("placement_over", "2026-04-13"), IsEmpty());
  EXPECT_THAT(due("placement_limit", "2026-05-22"), IsEmpty());
  EXPECT_THAT(due("placement_limit", "2026-06-01"),
              ElementsAre("placement_limit/P10/2026-07-17 2026-06-01 17 July 2026"));
  school_.pupils.back().placements.front().days.last = day("2026-07-17");
  EXPECT_THAT(due("placement_limit", "2026-06-01"), IsEmpty()) << "the end is arranged";
}

TEST_F(Due, MissingConsentComesBackEachWeekUntilItIsThere) {
  Placement& placement = place("P24", "group_a", "2026-02-23").placements.front();
  placement.needs_consent = true;
  EXPECT_THAT(due("consent", "2026-02-08"), IsEmpty());
  EXPECT_THAT(due("consent", "2026-02-09"),
              ElementsAre("consent/P24/group_a/2026-W07 2026-02-09 23 February 2026"));
  done_.duties.insert("consent/P24/group_a/2026-W07");
  EXPECT_THAT(due("consent", "2026-02-13"), IsEmpty());
  EXPECT_THAT(due("consent", "2026-02-16"), Not(IsEmpty()));
  placement.consent = instant_of(day("2026-02-16"), parse_time("08:30"), school_.zone);
  EXPECT_THAT(due("consent", "2026-02-16"), IsEmpty());
}

TEST_F(Due, WhatAProgrammeChangedIsAskedFourWeeksAfterIt) {
  place("P21", "group_a", "2026-02-23", "2026-04-23");
  EXPECT_THAT(due("impact", "2026-05-20"), IsEmpty());
  EXPECT_THAT(due("impact", "2026-05-21"), ElementsAre("impact/P21/2026-04-23 2026-05-21 4 June 2026"));
  EXPECT_EQ(all("2026-05-21", kLead, {"group_a"}).back().form, "scale");
}

TEST_F(Due, WhoHasLeftIsFollowedUpThreeHalfTermsAndThenEachYear) {
  place("P05", "otter", "2025-09-08", "2025-12-19");
  EXPECT_THAT(due("follow_up", "2026-01-29"), IsEmpty());
  EXPECT_THAT(due("follow_up", "2026-01-30"), ElementsAre("follow_up/P05/1 2026-01-30"));
  EXPECT_THAT(due("follow_up", "2026-03-13"), ElementsAre("follow_up/P05/2 2026-03-13"));
  EXPECT_THAT(due("follow_up", "2026-05-08"), ElementsAre("follow_up/P05/3 2026-05-08"));
  EXPECT_THAT(due("follow_up", "2026-12-19"), ElementsAre("follow_up/P05/year-1 2026-12-19"));
  EXPECT_THAT(due("follow_up", "2028-01-10"), ElementsAre("follow_up/P05/year-2 2027-12-19"));
}

TEST_F(Due, APlansOwnFollowUpDaysCount) {
  place("P10", "otter", "2025-01-06");
  done_.follow_ups["P10"] = {day("2026-10-09")};
  EXPECT_THAT(due("follow_up", "2026-10-08"), IsEmpty());
  EXPECT_THAT(due("follow_up", "2026-10-09"),
              ElementsAre("follow_up/P10/2026-10-09 2026-10-09 9 October 2026"));
}

TEST_F(Due, AConsentForAPhotographIsRenewedInTime) {
  school_.pupils.front().picture = "media:cafe|animal/fox";
  school_.media.push_back({.hash = "cafe", .shows = {"P01"}, .expires = day("2026-08-01")});
  EXPECT_THAT(due("photograph", "2026-07-01"), IsEmpty());
  EXPECT_THAT(due("photograph", "2026-07-02"),
              ElementsAre("photograph/P01/cafe/2026-08-01 2026-07-02 1 August 2026"));
  school_.pupils.front().picture = "animal/fox";
  EXPECT_THAT(due("photograph", "2026-07-02"), IsEmpty());
}

TEST_F(Due, AYearAfterLeavingTheCheckInsNeedADecision) {
  place("P05", "otter", "2024-09-08", "2025-07-18");
  EXPECT_THAT(kept_long_enough(school_, day("2026-07-17")), IsEmpty());
  EXPECT_THAT(kept_long_enough(school_, day("2026-07-18")), ElementsAre("P05"));
  done_.with_check_ins = {"P05"};
  EXPECT_THAT(due("retention", "2026-07-18"),
              ElementsAre("retention/P05/2025-07-18 2026-07-18 18 July 2025"));
}

TEST_F(Due, NobodyIsToldOfOtherRoomsNorOfPeopleWithoutLookingAfterThem) {
  place("P21", "group_a", "2026-02-23", "2026-04-23");
  plan("P01").reviews = {day("2026-07-16")};
  const auto kinds = [](const std::vector<Duty>& duties) {
    std::set<std::string> kinds;
    for (const Duty& duty : duties)
      kinds.insert(duty.duty + " " + (duty.pupil.empty() ? duty.room : duty.pupil));
    return kinds;
  };
  EXPECT_THAT(kinds(all("2026-07-17", kLead, {"otter"})), Contains("plan_review P01"));
  EXPECT_THAT(kinds(all("2026-07-17", kLead, {"otter"})), Not(Contains("impact P21")));
  EXPECT_THAT(kinds(all("2026-07-17", {Task::due}, {"otter"})), Not(Contains("plan_review P01")));
  EXPECT_THAT(all("2026-07-17", kLead, {}), IsEmpty());
}

TEST_F(Due, TheLongestDueComesFirst) {
  plan("P01").reviews = {day("2026-03-26")};
  const auto duties = all("2026-07-17");
  ASSERT_GT(duties.size(), 2u);
  EXPECT_TRUE(std::ranges::is_sorted(duties, {}, &Duty::since));
}

TEST_F(Due, ASchoolWithoutTermsStillHasItsWeeksAndLimits) {
  school_.terms.clear();
  plan("P01").limit_terms = 1;
  EXPECT_THAT(due("tracking_review", "2026-07-17"), Not(IsEmpty()));
  EXPECT_THAT(due("placement_limit", "2025-12-01"),
              ElementsAre("placement_limit/P01/2025-12-31 2025-11-19 31 December 2025"));
}

TEST_F(Due, WhoWasPassedOverWhenItCouldNotWaitIsTalkedToAfterwards) {
  place("P02", "otter", "2026-07-13");
  Referral referral{.pupil = "P02", .asked = day("2026-07-10"), .stage = Referral::Stage::placed};
  referral.urgent = true;
  school_.referrals.push_back(referral);
  EXPECT_THAT(due("referral", "2026-07-16"), ElementsAre("referral/P02/2026-07-10 2026-07-13"));
  EXPECT_THAT(all("2026-07-16", {Task::due}), Not(Contains(::testing::Field(&Duty::duty, "referral"))));
  for (const char* who : {"family", "senco", "class_teacher", "learning_mentor"})
    school_.referrals.back().talked_to[who] = day("2026-07-15");
  EXPECT_THAT(due("referral", "2026-07-16"), IsEmpty());
}

}  // namespace
}  // namespace hearth
