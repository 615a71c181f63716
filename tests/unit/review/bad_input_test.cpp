// SPDX-License-Identifier: MIT
// Records as they should not be: every chart still comes, says what is missing, and invents nothing.
#include <gmock/gmock.h>

#include <set>

#include "unit/review/all_charts.hpp"
#include "unit/review/quillbrook.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using sample::day;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const Day kToday = day("2026-03-20");

class BadInput : public ::testing::Test {
 protected:
  BadInput() : all_(sample::Quillbrook::read()), pupil_(*all_.school.pupil("P01")) {}

  Review review(Days days = {day("2026-02-23"), day("2026-03-27")}) const {
    return {all_.school, all_.content, all_.words, pupil_, entries_, days, kToday};
  }

  Entry& add(const char* when, const char* kind, const std::string& what, Detail detail = {}) {
    Entry entry{.kind = kind, .pupil = "P01", .what = what, .detail = std::move(detail)};
    entry.at = instant_of(parse_day(std::string(when).substr(0, 10)),
                          parse_time(std::string(when).substr(11)), sample::kZone);
    if (entry.kind == "check_in") {
      entry.slot = "arrive";
      entry.state = what.empty() ? State::not_today : State::answered;
      if (!what.empty()) entry.detail["valence"] = std::int64_t{1};
    }
    return entries_.emplace_back(std::move(entry));
  }

  // All charts come, and whatever stands in one was said on that day.
  std::vector<Chart> charts(const Review& review) const {
    std::set<Day> said;
    for (const Entry& entry : entries_) said.insert(local_time(entry.at, sample::kZone).day);
    auto all = all_charts(review);
    for (const Chart& chart : all) {
      EXPECT_THAT(words_of(chart).title, Not(IsEmpty()));
      EXPECT_THAT(words_of(chart).nothing, Not(IsEmpty()));
      for (const std::string& text : texts_in(chart)) EXPECT_THAT(text, Not(HasSubstr("review.")));
      EXPECT_GE(rows_of(chart).size(), 1u);
      if (const auto* days = std::get_if<DayChart>(&chart))
        for (const auto& dot : days->dots) {
          EXPECT_TRUE(said.contains(dot.day) && dot.day <= kToday) << day_text(dot.day);
          EXPECT_TRUE(dot.value >= days->low && dot.value <= days->high);
        }
    }
    return all;
  }
  std::string told(const Review& review) const {
    std::string all;
    for (const std::string& sentence : in_words(review)) all += sentence + '\n';
    EXPECT_THAT(all, Not(HasSubstr("review.")));
    return all;
  }

  sample::Quillbrook all_;
  Pupil pupil_;
  std::vector<Entry> entries_;
};

TEST_F(BadInput, NoEntries) {
  for (const Chart& chart : charts(review()))
    if (const auto* days = std::get_if<DayChart>(&chart)) {
      EXPECT_THAT(days->dots, IsEmpty());
      EXPECT_THAT(days->line, IsEmpty());
      EXPECT_FALSE(days->usual);
    }
  EXPECT_EQ(how_they_have_been(review()).words.corner, "0 answers");
  EXPECT_EQ(how_they_have_been(review()).words.nothing, "No answers in these days.");
  EXPECT_THAT(told(review()),
              AllOf(HasSubstr("No answers in these days"), HasSubstr("There is no answer yet"),
                    HasSubstr("On 20 days with a group nothing was written")));
}

TEST_F(BadInput, OneEntry) {
  add("2026-03-03T08:45", "check_in", "happy");
  charts(review());
  const DayChart chart = how_they_have_been(review());
  ASSERT_THAT(chart.dots, SizeIs(1));
  EXPECT_EQ(chart.dots[0].day, day("2026-03-03"));
  EXPECT_EQ(chart.words.corner, "1 answer");
  EXPECT_FALSE(chart.usual);
  EXPECT_THAT(told(review()),
              AllOf(HasSubstr("1 answer, on 1 day."), HasSubstr("1 day with an answer, and it takes 15"),
                    HasSubstr("The first check-in that is kept here is of 3 March.")));
}

