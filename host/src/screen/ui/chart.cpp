// SPDX-License-Identifier: MIT
// A chart on the screen: drawn once, and again when it, its size, the theme or the catalogue is another.
#include <cairo.h>

#include <optional>

#include "screen/ui/chart_draw.hpp"
#include "screen/ui/drawn.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {
namespace {

// A screen is looked at from farther away than paper.
constexpr double kLarger = 2.1;
constexpr std::size_t kMostPictures = 64;  // those of a school's feelings, in two or three sizes

}  // namespace

void Screen::chart(const Area& area, const Chart& chart) {
  kit_->chart(kit_->rect(area), chart);
}

void Kit::chart(const PixelRect& r, const Chart& chart) {
  if (r.empty()) return;
  const PictureLook look{.high_contrast = theme_.high_contrast,
                         .soft = theme_.soft,
                         .on_dark = theme_.dark && !theme_.high_contrast};
  TextureKey key("chart");
  key << digest_of(chart) << r.w << r.h << words_.language() << int(look.soft);
  for (const char* colour : {"paper", "card", "ink", "accent"}) key << theme_.colour(colour);
  // Without a photograph that is on its way a chart is shown, and drawn anew in the next frame.
  std::optional<Pixels> unfinished;
  const Texture* texture = &textures().get(key, [&] {
    bool all_there = true;
    const double dots = scale() * kLarger;
    Pixels pixels = paint_with_cairo(r.w, r.h, [&](cairo_t* cairo) {
      // On paper of its own: what nothing shines through is copied to the panel and not blended.
      set_colour(cairo, theme_.fill(Tint::paper));
      cairo_paint(cairo);
      Pen pen({cairo, dots}, lettering_, theme_, words_,
              [&](cairo_t* onto, const std::string& names, int w, int h) {
                const Pixels* drawn = chart_picture(names, w, h, look);
                all_there &= drawn != nullptr;
                if (drawn) paint_multiplied(onto, *drawn);
              });
      draw_chart(pen, chart, {0, 0, float(r.w / dots), float(r.h / dots)});
    });
    // A photograph may be withdrawn any time.
    std::erase_if(chart_pictures_,
                  [](const auto& kept) { return kept.first.find("media:") != std::string::npos; });
    if (!all_there) unfinished = pixels;
    return pixels;
  });
  if (unfinished) {
    TextureKey for_now("chart for now");
    for_now << std::string_view(key);
    textures().forget(key);
    textures().forget(for_now);
    texture = &textures().get(for_now, [&] { return std::move(*unfinished); });
  }
  image(*texture, r);
  const ChartWords& words = words_of(chart);
  for (const std::string& said : {words.title, words.corner, is_empty(chart) ? words.nothing : ""})
    if (!said.empty()) said_.push_back({said, r});
}

// Nothing while it is on its way. The same few stand in chart after chart, and in many cells of one.
const Pixels* Kit::chart_picture(const std::string& names, int w, int h, const PictureLook& look) {
  TextureKey key(names);
  key << w << h << int(look.high_contrast) << int(look.soft) << int(look.on_dark);
  const std::string kept{std::string_view(key)};
  if (const auto found = chart_pictures_.find(kept); found != chart_pictures_.end()) return &found->second;
  std::optional<Pixels> drawn = pictures_.draw(names, w, h, look);
  if (!drawn) return nullptr;
  if (chart_pictures_.size() >= kMostPictures) chart_pictures_.clear();
  return &(chart_pictures_[kept] = multiplied(std::move(*drawn)));
}

}  // namespace hearth
