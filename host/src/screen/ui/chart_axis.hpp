// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "screen/ui/chart_parts.hpp"

namespace hearth {

// The two sides of a chart by days: what stands beside its field, and the dates below.
class DayAxis {
 public:
  DayAxis(const Pen& pen, const DayChart& chart, const ChartSize& size)
      : pen_(pen), chart_(chart), size_(size) {}

  // Finds the field's place in `rest`; false when not all of the steps' words have room.
  bool lay(Area rest);
  const Area& plot() const { return plot_; }
  const Area& across() const {
    return across_;
  }  // what of it the values stand in, from the low end to the high
  float x_of(Day day, float part = 0.5f) const;  // `part` 0: where the day begins, 1: where it ends
  float y_of(double value) const;
  float day_width() const;
  void draw() const;

 private:
  struct Label {
    float tick, x, width;
    std::string words;
  };
  float least_between() const;
  float words_width(float most) const;
  bool words_fit(float width) const;
  float label_height(const DayChart::Step&) const;
  void draw_steps() const;
  enum class Ticks { days, mondays, months };
  std::vector<Label> dates() const;
  std::vector<Label> dates_of(const std::vector<Day>&, Ticks) const;
  std::string date_words(Day, Ticks, bool new_month) const;

  const Pen& pen_;
  const DayChart& chart_;
  const ChartSize& size_;
  Area side_, plot_, across_, below_;
  float picture_ = 0, words_ = 0;  // mm across; 0: none
};

}  // namespace hearth
