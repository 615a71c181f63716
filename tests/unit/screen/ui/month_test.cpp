// SPDX-License-Identifier: MIT
#include "screen/ui/month.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using namespace std::chrono;

TEST(CalendarMonth, WeeksAreWholeAndBeginOnMonday) {
  for (int year = 2023; year <= 2029; ++year)
    for (unsigned m = 1; m <= 12; ++m) {
      const Month of = std::chrono::year(year) / m;
      const std::vector<Day> days = days_shown(of);
      ASSERT_EQ(days.size() % 7, 0u);
      ASSERT_LE(days.size(), 42u);
      EXPECT_EQ(weekday_of(days.front()), Monday);
      EXPECT_EQ(weekday_of(days.back()), Sunday);
      for (std::size_t at = 1; at < days.size(); ++at) EXPECT_EQ(days[at], next_day(days[at - 1]));
      for (const Day end : {Day(of / 1), Day(of / last)})
        EXPECT_EQ(std::ranges::count(days, end), 1) << day_text(end);
    }
}

TEST(CalendarMonth, FebruaryFromMondayToSundayIsFourWeeks) {
  EXPECT_EQ(days_shown(2027y / February).size(), 28u);
  EXPECT_EQ(day_text(days_shown(2026y / July).front()), "2026-06-29");
  EXPECT_EQ(day_text(days_shown(2026y / July).back()), "2026-08-02");
}

}  // namespace
}  // namespace hearth
