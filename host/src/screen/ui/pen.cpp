// SPDX-License-Identifier: MIT
#include "screen/ui/pen.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "screen/ui/drawn.hpp"

namespace hearth {
namespace {

constexpr double kRound = 2 * std::numbers::pi;
constexpr float kFine = 0.3f;  // mm: of a line as thin as that nobody sees how it ends
constexpr int kSlack = 2;      // dots: what was measured on one line stays on one line

}  // namespace

Pen::Pen(Ground ground, const Lettering& letters, const Theme& theme, const Words& words,
         PaintPicture picture)
    : cairo_(ground.cairo),
      dots_per_mm_(ground.dots_per_mm),
      letters_(letters),
      theme_(theme),
      words_(words),
      picture_(std::move(picture)) {
  cairo_set_antialias(cairo_, CAIRO_ANTIALIAS_FAST);  // of shapes: half the time, and no eye sees it
}

const std::string& Pen::language_of(const Style& style) const {
  return style.language.empty() ? words_.language() : style.language;
}

void Pen::words(const Area& at, const std::string& text, const Style& style) const {
  if (rehearses_ || text.empty()) return;
  set_colour(cairo_, theme_.ink(style.ink));
  letters_.show(cairo_, dots(at.x), dots(at.y), text, float(dots(style.size)), int(std::ceil(dots(at.w))),
                style.align, language_of(style));
}

void Pen::words_in_middle(const Area& at, const std::string& text, const Style& style) const {
  Area middle = at;
  middle.y += (at.h - height_of(text, at.w, style)) / 2;
  words(middle, text, style);
}

float Pen::height_of(const std::string& text, float width, const Style& style) const {
  if (text.empty()) return 0;
  const auto size =
      letters_.measure(text, float(dots(style.size)), int(std::ceil(dots(width))), language_of(style));
  return float(size.h / dots_per_mm_);
}

float Pen::width_of(const std::string& text, const Style& style) const {
  if (text.empty()) return 0;
  const auto size = letters_.measure(text, float(dots(style.size)), 0, language_of(style));
  return float((size.w + kSlack) / dots_per_mm_);
}

float Pen::longest_word(const std::string& text, const Style& style) const {
  float longest = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find_first_of(" \n", from), text.size());
    longest = std::max(longest, width_of(text.substr(from, to - from), style));
    from = to + 1;
  }
  return longest;
}

std::vector<std::string> Pen::lines_of(const std::string& text, float width, const Style& style) const {
  return letters_.lines(text, float(dots(style.size)), int(std::ceil(dots(width))), language_of(style));
}

void Pen::picture(const Area& at, const std::string& names) const {
  const int side = int(dots(std::min(at.w, at.h)));
  if (rehearses_ || names.empty() || side < 1) return;
  cairo_save(cairo_);
  cairo_translate(cairo_, dots(at.x) + (dots(at.w) - side) / 2, dots(at.y) + (dots(at.h) - side) / 2);
  picture_(cairo_, names, side, side);
  cairo_restore(cairo_);
}

