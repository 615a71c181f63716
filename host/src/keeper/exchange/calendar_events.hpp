// SPDX-License-Identifier: MIT
// The events of an .ics file, each read on its own: one that is broken is refused with its line, the rest
// stays.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/notice.hpp"
#include "hearth/clock.hpp"

namespace hearth {

// A time as the classroom's clock shows it. Calendars name time zones in many ways ("GMT Standard Time"), so
// a time with any TZID or none is taken as written; only a time in UTC is converted.
struct Moment {
  Day day{};
  TimeOfDay time{};
  bool whole_day = false;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};

struct Repeat {
  std::set<unsigned> weekdays;  // by std::chrono::weekday::c_encoding
  int interval = 1;             // every how many weeks
  std::optional<Moment> until;
  int count = 0;  // 0: no limit
};

struct CalendarEvent {
  int line = 0;  // of its BEGIN
  std::string uid, title, place, picture;
  std::vector<std::string> categories;
  Moment starts;
  std::optional<Moment> ends;  // the first moment after it
  std::optional<Repeat> repeat;
  std::vector<Moment> left_out, added;  // EXDATE, RDATE
  std::optional<Moment> instead_of;     // RECURRENCE-ID
  bool cancelled = false;
  int sequence = 0;
};

struct Calendar {
  std::string name;  // X-WR-CALNAME: "Otter Room timetable"; may be empty
  std::vector<CalendarEvent> events;
};

inline constexpr std::size_t kMostCalendarBytes = 8 << 20;

// `file` is its name in the notices. Never throws, and is quick about a huge file or one that is no calendar:
// at most 8 MiB, 50,000 events and lines of 64 KiB are read; repeats other than daily and weekly ones, or of
// more than 10,000 times, are refused. Of two events with one UID the one with the greater SEQUENCE is left.
Calendar read_events(std::string_view bytes, const std::string& file, const std::string& zone, Notices&);

}  // namespace hearth
