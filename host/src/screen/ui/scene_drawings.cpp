// SPDX-License-Identifier: MIT
// How the quiet scenes look: colours of the theme, so that each of them has its own evening; lines where the
// theme lives by lines.
#include <cairo.h>

#include <algorithm>
#include <numbers>
#include <tuple>

#include "screen/ui/drawn.hpp"
#include "screen/ui/picture_look.hpp"
#include "screen/ui/quiet_scene.hpp"
#include "screen/ui/shades.hpp"

namespace hearth {
namespace {

constexpr double kAround = 2 * std::numbers::pi;

Colour clear(Colour c, double alpha) {
  c.a = std::uint8_t(255 * alpha);
  return c;
}

// Draws on a surface of w×h as if it were 1×1, or 1 high and as wide as it is.
class Brush {
 public:
  Brush(cairo_t* cairo, const Theme& theme, double unit) : cairo_(cairo), theme_(theme), unit_(unit) {}

  // The path becomes a shape; with a line around it where the theme wants lines.
  void shape(Colour fill) {
    set_colour(cairo_, theme_.high_contrast ? theme_.fill(Tint::paper) : fill);
    cairo_fill_preserve(cairo_);
    if (theme_.high_contrast) outline(theme_.ink(Ink::full), 4);
    cairo_new_path(cairo_);
  }
  void outline(Colour line, double pixels) {
    set_colour(cairo_, line);
    cairo_set_line_width(cairo_, pixels / unit_);
    cairo_stroke(cairo_);
  }
  void blend(double x0, double y0, double x1, double y1, Colour from, Colour to) {
    cairo_pattern_t* pattern = cairo_pattern_create_linear(x0, y0, x1, y1);
    paint(pattern, from, to);
  }
  void glow(double x, double y, double inner, double outer, Colour from, Colour to) {
    cairo_pattern_t* pattern = cairo_pattern_create_radial(x, y, inner, x, y, outer);
    paint(pattern, from, to);
  }
  void circle(double x, double y, double radius) {
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, x, y, radius, 0, kAround);
  }