TEST_F(BadInput, OnlySkipsKeepEachAbsenceApart) {
  const auto skip = [&](const char* when, State state) { add(when, "check_in", "").state = state; };
  skip("2026-03-02T08:45", State::not_today);
  skip("2026-03-03T08:45", State::not_today);
  skip("2026-03-04T08:45", State::dont_know);
  skip("2026-03-05T08:45", State::unfinished);
  skip("2026-03-06T08:45", State::not_offered);
  skip("2026-03-09T08:45", State::away);
  charts(review());
  const DayChart chart = how_they_have_been(review());
  EXPECT_THAT(chart.dots, IsEmpty());
  EXPECT_EQ(chart.words.corner,
            "0 answers, 1 don't know, 2 not today, 1 not finished, 1 not offered, away on 1 day");
  EXPECT_THAT(told(review()), HasSubstr("No answers in these days: 0 answers, 1 don't know"));
}

TEST_F(BadInput, WhatIsDatedLaterThanTodayIsLeftOutAndSaid) {
  add("2026-03-03T08:45", "check_in", "happy");
  add("2026-03-24T08:45", "check_in", "furious");
  add("2027-03-24T08:45", "check_in", "furious");
  add("2026-03-24T12:00", "assessment", "boxall", {{"strands_total", std::int64_t{90}}});
  charts(review());
  EXPECT_THAT(how_they_have_been(review()).dots, SizeIs(1));
  EXPECT_THAT(instrument_totals(review(), "boxall").dots, IsEmpty());
  EXPECT_THAT(told(review()), HasSubstr("2 check-ins are dated later than today"));
}

TEST_F(BadInput, AnotherRoomInMidTermIsSaidAndItsPlanCounts) {
  pupil_.placements = {{.room = "otter", .days = {day("2025-09-08"), day("2026-03-06")}, .consent = {}},
                       {.room = "kingfisher", .days = {day("2026-03-09"), Day{}}, .consent = {}}};
  // At 14:20 Otter's children are back in class; Kingfisher comes from calm and music.
  for (const char* when :
       {"2026-03-02T14:20", "2026-03-03T14:20", "2026-03-04T14:20", "2026-03-05T14:20", "2026-03-06T14:20",
        "2026-03-09T14:18", "2026-03-10T14:18", "2026-03-11T14:18", "2026-03-12T14:18", "2026-03-13T14:18"})
    add(when, "check_in", "sad").detail["valence"] = std::int64_t{-1};
  charts(review());
  const auto items = what_came_before(review()).front().rows;
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_EQ(items[0].words, "Back to my class");
  EXPECT_EQ(items[1].words, "Calm and music");
  EXPECT_EQ(items[1].told, "5 of 5");
  std::vector<std::string> markers;
  for (const auto& marker : how_they_have_been(review()).markers) markers.push_back(marker.words);
  EXPECT_THAT(markers, Contains("Moved to Kingfisher Room"));
  EXPECT_THAT(told(review()), HasSubstr("In Kingfisher Room since 9 March; before that in another room."));
}

TEST_F(BadInput, TermsWithoutDatesAreSaid) {
  add("2026-03-03T08:45", "check_in", "happy");
  all_.school.terms = {{"spring", "Spring", {}}};
  charts(review());
  EXPECT_THAT(told(review()), HasSubstr("has entered no term dates"));
  all_.school.terms = {{"old", "An old one", {day("2020-01-06"), day("2020-02-14")}}};
  EXPECT_THAT(told(review()), HasSubstr("in none of the terms"));
}

