// SPDX-License-Identifier: MIT
// Time that runs out, in three shapes. Big round things are drawn once: only levels and the disc's hand move.
#include <algorithm>
#include <cmath>

#include "screen/ui/disc.hpp"
#include "screen/ui/hourglass.hpp"
#include "screen/ui/kit.hpp"
#include "screen/ui/shades.hpp"

namespace hearth {
namespace {

// Steps of the disc's hand: on a disc of 24 cm each moves the rim by half a millimetre.
constexpr double kSteps = 1440;

// What is left, in the tint's own hue: work and quiet time are told apart.
Colour left_colour(const Theme& theme, Tint tint) {
  return tint == Tint::accent ? theme.colour("left") : seen_on(theme.fill(Tint::wood), theme.fill(tint));
}

Colour line_colour(const Theme& theme) {
  return theme.high_contrast ? theme.colour("card_border") : theme.border(Tint::wood);
}

PixelRect square(const Kit& kit, const Area& area) {
  const float side = std::min(area.w, area.h);
  PixelRect r = kit.rect(area.middle(side, side));
  r.w = r.h = std::min(r.w, r.h);
  return r;
}

void draw_disc(Kit& kit, const Area& area, double left, Colour colour) {
  const Theme& theme = kit.theme();
  const PixelRect r = square(kit, area);
  const float ring_mm = theme.high_contrast ? theme.border_mm : 1.1f;
  const int ring = std::clamp(kit.px(ring_mm), 1, std::max(1, r.w / 20)), edge = 2 * ring;
  const Colour line = line_colour(theme), paper = theme.fill(Tint::paper), ground = theme.fill(Tint::wood);
  kit.drawn(r, TextureKey("dial") << line << paper << ground << ring,
            [&] { return draw_dial(r.w, ring, ring, line, paper, ground); });
  const PixelRect disc{r.x + edge, r.y + edge, r.w - 2 * edge, r.h - 2 * edge};
  if (disc.empty()) return;
  const double steps = std::ceil(left * kSteps);  // a little that is left is seen
  const Texture& shown = kit.textures().changing(
      TextureKey("disc") << disc.x << disc.y << disc.w << colour, disc.w, disc.w, std::uint64_t(steps),
      [&](std::uint32_t* pixels, int row) { paint_disc(pixels, row, disc.w, steps / kSteps, colour); });
  kit.image(shown, disc);
}

void draw_bar(Kit& kit, const Area& area, double left, Colour colour) {
  const Theme& theme = kit.theme();
  const PixelRect r = kit.rect(area);
  const float radius = std::min(area.w, area.h) / 2;
  const Colour line = theme.high_contrast ? theme.colour("card_border") : theme.fill(Tint::wood);
  kit.card(r, radius, theme.high_contrast ? theme.border_mm : 0, theme.fill(Tint::wood), line);
  PixelRect part = r;
  if (r.h >= r.w) {
    part.h = int(std::lround(r.h * left));
    part.y = r.y + r.h - part.h;
  } else {
    part.w = int(std::lround(r.w * left));
    if (kit.viewing().mirrored) part.x = r.x + r.w - part.w;
  }
  kit.clip(part);
  kit.card(r, radius, 0, colour, colour);
  kit.unclip();
}

void draw_sand(Kit& kit, const Area& area, double left, Colour colour) {
  constexpr float kShape = 0.62f;  // width to height
  const Theme& theme = kit.theme();
  const float h = std::min(area.h, area.w / kShape);
  const PixelRect r = kit.rect(area.middle(h * kShape, h));
  const Hourglass glass(r.w, r.h);
  const int thick =
      std::clamp(kit.px(theme.high_contrast ? theme.border_mm : 1.1f), 1, std::max(1, r.w / 20));
  const Colour line =
      theme.high_contrast ? line_colour(theme) : mix(theme.border(Tint::wood), theme.ink(Ink::quiet), 0.3);
  const Colour inside = mix(theme.fill(Tint::paper), theme.fill(Tint::card), 0.6);
  const Colour wood = theme.fill(Tint::wood);
  kit.drawn(r, TextureKey("hourglass") << line << inside << wood << thick,
            [&] { return glass.draw_glass(inside, line, wood, thick); });
  const auto at = glass.levels(left);
  const auto sand = [&](int from, int to) {
    kit.clip({r.x, r.y + from, r.w, to - from});
    kit.drawn(r, TextureKey("sand") << colour, [&] { return glass.draw_sand(colour, thick); });
    kit.unclip();
  };
  if (left > 0) sand(at.upper, at.neck);
  if (left < 1) sand(at.lower, at.bottom);
  const int stream = glass.stream();
  if (left > 0 && left < 1)
    kit.fill({r.x + (r.w - stream) / 2, r.y + at.neck, stream, at.lower - at.neck}, colour);
}

// A bar is long: it takes the middle of an area that is not.
Area long_part(const Area& area) {
  constexpr float kThick = 0.24f;
  const bool wide = area.w > area.h * 1.3f;
  return wide ? area.middle(area.w, std::min(area.h, area.w * kThick))
              : area.middle(std::min(area.w, area.h * kThick), area.h);
}

}  // namespace

void Screen::shape_timer(const Area& area, double left) {
  draw_bar(*kit_, area, std::clamp(left, 0.0, 1.0), kit_->theme().colour("left"));
}

void Screen::time_left(const Area& area, TimeShape shape, double left, Tint tint) {
  const Colour colour = left_colour(kit_->theme(), tint);
  left = std::clamp(left, 0.0, 1.0);
  if (shape == TimeShape::disc) draw_disc(*kit_, area, left, colour);
  if (shape == TimeShape::bar) draw_bar(*kit_, long_part(area), left, colour);
  if (shape == TimeShape::sand) draw_sand(*kit_, area, left, colour);
}

}  // namespace hearth
