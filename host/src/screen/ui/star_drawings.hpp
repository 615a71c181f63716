// SPDX-License-Identifier: MIT
#pragma once

#include "screen/ui/pixels.hpp"
#include "screen/ui/star_path.hpp"
#include "screen/ui/theme.hpp"

namespace hearth {

// A star of that side, turned clockwise by `turn` radians; `line` 0: none.
Pixels draw_star(int side, double turn, Colour fill, Colour line, double thick);
// A step where no star is yet.
Pixels draw_step(int side, Colour stone, Colour hollow, Colour line, double thick);
// The way under the steps; the path's lengths times `scale` are pixels.
Pixels draw_way(int w, int h, const StarPath&, double scale, Colour way, Colour line, double thick);

// A jar of glass: what is behind the stars, and what is before them.
Pixels draw_jar_back(int w, int h, Colour glass);
Pixels draw_jar_front(int w, int h, Colour line, Colour light, double thick);

}  // namespace hearth
