// SPDX-License-Identifier: MIT
// A child's own usual, and since when they are different from it.
#include <algorithm>
#include <cmath>

#include "hearth/trends.hpp"
#include "trends/middle.hpp"

namespace hearth {

namespace {

// Where a day lies: below the limits, above them, or between.
std::optional<Side> side_of(const SmoothDay& day) {
  if (day.value < day.low) return Side::lower;
  if (day.value > day.high) return Side::higher;
  return std::nullopt;
}

std::vector<Different> rows_beyond(const std::vector<SmoothDay>& line, int in_a_row) {
  std::vector<Different> rows;
  std::optional<Different> row;
  for (const SmoothDay& day : line) {
    const auto side = side_of(day);
    if (!side || !row || row->side != *side) row.reset();
    if (!side) continue;
    if (!row) row = Different{.side = *side, .since = day.day};
    row->last = day.day;
    ++row->days;
    if (row->days == in_a_row) {
      row->flagged = day.day;
      rows.push_back(*row);
    } else if (row->days > in_a_row) {
      rows.back().last = row->last;
      rows.back().days = row->days;
    }
  }
  return rows;
}

}  // namespace

std::optional<UsualBand> usual_band(const std::vector<DayMean>& means, const BandRule& rule) {
  if (rule.days < 1 || std::ssize(means) < rule.days) return std::nullopt;
  auto values = values_of(means);
  values.resize(std::size_t(rule.days));
  UsualBand band{.middle = median_of(values), .days = rule.days};
  for (double& value : values) value = std::abs(value - band.middle);
  band.sigma = std::max(1.4826 * median_of(values), rule.least_sigma);
  band.low = std::max(band.middle - band.sigma, -2.0);
  band.high = std::min(band.middle + band.sigma, 2.0);
  return band;
}

std::vector<double> ewma(const std::vector<double>& values, double start, double lambda) {
  std::vector<double> smooth;
  smooth.reserve(values.size());
  for (double value : values) {
    start = lambda * value + (1 - lambda) * start;
    smooth.push_back(start);
  }
  return smooth;
}

double ewma_limit(const UsualRule& rule, double sd, int t) {
  const double settling = 1 - std::pow(1 - rule.lambda, 2 * t);
  return rule.limit * sd * std::sqrt(rule.lambda / (2 - rule.lambda) * settling + 1.0 / rule.baseline_days);
}

std::string to_text(Side side) {
  return side == Side::lower ? "low" : "high";
}

std::optional<Course> against_usual(const std::vector<DayMean>& means, const UsualRule& rule) {
  if (rule.baseline_days < 2 || std::ssize(means) < rule.baseline_days) return std::nullopt;
  const auto values = values_of(means);
  const auto end = values.begin() + rule.baseline_days;
  const Spread baseline = *spread_of({values.begin(), end});

  Course course{.baseline = {means.front().day, means[std::size_t(rule.baseline_days) - 1].day},
                .mean = baseline.mean,
                .sd = std::max(*baseline.sd, rule.least_sd)};
  const auto smooth = ewma({end, values.end()}, course.mean, rule.lambda);
  for (std::size_t i = 0; i < smooth.size(); ++i) {
    const double limit = ewma_limit(rule, course.sd, int(i) + 1);
    course.line.push_back({.day = means[i + std::size_t(rule.baseline_days)].day,
                           .value = smooth[i],
                           .low = course.mean - limit,
                           .high = course.mean + limit});
  }
  course.different = rows_beyond(course.line, rule.in_a_row);
  return course;
}

std::optional<Course> different_from_usual(const std::vector<Occasion>& occasions, const UsualRule& rule,
                                           const Thresholds& least) {
  if (how_far(occasions, least).reach < Reach::flags) return std::nullopt;
  return against_usual(day_means(occasions), rule);
}

std::optional<Different> first_on(const Course& course, Side side) {
  const auto found = std::ranges::find(course.different, side, &Different::side);
  return found == course.different.end() ? std::nullopt : std::optional(*found);
}

std::optional<Different> different_now(const Course& course) {
  if (course.different.empty() || course.different.back().last != course.line.back().day) return std::nullopt;
  return course.different.back();
}

}  // namespace hearth
