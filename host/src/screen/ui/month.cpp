// SPDX-License-Identifier: MIT
#include "screen/ui/month.hpp"

namespace hearth {

using namespace std::chrono;

Month month_of(Day day) {
  return {day.year(), day.month()};
}

std::vector<Day> days_shown(Month month) {
  const sys_days first = month / 1, last = month / std::chrono::last;
  const sys_days begins = first - (weekday(first) - Monday), ends = last + (Sunday - weekday(last));
  std::vector<Day> days;
  for (sys_days day = begins; day <= ends; day += std::chrono::days(1)) days.emplace_back(day);
  return days;
}

}  // namespace hearth
