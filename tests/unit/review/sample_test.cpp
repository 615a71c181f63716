// SPDX-License-Identifier: MIT
// What staff see of the demo school's children.
#include <gmock/gmock.h>

#include <set>

#include "unit/review/all_charts.hpp"
#include "unit/review/quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const Day kToday = day("2026-07-17");

class ReviewOfSample : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { all_ = std::make_unique<sample::Quillbrook>(sample::Quillbrook::read()); }
  static void TearDownTestSuite() { all_.reset(); }

  static Review year(const char* pupil) { return all_->year(pupil); }
  static Review span(const char* pupil, Span span, int before = 0) {
    return all_->review(pupil, days_of(all_->school, span, kToday, before), kToday);
  }
  static std::string told(const char* pupil) {
    std::string all;
    for (const std::string& sentence : in_words(year(pupil))) all += sentence + '\n';
    return all;
  }
  // Pupils of whom something with these words is said.
  static std::vector<std::string> told_of(const std::string& words) {
    std::vector<std::string> pupils;
    for (const Pupil& pupil : all_->school.pupils)
      if (told(pupil.id.c_str()).find(words) != std::string::npos) pupils.push_back(pupil.id);
    return pupils;
  }
  static std::set<Day> days_with_answers(const Review& review) {
    std::set<Day> days;
    for (const Entry& entry : review.entries)
      if (entry.kind == "check_in" && entry.state == State::answered)
        days.insert(local_time(entry.at, all_->school.zone).day);
    return days;
  }

  inline static std::unique_ptr<sample::Quillbrook> all_;
};

TEST_F(ReviewOfSample, DifferentIsSaidOfExactlyTheFourAndSinceWhen) {
  EXPECT_THAT(told_of("Different from usual"), ElementsAre("P02", "P03", "P10", "P11"));
  EXPECT_THAT(told("P03"),
              HasSubstr("Different from usual since 28 April, on the unpleasant side, for 48 days with an "
                        "answer. It could be told on 30 April."));
  for (const char* pupil : {"P02", "P10", "P11"})
    EXPECT_THAT(told(pupil), AllOf(HasSubstr("on the pleasant side"), Not(HasSubstr("unpleasant")))) << pupil;
  EXPECT_THAT(told("P01"), HasSubstr("As usual for them."));
}

TEST_F(ReviewOfSample, PatternsThatACourseDoesNotShowAreSaidOfThoseWhoHaveThem) {
  EXPECT_THAT(told_of("Mondays are different"), ElementsAre("P05"));
  EXPECT_THAT(told_of("days are different from other days"), ElementsAre("P05"));
  EXPECT_THAT(told_of("is on the unpleasant side of"), ElementsAre("P09"));
  EXPECT_THAT(told("P09"), HasSubstr("“Before we go home” is on the unpleasant side of “When we arrive”"));
  EXPECT_THAT(told_of("Up and down within a day"), ElementsAre("P04", "P06"));
}

TEST_F(ReviewOfSample, BadgesSayHowAChildAnswers) {
  EXPECT_THAT(told_of("Always the same answer"), ElementsAre("P08"));
  EXPECT_THAT(told("P08"), HasSubstr("“okay” 305 of 305 times"));
  EXPECT_THAT(told_of("Mostly the strongest answers"), ElementsAre("P06"));
  EXPECT_THAT(told_of("Few answers"), ElementsAre("P07"));
  EXPECT_THAT(told("P07"), HasSubstr("93 of 333"));
}

TEST_F(ReviewOfSample, WhoeverIsAskedTwiceAWeekHasPointsAndNothingElse) {
  for (const char* pupil : {"P21", "P22", "P23", "P24"}) {
    const DayChart chart = how_they_have_been(year(pupil));
    EXPECT_THAT(chart.dots, Not(IsEmpty())) << pupil;
    EXPECT_THAT(chart.line, IsEmpty()) << pupil;
    EXPECT_FALSE(chart.usual) << pupil;
    EXPECT_THAT(told(pupil), HasSubstr("one or two days a week")) << pupil;
    for (const auto& cell : week_pattern(year(pupil)).cells) EXPECT_FALSE(cell.value) << pupil;
    // A Wednesday without their group is no gap.
    EXPECT_THAT(chart.closed, Contains(day("2026-03-04"))) << pupil;
  }
}

