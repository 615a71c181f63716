// SPDX-License-Identifier: MIT
#include <algorithm>

#include "hearth/trends.hpp"
#include "trends/middle.hpp"

namespace hearth {

std::optional<Slope> theil_sen(const std::vector<double>& all) {
  if (all.size() < 2) return std::nullopt;
  const auto n = std::min(std::ssize(all), std::ptrdiff_t(kMostForSlope));
  std::vector<double> values(all.end() - n, all.end());
  std::vector<double> slopes;
  slopes.reserve(values.size() * (values.size() - 1) / 2);
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = i + 1; j < values.size(); ++j)
      slopes.push_back((values[j] - values[i]) / double(j - i));
  const double slope = median_of(std::move(slopes));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] -= slope * double(i);
  return Slope{slope, median_of(std::move(values)), int(n)};
}

std::optional<Slope> trend_of(const std::vector<Occasion>& occasions, const Thresholds& least) {
  if (how_far(occasions, least).reach < Reach::trend) return std::nullopt;
  return theil_sen(values_of(day_means(occasions)));
}

}  // namespace hearth
