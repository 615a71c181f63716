// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "hearth/school.hpp"

namespace hearth {

// A room's timetable as an iCalendar file (RFC 5545), for calendars that travel on phones: each item is
// called by its sort alone ("Lesson", "Food", "Calm"), and no one's name, need, place or picture is in it.
// Times are local to the school, with its VTIMEZONE; closed days and cancelled items are left out of their
// series. Reaches from the first timetable to its end, or to the end of the last term, or where there are no
// terms for a year. `made` stands in it as the time of making. Empty when the room has no timetable. The same
// school gives the same UIDs.
std::string calendar_of(const School&, const Id& room, Instant made);

}  // namespace hearth