TEST_F(ReviewOfSample, FewAnswersHaveNoCourseAndEachSkipIsCounted) {
  const DayChart chart = how_they_have_been(year("P07"));
  EXPECT_EQ(chart.words.corner, "93 answers, 240 not today");
  EXPECT_THAT(chart.dots, SizeIs(68));
  EXPECT_THAT(chart.line, IsEmpty());
  EXPECT_FALSE(chart.usual);
}

TEST_F(ReviewOfSample, TheChildsOwnPicturesStandUpTheSide) {
  const DayChart okay = how_they_have_been(year("P08"));
  ASSERT_THAT(okay.steps, Contains(Field(&DayChart::Step::words, "okay")));
  for (const auto& step : how_they_have_been(year("P05")).steps) {
    EXPECT_THAT(step.words, Not(IsEmpty()));
    EXPECT_THAT(step.words, Not(::testing::ContainsRegex("[0-9]"))) << "never a number";
    EXPECT_THAT(step.picture, ::testing::StartsWith("feeling/"));
  }
  // Who has said nothing yet sees what their picker offers.
  Review review = span("P06", Span::half_term, 5);
  Pupil harvey = review.pupil;
  harvey.preferences.check_in.picker = "faces_3";
  const Review before{review.school,  review.content, review.words, harvey,
                      review.entries, review.days,    kToday};
  const auto steps = how_they_have_been(before).steps;
  ASSERT_THAT(steps, SizeIs(2));
  EXPECT_EQ(steps[0].words, "sad, cross");
  EXPECT_EQ(steps[1].words, "happy");
}

TEST_F(ReviewOfSample, MarkersSayWhatHappenedAndKeepWhatIsForKeyAdults) {
  const auto markers = [](const char* pupil) { return how_they_have_been(year(pupil)).markers; };
  const auto is = [](const char* when, const char* words) {
    return AllOf(Field(&DayChart::Marker::day, day(when)), Field(&DayChart::Marker::words, words));
  };
  EXPECT_THAT(markers("P03"), ElementsAre(is("2025-09-08", "First day in Otter Room"),
                                          is("2026-04-27", "A note for key adults")));
  EXPECT_THAT(markers("P10"), ElementsAre(is("2026-03-26", "Placement extended"),
                                          is("2026-06-08", "Return to class: 5 mornings in class"),
                                          is("2026-07-10", "Graduation")));
}

TEST_F(ReviewOfSample, ANewTimetableOfTheirRoomIsAMarkerInTheirChartAlone) {
  sample::Quillbrook school = *all_;
  school.school.timetables.push_back(school.school.timetables.front());
  school.school.timetables.back().days.first = day("2026-06-01");
  const auto happened = [&](const char* pupil) {
    std::vector<std::string> days;
    for (const auto& marker : how_they_have_been(school.year(pupil)).markers)
      if (marker.words == "A new timetable") days.push_back(day_text(marker.day));
    return days;
  };
  EXPECT_THAT(happened("P01"), ElementsAre("2026-06-01"));
  EXPECT_THAT(happened("P13"), IsEmpty());
}

TEST_F(ReviewOfSample, MondaysStandOutInTheWeek) {
  const HeatChart chart = week_pattern(year("P05"));
  ASSERT_THAT(chart.columns, ElementsAre("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"));
  ASSERT_THAT(chart.rows, ElementsAre("When we arrive", "After lunch", "Before we go home"));
  ASSERT_THAT(chart.cells, SizeIs(15));
  int n = 0;
  for (std::size_t at = 0; at < chart.cells.size(); ++at) {
    ASSERT_TRUE(chart.cells[at].value);
    EXPECT_EQ(*chart.cells[at].value < 0, at % 5 == 0) << "Mondays and no other day";
    EXPECT_THAT(chart.cells[at].picture, ::testing::StartsWith("feeling/"));
    n += chart.cells[at].n;
  }
  EXPECT_EQ(n, 296) << "each answer is in one cell";
  EXPECT_EQ(chart.words.corner, "296 answers, 25 not today");
}

TEST_F(ReviewOfSample, AWeekShowsWhatWasSaidAndComparesNothing) {
  const Review week = span("P05", Span::week);
  for (const auto& cell : week_pattern(week).cells) {
    EXPECT_FALSE(cell.value);
    EXPECT_TRUE(cell.n > 0 || cell.picture.empty());
  }
  const DayChart chart = how_they_have_been(week);
  EXPECT_THAT(chart.line, IsEmpty()) << "under ten days no line";
  EXPECT_TRUE(chart.usual) << "her usual is known from January";
}

