// SPDX-License-Identifier: MIT
#include "staff_review/model/look.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hearth/targets.hpp"
#include "unit/plugins/staff_review/review_host.hpp"

namespace staff_review {
namespace {

using hearth::DayChart;
using hearth::Span;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(ChildLook, OneReadingHoldsAllThatIsShownOfOneChild) {
  ReviewHost host;
  ChildLook look("P03");
  for (int frame = 0; frame < 3; ++frame) look.keep_up(host);
  ASSERT_TRUE(look.reading().ready());
  for (const Section section : kSections)
    for (const Span span : kSpans) {
      look.choose(span);
      look.shown(host, section);
    }
  ASSERT_EQ(host.asked.size(), 2u);  // of the child; of the room's days
  EXPECT_THAT(host.asked[0].pupils, testing::ElementsAre("P03"));
  EXPECT_TRUE(host.asked[1].pupils.empty());
  EXPECT_THAT(host.asked[1].kinds, testing::ElementsAre("day_change"));
  for (const hearth::Entry& entry : look.reading().entries())
    EXPECT_TRUE(entry.pupil == "P03" || (entry.pupil.empty() && entry.kind == "day_change"));
}

TEST(ChildLook, NothingIsAskedForThatThisPersonMayNotRead) {
  ReviewHost host;
  host.lacks = {hearth::Task::notes};
  ChildLook look("P03");
  look.keep_up(host);
  EXPECT_THAT(host.asked[0].kinds, Not(Contains("staff_note")));
  EXPECT_THAT(host.asked[0].kinds, Contains("check_in"));
}

TEST(ChildLook, ARefusalIsASentence) {
  ReviewHost host;
  host.refuses = "This child is in none of your rooms.";
  ChildLook look("P03");
  look.keep_up(host);
  EXPECT_TRUE(look.reading().ready());
  EXPECT_EQ(look.reading().problem(), "This child is in none of your rooms.");
}

TEST(ChildLook, AnAnswerForSomebodyWhoHasLeftIsPassedOver) {
  ReviewHost host;
  host.late = true;
  {
    ChildLook look("P03");
    look.keep_up(host);
    EXPECT_FALSE(look.reading().ready());
  }
  host.answer();  // nobody is there any more: nothing happens
  SUCCEED();
}

TEST(ChildLook, AChartIsWorkedOutOnceAndAnewWhenTheSchoolWasChanged) {
  ReviewHost host;
  ChildLook look("P03");
  look.keep_up(host);
  const Shown* first = &look.shown(host, Section::targets);
  const hearth::Chart* chart = first->charts.data();
  look.keep_up(host);
  EXPECT_EQ(look.shown(host, Section::targets).charts.data(), chart);

  const std::size_t before = first->charts.size();
  host.change([](hearth::School& school) {
    std::erase_if(school.targets, [](const hearth::Target& target) { return target.pupil == "P03"; });
  });
  look.keep_up(host);
  EXPECT_LT(look.shown(host, Section::targets).charts.size(), before);
}

TEST(ChildLook, EarlierEndsWhereNothingIsReadAnyMoreAndLaterAtToday) {
  ReviewHost host;
  ChildLook look("P05");
  look.keep_up(host);
  look.choose(Span::term);
  EXPECT_FALSE(look.can_go_later());
  const hearth::Day first_kept = kept_days(*host.school(), host.today).first;
  int steps = 0;
  while (look.can_go_earlier() && steps < 50) {
    look.earlier();
    ++steps;
  }
  EXPECT_GE(steps, 3);
  EXPECT_LT(steps, 12);
  EXPECT_GE(look.days().last, first_kept);
  for (; look.can_go_later(); --steps) look.later();
  EXPECT_EQ(steps, 0);
  EXPECT_EQ(look.days().last, host.today);
}

TEST(ChildLook, TomeksTermSaysSinceWhenItIsDifferentAndNamesEveryNumberItStandsOn) {
  ReviewHost host;
  ChildLook look("P03");
  look.keep_up(host);
  look.choose(Span::term);
  const Shown& shown = look.shown(host, Section::how);
  ASSERT_EQ(shown.charts.size(), 1u);
  EXPECT_THAT(std::get<DayChart>(shown.charts[0]).words.corner, HasSubstr("answers"));
  EXPECT_THAT(shown.sentences, Contains(HasSubstr("Different from usual since")));
}

TEST(Sections, OfTotalsOnlyThoseAreChartsThatSomebodyTyped) {
  ReviewHost host;
  ChildLook look("P10");
  look.keep_up(host);
  look.choose(Span::year);
  const Shown& shown = look.shown(host, Section::totals);
  EXPECT_EQ(shown.charts.size(), 3u);  // Boxall, readiness, steps
  EXPECT_THAT(shown.sentences, Contains(HasSubstr("SDQ")));
  for (const hearth::Chart& chart : shown.charts) EXPECT_FALSE(std::get<DayChart>(chart).dots.empty());
}

TEST(Sections, AChildOfWhomNothingIsKnownHasEachPageAndNoInventedPoint) {
  ReviewHost host;
  host.change([](hearth::School& school) {
    school.pupils.push_back({.id = "new", .name = "New", .picture = "animal/fox"});
  });
  ChildLook look("new");
  look.keep_up(host);
  for (const Section section : kSections)
    for (const hearth::Chart& chart : look.shown(host, section).charts) {
      const auto* days = std::get_if<DayChart>(&chart);
      EXPECT_TRUE(!days || days->dots.empty()) << to_text(section);
    }
  EXPECT_FALSE(look.shown(host, Section::words).sentences.empty());
}

TEST(DaysWords, NameTheYearOnlyWhereItCouldBeAnotherOne) {
  const auto& words = hearth::english();
  const hearth::Day today = hearth::parse_day("2026-07-17");
  EXPECT_EQ(days_words(words, {hearth::parse_day("2026-04-13"), hearth::parse_day("2026-05-22")}, today),
            "13 April to 22 May");
  EXPECT_EQ(days_words(words, {hearth::parse_day("2025-09-03"), today}, today), "3 September to 17 July");
  EXPECT_EQ(days_words(words, {hearth::parse_day("2024-09-03"), hearth::parse_day("2025-07-18")}, today),
            "3 September 2024 to 18 July 2025");
  EXPECT_EQ(days_words(words, {today, today}, today), "17 July");
}

}  // namespace
}  // namespace staff_review
