// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "screen/ui/pixels.hpp"
#include "screen/ui/theme.hpp"

namespace hearth {

// Paints a disc as wide as the square of `side` pixels, of which `left`, 1 to 0, is left: it vanishes
// clockwise from 12 o'clock. Pixel by pixel and not with Cairo, which takes memory for each of its steps.
// `row` pixels further begins the next row.
void paint_disc(std::uint32_t* pixels, int row, int side, double left, Colour);

// The dial that the disc lies on, with a thin ring around it.
Pixels draw_dial(int side, int ring, int gap, Colour line, Colour between, Colour ground);

}  // namespace hearth
