// SPDX-License-Identifier: MIT
#include "screen/ui/disc.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "screen/ui/drawn.hpp"

namespace hearth {
namespace {

// How much of a pixel lies inside an edge that is this far away.
float covered(float distance) {
  return std::clamp(distance + 0.5f, 0.0f, 1.0f);
}

}  // namespace

void paint_disc(std::uint32_t* pixels, int row, int side, double left, Colour colour) {
  const float middle = float(side) / 2, gone = float((1 - left) * 2 * std::numbers::pi);
  const float across = std::cos(gone), down = std::sin(gone);
  const std::uint32_t plain =
      std::uint32_t(colour.r) << 16 | std::uint32_t(colour.g) << 8 | std::uint32_t(colour.b);
  const bool nothing = left <= 0, all = left >= 1, less_than_half = left < 0.5;
  for (int y = 0; y < side; ++y, pixels += row) {
    const float dy = float(y) + 0.5f - middle;
    for (int x = 0; x < side; ++x) {
      const float dx = float(x) + 0.5f - middle;
      const float disc = covered(middle - std::sqrt(dx * dx + dy * dy));
      // Before the 12 o'clock line and after the hand; each of the two is half a plane.
      const float before = covered(-dx), after = covered(dx * across + dy * down);
      const float part = all              ? 1
                         : nothing        ? 0
                         : less_than_half ? std::min(before, after)
                                          : std::max(before, after);
      pixels[x] = std::uint32_t(disc * part * 255 + 0.5f) << 24 | plain;
    }
  }
}

Pixels draw_dial(int side, int ring, int gap, Colour line, Colour between, Colour ground) {
  return paint_with_cairo(side, side, [&](cairo_t* cairo) {
    const double middle = side / 2.0;
    double radius = middle;
    for (const auto& [colour, width] : {std::pair(line, ring), {between, gap}, {ground, 0}}) {
      set_colour(cairo, colour);
      cairo_arc(cairo, middle, middle, radius, 0, 2 * std::numbers::pi);
      cairo_fill(cairo);
      radius -= width;
    }
  });
}

}  // namespace hearth
