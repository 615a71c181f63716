// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/review/quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;

class Spans : public ::testing::Test {
 protected:
  Spans() { sample::read_term_dates(school_); }

  std::string of(Span span, const char* today, int before = 0) const {
    const Days days = days_of(school_, span, day(today), before);
    return day_text(days.first) + " " + day_text(days.last);
  }

  School school_;
};

TEST_F(Spans, AWeekIsMondayToFridayUpToToday) {
  EXPECT_EQ(of(Span::week, "2026-06-10"), "2026-06-08 2026-06-10");
  EXPECT_EQ(of(Span::week, "2026-06-08"), "2026-06-08 2026-06-08");
  EXPECT_EQ(of(Span::week, "2026-06-13"), "2026-06-08 2026-06-12") << "on a Saturday the week that has ended";
  EXPECT_EQ(of(Span::week, "2026-06-10", 1), "2026-06-01 2026-06-05");
  EXPECT_EQ(of(Span::week, "2026-06-10", 2), "2026-05-25 2026-05-29");
}

TEST_F(Spans, HalfTermsAreTheSchools) {
  EXPECT_EQ(of(Span::half_term, "2026-07-17"), "2026-06-01 2026-07-17");
  EXPECT_EQ(of(Span::half_term, "2026-06-10"), "2026-06-01 2026-06-10");
  EXPECT_EQ(of(Span::half_term, "2026-06-10", 1), "2026-04-13 2026-05-22");
  EXPECT_EQ(of(Span::half_term, "2026-06-10", 5), "2025-09-03 2025-10-24");
  EXPECT_EQ(of(Span::half_term, "2026-06-10", 6), "2025-08-06 2025-09-02")
      << "before the first that is known";
  EXPECT_EQ(of(Span::half_term, "2026-02-18"), "2026-01-05 2026-02-13")
      << "in the holidays the one that ended";
}

TEST_F(Spans, TermsAndYearsAreMadeOfHalfTerms) {
  EXPECT_EQ(of(Span::term, "2026-07-17"), "2026-04-13 2026-07-17");
  EXPECT_EQ(of(Span::term, "2026-05-26"), "2026-04-13 2026-05-26");
  EXPECT_EQ(of(Span::term, "2026-07-17", 1), "2026-01-05 2026-03-27");
  EXPECT_EQ(of(Span::term, "2026-07-17", 2), "2025-09-03 2025-12-19");
  EXPECT_EQ(of(Span::term, "2026-04-03"), "2026-01-05 2026-03-27") << "in the Easter holidays";
  EXPECT_EQ(of(Span::term, "2026-08-10"), "2026-04-13 2026-07-17") << "in the summer holidays";
  EXPECT_EQ(of(Span::year, "2026-07-17"), "2025-09-03 2026-07-17");
  EXPECT_EQ(of(Span::year, "2026-02-02"), "2025-09-03 2026-02-02");
  EXPECT_EQ(of(Span::year, "2025-11-10"), "2025-09-03 2025-11-10");
  EXPECT_EQ(of(Span::year, "2026-02-02", 1), "2024-09-01 2025-07-31") << "no terms of that year: by months";
}

TEST_F(Spans, WithoutTermsStretchesOfDaysFollowEachOther) {
  school_.terms.clear();
  EXPECT_EQ(of(Span::week, "2026-06-10"), "2026-06-08 2026-06-10");
  EXPECT_EQ(of(Span::half_term, "2026-06-10"), "2026-05-14 2026-06-10");
  EXPECT_EQ(of(Span::half_term, "2026-06-10", 1), "2026-04-16 2026-05-13");
  EXPECT_EQ(of(Span::term, "2026-06-10"), "2026-03-19 2026-06-10");
  EXPECT_EQ(of(Span::year, "2026-06-10"), "2025-06-12 2026-06-10");
}

TEST_F(Spans, TermsThatEndedLongAgoAreNotThisTerm) {
  EXPECT_EQ(of(Span::half_term, "2026-11-10"), "2026-10-14 2026-11-10");
  EXPECT_EQ(of(Span::term, "2026-11-10"), "2026-08-19 2026-11-10");
}

TEST_F(Spans, ATermWithoutDatesIsPassedOver) {
  school_.terms.push_back({"new", "Not yet entered", {}});
  EXPECT_EQ(of(Span::half_term, "2026-06-10"), "2026-06-01 2026-06-10");
  EXPECT_EQ(of(Span::term, "2026-07-17", 1), "2026-01-05 2026-03-27");
  school_.terms = {{"new", "Not yet entered", {}}};
  EXPECT_EQ(of(Span::half_term, "2026-06-10"), "2026-05-14 2026-06-10");
}

}  // namespace
}  // namespace hearth
