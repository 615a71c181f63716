// SPDX-License-Identifier: MIT
// Term dates and weekly timetables from the calendar programs that schools have.
#pragma once

#include <filesystem>
#include <vector>

#include "base/notice.hpp"
#include "hearth/school.hpp"
#include "records/document.hpp"

namespace hearth {

// Both never throw: what is broken is refused with file, line and reason, and the rest is kept. The same file
// gives the same ids, so that reading it again replaces what it gave before.

// Whole-day events with the category TERM or CLOSED become "term" and "closure" documents. A closure that
// says INSET or bank holiday in its summary is one.
std::vector<Document> read_term_dates(const std::filesystem::path& file, const std::string& zone, Notices&);

// A room's week. Daily and weekly series become "timetable" documents, a new one wherever a series starts or
// ends. Moved, replaced, cancelled and single events become "change" documents; so do dates left out of a
// series, unless the school is closed on that day anyway. An item's id is its UID up to the "@", without the
// room's name; X-SYMBOL is its picture and the first of CATEGORIES its kind. `school` gives zone, terms,
// closures and hours.
std::vector<Document> read_room_timetable(const std::filesystem::path& file, const Id& room,
                                          const School& school, Notices&);

}  // namespace hearth
