// SPDX-License-Identifier: MIT
// Stars on their way to what a child has chosen, and a jar that fills.
#include <algorithm>
#include <cmath>

#include "screen/ui/kit.hpp"
#include "screen/ui/picture_look.hpp"
#include "screen/ui/shades.hpp"
#include "screen/ui/star_drawings.hpp"
#include "screen/ui/star_path.hpp"

namespace hearth {
namespace {

struct Gold {
  explicit Gold(const Theme& theme)
      : fill(theme.high_contrast ? theme.colour("soft_border")
                                 : mix(theme.colour("attention_border"), {255, 230, 150}, 0.3)),
        line(theme.high_contrast ? theme.ink(Ink::full)
                                 : mix(theme.colour("attention_border"), {70, 45, 10}, 0.45)) {}
  Colour fill, line;
};

void star(Kit& kit, const PixelRect& r, int turned) {
  constexpr double kTurns[] = {0, 0.22, -0.3, 0.5};
  const Gold gold(kit.theme());
  const double thick = std::max(1.0, r.w * (kit.theme().high_contrast ? 0.05 : 0.028));
  kit.drawn(r, TextureKey("star") << turned << gold.fill << gold.line,
            [&] { return draw_star(r.w, kTurns[turned], gold.fill, gold.line, thick); });
}

PixelRect around(const Kit& kit, const Area& area, PathPoint middle, float side) {
  const int px = kit.px(side);
  const PixelRect spot = kit.rect({area.x + middle.x, area.y + middle.y, 0, 0});
  return {spot.x - px / 2, spot.y - px / 2, px, px};
}

// How the stars lie in a jar, the first one deepest. Shares of its width and height.
struct InJar {
  float x, y;
  int turned;
};

constexpr int kInJar = 36;           // rows of four and five in turn
constexpr float kStarInJar = 0.18f;  // of the jar's width

InJar in_jar(int n) {
  constexpr float kStep = 0.152f, kLowest = 0.885f, kRow = 0.087f, kThrown = 0.012f;
  const int row = n / 9 * 2 + (n % 9 >= 4), place = n % 9 - (n % 9 >= 4 ? 4 : 0);
  const float first = 0.5f - kStep * (row % 2 ? 2 : 1.5f);
  const auto thrown = [&](int by) { return kThrown * float((n * by) % 11 - 5) / 5; };  // never in one line
  return {first + kStep * float(place) + thrown(7), kLowest - kRow * float(row) + thrown(4),
          (n * 5 + row) % 4};
}

}  // namespace

void Screen::star_path(const Area& area, int filled, int all, std::string_view goal) {
  const Theme& theme = kit_->theme();
  const StarPath path = lay_out_path(area.w, area.h, all);
  const bool contrast = theme.high_contrast;
  // On dark paper wood is darker still: what is faint has to be lighter there.
  const auto faint = [&](double share) { return mix(theme.fill(Tint::paper), theme.ink(Ink::quiet), share); };
  const Colour wood = theme.dark ? faint(0.12) : theme.fill(Tint::wood);
  const Colour line = theme.dark ? faint(0.3) : theme.border(Tint::wood);
  const PixelRect whole = kit_->rect(area);
  const double thick = contrast ? kit_->px(theme.border_mm) : std::max(1, kit_->px(0.6f));
  kit_->drawn(whole, TextureKey("way") << path.count << wood << line << int(mirrored()), [&] {
    Pixels way = draw_way(whole.w, whole.h, path, kit_->scale(), wood, line, thick);
    if (mirrored()) mirror(way);
    return way;
  });
  const Colour stone = theme.dark ? faint(0.2) : theme.fill(Tint::card);
  const Colour hollow = contrast ? theme.fill(Tint::card) : theme.dark ? faint(0.32) : mix(wood, line, 0.35);
  for (int n = 0; n < path.count; ++n) {
    const PixelRect r = around(*kit_, area, path.steps[std::size_t(n)], path.step);
    if (n < filled) {
      star(*kit_, r, 0);
    } else {
      const int less = r.w / 10;  // a step is smaller than the star that comes there
      const PixelRect smaller{r.x + less, r.y + less, r.w - 2 * less, r.h - 2 * less};
      kit_->drawn(smaller, TextureKey("step") << stone << hollow << line,
                  [&] { return draw_step(smaller.w, stone, hollow, line, std::max(1.0, thick)); });
    }
  }
  const float side = path.goal_side;
  const Area round{area.x + path.goal.x - side / 2, area.y + path.goal.y - side / 2, side, side};
  const bool there = filled >= path.count;
  kit_->card(kit_->rect(round), side / 2, theme.border_mm * (there ? 1.8f : 1),
             theme.fill(there ? Tint::soft : Tint::card),
             there ? theme.colour("accent") : theme.border(Tint::card));
  picture(round.inset(side * 0.17f), goal);
}

void Screen::jar(const Area& area, double full) {
  constexpr float kShape = 0.78f;  // width to height
  const Theme& theme = kit_->theme();
  const float h = std::min(area.h, area.w / kShape);
  const PixelRect r = kit_->rect(area.middle(h * kShape, h));
  const bool contrast = theme.high_contrast;
  const Colour glass = mix(theme.fill(Tint::paper), theme.fill(Tint::sky), 0.55);
  const Colour line =
      contrast ? theme.ink(Ink::full) : mix(theme.fill(Tint::sky), theme.ink(Ink::quiet), 0.4);
  const Colour light = theme.dark ? mix(theme.fill(Tint::sky), theme.ink(Ink::full), 0.18)
                                  : mix(theme.fill(Tint::card), theme.fill(Tint::sky), 0.25);
  const double thick = std::max(1, contrast ? kit_->px(theme.border_mm) : r.w / 60);
  kit_->drawn(r, TextureKey("jar back") << glass, [&] { return draw_jar_back(r.w, r.h, glass); });
  const double share = std::clamp(full, 0.0, 1.0);
  // The first star shows at once, the last one only when the jar is full.
  int stars = int(share * kInJar);
  if (share > 0) stars = std::max(stars, 1);
  const int side = int(float(r.w) * kStarInJar);
  for (int n = 0; n < stars; ++n) {
    const InJar at = in_jar(n);
    const int x = r.x + int(at.x * float(r.w)), y = r.y + int(at.y * float(r.h));
    star(*kit_, {x - side / 2, y - side / 2, side, side}, at.turned);
  }
  kit_->drawn(r, TextureKey("jar front") << line << light,
              [&] { return draw_jar_front(r.w, r.h, line, light, thick); });
}

}  // namespace hearth
