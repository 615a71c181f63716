// SPDX-License-Identifier: MIT
#include <date/tz.h>

#include <array>
#include <cstdio>
#include <exception>
#include <optional>
#include <string_view>

#include "hearth/clock.hpp"

namespace hearth {

namespace {

using std::chrono::milliseconds;

// Null for a zone that the machine does not know; the caller then stays with UTC.
const date::time_zone* zone_named(const std::string& zone) {
  try {
    return date::locate_zone(zone);
  } catch (const std::exception&) {
    return nullptr;
  }
}

date::local_time<milliseconds> local_of(Day day, TimeOfDay time) {
  return date::local_time<milliseconds>(std::chrono::sys_days(day).time_since_epoch() + time);
}

// The digits of `text` at `from`, or nothing when one of them is none.
std::optional<int> number_at(std::string_view text, std::size_t from, std::size_t digits) {
  int number = 0;
  for (char c : text.substr(from, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

LocalTime local_time(Instant at, const std::string& zone) {
  const date::time_zone* tz = zone_named(zone);
  const milliseconds local = tz ? tz->to_local(at).time_since_epoch() : at.time_since_epoch();
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  return {Day(std::chrono::sys_days(midnight)), std::chrono::floor<std::chrono::seconds>(local - midnight)};
}

Instant instant_of(Day day, TimeOfDay time, const std::string& zone) {
  const auto local = local_of(day, time);
  const date::time_zone* tz = zone_named(zone);
  // choose::earliest gives the moment of the change for a local time that does not exist.
  return tz ? Instant(tz->to_sys(local, date::choose::earliest)) : Instant(local.time_since_epoch());
}

std::string day_text(Day day) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(day.year()), unsigned(day.month()),
                unsigned(day.day()));
  return text.data();
}

Day parse_day(const std::string& text) {
  const Day none{std::chrono::year(0), std::chrono::month(0), std::chrono::day(0)};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return none;
  const auto year = number_at(text, 0, 4), month = number_at(text, 5, 2), day = number_at(text, 8, 2);
  if (!year || !month || !day) return none;
  return {std::chrono::year(*year), std::chrono::month(unsigned(*month)), std::chrono::day(unsigned(*day))};
}

std::string time_text(TimeOfDay time) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", int(time.count() / 60), int(time.count() % 60));
  return text.data();
}

TimeOfDay parse_time(const std::string& text) {
  const TimeOfDay none{-1};
  if (text.size() != 5 || text[2] != ':') return none;
  const auto hour = number_at(text, 0, 2), minute = number_at(text, 3, 2);
  if (!hour || !minute || *hour > 23 || *minute > 59) return none;
  return TimeOfDay(*hour * 60 + *minute);
}

Day next_day(Day day) {
  return std::chrono::sys_days(day) + std::chrono::days(1);
}

std::chrono::weekday weekday_of(Day day) {
  return std::chrono::weekday(std::chrono::sys_days(day));
}

}  // namespace hearth
