// SPDX-License-Identifier: MIT
#include "screen/ui/chart_markers.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace hearth {
namespace {

constexpr float kSign = 3.8f;      // across, mm: the round with a number
constexpr float kWideColumn = 75;  // a list gets two columns where each is so wide
constexpr float kBetweenColumns = 4;

void draw_sign(const Pen& pen, float x, float y, std::size_t number, const ChartSize& size) {
  const float side = size.of(kSign);
  const Area at{x - side / 2, y, side, side};
  pen.fill(at, side / 2, pen.theme().fill(Tint::attention));
  pen.outline(at, side / 2, 0.25f, pen.theme().border(Tint::attention));
  pen.words_in_middle(at, std::to_string(number), {.size = size.of(2.4f), .align = Align::middle});
}

}  // namespace

std::vector<MarkerFlag> flags_of(const DayChart& chart) {
  std::vector<DayChart::Marker> markers = chart.markers;
  std::ranges::stable_sort(markers, {}, &DayChart::Marker::day);
  std::vector<MarkerFlag> flags;
  for (const auto& marker : markers) {
    if (!chart.days.contain(marker.day)) continue;
    if (!flags.empty() && flags.back().day == marker.day)
      flags.back().words += "; " + marker.words;
    else
      flags.push_back({marker.day, marker.words});
  }
  return flags;
}

void draw_marker_flags(const Pen& pen, const std::vector<MarkerFlag>& flags, const Area& plot,
                       const std::function<float(Day)>& x_of, const ChartSize& size) {
  static constexpr std::array<float, 2> kDashes{1, 0.7f};
  const Theme& theme = pen.theme();
  const Colour line = theme.border(Tint::attention);
  const float side = size.of(kSign) + 0.3f;
  for (const MarkerFlag& flag : flags)
    pen.line(x_of(flag.day), plot.y, x_of(flag.day), plot.y + plot.h, 0.3f, line, kDashes);
  // Beside each other at the top, each as near to its day as the others let it.
  std::vector<float> at;
  for (const MarkerFlag& flag : flags)
    at.push_back(std::max(x_of(flag.day), at.empty() ? plot.x + side / 2 : at.back() + side));
  for (float right = plot.x + plot.w - side / 2; float& x : at | std::views::reverse) {
    x = std::min(x, right);
    right = x - side;
  }
  if (!at.empty() && at.front() < plot.x) return;  // too many for a row
  for (std::size_t n = 0; n < flags.size(); ++n) draw_sign(pen, at[n], plot.y + 0.3f, n + 1, size);
}

MarkerList::MarkerList(const Pen& pen, const std::vector<MarkerFlag>& flags, float width,
                       const ChartSize& size)
    : pen_(pen), flags_(flags), size_(size), width_(width), column_(width) {
  if (flags.size() > 1 && width >= size.of(2 * kWideColumn)) column_ = (width - size.of(kBetweenColumns)) / 2;
  const float words = column_ - size.of(kSign + 1);
  for (const MarkerFlag& flag : flags)
    heights_.push_back(std::max(
        size.of(kSign) + 0.2f,
        pen.height_of(short_date(pen.catalogue(), flag.day) + ": " + flag.words, words, size.quiet())));
}

std::string MarkerList::more(std::size_t shown) const {
  return pen_.catalogue()(shown > 0 ? "chart.more" : "chart.marked", {{"n", std::to_string(all() - shown)}});
}

// From the list's left top corner: down the first column, then down the second.
std::vector<Area> MarkerList::places(std::size_t shown) const {
  float tall = 0;
  for (std::size_t n = 0; n < shown; ++n) tall += heights_[n];
  const bool two = column_ < width_;
  std::vector<Area> places;
  float x = 0, y = 0;
  for (std::size_t n = 0; n < shown; ++n) {
    if (two && x == 0 && y > 0 && y + heights_[n] / 2 > tall / 2) x = width_ - column_, y = 0;
    places.push_back({x, y, column_, heights_[n]});
    y += heights_[n];
  }
  return places;
}

float MarkerList::height_of(std::size_t shown) const {
  float height = 0;
  for (const Area& place : places(shown)) height = std::max(height, place.y + place.h);
  if (shown < all()) height += pen_.height_of(more(shown), width_, size_.quiet());
  return height;
}

std::size_t MarkerList::how_many_fit(float room) const {
  std::size_t shown = all();
  while (shown > 0 && height_of(shown) > room) --shown;
  return shown;
}

void MarkerList::draw(const Area& area, std::size_t shown) const {
  float below = 0;
  const auto all_places = places(shown);
  for (std::size_t n = 0; n < all_places.size(); ++n) {
    Area place = all_places[n];
    below = std::max(below, place.y + place.h);
    place.x += area.x;
    place.y += area.y;
    const float side = size_.of(kSign), first = pen_.height_of("0", 0, size_.quiet());
    draw_sign(pen_, place.x + side / 2, place.y + std::max(0.0f, (first - side) / 2), n + 1, size_);
    place.cut_left(size_.of(kSign + 1));
    pen_.words(place, short_date(pen_.catalogue(), flags_[n].day) + ": " + flags_[n].words, size_.quiet());
  }
  if (shown < all()) pen_.words({area.x, area.y + below, area.w, 0}, more(shown), size_.quiet());
}

}  // namespace hearth
