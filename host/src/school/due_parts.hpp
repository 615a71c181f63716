// SPDX-License-Identifier: MIT
// What the files of the calendar of duties share.
#pragma once

#include <functional>

#include "school/due.hpp"
#include "school/terms.hpp"

namespace hearth {

// One look at the calendar.
struct DueCalendar {
  const School& school;
  const Done& done;
  Day today;
  bool for_people;                // whoever asks looks after people
  std::function<void(Duty)> add;  // takes what begins later or is done, and leaves it out

  bool is_open(const Id& room, Day day) const { return plan_day(school, room, day).open; }
  bool wants(const Id& room, const std::string& duty) const;
  bool assessed_since(const std::string& instrument, const Id& pupil, Day first) const;
};

// A room's week, sessions and half-term.
void add_room_duties(const DueCalendar&, const Room&);
// What goes with the half-term and the term of a child who is placed in the room today.
void add_term_duties(const DueCalendar&, const Room&, const Pupil&);
// Reviews, limits, consent, photographs and what comes after leaving, of a child who is or was placed there.
void add_pupil_duties(const DueCalendar&, const Room&, const Pupil&);

std::string in_words(Day);                 // "16 July 2026"
std::optional<Day> left_on(const Pupil&);  // the last day of the last placement; nothing while one is open

}  // namespace hearth
