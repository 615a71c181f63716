// SPDX-License-Identifier: MIT
#include "screen/ui/star_drawings.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "screen/ui/drawn.hpp"

namespace hearth {
namespace {

constexpr double kPi = std::numbers::pi;

// Five points, whose tips the round line makes soft.
void trace_star(cairo_t* cairo, double middle, double radius, double turn) {
  constexpr double kInner = 0.52;
  for (int n = 0; n < 10; ++n) {
    const double angle = turn + n * kPi / 5, r = n % 2 == 0 ? radius : radius * kInner;
    cairo_line_to(cairo, middle + r * std::sin(angle), middle - r * std::cos(angle));
  }
  cairo_close_path(cairo);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
}

void stroke(cairo_t* cairo, Colour colour, double width) {
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, width);
  cairo_stroke(cairo);
}

// Neck and shoulders of the jar, and its round bottom.
void trace_jar(cairo_t* cairo, double w, double h, double inside) {
  const double left = 0.07 * w + inside, right = 0.93 * w - inside, bottom = 0.975 * h - inside;
  const double neck_left = 0.17 * w + inside, neck_right = 0.83 * w - inside;
  const double neck = 0.1 * h, shoulder = 0.26 * h, round = 0.15 * w;
  cairo_move_to(cairo, neck_left, neck);
  cairo_curve_to(cairo, neck_left, 0.17 * h, left, 0.16 * h, left, shoulder);
  cairo_line_to(cairo, left, bottom - round);
  cairo_curve_to(cairo, left, bottom - round * 0.3, left + round * 0.3, bottom, left + round, bottom);
  cairo_line_to(cairo, right - round, bottom);
  cairo_curve_to(cairo, right - round * 0.3, bottom, right, bottom - round * 0.3, right, bottom - round);
  cairo_line_to(cairo, right, shoulder);
  cairo_curve_to(cairo, right, 0.16 * h, neck_right, 0.17 * h, neck_right, neck);
  cairo_close_path(cairo);
}

}  // namespace

Pixels draw_star(int side, double turn, Colour fill, Colour line, double thick) {
  return paint_with_cairo(side, side, [&](cairo_t* cairo) {
    const double soft = side * 0.07, middle = side / 2.0;
    const double radius = middle - soft - thick;
    if (thick > 0) {
      trace_star(cairo, middle, radius, turn);
      stroke(cairo, line, 2 * (soft + thick));
    }
    trace_star(cairo, middle, radius, turn);
    set_colour(cairo, fill);
    cairo_fill_preserve(cairo);
    stroke(cairo, fill, 2 * soft);
  });
}

Pixels draw_step(int side, Colour stone, Colour hollow, Colour line, double thick) {
  return paint_with_cairo(side, side, [&](cairo_t* cairo) {
    const double middle = side / 2.0;
    cairo_arc(cairo, middle, middle, middle - thick / 2, 0, 2 * kPi);
    set_colour(cairo, stone);
    cairo_fill_preserve(cairo);
    stroke(cairo, line, thick);
    trace_star(cairo, middle, middle * 0.5, 0);
    set_colour(cairo, hollow);
    cairo_fill_preserve(cairo);
    stroke(cairo, hollow, side * 0.08);
  });
}

Pixels draw_way(int w, int h, const StarPath& path, double scale, Colour way, Colour line, double thick) {
  return paint_with_cairo(w, h, [&](cairo_t* cairo) {
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    const int points = std::max(2, int(path.length * scale / 4));
    const double width = path.step * scale * 0.42;
    for (const auto& [colour, wide] : {std::pair(line, width), {way, width - 2 * thick}}) {
      for (int n = 0; n <= points; ++n) {
        const PathPoint at = path.at(path.length * float(n) / float(points));
        cairo_line_to(cairo, at.x * scale, at.y * scale);
      }
      stroke(cairo, colour, std::max(1.0, wide));
    }
  });
}

Pixels draw_jar_back(int w, int h, Colour glass) {
  return paint_with_cairo(w, h, [&](cairo_t* cairo) {
    trace_jar(cairo, w, h, 0);
    set_colour(cairo, glass);
    cairo_fill(cairo);
  });
}

Pixels draw_jar_front(int w, int h, Colour line, Colour light, double thick) {
  return paint_with_cairo(w, h, [&](cairo_t* cairo) {
    trace_jar(cairo, w, h, thick / 2);
    stroke(cairo, line, thick);
    rounded(cairo, 0.13 * w, 0.02 * h + thick / 2, 0.74 * w, 0.085 * h, 0.04 * h);
    set_colour(cairo, light);
    cairo_fill_preserve(cairo);
    stroke(cairo, line, thick);
    // Light on the glass, through which the stars are seen.
    Colour shine = light;
    shine.a = 150;
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_move_to(cairo, 0.165 * w, 0.34 * h);
    cairo_curve_to(cairo, 0.155 * w, 0.5 * h, 0.155 * w, 0.6 * h, 0.17 * w, 0.74 * h);
    stroke(cairo, shine, 0.03 * w);
  });
}

}  // namespace hearth
