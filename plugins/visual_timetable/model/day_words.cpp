// SPDX-License-Identifier: MIT
#include "day_words.hpp"

namespace visual_timetable {
namespace {

const char* const kWeekdays[] = {"day.sunday",   "day.monday", "day.tuesday", "day.wednesday",
                                 "day.thursday", "day.friday", "day.saturday"};
const char* const kMonths[] = {"month.january",   "month.february", "month.march",    "month.april",
                               "month.may",       "month.june",     "month.july",     "month.august",
                               "month.september", "month.october",  "month.november", "month.december"};

}  // namespace

std::string weekday_word(hearth::Day day, const hearth::Words& words) {
  return words(kWeekdays[hearth::weekday_of(day).c_encoding()]);
}

std::string see_you(hearth::Day today, hearth::Day next, const hearth::Words& words) {
  const std::string day = weekday_word(next, words);
  const bool within_a_week =
      std::chrono::sys_days(next) - std::chrono::sys_days(today) < std::chrono::days(7);
  if (within_a_week) return words("board.tomorrow", {{"day", day}});
  return words("board.see_you_on", {{"day", day},
                                    {"date", std::to_string(unsigned(next.day()))},
                                    {"month", words(kMonths[unsigned(next.month()) - 1])}});
}

std::string closed_word(const hearth::DayPlan& plan, const hearth::Words& words) {
  using Closed = hearth::DayPlan::Closed;
  switch (plan.closed) {
    case Closed::no:
      return {};
    case Closed::closure:
      return plan.closed_because;
    case Closed::summer:
      return words("timetable.summer_holiday");
    case Closed::between_terms:
      return words("timetable.school_holiday");
    case Closed::no_group:
    case Closed::weekend:
    case Closed::unknown:
      break;
  }
  return words("timetable.no_group");
}

}  // namespace visual_timetable
