// SPDX-License-Identifier: MIT
// The week as a strip: what each day holds, and on days without a group what happens instead.
#pragma once

#include <string>
#include <vector>

#include "cards.hpp"

namespace visual_timetable {

struct WeekDay {
  hearth::Day day{};
  std::string name;  // "Monday"
  bool today = false, open = false;
  std::string title;        // of a day of its own, a trip
  std::vector<Card> cards;  // of an open day; those of other days are neither now nor over
  // Of a closed one: why, and what happens instead where that is known ("In class", "At home").
  std::string because, instead, picture;
};

// Monday to Friday, and a weekend day that is open. On a weekend, the week that comes.
std::vector<WeekDay> week_of(const Viewer&, const Told&, hearth::Instant, const hearth::Words&);

}  // namespace visual_timetable
