// SPDX-License-Identifier: MIT
// What several pages draw.
#pragma once

#include <array>

#include "pages.hpp"

namespace reward_tracker {

inline constexpr float kGap = 7.5f, kButtonHeight = 39;

// The four ways out of a question. What is touched is acted on when the whole page is drawn: take_way_out().
int draw_ways_out(const Sheet&);  // -1: none
void take_way_out(const Sheet&, int way);

// Four places below a page, cut off `area`: "back" in the first, a grown-up in the last.
std::array<hearth::Area, 4> cut_ways(const Sheet&, hearth::Area& area);
bool draw_way(const Sheet&, const hearth::Area&, const char* id, const char* word, const char* picture);
int draw_back_and_grown_up(const Sheet&, const std::array<hearth::Area, 4>&);

// A mark as a thing to choose, or to look at.
hearth::Choice choice_of(const Sheet&, const hearth::Target&, int mark);

// What may be shown of theirs today.
std::string picture_of(const Sheet&, const hearth::Target&);
std::string picture_of(const Sheet&, const hearth::Reward&);

std::string kind_words(const Sheet&, const std::string& id);

// "1 star", "5 stars".
std::string stars_in_words(const Sheet&, int stars);

// The child's way to their reward, with how far they are in words; without a reward, how many stars they
// have.
void draw_stars(const Sheet&, hearth::Area);

// A picture above words, in the middle.
void draw_message(const Sheet&, const hearth::Area&, std::string_view picture, const std::string& words,
                  const std::string& small = {});

}  // namespace reward_tracker
