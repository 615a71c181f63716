// SPDX-License-Identifier: MIT
#include "sections.hpp"

#include <array>
#include <string_view>

namespace staff_review {

using hearth::Chart;
using hearth::DayChart;
using hearth::Review;
using hearth::Span;

namespace {

constexpr std::array kInstruments{"boxall", "readiness", "steps", "sdq", "sdq_scales"};

// Instruments that a school has no use for are named in one sentence and have no empty chart.
Shown totals_of(const Review& review) {
  Shown shown;
  std::vector<std::string> missing;
  for (const char* instrument : kInstruments) {
    DayChart chart = hearth::instrument_totals(review, instrument);
    if (!chart.dots.empty())
      shown.charts.emplace_back(std::move(chart));
    else if (instrument != std::string_view("sdq_scales"))  // told by the totals beside them
      missing.push_back(review.words("look_back.totals_nothing",
                                     {{"title", chart.words.title}, {"why", chart.words.nothing}}));
  }
  shown.sentences = std::move(missing);
  return shown;
}

template <class Charts>
Shown all_of(Charts charts) {
  Shown shown;
  for (auto& chart : charts) shown.charts.emplace_back(std::move(chart));
  return shown;
}

}  // namespace

std::string to_text(Section section) {
  switch (section) {
    case Section::how:
      return "how";
    case Section::week:
      return "week";
    case Section::before:
      return "before";
    case Section::helps:
      return "helps";
    case Section::targets:
      return "targets";
    case Section::stars:
      return "stars";
    case Section::totals:
      return "totals";
    case Section::words:
      break;
  }
  return "words";
}

std::string to_text(Span span) {
  switch (span) {
    case Span::week:
      return "week";
    case Span::half_term:
      return "half_term";
    case Span::term:
      return "term";
    case Span::year:
      break;
  }
  return "year";
}

Shown shown_of(const Review& review, Section section) {
  switch (section) {
    case Section::how:
      return {{hearth::how_they_have_been(review)}, hearth::in_words(review)};
    case Section::week:
      return {{hearth::week_pattern(review)}, {}};
    case Section::before:
      return all_of(hearth::what_came_before(review));
    case Section::helps:
      return {{hearth::what_helps(review)}, {}};
    case Section::targets: {
      Shown shown = all_of(hearth::marks_beside(review));
      shown.charts.insert(shown.charts.begin(), hearth::targets_by_setting(review));
      return shown;
    }
    case Section::stars:
      return {{hearth::stars_and_calm(review)}, {}};
    case Section::totals:
      return totals_of(review);
    case Section::words:
      break;
  }
  return {{}, hearth::in_words(review)};
}

bool is_wide(const Chart& chart) {
  return !std::holds_alternative<hearth::ShareChart>(chart);
}

}  // namespace staff_review