TEST_F(ReviewOfSample, WhatCameBeforeIsThePlanOfThatMomentWithItsN) {
  const auto charts = what_came_before(year("P05"));
  ASSERT_THAT(charts, SizeIs(2));
  std::vector<std::string> labels;
  int after_it = 0, hard = 0;
  for (const auto& row : charts[0].rows) {
    labels.push_back(row.words);
    after_it += row.of;
    hard += row.n;
    EXPECT_EQ(row.told, std::to_string(row.n) + " of " + std::to_string(row.of));
  }
  EXPECT_THAT(labels,
              ::testing::UnorderedElementsAre("Coming in", "Lunch", "Snack and talk", "Score and goodbye"));
  EXPECT_EQ(after_it, 296) << "each answer came after something";
  int unpleasant = 0;
  for (const Entry& entry : all_->entries.at("P05"))
    if (const auto found = entry.detail.find("valence");
        entry.kind == "check_in" && found != entry.detail.end())
      unpleasant += std::get<std::int64_t>(found->second) < 0;
  EXPECT_EQ(hard, unpleasant);
  EXPECT_EQ(charts[0].words.corner, "hard: 52 of 296; under 5 nothing is told");
  EXPECT_THAT(charts[1].rows, SizeIs(2)) << "the room's two adults";
}

TEST_F(ReviewOfSample, TotalsAreThoseThatWereTyped) {
  const DayChart boxall = instrument_totals(year("P10"), "boxall");
  const auto values = [](const DayChart::Series& series) {
    std::vector<int> values;
    for (const auto& point : series.points) values.push_back(int(point.value));
    return values;
  };
  ASSERT_THAT(boxall.series, SizeIs(2));
  EXPECT_THAT(boxall.series[0].words, HasSubstr("strands"));
  EXPECT_THAT(values(boxall.series[0]), ElementsAre(78, 97, 110, 121));
  EXPECT_THAT(boxall.series[1].words, HasSubstr("Diagnostic"));
  EXPECT_THAT(values(boxall.series[1]), ElementsAre(70, 55, 44, 36));
  EXPECT_THAT(boxall.words.title, HasSubstr("copied from your completed profile"));
  EXPECT_FALSE(boxall.agreed);

  const DayChart readiness = instrument_totals(year("P10"), "readiness");
  ASSERT_THAT(readiness.series, SizeIs(2));
  EXPECT_THAT(values(readiness.series[0]), ElementsAre(50, 57, 64, 72, 79, 86));
  EXPECT_THAT(values(readiness.series[1]), ElementsAre(44, 51, 58, 66, 73, 80));
  ASSERT_TRUE(readiness.agreed);
  EXPECT_EQ(readiness.agreed->at, 80);

  const DayChart steps = instrument_totals(year("P10"), "steps");
  ASSERT_THAT(steps.series, SizeIs(3));
  EXPECT_EQ(steps.steps.front().words, "A1");
  EXPECT_EQ(steps.steps[std::size_t(steps.series[0].points.front().value)].words, "B1")
      << "Reading in February";
  EXPECT_THAT(instrument_totals(year("P10"), "sdq").words.nothing, HasSubstr("Nothing has been entered"));
  EXPECT_EQ(instrument_totals(span("P10", Span::week, 1), "boxall").words.corner, "1 assessment");
  EXPECT_EQ(instrument_totals(span("P10", Span::week), "boxall").words.nothing,
            "None in these days; the last one was on 8 July.");
}

TEST_F(ReviewOfSample, MarksStandSideBySideSessionBySession) {
  const Review review = year("P20");
  std::vector<std::pair<bool, bool>> marked;  // whose mark is there
  for (const Entry& entry : review.entries)
    if (entry.kind == "target_score" && entry.what == "P20-T1")
      marked.emplace_back(entry.detail.contains("self"), entry.detail.contains("adult"));
  const auto charts = marks_beside(review);
  const std::size_t targets = std::size_t(std::ranges::count(review.school.targets, "P20", &Target::pupil));
  ASSERT_THAT(charts, SizeIs(targets));
  const PairChart& chart = charts.front();
  ASSERT_THAT(chart.sessions, SizeIs(marked.size()));
  ASSERT_THAT(marked, AllOf(Contains(std::pair(false, true)), Contains(std::pair(true, true))));
  for (std::size_t at = 0; at < marked.size(); ++at) {
    EXPECT_EQ(chart.sessions[at].first.has_value(), marked[at].first) << "what was not scored stays open";
    EXPECT_EQ(chart.sessions[at].second.has_value(), marked[at].second);
  }
  EXPECT_EQ(chart.words.corner, std::to_string(marked.size()) + " sessions");
  EXPECT_EQ(chart.first, "Yusuf");
}

