// SPDX-License-Identifier: MIT
// Shares, with what they stand on.
#include <algorithm>

#include "screen/ui/chart_parts.hpp"

namespace hearth {
namespace {

constexpr float kRow = 11, kPicture = 8.5f, kBar = 4.5f, kGap = 2;

}  // namespace

bool draw_kind(Pen& pen, const ShareChart& chart, Area rest, const ChartSize& size) {
  draw_head(pen, chart.words, rest, size);
  if (is_empty(chart)) return draw_nothing(pen, chart.words, rest, size);
  const Theme& theme = pen.theme();
  const Pen::Style style = size.words(), told_style = size.words(Align::right);
  const bool pictures = std::ranges::any_of(chart.rows, [](const auto& row) { return !row.picture.empty(); });
  float told = 0, widest = 0;
  for (const auto& row : chart.rows) {
    told = std::max(told, pen.width_of(row.told, told_style));
    widest = std::max(widest, pen.width_of(row.words, style));
  }
  told = std::min(told, rest.w * 0.33f);
  const float gap = size.of(kGap);
  const float even = std::min(size.of(kRow), rest.h / float(chart.rows.size()));
  const float side = pictures ? std::min(even * 0.92f, size.of(kPicture)) : 0;
  const float before = side > 0 ? side + gap : 0;
  const float words = std::min(widest, (rest.w - before) * 0.46f);
  const auto height_of = [&](const ShareChart::Row& row) {
    return std::max(
        {even, pen.height_of(row.words, words, style), pen.height_of(row.told, told, told_style)});
  };
  float all = 0;
  for (const auto& row : chart.rows) all += height_of(row);
  const auto more = [&](std::size_t shown) {
    return pen.catalogue()("chart.more", {{"n", std::to_string(chart.rows.size() - shown)}});
  };
  constexpr float kRounding = 0.05f;
  const bool fits = all <= rest.h + kRounding;
  for (std::size_t n = 0; n < chart.rows.size(); ++n) {
    const auto& row = chart.rows[n];
    const float last = fits ? 0 : pen.height_of(more(n), rest.w, size.quiet());
    if (rest.h + kRounding < height_of(row) + last) {
      pen.words(rest, more(n), size.quiet());
      break;
    }
    Area line = rest.cut_top(height_of(row));
    if (side > 0) pen.picture(line.cut_left(side, gap).middle(side, side), row.picture);
    pen.words_in_middle(line.cut_left(words, gap), row.words, style);
    pen.words_in_middle(line.cut_right(told, gap), row.told, told_style);
    Area bar = line.middle(line.w, std::min(size.of(kBar), line.h * 0.6f));
    const float round = bar.h / 3;
    pen.fill(bar, round, theme.fill(Tint::card));
    if (row.share > 0) {
      Area part = bar;
      part.w *= float(std::min(row.share, 1.0));
      pen.fill(part, round, theme.fill(Tint::accent));
    }
    pen.outline(bar, round, 0.25f, theme.border(Tint::wood));
  }
  return fits && told + words + before + 2 * gap + size.of(12) <= rest.w;
}

}  // namespace hearth
