// SPDX-License-Identifier: MIT
// What happened in between: a number above the day, and the words below.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "screen/ui/chart_parts.hpp"

namespace hearth {

// All that happened on one day.
struct MarkerFlag {
  Day day{};
  std::string words;
};

// In the order of their days; those that lie outside of the chart's days are left out.
std::vector<MarkerFlag> flags_of(const DayChart&);

// Lines down the plot, each with its number at the top.
void draw_marker_flags(const Pen&, const std::vector<MarkerFlag>&, const Area& plot,
                       const std::function<float(Day)>& x_of, const ChartSize&);

// The list of their words, in columns where it is wide.
class MarkerList {
 public:
  MarkerList(const Pen&, const std::vector<MarkerFlag>&, float width, const ChartSize&);

  std::size_t all() const { return flags_.size(); }
  float height() const { return height_of(all()); }
  // Of the first `shown`, and a line that says how many more there are.
  float height_of(std::size_t shown) const;
  std::size_t how_many_fit(float room) const;
  void draw(const Area&, std::size_t shown) const;

 private:
  std::vector<Area> places(std::size_t shown) const;
  std::string more(std::size_t shown) const;

  const Pen& pen_;
  const std::vector<MarkerFlag>& flags_;
  const ChartSize size_;
  float width_, column_;
  std::vector<float> heights_;
};

}  // namespace hearth