TEST_F(ReviewOfSample, HowATargetCameOutStandsBesideItsMarks) {
  sample::Quillbrook own = sample::Quillbrook::read();
  std::ranges::find(own.school.targets, "P20", &Target::pupil)->outcome = -1;
  EXPECT_THAT(marks_beside(own.year("P20")).front().words.corner, testing::EndsWith(", less than hoped"));
}

TEST_F(ReviewOfSample, WhereTargetsAreMetIsCountedApart) {
  const Review review = year("P10");
  std::map<std::string, std::pair<int, int>> met;
  for (const Entry& entry : review.entries) {
    const auto mark = entry.detail.find("adult"), own = entry.detail.find("self");
    if (entry.kind != "target_score" || entry.what != "P10-T1") continue;
    if (mark == entry.detail.end() && own == entry.detail.end()) continue;
    auto& [n, of] = met[std::get<std::string>(entry.detail.at("setting"))];
    n += std::get<std::int64_t>((mark == entry.detail.end() ? own : mark)->second) >= 2;
    ++of;
  }
  const auto told = [](const std::pair<int, int>& share) {
    return "met in " + std::to_string(share.first) + " of " + std::to_string(share.second);
  };
  const ShareChart chart = targets_by_setting(review);
  ASSERT_GE(chart.rows.size(), 2u);
  EXPECT_THAT(chart.rows[0].words, ::testing::EndsWith(": in the room"));
  EXPECT_EQ(chart.rows[0].told, told(met["room"]));
  EXPECT_THAT(chart.rows[1].words, ::testing::EndsWith(": in class"));
  EXPECT_EQ(chart.rows[1].told, told(met["class"]));
}

TEST_F(ReviewOfSample, NoChartInventsAPoint) {
  for (const Pupil& pupil : all_->school.pupils)
    for (Span span : {Span::week, Span::half_term, Span::term, Span::year})
      for (int before : {0, 1}) {
        const Review review = all_->review(pupil.id, days_of(all_->school, span, kToday, before), kToday);
        const auto answered = days_with_answers(review);
        const DayChart chart = how_they_have_been(review);
        std::set<Day> dots;
        for (const auto& dot : chart.dots) {
          EXPECT_TRUE(answered.contains(dot.day) && review.days.contain(dot.day)) << pupil.id;
          EXPECT_TRUE(dot.value >= chart.low && dot.value <= chart.high && dot.n >= 1);
          EXPECT_TRUE(dots.insert(dot.day).second) << "one a day";
        }
        EXPECT_EQ(dots.size(), std::size_t(std::ranges::count_if(
                                   answered, [&](Day one) { return review.days.contain(one); })));
        for (const auto& point : chart.line) EXPECT_TRUE(dots.contains(point.day)) << pupil.id;
        for (Day closed : chart.closed) EXPECT_FALSE(dots.contains(closed)) << pupil.id;
        for (const auto& marker : chart.markers) EXPECT_TRUE(review.days.contain(marker.day));
        for (const auto& cell : week_pattern(review).cells) EXPECT_TRUE(cell.n > 0 || !cell.value);
      }
}

TEST_F(ReviewOfSample, EveryChartSaysItsWordsAndNoneSpeaksOfRiskOrScores) {
  for (const Pupil& pupil : all_->school.pupils) {
    std::vector<std::string> texts = in_words(year(pupil.id.c_str()));
    for (const Chart& chart : all_charts(year(pupil.id.c_str()))) {
      EXPECT_THAT(words_of(chart).title, Not(IsEmpty()));
      EXPECT_THAT(words_of(chart).corner, Not(IsEmpty())) << "what it stands on";
      EXPECT_THAT(words_of(chart).nothing, Not(IsEmpty()));
      for (const std::string& text : texts_in(chart)) texts.push_back(text);
    }
    for (const std::string& text : texts)
      for (const char* word : {"review.", "{", "risk", "danger", "worse", "average", "rank"})
        EXPECT_THAT(text, Not(HasSubstr(word))) << pupil.id;
  }
}

}  // namespace
}  // namespace hearth
