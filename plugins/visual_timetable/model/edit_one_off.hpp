// SPDX-License-Identifier: MIT
// A day of its own in the place of the week: begun from that day's usual items.
#pragma once

#include <string>
#include <vector>

#include "edit_keep.hpp"

namespace visual_timetable {

enum class Template { as_usual, trip, last_day, enrichment };

// What would be on that day, without any change of it; empty on a day off.
std::vector<hearth::Item> usual_items(const hearth::School&, const hearth::Id& room, hearth::Day);

// `whole_school`: for every room. The trip goes from the first item's end to the last one's beginning; an
// enrichment day keeps beginning, food and end, and the rest becomes sessions; the last day of term ends with
// a goodbye. A day without usual items begins with one item at nine.
hearth::OneOffDay day_of_its_own(Template, const hearth::School&, const hearth::Id& room, hearth::Day,
                                 bool whole_school, const hearth::Words&);

// That counts in this room on that day; null when there is none.
const hearth::OneOffDay* one_off_on(const hearth::School&, const hearth::Id& room, hearth::Day);
const hearth::Closure* closure_on(const hearth::School&, const hearth::Id& room, hearth::Day);

// The items in order of time in the place of those that are there.
std::vector<Replaced> with_items(const hearth::OneOffDay&, std::vector<hearth::Item>);

}  // namespace visual_timetable
