// SPDX-License-Identifier: MIT
#include "screen/ui/hourglass.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "screen/ui/drawn.hpp"

namespace hearth {
namespace {

constexpr double kHalf = 0.38, kNeck = 0.022;  // half the width of a bulb and of the neck
constexpr double kMost = 0.72;                 // of a bulb's room: glass stays to be seen above the sand
constexpr double kQuarter = std::numbers::pi / 2;

// The room of a bulb from the neck up to there, which is what half_width() adds up to.
double room(double from_neck) {
  return kNeck * from_neck + (kHalf - kNeck) / kQuarter * (1 - std::cos(kQuarter * from_neck));
}

}  // namespace

double Hourglass::half_width(double from_neck) const {
  return w_ * (kNeck + (kHalf - kNeck) * std::sin(kQuarter * from_neck));
}

// How far from the neck a bulb is full that holds this share of its room above the neck.
double Hourglass::filled_to(double share) const {
  double low = 0, high = 1;
  for (int step = 0; step < 30; ++step) {
    const double between = (low + high) / 2;
    (room(between) < share * room(1) ? low : high) = between;
  }
  return high;
}

Hourglass::Levels Hourglass::levels(double left) const {
  left = std::clamp(left, 0.0, 1.0);
  const double neck = h_ / 2.0;
  const double upper = left > 0 ? filled_to(left * kMost) : 0;
  const double lower = left < 1 ? filled_to(1 - (1 - left) * kMost) : 1;
  return {int(std::lround(neck - upper * bulb())), int(std::lround(neck)),
          int(std::lround(neck + lower * bulb())), int(std::lround(neck + bulb()))};
}

int Hourglass::stream() const {
  return std::max(2, int(w_ * kNeck));
}

Pixels Hourglass::draw_sand(Colour colour, int thick) const {
  return paint_with_cairo(w_, h_, [&](cairo_t* cairo) {
    trace(cairo, 1.5 * thick);
    set_colour(cairo, colour);
    cairo_fill(cairo);
  });
}

void Hourglass::trace(cairo_t* cairo, double inside) const {
  constexpr int kPoints = 60;
  const double neck = h_ / 2.0;
  for (const int side : {1, -1})
    for (int n = -kPoints; n <= kPoints; ++n) {
      const double from_neck = double(n) / kPoints * side;
      cairo_line_to(cairo, w_ / 2.0 + side * std::max(1.0, half_width(std::abs(from_neck)) - inside),
                    neck + from_neck * bulb());
    }
  cairo_close_path(cairo);
}

Pixels Hourglass::draw_glass(Colour glass, Colour line, Colour wood, int thick) const {
  return paint_with_cairo(w_, h_, [&](cairo_t* cairo) {
    cairo_set_line_width(cairo, thick);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    trace(cairo, thick / 2.0);
    set_colour(cairo, glass);
    cairo_fill_preserve(cairo);
    set_colour(cairo, line);
    cairo_stroke(cairo);
    const double edge = thick / 2.0;
    for (const double top : {0.0, h_ - board()}) {
      rounded(cairo, edge, top + edge, w_ - thick, board() - thick, (board() - thick) / 2);
      set_colour(cairo, wood);
      cairo_fill_preserve(cairo);
      set_colour(cairo, line);
      cairo_stroke(cairo);
    }
  });
}

}  // namespace hearth
