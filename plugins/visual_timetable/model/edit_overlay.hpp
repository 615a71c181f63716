// SPDX-License-Identifier: MIT
// Children who are somewhere else while the room does something, and who must be.
#pragma once

#include <string>
#include <vector>

#include "edit_keep.hpp"

namespace visual_timetable {

// What is missing before it can be kept: the part ("child", "title", "weekdays", "items", "days") and a
// sentence to stand beside it; both are empty when nothing is.
struct OverlayProblem {
  std::string part, sentence;
};
OverlayProblem overlay_problem(const hearth::Overlay&, const hearth::Words&);

// The same for other children; one who has it already gets no second one.
std::vector<Replaced> copied_to(const hearth::School&, const hearth::Overlay&,
                                const std::vector<hearth::Id>& pupils);

// Who of the room must be in class while an item of this weekday goes on, between the days: "Maisie must be
// in class then: PE with 3 Yew". `items` are all of that weekday.
std::vector<std::string> must_be_in_class(const hearth::School&, const hearth::Id& room, unsigned weekday,
                                          const hearth::Days&, const std::vector<hearth::Item>& items,
                                          const hearth::Item&, const hearth::Words&);

// Whether a room's overlay finds any of its items in the weeks that count on a day or later.
bool covers_something(const hearth::School&, const hearth::Id& room, const hearth::Overlay&, hearth::Day);

// "Fridays", "Mondays and Wednesdays"; in the order of a school week.
std::string weekdays_text(const std::set<unsigned>&, const hearth::Words&);
std::string weekday_text(unsigned weekday, const hearth::Words&);  // "Friday"
// "17 July", with its year where that is another one than today's.
std::string date_text(hearth::Day, hearth::Day today, const hearth::Words&);
// "from 13 April to 22 May", "from 13 April".
std::string days_text(const hearth::Days&, hearth::Day today, const hearth::Words&);

}  // namespace visual_timetable
