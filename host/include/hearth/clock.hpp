// SPDX-License-Identifier: MIT
// Time as a school uses it: instants are UTC, a day and its hours are local to the school.
#pragma once

#include <chrono>
#include <string>

namespace hearth {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;  // UTC
using Day = std::chrono::year_month_day;                           // a school-local date
using TimeOfDay = std::chrono::minutes;                            // since local midnight, 0 to 1439

// A moment as the clock on the classroom wall shows it.
struct LocalTime {
  Day day;
  std::chrono::seconds since_midnight{};
  TimeOfDay time() const { return std::chrono::floor<std::chrono::minutes>(since_midnight); }
  friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

// Where "now" comes from. Given to everything that needs it, so that a demo can stand on one day and a test
// can step it. Any thread may ask.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

// Local time of an instant in `zone`, an IANA name such as "Europe/London". An unknown zone is read as UTC.
LocalTime local_time(Instant, const std::string& zone);

// The instant of a local time. Where the clocks go forward the missing hour is read as the moment of the
// change; where they go back the first of the two is meant.
Instant instant_of(Day, TimeOfDay, const std::string& zone);

// "2026-07-17" and back. parse_day gives an invalid day (`!day.ok()`) for anything else.
std::string day_text(Day);
Day parse_day(const std::string&);

// "08:35" and back. parse_time gives minutes{-1} for anything else.
std::string time_text(TimeOfDay);
TimeOfDay parse_time(const std::string&);

Day next_day(Day);
std::chrono::weekday weekday_of(Day);

}  // namespace hearth
