// SPDX-License-Identifier: MIT
// What the kinds of charts have in common. All lengths are millimetres of a chart in its full size.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hearth/chart.hpp"
#include "screen/ui/pen.hpp"

namespace hearth {

// How large a chart's words and signs are. The last ones are for areas in which the others have no room:
// there, what does not fit is left out.
struct ChartSize {
  float scale = 1;
  bool last = false;

  float of(float mm) const { return mm * scale; }
  bool is_small() const { return scale < 0.75f; }  // what a picture says need not be said in words
  Pen::Style title() const { return {.size = of(is_small() ? 3.1f : 4.4f)}; }
  Pen::Style words(Align align = Align::left) const { return {.size = of(3.1f), .align = align}; }
  Pen::Style quiet(Align align = Align::left) const {
    return {.size = of(2.9f), .ink = Ink::quiet, .align = align};
  }
};

// Each draws all of its chart, and says whether it had room for it.
bool draw_kind(Pen&, const DayChart&, Area, const ChartSize&);
bool draw_kind(Pen&, const HeatChart&, Area, const ChartSize&);
bool draw_kind(Pen&, const ShareChart&, Area, const ChartSize&);
bool draw_kind(Pen&, const PairChart&, Area, const ChartSize&);

bool is_empty(const DayChart&);
bool is_empty(const HeatChart&);
bool is_empty(const ShareChart&);
bool is_empty(const PairChart&);

// Title and corner, cut off the top of `rest`.
void draw_head(const Pen&, const ChartWords&, Area& rest, const ChartSize&);
// What stands there when there is nothing to show.
bool draw_nothing(const Pen&, const ChartWords&, const Area&, const ChartSize&);

// A sign with what it means.
struct KeyItem {
  std::string words;
  std::function<void(const Pen&, const Area&)> sign;  // into an area of 8×4 mm
};
// Signs and their words in rows; the height that they need, and drawn at the area's top.
float key_height(const Pen&, const std::vector<KeyItem>&, float width, const ChartSize&);
void draw_key(const Pen&, const std::vector<KeyItem>&, const Area&, const ChartSize&);

// "9 Sep".
std::string short_date(const Words&, Day);
std::string short_month(const Words&, Day);

}  // namespace hearth
