// SPDX-License-Identifier: MIT
#include "school/terms.hpp"

#include <gmock/gmock.h>

#include "unit/school/year.hpp"

namespace hearth {
namespace {

using Season = FullTerm::Season;

std::string id_of(const Term* term) {
  return term ? term->id : "";
}

TEST(Terms, AHalfTermIsNamedOnItsDaysAndNotInTheHolidays) {
  const School school = sample_year();
  EXPECT_EQ(id_of(half_term_of(school, day("2025-09-03"))), "aut1");
  EXPECT_EQ(id_of(half_term_of(school, day("2025-10-24"))), "aut1");
  EXPECT_EQ(id_of(half_term_of(school, day("2025-10-25"))), "");
  EXPECT_EQ(id_of(half_term_of(school, day("2026-07-17"))), "sum2");
  EXPECT_EQ(id_of(half_term_of(school, day("2026-07-18"))), "");
}

TEST(Terms, TheNextAndTheLastHalfTermAreFoundFromAnyDay) {
  const School school = sample_year();
  EXPECT_EQ(id_of(next_half_term(school, day("2026-02-13"))), "spr2");
  EXPECT_EQ(id_of(next_half_term(school, day("2026-04-01"))), "sum1");
  EXPECT_EQ(id_of(next_half_term(school, day("2026-06-01"))), "");
  EXPECT_EQ(id_of(last_half_term(school, day("2026-04-01"))), "spr2");
  EXPECT_EQ(id_of(last_half_term(school, day("2026-08-20"))), "sum2");
  EXPECT_EQ(id_of(last_half_term(school, day("2025-09-02"))), "");
}

TEST(Terms, TwoHalfTermsMakeATermAndAHolidayBelongsToTheNext) {
  const School school = sample_year();
  EXPECT_EQ(full_term_of(school, day("2025-12-19")), (FullTerm{2025, Season::autumn}));
  EXPECT_EQ(full_term_of(school, day("2025-12-24")), (FullTerm{2026, Season::spring}));
  EXPECT_EQ(full_term_of(school, day("2026-02-17")), (FullTerm{2026, Season::spring}));
  EXPECT_EQ(full_term_of(school, day("2026-04-06")), (FullTerm{2026, Season::summer}));
  const Days spring = days_of(school, {2026, Season::spring});
  EXPECT_EQ(day_text(spring.first) + " " + day_text(spring.last), "2026-01-05 2026-03-27");
}

TEST(Terms, BeforeAndAfterTheKnownTermsTheMonthDecides) {
  const School school = sample_year();
  EXPECT_EQ(full_term_of(school, day("2025-01-06")), (FullTerm{2025, Season::spring}));
  EXPECT_EQ(full_term_of(school, day("2026-09-08")), (FullTerm{2026, Season::autumn}));
  EXPECT_EQ(day_text(days_of(school, {2027, Season::spring}).last), "2027-03-31");
  EXPECT_EQ(full_term_of(School(), day("2026-05-05")), (FullTerm{2026, Season::summer}));
}

TEST(Terms, FourTermsFromJanuaryEndWithTheNextSpring) {
  const School school = sample_year();
  const FullTerm last = full_term_of(school, day("2025-01-06")) + 3;
  EXPECT_EQ(name_of(last), "2026-spring");
  EXPECT_EQ(day_text(days_of(school, last).last), "2026-03-27");
  EXPECT_EQ(name_of(last + -4), "2024-autumn");
  EXPECT_EQ(name_of(last + 0), "2026-spring");
}

TEST(Terms, ASchoolWithOneLongTermHasThatOne) {
  School school;
  school.terms.push_back({"only", "Autumn", {day("2025-08-18"), day("2025-12-19")}});
  EXPECT_EQ(full_term_of(school, day("2025-08-18")), (FullTerm{2025, Season::autumn}));
  EXPECT_EQ(day_text(days_of(school, {2025, Season::autumn}).first), "2025-08-18");
}

TEST(Terms, SchoolDaysSkipWeekendsHolidaysAndClosedDays) {
  const School school = sample_year();
  EXPECT_EQ(day_text(*school_days_later(school, day("2026-07-15"), 2)), "2026-07-17");
  EXPECT_EQ(day_text(*school_days_later(school, day("2026-05-01"), 1)), "2026-05-05");  // bank holiday
  EXPECT_EQ(day_text(*school_days_later(school, day("2026-05-21"), 2)), "2026-06-01");  // half-term
  EXPECT_EQ(day_text(*school_days_later(school, day("2026-06-25"), 1)), "2026-06-29");  // INSET
  EXPECT_FALSE(school_days_later(school, day("2026-07-17"), 1));  // nobody has entered September
  EXPECT_EQ(day_text(school_day_from(school, day("2026-01-05"))), "2026-01-06");
  EXPECT_EQ(day_text(school_day_from(school, day("2026-08-05"))), "2026-08-05");
}

TEST(Terms, ASchoolWithoutTermsIsOpenOnEveryWeekday) {
  EXPECT_EQ(day_text(*school_days_later(School(), day("2026-07-17"), 15)), "2026-08-07");
}

TEST(Terms, WeeksOfATermBeginOnMondays) {
  const School school = sample_year();
  const Term& aut1 = school.terms.front();  // begins on a Wednesday
  EXPECT_EQ(week_of(aut1, day("2025-09-05")), 1);
  EXPECT_EQ(week_of(aut1, day("2025-09-08")), 2);
  EXPECT_EQ(weeks_of(aut1), 8);
}

TEST(Terms, AWeekHasTheNumberOfItsThursday) {
  EXPECT_EQ(week_text(day("2026-07-17")), "2026-W29");
  EXPECT_EQ(week_text(day("2027-01-01")), "2026-W53");
  EXPECT_EQ(week_text(day("2024-12-30")), "2025-W01");
}

}  // namespace
}  // namespace hearth
