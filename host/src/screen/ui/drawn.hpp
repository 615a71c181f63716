// SPDX-License-Identifier: MIT
// Shapes with soft edges, drawn once by Cairo: SDL's software renderer fills triangles five times slower than
// it copies a finished picture.
#pragma once

#include "screen/ui/pixels.hpp"
#include "screen/ui/theme.hpp"

namespace hearth {

// For those who draw with Cairo themselves.
void set_colour(cairo_t*, Colour);
void rounded(cairo_t*, double x, double y, double w, double h, double radius);

// A square of 2×radius with all four corners of a card; the kit copies each quarter to a corner and fills the
// rest.
Pixels draw_card_corners(int radius, int border, Colour fill, Colour line, bool round_below = true);
// What covers the corners of a picture that is drawn below: as a card's, but empty inside. `outside` is what
// lies around the picture.
Pixels draw_frame_corners(int radius, int border, Colour outside, Colour line);
// A disc with a line around it, and one whose colour and edge are soft.
Pixels draw_ring(int side, int thick, Colour inside, Colour line);
Pixels draw_soft_disc(int side, Colour middle, Colour edge);
Pixels draw_tick(int side, Colour disc, Colour mark);
Pixels draw_cross(int w, int h, int thick, Colour);

}  // namespace hearth
