// SPDX-License-Identifier: MIT
// A shape to breathe with, and quiet pictures. All is drawn once and then only moved.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "screen/ui/drawn.hpp"
#include "screen/ui/kit.hpp"
#include "screen/ui/quiet_scene.hpp"
#include "screen/ui/shades.hpp"

namespace hearth {
namespace {

// Covers the corners of a picture with what lies around it, and draws the line of a card.
void frame(Kit& kit, const PixelRect& r) {
  const Theme& theme = kit.theme();
  const int b = std::max(1, kit.px(theme.border_mm)), c = std::max(b, kit.px(theme.radius_mm));
  const Colour outside = theme.fill(Tint::paper), line = theme.colour("card_border");
  const Texture& corners = kit.textures().get(TextureKey("frame") << c << b << outside << line,
                                              [&] { return draw_frame_corners(c, b, outside, line); });
  const int right = r.x + r.w, below = r.y + r.h;
  kit.image(corners, {r.x, r.y, c, c}, 0xFFFFFFFF, 0, 0, 0.5f, 0.5f);
  kit.image(corners, {right - c, r.y, c, c}, 0xFFFFFFFF, 0.5f, 0, 1, 0.5f);
  kit.image(corners, {r.x, below - c, c, c}, 0xFFFFFFFF, 0, 0.5f, 0.5f, 1);
  kit.image(corners, {right - c, below - c, c, c}, 0xFFFFFFFF, 0.5f, 0.5f, 1, 1);
  kit.fill({r.x + c, r.y, r.w - 2 * c, b}, line);
  kit.fill({r.x + c, below - b, r.w - 2 * c, b}, line);
  kit.fill({r.x, r.y + c, b, r.h - 2 * c}, line);
  kit.fill({right - b, r.y + c, b, r.h - 2 * c}, line);
}

}  // namespace

void Screen::breath(const Area& area, double size, Tint tint) {
  const Theme& theme = kit_->theme();
  const float side = std::min(area.w, area.h);
  PixelRect all = kit_->rect(area.middle(side, side));
  all.w = all.h = std::min(all.w, all.h) / 2 * 2;
  const Colour paper = theme.fill(Tint::paper), pale = mix(paper, theme.fill(tint), 0.5);
  const Colour outer = mix(theme.fill(tint), seen_on(paper, theme.fill(tint)), 0.55);
  const Colour inner = mix(outer, theme.fill(tint), 0.45);
  const Colour line = theme.high_contrast ? theme.ink(Ink::full) : mix(pale, outer, 0.35);
  const int thick = std::max(2, kit_->px(theme.high_contrast ? theme.border_mm : 0.8f));
  // As far as it will come, so that the way is seen.
  kit_->drawn(all, TextureKey("breath room") << pale << line,
              [&] { return draw_ring(all.w, thick, pale, line); });
  // A little larger than it is ever shown: SDL asks for memory when it goes from stretching to copying.
  const int drawn = all.w + 2;
  const Texture& disc = kit_->textures().get(TextureKey("breath") << drawn << inner << outer,
                                             [&] { return draw_soft_disc(drawn, inner, outer); });
  // By two pixels, so that its middle stays where it is.
  const int less = int(std::lround(all.w / 2.0 * (1 - std::clamp(size, 0.0, 1.0))));
  const PixelRect now{all.x + less, all.y + less, all.w - 2 * less, all.h - 2 * less};
  if (!now.empty()) kit_->image(disc, now);
}

void Screen::scene(const Area& area, std::string_view name, double seconds, int liveliness) {
  const auto scene = quiet_scene(name);
  const PixelRect r = kit_->rect(area);
  if (!scene || r.empty()) return card(area);
  const Theme& theme = kit_->theme();
  const Colour ink = theme.ink(Ink::full), sky = theme.fill(Tint::sky), leaf = theme.fill(Tint::leaf);
  const Extent size{r.w, r.h};
  kit_->drawn(r, TextureKey("scene") << name << ink << sky << leaf,
              [&] { return draw_backdrop(*scene, size, theme); });
  kit_->clip(r);
  const Movers movers = movers_at(*scene, size, seconds, liveliness);
  for (std::size_t n = 0; n < movers.count; ++n) {
    const Mover& one = movers.all[n];
    const Extent own = size_of(*scene, one.drawing, size);
    kit_->drawn({r.x + one.x, r.y + one.y, own.w, own.h},
                TextureKey("scene") << name << one.drawing << ink << sky << leaf,
                [&] { return draw_mover(*scene, one.drawing, own, theme); });
  }
  kit_->unclip();
  frame(*kit_, r);
}

}  // namespace hearth
