// SPDX-License-Identifier: MIT
// What stands on a card: a picture and words, each as large as there is room for. Lengths are millimetres.
#pragma once

#include "hearth/screen.hpp"

namespace hearth {

float words_height(const Kit&, std::string_view words, float size, float width);
// How wide the longest word is that cannot be broken at a blank or after a hyphen.
float longest_word(const Kit&, std::string_view words, float size);

void draw_choice(Screen&, Kit&, const Area& card, const Choice&, const Look&, Beside);
void cross_out(Kit&, const Area&);

}  // namespace hearth
