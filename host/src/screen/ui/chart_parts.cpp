// SPDX-License-Identifier: MIT
#include "screen/ui/chart_parts.hpp"

#include <algorithm>
#include <array>

#include "screen/ui/chart_draw.hpp"

namespace hearth {
namespace {

constexpr float kGap = 2, kSignWide = 7, kSignTall = 4;

// The places of a key's items, from the area's left top corner.
std::vector<Area> key_places(const Pen& pen, const std::vector<KeyItem>& key, float width,
                             const ChartSize& size) {
  std::vector<Area> places;
  const float sign = size.of(kSignWide + 1), apart = size.of(2 * kGap);
  float x = 0, y = 0, row = 0;
  for (const KeyItem& item : key) {
    const float wide = std::min(sign + pen.width_of(item.words, size.quiet()), width);
    const float tall = std::max(pen.height_of(item.words, wide - sign, size.quiet()), size.of(kSignTall));
    if (x > 0 && x + wide > width) x = 0, y += row, row = 0;
    places.push_back({x, y, wide, tall});
    x += wide + apart;
    row = std::max(row, tall);
  }
  return places;
}

}  // namespace

const ChartWords& words_of(const Chart& chart) {
  return std::visit([](const auto& kind) -> const ChartWords& { return kind.words; }, chart);
}

bool is_empty(const Chart& chart) {
  return std::visit([](const auto& kind) { return is_empty(kind); }, chart);
}

bool is_empty(const DayChart& chart) {
  const Days& days = chart.days;
  return (chart.dots.empty() && chart.series.empty()) || !days.first.ok() || !days.last.ok() ||
         days.last < days.first || !(chart.low < chart.high);
}

bool is_empty(const HeatChart& chart) {
  return chart.columns.empty() || chart.rows.empty() ||
         chart.cells.size() < chart.columns.size() * chart.rows.size() ||
         std::ranges::none_of(chart.cells, [](const auto& cell) { return cell.n > 0; });
}

bool is_empty(const ShareChart& chart) {
  return chart.rows.empty();
}

bool is_empty(const PairChart& chart) {
  return chart.sessions.empty();
}

void draw_chart(Pen& pen, const Chart& chart, const Area& area) {
  static constexpr std::array<float, 7> kScales{1, 0.9f, 0.8f, 0.74f, 0.66f, 0.58f, 0.5f};
  const auto draw = [&](const ChartSize& size) {
    return std::visit([&](const auto& kind) { return draw_kind(pen, kind, area, size); }, chart);
  };
  ChartSize size;
  pen.rehearse(true);
  for (const float scale : kScales) {
    size = {scale, scale == kScales.back()};
    if (draw(size)) break;
  }
  pen.rehearse(false);
  draw(size);
}

void draw_head(const Pen& pen, const ChartWords& words, Area& rest, const ChartSize& size) {
  const Pen::Style title = size.title();
  const float gap = size.of(kGap), title_wide = pen.width_of(words.title, title);
  const float corner_wide = pen.width_of(words.corner, size.quiet());
  if (title_wide + 2 * gap + corner_wide <= rest.w) {
    const float tall = pen.height_of(words.title, rest.w, title),
                small = pen.height_of(words.corner, rest.w, size.quiet());
    Area line = rest.cut_top(std::max(tall, small), gap / 2);
    // On one line of letters, as far as different sizes can be.
    Area corner = line.cut_right(corner_wide);
    corner.y += std::max(0.0f, (tall - small) * 0.72f);
    pen.words(corner, words.corner, size.quiet(Align::right));
    pen.words(line, words.title, title);
    return;
  }
  pen.words(rest.cut_top(pen.height_of(words.title, rest.w, title)), words.title, title);
  pen.words(rest.cut_top(pen.height_of(words.corner, rest.w, size.quiet())), words.corner, size.quiet());
  rest.cut_top(gap / 2);
}

bool draw_nothing(const Pen& pen, const ChartWords& words, const Area& rest, const ChartSize& size) {
  pen.words_in_middle(rest, words.nothing, size.words(Align::middle));
  return pen.height_of(words.nothing, rest.w, size.words()) <= rest.h;
}

float key_height(const Pen& pen, const std::vector<KeyItem>& key, float width, const ChartSize& size) {
  float height = 0;
  for (const Area& place : key_places(pen, key, width, size)) height = std::max(height, place.y + place.h);
  return height;
}

void draw_key(const Pen& pen, const std::vector<KeyItem>& key, const Area& area, const ChartSize& size) {
  const auto places = key_places(pen, key, area.w, size);
  for (std::size_t n = 0; n < key.size(); ++n) {
    Area place = places[n];
    place.x += area.x;
    place.y += area.y;
    const float sign = size.of(kSignWide), tall = size.of(kSignTall);
    const float first = std::min(pen.height_of("n", 0, size.quiet()), place.h);  // beside the first line
    key[n].sign(pen, {place.x, place.y + (first - tall) / 2, sign, tall});
    place.cut_left(sign, size.of(1));
    pen.words(place, key[n].words, size.quiet());
  }
}

std::string short_month(const Words& words, Day day) {
  static constexpr std::array<const char*, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  return words(std::string("chart.") + kMonths.at(unsigned(day.month()) - 1));
}

std::string short_date(const Words& words, Day day) {
  return words("chart.date",
               {{"day", std::to_string(unsigned(day.day()))}, {"month", short_month(words, day)}});
}

}  // namespace hearth
