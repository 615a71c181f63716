// SPDX-License-Identifier: MIT
// A chart on the screen: drawn once, and again when it, its size, the theme or the catalogue is another.
#include <map>
#include <optional>

#include "screen/ui/chart_draw.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {
namespace {

// A screen is looked at from farther away than paper.
constexpr double kLarger = 2.1;

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
    std::map<std::pair<std::string, int>, std::optional<Pixels>> pictures;  // one may be in many cells
    const double dots = scale() * kLarger;
    Pixels pixels = paint_with_cairo(r.w, r.h, [&](cairo_t* cairo) {
      Pen pen({cairo, dots}, lettering_, theme_, words_,
              [&](cairo_t* onto, const std::string& names, int w, int h) {
                auto [drawn, is_new] = pictures.try_emplace({names, w});
                if (is_new) drawn->second = pictures_.draw(names, w, h, look);
                all_there &= drawn->second.has_value();
                if (drawn->second) paint_pixels(onto, *drawn->second);
              });
      draw_chart(pen, chart, {0, 0, float(r.w / dots), float(r.h / dots)});
    });
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

}  // namespace hearth
