// SPDX-License-Identifier: MIT
// What a child and a grown-up said of the same thing, session by session. Where one row has no room for all
// sessions, they go on in the next, as lines of a page do.
#include <algorithm>

#include "screen/ui/chart_parts.hpp"

namespace hearth {
namespace {

constexpr float kMostPitch = 7, kGoodPitch = 4, kLeastPitch = 2.2f, kBetweenBands = 1.5f, kGap = 1.5f;

class PairDrawing {
 public:
  PairDrawing(Pen& pen, const PairChart& chart, const ChartSize& size)
      : pen_(pen), chart_(chart), size_(size), theme_(pen.theme()) {}

  bool draw(Area rest) {
    draw_head(pen_, chart_.words, rest, size_);
    if (is_empty(chart_)) return draw_nothing(pen_, chart_.words, rest, size_);
    const Pen::Style style = size_.quiet();
    line_ = pen_.height_of("0", 0, style);
    names_ = std::min(std::max(pen_.width_of(chart_.first, style), pen_.width_of(chart_.second, style)),
                      rest.w * 0.26f);
    names_tall_ =
        std::max(pen_.height_of(chart_.first, names_, style), pen_.height_of(chart_.second, names_, style));
    if (names_tall_ > 2 * line_) say_names_below(rest);
    names_tall_ = std::max(names_tall_, size_.of(3));
    const float most = rest.w - names_ - size_.of(kGap);
    // In as few rows as let the marks be told apart well, else as large as there is room for.
    float best = 0;
    for (std::size_t bands = 1; best < size_.of(kGoodPitch); ++bands) {
      const std::size_t each = (chart_.sessions.size() + bands - 1) / bands;
      const float pitch = std::min(size_.of(kMostPitch), most / float(each));
      if (float(bands) * band_height(pitch) > rest.h + size_.of(kBetweenBands)) break;
      best = pitch;
    }
    const bool fits = best >= size_.of(kLeastPitch);
    if (fits)
      draw_bands(rest, best, most, 0);
    else if (size_.last)
      draw_latest(rest, most);
    return fits;
  }

 private:
  static std::size_t per_band(float pitch, float most) {
    constexpr float kRounding = 0.001f;
    return std::max<std::size_t>(1, std::size_t(most / pitch + kRounding));
  }
  float row_height(float pitch) const { return std::max(pitch, names_tall_); }
  float band_height(float pitch) const {
    return 2 * row_height(pitch) + (dates_ ? line_ : 0) + size_.of(kBetweenBands);
  }

  // Names that are too long to stand beside each row.
  void say_names_below(Area& rest) {
    const std::string both =
        pen_.catalogue()("chart.pair", {{"first", chart_.first}, {"second", chart_.second}});
    pen_.words(rest.cut_bottom(pen_.height_of(both, rest.w, size_.quiet()), size_.of(1)), both,
               size_.quiet());
    names_ = names_tall_ = 0;
  }

  // Those that there is room for, the latest; how many they are stands below. Where not even one row has
  // room, it goes without dates, or there is none.
  void draw_latest(Area rest, float most) {
    const float pitch = size_.of(kLeastPitch);
    const Area below = rest.cut_bottom(line_);
    if (band_height(pitch) > rest.h + size_.of(kBetweenBands)) dates_ = false;
    const auto bands = std::size_t((rest.h + size_.of(kBetweenBands)) / band_height(pitch));
    const std::size_t shown = std::min(chart_.sessions.size(), bands * per_band(pitch, most));
    draw_bands(rest, pitch, most, chart_.sessions.size() - shown);
    pen_.words(below,
               pen_.catalogue()("chart.latest", {{"n", std::to_string(shown)},
                                                 {"of", std::to_string(chart_.sessions.size())}}),
               size_.quiet());
  }

  void draw_bands(Area rest, float pitch, float most, std::size_t from) const {
    const std::size_t all = chart_.sessions.size();
    for (const std::size_t each = per_band(pitch, most); from < all; from += each) {
      Area band = rest.cut_top(band_height(pitch));
      draw_band(band, pitch, from, std::min(from + each, all));
    }
  }

  void draw_band(Area band, float pitch, std::size_t from, std::size_t to) const {
    const float row = row_height(pitch), radius = std::min(pitch * 0.42f, row / 2);
    const Area names = band.cut_left(names_, size_.of(kGap));
    if (names_ > 0) {
      pen_.words_in_middle({names.x, names.y, names.w, row}, chart_.first, size_.quiet());
      pen_.words_in_middle({names.x, names.y + row, names.w, row}, chart_.second, size_.quiet());
    }
    float free = band.x;
    for (std::size_t n = from; n < to; ++n) {
      const auto& session = chart_.sessions[n];
      const float left = band.x + pitch * float(n - from), x = left + pitch / 2;
      draw_mark(x, band.y + row / 2, radius, session.first);
      draw_mark(x, band.y + row * 1.5f, radius, session.second);
      const bool same_as_before = n > from && chart_.sessions[n - 1].when == session.when;
      const float wide = pen_.width_of(session.when, size_.quiet());
      if (!dates_ || same_as_before || left < free || left + wide > band.x + band.w) continue;
      pen_.words({left, band.y + 2 * row, wide, line_}, session.when, size_.quiet());
      free = left + wide + size_.of(2);
    }
  }

  void draw_mark(float x, float y, float radius, const std::optional<int>& mark) const {
    if (mark)
      return pen_.pie(x, y, radius, double(*mark) / std::max(1, chart_.highest), theme_.fill(Tint::accent));
    const float half = radius * 0.4f;
    pen_.line(x - half, y, x + half, y, 0.2f, theme_.ink(Ink::quiet));
  }

  Pen& pen_;
  const PairChart& chart_;
  const ChartSize size_;
  const Theme& theme_;
  float line_ = 0, names_ = 0, names_tall_ = 0;
  bool dates_ = true;
};

}  // namespace

bool draw_kind(Pen& pen, const PairChart& chart, Area rest, const ChartSize& size) {
  return PairDrawing(pen, chart, size).draw(rest);
}

}  // namespace hearth
