// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "hearth/review.hpp"

namespace hearth {

// Everything that there is of one child.
inline std::vector<Chart> all_charts(const Review& review) {
  std::vector<Chart> charts{how_they_have_been(review), week_pattern(review), what_helps(review),
                            targets_by_setting(review), stars_and_calm(review)};
  for (auto& chart : what_came_before(review)) charts.emplace_back(std::move(chart));
  for (auto& chart : marks_beside(review)) charts.emplace_back(std::move(chart));
  for (const char* instrument : {"boxall", "readiness", "steps", "sdq", "sdq_scales"})
    charts.emplace_back(instrument_totals(review, instrument));
  return charts;
}

inline ChartWords words_of(const Chart& chart) {
  return std::visit([](const auto& one) { return one.words; }, chart);
}

// All words that a chart shows.
inline std::vector<std::string> texts_in(const Chart& chart) {
  const ChartWords words = words_of(chart);
  std::vector<std::string> texts{words.title, words.corner, words.nothing};
  if (const auto* days = std::get_if<DayChart>(&chart)) {
    for (const auto& step : days->steps) texts.push_back(step.words);
    for (const auto& marker : days->markers) texts.push_back(marker.words);
    for (const auto& series : days->series) texts.push_back(series.words);
  }
  if (const auto* heat = std::get_if<HeatChart>(&chart)) {
    texts.insert(texts.end(), heat->rows.begin(), heat->rows.end());
    texts.insert(texts.end(), heat->columns.begin(), heat->columns.end());
  }
  if (const auto* shares = std::get_if<ShareChart>(&chart))
    for (const auto& row : shares->rows) texts.insert(texts.end(), {row.words, row.told});
  return texts;
}

}  // namespace hearth
