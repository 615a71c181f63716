// SPDX-License-Identifier: MIT
// A room's week out of a calendar's events; a part of icalendar.hpp.
#pragma once

#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "keeper/exchange/calendar_events.hpp"
#include "records/document.hpp"

namespace hearth {

// "timetable" and "change" documents. `school` gives terms, closures and hours. Never throws: an event that
// is no item of a day is refused, the rest stands.
std::vector<Document> read_week(const std::vector<CalendarEvent>&, const std::string& file, const Id& room,
                                const School&, Notices&);

std::string id_of_uid(const std::string& uid);  // what stands before the "@"
std::string lower(std::string text);            // a to z only

}  // namespace hearth
