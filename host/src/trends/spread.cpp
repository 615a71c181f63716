// SPDX-License-Identifier: MIT
// Middle and width of a row, and how much neighbours differ.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "hearth/trends.hpp"
#include "trends/middle.hpp"

namespace hearth {

namespace {

// Sums squares of differences, pair by pair.
class Pairs {
 public:
  void add(double a, double b) {
    sum_ += (b - a) * (b - a);
    ++pairs_;
  }
  std::optional<Successive> result() const {
    if (pairs_ == 0) return std::nullopt;
    const double mssd = sum_ / pairs_;
    return Successive{pairs_, mssd, std::sqrt(mssd)};
  }

 private:
  double sum_ = 0;
  int pairs_ = 0;
};

using DayOfSlots = std::vector<std::optional<double>>;  // by place in the day

std::vector<DayOfSlots> slots_by_day(const std::vector<Occasion>& occasions,
                                     const std::vector<std::string>& slots) {
  std::vector<DayOfSlots> days;
  Day last{};
  for (const Occasion& occasion : occasions) {
    const auto slot = std::ranges::find(slots, occasion.slot);
    if (!occasion.valence || slot == slots.end()) continue;
    if (days.empty() || occasion.day != last) days.emplace_back(slots.size());
    days.back()[std::size_t(slot - slots.begin())] = *occasion.valence;
    last = occasion.day;
  }
  return days;
}

void take_slot_means_away(std::vector<DayOfSlots>& days) {
  for (std::size_t slot = 0; !days.empty() && slot < days.front().size(); ++slot) {
    double sum = 0, n = 0;
    for (const DayOfSlots& day : days) {
      sum += day[slot].value_or(0);
      n += day[slot].has_value();
    }
    for (DayOfSlots& day : days)
      if (day[slot]) *day[slot] -= sum / n;
  }
}

std::optional<Successive> neighbours_of(const std::vector<DayOfSlots>& days) {
  Pairs pairs;
  for (const DayOfSlots& day : days)
    for (std::size_t i = 1; i < day.size(); ++i)
      if (day[i - 1] && day[i]) pairs.add(*day[i - 1], *day[i]);
  return pairs.result();
}

}  // namespace

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

double median_of(std::vector<double> values) {
  const auto middle = values.begin() + std::ssize(values) / 2;
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

std::optional<Spread> spread_of(const std::vector<double>& values) {
  if (values.empty()) return std::nullopt;
  Spread spread{.n = int(values.size()), .mean = mean_of(values), .median = median_of(values)};
  if (spread.n > 1) {
    double squares = 0;
    for (double value : values) squares += (value - spread.mean) * (value - spread.mean);
    spread.sd = std::sqrt(squares / (spread.n - 1));
  }
  return spread;
}

std::optional<Successive> day_to_day(const std::vector<DayMean>& means, const std::vector<Day>& school_days) {
  Pairs pairs;
  for (std::size_t i = 1; i < means.size(); ++i) {
    const auto before = std::ranges::lower_bound(school_days, means[i - 1].day);
    if (before == school_days.end() || *before != means[i - 1].day) continue;
    const auto next = before + 1;
    if (next != school_days.end() && *next == means[i].day) pairs.add(means[i - 1].mean, means[i].mean);
  }
  return pairs.result();
}

std::optional<Successive> within_day(const std::vector<Occasion>& occasions,
                                     const std::vector<std::string>& slots) {
  return neighbours_of(slots_by_day(occasions, slots));
}

std::optional<Successive> ups_and_downs(const std::vector<Occasion>& occasions,
                                        const std::vector<std::string>& slots) {
  auto days = slots_by_day(occasions, slots);
  take_slot_means_away(days);
  return neighbours_of(days);
}

}  // namespace hearth