TEST_F(BadInput, TotalsAndMarksThatCannotBeAreLeftOutAndSaid) {
  const auto total = [](int n) { return std::int64_t{n}; };
  add("2026-03-02T12:00", "assessment", "boxall",
      {{"strands_total", total(999)}, {"diagnostic_total", total(40)}});
  add("2026-03-09T12:00", "assessment", "boxall", {{"strands_total", total(-1)}});
  add("2026-03-09T12:00", "assessment", "sdq", {{"total", total(41)}, {"informant", std::string("teacher")}});
  add("2026-03-10T12:00", "assessment", "sdq", {{"total", total(12)}, {"informant", std::string("teacher")}});
  add("2026-03-10T12:00", "assessment", "sdq", {{"total", total(20)}, {"informant", std::string("parent")}});
  add("2026-03-10T12:00", "assessment", "readiness", {{"percent_room", std::string("many")}});
  add("2026-03-10T12:00", "target_score", "P01-T1", {{"self", total(7)}, {"adult", total(2)}}).slot = "am";
  charts(review());
  const DayChart boxall = instrument_totals(review(), "boxall");
  EXPECT_THAT(boxall.dots, SizeIs(1));
  EXPECT_EQ(boxall.words.corner, "2 assessments, 2 totals that are not 0 to 200 are left out");
  const DayChart sdq = instrument_totals(review(), "sdq");
  ASSERT_THAT(sdq.series, SizeIs(2)) << "whose view it is";
  EXPECT_EQ(sdq.series[0].words, "Total difficulties, teacher");
  EXPECT_THAT(sdq.words.corner, HasSubstr("1 total that is not 0 to 40"));
  EXPECT_THAT(instrument_totals(review(), "readiness").dots, IsEmpty());
  EXPECT_THAT(instrument_totals(review(), "readiness").words.nothing, HasSubstr("can be shown"));
  const PairChart marks = marks_beside(review()).front();
  ASSERT_THAT(marks.sessions, SizeIs(1));
  EXPECT_FALSE(marks.sessions[0].first);
  EXPECT_EQ(marks.sessions[0].second, 2);
  EXPECT_THAT(marks.words.corner, HasSubstr("1 mark that this target does not have is left out"));
}

TEST_F(BadInput, ANameOfThreeScriptsStaysWhole) {
  pupil_.name = "Олександр 美玲 محمد O'Śń";
  add("2026-03-03T08:45", "check_in", "happy");
  charts(review());
  EXPECT_EQ(how_they_have_been(review()).words.title, "How " + pupil_.name + " has been");
}

TEST_F(BadInput, ALongNoteIsCutBetweenItsLetters) {
  std::string note;
  for (int i = 0; i < 60; ++i) note += "Ж";
  add("2026-03-03T08:45", "staff_note", "observation", {{"note", note}, {"tags", std::string("anger,loss")}});
  add("2026-03-04T08:45", "staff_note", "observation", {{"note", note}, {"tags", std::string("anger")}});
  const auto markers = how_they_have_been(review()).markers;
  ASSERT_THAT(markers, SizeIs(1)) << "anger is no life event";
  std::string cut;
  for (int i = 0; i < 30; ++i) cut += "Ж";
  EXPECT_EQ(markers[0].words, "Loss: " + cut + " …");
}

TEST_F(BadInput, DaysThatAreNoneGiveChartsWithoutAnything) {
  add("2026-03-03T08:45", "check_in", "happy");
  for (const Days& days : {Days{}, Days{day("2026-03-10"), Day{}}, Days{day("2026-03-10"), day("2026-03-01")},
                           Days{day("2030-01-01"), day("2030-02-01")}}) {
    for (const Chart& chart : charts(review(days))) {
      const auto* by_day = std::get_if<DayChart>(&chart);
      EXPECT_TRUE(!by_day || by_day->dots.empty());
    }
    EXPECT_THAT(in_words(review(days)), Not(IsEmpty()));
  }
}

TEST_F(BadInput, UnknownFeelingsRoomsAdultsAndInstrumentsDoNoHarm) {
  pupil_.placements = {{.room = "gone", .days = {day("2026-03-02"), Day{}}, .consent = {}}};
  pupil_.preferences.check_in.picker = "gone";
  add("2026-03-03T08:45", "check_in", "mixed_feelings_of_old");
  add("2026-03-03T08:50", "award", "gone").level = 1;
  add("2026-03-03T08:55", "calm_session", "gone");
  add("2026-03-03T12:00", "target_score", "gone", {{"self", std::int64_t{1}}});
  charts(review());
  EXPECT_THAT(how_they_have_been(review()).steps,
              Contains(::testing::Field(&DayChart::Step::words, "mixed feelings of old")));
  EXPECT_THAT(stars_and_calm(review()).rows, SizeIs(2));
  EXPECT_THAT(instrument_totals(review(), "gone").dots, IsEmpty());
  pupil_.placements.clear();
  EXPECT_THAT(told(review()), HasSubstr("They belong to no room"));
}

}  // namespace
}  // namespace hearth
