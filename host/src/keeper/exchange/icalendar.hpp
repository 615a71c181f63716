// SPDX-License-Identifier: MIT
// Term dates and weekly timetables from the calendar programs that schools have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "keeper/exchange/found.hpp"

namespace hearth {

// Never throws: what is broken is refused with file, line and reason, and the rest is kept. `file` is the
// name in the notices. `known` are the documents of the records and of the files before: it gives zone,
// rooms, terms, closures and hours, so term dates come before a room's week. The same file gives the same
// ids.
//
// Whole-day events with the category TERM or CLOSED, or that call themselves INSET day or bank holiday,
// become "term" and "closure" documents.
//
// Events with times are a room's week. The room is the one that the calendar's name means ("Otter Room
// timetable"), or the file's ("otter_room.ics"), or else every event's LOCATION. Daily and weekly series
// become "timetable" documents, a new one wherever a series starts or ends. Moved, replaced, cancelled and
// single events become "change" documents; so do dates left out of a series, unless the school is closed on
// that day anyway. An item's id is its UID up to the "@", without the room's name; X-SYMBOL is its picture
// and the first of CATEGORIES its kind. A week takes back what an earlier calendar said of the room from its
// first day on: those documents come with `deleted`.
Found read_calendar(std::string_view bytes, const std::string& file, const std::vector<Document>& known);

}  // namespace hearth
