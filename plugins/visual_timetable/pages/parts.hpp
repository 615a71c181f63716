// SPDX-License-Identifier: MIT
// What several pages draw.
#pragma once

#include "pages.hpp"

namespace visual_timetable {

inline constexpr float kGap = 7.5f;
inline constexpr float kButtonHeight = 39, kSignHeight = 30;

// Top left whose day it is, with their picture, or `instead` of that; top right day and time. Answers with
// the area below.
hearth::Area draw_title(const Sheet&, const std::string& instead = {});

// A card as a thing to touch. `gone` cards, where they are shown at all, are grey.
hearth::Choice choice_of(const Sheet&, const Card&);
// What is said for it: "Circle time. With Marianne".
std::string spoken(const Sheet&, const Card&);
std::string with_names(const Sheet&, const std::vector<Person>&);

// All cards in a grid, the one that is on with what is left of it. Ids "timetable/card/<item>".
Wished draw_grid(const Sheet&, const hearth::Area&, const std::vector<const Card*>&);

// What is left of now: the emptying shape, a sign that the sand timer stands on the table, or nothing.
float width_of_left(const Sheet&);
void draw_left(const Sheet&, const hearth::Area&);

// "5 minutes, then Snack", when it is time.
void draw_sign(const Sheet&, hearth::Area);

// A tab on a card, "Now" or "Monday": cut off the top of the card's place, which becomes the card's.
float tab_height(const hearth::Screen&);
void cut_tab(hearth::Screen&, hearth::Area& card, std::string_view words, bool now);

// Beside the cards. A message stands in their place when nothing is on; the focus is cut off the top of
// `rest`.
void draw_people(const Sheet&, hearth::Area);
void draw_focus(const Sheet&, hearth::Area& rest);
void draw_message(const Sheet&, const hearth::Area&);

// The days of a week beside each other, or below each other on a tall panel.
Wished draw_days(const Sheet&, const hearth::Area&, const std::vector<WeekDay>&);

// The places of the buttons below a page, cut off `area`, "back" always in the first. They are drawn last, so
// that a switch comes to the page before the way out of it.
std::vector<hearth::Area> cut_ways(const Sheet&, hearth::Area& area);
Wished draw_back(const Sheet&, const hearth::Area&);

// Leaves of an area what can be touched: on a tall panel with a low band, the lower two thirds of the panel.
hearth::Area touchable(const Sheet&, hearth::Area);

// The largest letters from `most` down that fit.
float size_that_fits(const hearth::Screen&, std::string_view words, const hearth::Area&, float most);

}  // namespace visual_timetable
