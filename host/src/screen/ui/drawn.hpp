// SPDX-License-Identifier: MIT
// Shapes with soft edges, drawn once by Cairo: SDL's software renderer fills triangles five times slower than
// it copies a finished picture.
#pragma once

#include "screen/ui/pixels.hpp"
#include "screen/ui/theme.hpp"

namespace hearth {

// A square of 2×radius with all four corners of a card; the kit copies each quarter to a corner and fills the
// rest.
Pixels draw_card_corners(int radius, int border, Colour fill, Colour line, bool round_below = true);
Pixels draw_tick(int side, Colour disc, Colour mark);
Pixels draw_cross(int w, int h, int thick, Colour);

}  // namespace hearth
