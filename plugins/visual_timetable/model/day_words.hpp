// SPDX-License-Identifier: MIT
// Days in words, from the catalogue.
#pragma once

#include <string>

#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace visual_timetable {

std::string weekday_word(hearth::Day, const hearth::Words&);  // "Monday"
// "See you Monday"; where that would be taken for another Monday, with its date.
std::string see_you(hearth::Day today, hearth::Day next, const hearth::Words&);
// Why a room is closed: the school's own words for it, or the catalogue's.
std::string closed_word(const hearth::DayPlan&, const hearth::Words&);

}  // namespace visual_timetable
