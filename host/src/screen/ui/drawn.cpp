// SPDX-License-Identifier: MIT
#include "screen/ui/drawn.hpp"

#include <cairo.h>

#include <numbers>
#include <tuple>

namespace hearth {
namespace {

void rounded_below(cairo_t* cairo, double x, double y, double w, double h, double r, double r_below) {
  constexpr double kQuarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + w - r, y + r, r, -kQuarter, 0);
  cairo_arc(cairo, x + w - r_below, y + h - r_below, r_below, 0, kQuarter);
  cairo_arc(cairo, x + r_below, y + h - r_below, r_below, kQuarter, 2 * kQuarter);
  cairo_arc(cairo, x + r, y + r, r, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(cairo);
}

}  // namespace

void set_colour(cairo_t* cairo, Colour c) {
  cairo_set_source_rgba(cairo, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

void rounded(cairo_t* cairo, double x, double y, double w, double h, double radius) {
  rounded_below(cairo, x, y, w, h, radius, radius);
}

Pixels draw_card_corners(int radius, int border, Colour fill, Colour line, bool round_below) {
  const double side = 2.0 * radius;
  return paint_with_cairo(2 * radius, 2 * radius, [&](cairo_t* cairo) {
    const double below = round_below ? radius : 0;
    rounded_below(cairo, 0, 0, side, side, radius, below);
    set_colour(cairo, line);
    cairo_fill(cairo);
    const double b = border;
    rounded_below(cairo, b, b, side - 2 * b, side - 2 * b, radius - b, round_below ? radius - b : 0);
    set_colour(cairo, fill);
    cairo_set_operator(cairo, CAIRO_OPERATOR_SOURCE);
    cairo_clip_preserve(cairo);
    cairo_set_operator(cairo, CAIRO_OPERATOR_OVER);
    cairo_fill(cairo);
  });
}

Pixels draw_frame_corners(int radius, int border, Colour outside, Colour line) {
  const double side = 2.0 * radius, b = border;
  return paint_with_cairo(2 * radius, 2 * radius, [&](cairo_t* cairo) {
    set_colour(cairo, outside);
    cairo_paint(cairo);
    rounded(cairo, 0, 0, side, side, radius);
    set_colour(cairo, line);
    cairo_fill(cairo);
    rounded(cairo, b, b, side - 2 * b, side - 2 * b, radius - b);
    cairo_set_operator(cairo, CAIRO_OPERATOR_CLEAR);
    cairo_fill(cairo);
  });
}

Pixels draw_ring(int side, int thick, Colour inside, Colour line) {
  return paint_with_cairo(side, side, [&](cairo_t* cairo) {
    cairo_arc(cairo, side / 2.0, side / 2.0, (side - thick) / 2.0, 0, 2 * std::numbers::pi);
    set_colour(cairo, inside);
    cairo_fill_preserve(cairo);
    set_colour(cairo, line);
    cairo_set_line_width(cairo, thick);
    cairo_stroke(cairo);
  });
}

Pixels draw_soft_disc(int side, Colour middle, Colour edge) {
  constexpr double kSoftFrom = 0.9;
  return paint_with_cairo(side, side, [&](cairo_t* cairo) {
    const double r = side / 2.0;
    cairo_pattern_t* colours = cairo_pattern_create_radial(r, r, 0, r, r, r);
    for (const auto& [at, c, alpha] :
         {std::tuple(0.0, middle, 1.0), {kSoftFrom, edge, 1.0}, {1.0, edge, 0.0}})
      cairo_pattern_add_color_stop_rgba(colours, at, c.r / 255.0, c.g / 255.0, c.b / 255.0, alpha);
    cairo_set_source(cairo, colours);
    cairo_paint(cairo);
    cairo_pattern_destroy(colours);
  });
}

Pixels draw_tick(int side, Colour disc, Colour mark) {
  return paint_with_cairo(side, side, [&](cairo_t* cairo) {
    const double s = side;
    cairo_arc(cairo, s / 2, s / 2, s / 2, 0, 2 * std::numbers::pi);
    set_colour(cairo, disc);
    cairo_fill(cairo);
    cairo_move_to(cairo, s * 0.27, s * 0.52);
    cairo_line_to(cairo, s * 0.44, s * 0.68);
    cairo_line_to(cairo, s * 0.74, s * 0.34);
    cairo_set_line_width(cairo, s * 0.11);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    set_colour(cairo, mark);
    cairo_stroke(cairo);
  });
}

Pixels draw_cross(int w, int h, int thick, Colour colour) {
  return paint_with_cairo(w, h, [&](cairo_t* cairo) {
    const double t = thick;
    cairo_move_to(cairo, t, t);
    cairo_line_to(cairo, w - t, h - t);
    cairo_move_to(cairo, w - t, t);
    cairo_line_to(cairo, t, h - t);
    cairo_set_line_width(cairo, t);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    set_colour(cairo, colour);
    cairo_stroke(cairo);
  });
}

}  // namespace hearth
