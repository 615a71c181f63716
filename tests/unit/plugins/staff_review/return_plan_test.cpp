// SPDX-License-Identifier: MIT
#include "staff_review/model/return_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff_review/model/look.hpp"
#include "unit/plugins/staff_review/review_host.hpp"

namespace staff_review {
namespace {

using hearth::parse_day;
using testing::HasSubstr;

const hearth::Day kToday = parse_day("2026-07-17");

std::optional<PlacementClock> clock_on(const std::string& day, const hearth::Plan& plan) {
  hearth::School school = hearth::quillbrook();
  school.plans = {plan};
  return placement_clock(school, plan.pupil, parse_day(day));
}

TEST(PlacementClock, CountsFullTermsFromTheOneThatThePlanBeginsIn) {
  const hearth::Plan plan{.pupil = "P03", .type = {}, .first = parse_day("2025-09-08"), .limit_terms = 3};
  EXPECT_EQ(clock_on("2025-10-01", plan)->term, 1);
  EXPECT_EQ(clock_on("2026-03-01", plan)->term, 2);  // after half-term it is still spring
  EXPECT_EQ(clock_on("2026-05-01", plan)->term, 3);
  EXPECT_EQ(clock_on("2025-10-01", plan)->ends, parse_day("2026-07-17"));
  EXPECT_EQ(clock_on("2026-05-01", plan)->ends, parse_day("2026-07-17"));
}

TEST(PlacementClock, SaysWhenItHasEndedAndToWhenItWasExtended) {
  hearth::Plan plan{.pupil = "P10", .type = {}, .first = parse_day("2025-01-06"), .limit_terms = 4};
  const auto over = clock_on("2026-07-17", plan);
  ASSERT_TRUE(over);
  EXPECT_EQ(over->term, 5);
  EXPECT_EQ(over->ends, parse_day("2026-03-27"));
  EXPECT_EQ(clock_words(*over, hearth::english(), kToday),
            "Term 5; up to 4 were agreed. They ended on 27 March.");
  plan.extended_until = kToday;
  EXPECT_THAT(clock_words(*clock_on("2026-07-17", plan), hearth::english(), kToday),
              HasSubstr("Extended to 17 July."));
}

TEST(PlacementClock, SaysNothingThatIsNotKnown) {
  const hearth::Plan later{.pupil = "P03", .type = {}, .first = parse_day("2026-04-13"), .limit_terms = 4};
  EXPECT_FALSE(clock_on("2026-07-17", later)->ends);  // no terms of the next school year yet
  EXPECT_FALSE(clock_on("2026-07-17", {.pupil = "P03"}));
}

TEST(Attendance, CountsDaysAndTheLastMarkOfEach) {
  ReviewHost host;
  std::vector<hearth::Entry> entries;
  const auto mark = [&](const char* day, const char* time, const char* what) {
    entries.push_back({.at = hearth::at(day, time), .kind = "attendance", .pupil = "P03", .what = what});
  };
  mark("2026-07-14", "09:00", "away");
  mark("2026-07-14", "10:00", "here");
  mark("2026-07-15", "09:00", "away");
  mark("2026-06-01", "09:00", "here");  // before these days
  const hearth::Review review{hearth::quillbrook(),
                              hearth::content(),
                              hearth::english(),
                              *hearth::quillbrook().pupil("P03"),
                              entries,
                              {parse_day("2026-07-13"), kToday},
                              kToday};
  EXPECT_EQ(attendance_of(review).here, 1);
  EXPECT_EQ(attendance_of(review).marked, 2);
}

TEST(Said, TheChildsTheFamilysAndWhatWasSeenStayApartTheLatestFirst) {
  std::vector<hearth::Entry> entries{note_of("P10", Said::Who::home, "He sleeps well"),
                                     note_of("P10", Said::Who::child, "I like it there")};
  hearth::Entry seen = note_of("P10", Said::Who::child, "Sat with two friends");
  seen.detail["tags"] = std::string("friendships");
  entries.push_back(seen);
  for (std::size_t n = 0; n < entries.size(); ++n)
    entries[n].at = hearth::at("2026-07-1" + std::to_string(n + 3), "10:00");
  const hearth::Review review{hearth::quillbrook(),
                              hearth::content(),
                              hearth::english(),
                              *hearth::quillbrook().pupil("P10"),
                              entries,
                              {parse_day("2026-07-13"), kToday},
                              kToday};
  const auto said = said_of(review);
  ASSERT_EQ(said.size(), 3u);
  EXPECT_EQ(said[0].who, Said::Who::seen);
  EXPECT_EQ(said[1].who, Said::Who::child);
  EXPECT_EQ(said[2].who, Said::Who::home);
  EXPECT_EQ(said[2].words, "He sleeps well");
}

TEST(Stage, IsAskedForWhatItLacksAndReadsAsASentence) {
  hearth::Overlay stage{.pupil = "P10", .days = {kToday, {}}, .title = " "};
  const auto& words = hearth::english();
  EXPECT_THAT(stage_problem(stage, words), HasSubstr("words"));
  stage.title = "In my class";
  EXPECT_THAT(stage_problem(stage, words), HasSubstr("day of the week"));
  stage.weekdays = {1, 2, 3, 4, 5};
  EXPECT_THAT(stage_problem(stage, words), HasSubstr("part of the day"));
  stage.items = {"circle"};
  EXPECT_EQ(stage_problem(stage, words), "");
  EXPECT_EQ(stage_words(stage, hearth::quillbrook(), words, kToday),
            "every day, in place of Circle time: friendship; from 17 July");
  stage.days.last = parse_day("2026-07-10");
  EXPECT_THAT(stage_problem(stage, words), HasSubstr("before the first"));
}

TEST(Stage, WhatAChartShowsOfItIsDatedWhenItBegins) {
  const hearth::Overlay stage{.pupil = "P10", .days = {parse_day("2026-06-08"), {}}, .title = "In my class"};
  const hearth::Entry marker = marker_of(stage, stage.title, "Europe/London");
  EXPECT_EQ(marker.kind, "placement");
  EXPECT_EQ(marker.what, "reintegration");
  EXPECT_EQ(hearth::local_time(marker.at, "Europe/London").day, stage.days.first);
}

}  // namespace
}  // namespace staff_review