 private:
  void paint(cairo_pattern_t* pattern, Colour from, Colour to) {
    const auto stop = [&](double at, Colour c) {
      cairo_pattern_add_color_stop_rgba(pattern, at, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
    };
    stop(0, from), stop(1, to);
    cairo_set_source(cairo_, pattern);
    if (cairo_has_current_point(cairo_))
      cairo_fill(cairo_);
    else
      cairo_paint(cairo_);
    cairo_pattern_destroy(pattern);
  }

  cairo_t* cairo_;
  const Theme& theme_;
  double unit_;
};

struct Inks {
  explicit Inks(const Theme& theme)
      : ink(theme.ink(Ink::full)),
        sky(theme.fill(Tint::sky)),
        mist(theme.fill(Tint::mist)),
        leaf(theme.fill(Tint::leaf)),
        sand(theme.fill(Tint::sand)),
        light(theme.dark ? mix(sky, ink, 0.16) : Colour{255, 255, 255}) {}
  Colour ink, sky, mist, leaf, sand, light;
};

// A hill, or the sea's floor: from edge to edge, 1 high and `wide`.
void hill(cairo_t* cairo, double wide, double left, double middle, double right) {
  cairo_move_to(cairo, -0.02, 1.02);
  cairo_line_to(cairo, -0.02, left);
  cairo_curve_to(cairo, wide * 0.25, middle, wide * 0.45, middle, wide * 0.6, (middle + right) / 2);
  cairo_curve_to(cairo, wide * 0.75, right, wide * 0.9, right, wide + 0.02, left);
  cairo_line_to(cairo, wide + 0.02, 1.02);
  cairo_close_path(cairo);
}

void air(Brush& brush, cairo_t*, const Theme&, const Inks& inks, double wide) {
  brush.blend(0, 0, 0, 1, inks.sky, mix(inks.mist, inks.leaf, 0.5));
  const Colour haze = clear(inks.light, 0.22);
  for (const auto& [x, y, radius] : {std::tuple(0.2, 0.75, 0.5), {0.85, 0.2, 0.42}, {0.55, 1.0, 0.34}}) {
    brush.circle(wide * x, y, radius);
    brush.glow(wide * x, y, 0, radius, haze, clear(inks.light, 0));
  }
}

void sky(Brush& brush, cairo_t* cairo, const Theme& theme, const Inks& inks, double wide) {
  brush.blend(0, 0, 0, 1, inks.sky, mix(inks.sky, inks.light, 0.5));
  brush.circle(wide * 0.82, 0.2, 0.3);
  brush.glow(wide * 0.82, 0.2, 0.08, 0.3, clear(inks.sand, theme.dark ? 0.25 : 0.8), clear(inks.sand, 0));
  brush.circle(wide * 0.82, 0.2, 0.085);
  brush.shape(mix(inks.sand, Colour{0xE8, 0xC8, 0x6A}, 0.45));
  hill(cairo, wide, 0.86, 0.66, 0.84);
  brush.shape(mix(inks.leaf, inks.sky, 0.35));
  hill(cairo, wide, 0.84, 0.93, 0.78);
  brush.shape(mix(inks.leaf, inks.ink, 0.07));
}

void water(Brush& brush, cairo_t* cairo, const Theme&, const Inks& inks, double wide) {
  brush.blend(0, 0, 0, 1, mix(inks.sky, inks.light, 0.25), mix(inks.sky, inks.leaf, 0.45));
  const Colour plant = mix(inks.leaf, inks.ink, 0.22);
  for (const auto& [x, height, lean] : {std::tuple(0.07, 0.34, 0.05),
                                        {0.1, 0.24, -0.04},
                                        {0.135, 0.29, 0.04},
                                        {0.68, 0.2, -0.04},
                                        {0.71, 0.3, 0.05},
                                        {0.93, 0.26, -0.05}}) {
    const double foot = 0.95, top = foot - height, left = wide * x;
    cairo_move_to(cairo, left - 0.016, foot);
    cairo_curve_to(cairo, left - 0.03 + lean, foot - height * 0.4, left - lean, top + height * 0.3, left,
                   top);
    cairo_curve_to(cairo, left + 0.03 - lean, top + height * 0.35, left + 0.03 + lean, foot - height * 0.4,
                   left + 0.016, foot);
    cairo_close_path(cairo);
    brush.shape(plant);
  }
  hill(cairo, wide, 0.9, 0.95, 0.88);
  brush.shape(mix(inks.sand, inks.ink, 0.05));
  for (const auto& [x, y, radius] :
       {std::tuple(0.3, 0.965, 0.02), {0.335, 0.972, 0.013}, {0.83, 0.95, 0.018}}) {
    brush.circle(wide * x, y, radius);
    brush.shape(mix(inks.sand, inks.ink, 0.16));
  }
}

void bubble(Brush& brush, const Theme& theme, const Inks& inks, double unit) {
  brush.circle(0.5, 0.5, 0.47);
  if (theme.high_contrast) return brush.shape(inks.light);
  brush.glow(0.42, 0.38, 0, 0.56, clear(inks.light, 0.5), clear(mix(inks.sky, inks.light, 0.3), 0.28));
  brush.circle(0.5, 0.5, 0.47);
  brush.outline(clear(mix(inks.sky, inks.ink, 0.3), 0.55), std::max(1.5, unit * 0.016));
  brush.circle(0.34, 0.31, 0.075);
  brush.glow(0.34, 0.31, 0, 0.075, clear(inks.light, 0.9), clear(inks.light, 0));
}

// Rounds in one path, whose lines inside are hidden by a second filling.
void cloud(Brush& brush, cairo_t* cairo, const Theme& theme, const Inks& inks, int drawing) {
  const auto rounds = [&](double less) {
    for (const auto& [x, y, radius] : {std::tuple(0.2, 0.32, 0.12),
                                       {0.4, 0.22, 0.19},
                                       {0.62, 0.2, 0.165},
                                       {0.8, 0.32, 0.12},
                                       {0.5, 0.33, 0.11}})
      brush.circle(x, y, radius - less);
    rounded(cairo, 0.12 + less, 0.27, 0.76 - 2 * less, 0.17 - less, 0.085 - less / 2);
  };
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
  constexpr double kLine = 0.008;
  if (theme.high_contrast) {
    rounds(0);
    set_colour(cairo, inks.ink);
    cairo_fill(cairo);
  }
  rounds(theme.high_contrast ? kLine : 0);
  set_colour(cairo, clear(mix(inks.light, inks.sky, 0.12 * drawing), theme.high_contrast ? 1 : 0.92));
  cairo_fill(cairo);
}

void fish(Brush& brush, cairo_t* cairo, const Theme& theme, const Inks& inks, int kind, double high) {
  const Tint tints[] = {Tint::clay, Tint::sand, Tint::lilac};
  const Colour skin = mix(theme.fill(tints[kind]), seen_on(inks.sky, theme.fill(tints[kind])), 0.45);
  const auto y = [&](double share) { return share * high; };
  cairo_move_to(cairo, 0.3, y(0.5));
  cairo_curve_to(cairo, 0.2, y(0.3), 0.1, y(0.16), 0.04, y(0.2));
  cairo_curve_to(cairo, 0.1, y(0.42), 0.1, y(0.58), 0.04, y(0.8));
  cairo_curve_to(cairo, 0.1, y(0.84), 0.2, y(0.7), 0.3, y(0.5));
  cairo_close_path(cairo);
  brush.shape(mix(skin, inks.ink, 0.08));
  cairo_move_to(cairo, 0.42, y(0.26));
  cairo_curve_to(cairo, 0.46, y(0.0), 0.62, y(0.02), 0.7, y(0.22));
  cairo_close_path(cairo);
  brush.shape(mix(skin, inks.ink, 0.08));
  cairo_move_to(cairo, 0.22, y(0.5));
  cairo_curve_to(cairo, 0.38, y(0.02), 0.84, y(0.02), 0.97, y(0.5));
  cairo_curve_to(cairo, 0.84, y(0.98), 0.38, y(0.98), 0.22, y(0.5));
  cairo_close_path(cairo);
  brush.shape(skin);
  cairo_move_to(cairo, 0.6, y(0.52));
  cairo_curve_to(cairo, 0.52, y(0.6), 0.48, y(0.72), 0.5, y(0.8));
  cairo_curve_to(cairo, 0.58, y(0.76), 0.64, y(0.66), 0.6, y(0.52));
  brush.shape(mix(skin, inks.ink, 0.12));
  brush.circle(0.81, y(0.4), 0.026);
  set_colour(cairo, theme.dark ? theme.fill(Tint::paper) : inks.ink);
  cairo_fill(cairo);
}

}  // namespace

Pixels draw_backdrop(QuietScene scene, Extent size, const Theme& theme) {
  return paint_with_cairo(size.w, size.h, [&](cairo_t* cairo) {
    cairo_scale(cairo, size.h, size.h);
    Brush brush(cairo, theme, size.h);
    const Inks inks(theme);
    const double wide = double(size.w) / size.h;
    const auto paint = scene == QuietScene::bubbles ? air : scene == QuietScene::clouds ? sky : water;
    paint(brush, cairo, theme, inks, wide);
  });
}

Pixels draw_mover(QuietScene scene, int drawing, Extent size, const Theme& theme) {
  Pixels pixels = paint_with_cairo(size.w, size.h, [&](cairo_t* cairo) {
    cairo_scale(cairo, size.w, size.w);
    Brush brush(cairo, theme, size.w);
    const Inks inks(theme);
    if (scene == QuietScene::bubbles) bubble(brush, theme, inks, size.w);
    if (scene == QuietScene::clouds) cloud(brush, cairo, theme, inks, drawing);
    if (scene == QuietScene::fish) fish(brush, cairo, theme, inks, drawing / 2, double(size.h) / size.w);
  });
  if (scene == QuietScene::fish && drawing % 2 == 1) mirror(pixels);  // it swims the other way
  return pixels;
}

}  // namespace hearth