void Pen::stroke(float width, Colour colour, std::span<const float> dashes) const {
  std::vector<double> dash;
  for (const float mm : dashes) dash.push_back(dots(mm));
  set_colour(cairo_, colour);
  cairo_set_line_width(cairo_, dots(width));
  cairo_set_line_cap(cairo_, dash.empty() && width > kFine ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash(cairo_, dash.data(), int(dash.size()), 0);
  cairo_stroke(cairo_);
  cairo_set_dash(cairo_, nullptr, 0, 0);
}

void Pen::line(float x1, float y1, float x2, float y2, float width, Colour colour,
               std::span<const float> dashes) const {
  if (rehearses_) return;
  cairo_move_to(cairo_, dots(x1), dots(y1));
  cairo_line_to(cairo_, dots(x2), dots(y2));
  stroke(width, colour, dashes);
}

void Pen::trace(const Area& at, float radius) const {
  rounded(cairo_, dots(at.x), dots(at.y), dots(at.w), dots(at.h),
          dots(std::min({radius, at.w / 2, at.h / 2})));
}

void Pen::fill(const Area& at, float radius, Colour colour) const {
  if (rehearses_ || at.w <= 0 || at.h <= 0) return;
  trace(at, radius);
  set_colour(cairo_, colour);
  cairo_fill(cairo_);
}

void Pen::outline(const Area& at, float radius, float width, Colour colour,
                  std::span<const float> dashes) const {
  if (rehearses_ || at.w <= 0 || at.h <= 0) return;
  trace(at, radius);
  stroke(width, colour, dashes);
}

void Pen::hatch(const Area& at, float apart, Colour colour) const {
  if (rehearses_ || at.w <= 0 || at.h <= 0) return;
  constexpr float kThin = 0.12f;
  // From where the sheet begins, so that neighbours go on with each other's lines. Each is as long as it is
  // seen: to clip them takes Cairo seven times longer.
  const float right = at.x + at.w, bottom = at.y + at.h;
  const float begin = std::floor((at.x - bottom) / apart) * apart;
  for (float across = begin; across < right - at.y; across += apart) {
    const float top = std::max(at.y, at.x - across), low = std::min(bottom, right - across);
    if (low <= top) continue;
    cairo_move_to(cairo_, dots(across + top), dots(top));
    cairo_line_to(cairo_, dots(across + low), dots(low));
  }
  stroke(kThin, colour, {});
}

void Pen::mark(float x, float y, float radius, Mark mark, Colour colour) const {
  if (rehearses_) return;
  constexpr float kDisc = 1, kSquare = 0.88f, kDiamond = 1.3f;
  const bool open = mark == Mark::ring || mark == Mark::open_square || mark == Mark::open_diamond;
  const float line = open ? radius * 0.45f : 0;
  const double cx = dots(x), cy = dots(y);
  const auto reach = [&](float of) { return dots(radius * of - line / 2); };
  cairo_new_path(cairo_);
  if (mark == Mark::disc || mark == Mark::ring) {
    cairo_arc(cairo_, cx, cy, reach(kDisc), 0, kRound);
  } else if (mark == Mark::square || mark == Mark::open_square) {
    const double r = reach(kSquare);
    cairo_rectangle(cairo_, cx - r, cy - r, 2 * r, 2 * r);
  } else {
    const double r = reach(kDiamond);
    cairo_move_to(cairo_, cx, cy - r);
    for (const auto& [across, down] : {std::pair(r, 0.0), {0.0, r}, {-r, 0.0}})
      cairo_line_to(cairo_, cx + across, cy + down);
    cairo_close_path(cairo_);
  }
  if (!open) {
    set_colour(cairo_, colour);
    cairo_fill(cairo_);
    return;
  }
  set_colour(cairo_, theme_.fill(Tint::card));
  cairo_fill_preserve(cairo_);
  stroke(line, colour, {});
}

void Pen::pie(float x, float y, float radius, double share, Colour colour) const {
  if (rehearses_) return;
  const double line = dots(std::clamp(radius * 0.16f, 0.15f, 0.4f));
  const double cx = dots(x), cy = dots(y), r = dots(radius);
  const auto disc = [&](double of, Colour with) {
    cairo_new_path(cairo_);
    cairo_arc(cairo_, cx, cy, of, 0, kRound);
    set_colour(cairo_, with);
    cairo_fill(cairo_);
  };
  disc(r, colour);
  if (share >= 1) return;
  disc(r - line, theme_.fill(Tint::card));
  if (share <= 0) return;
  const double up = -kRound / 4;
  cairo_move_to(cairo_, cx, cy);
  cairo_arc(cairo_, cx, cy, r - line / 2, up, up + kRound * share);
  cairo_close_path(cairo_);
  set_colour(cairo_, colour);
  cairo_fill(cairo_);
}

}  // namespace hearth
