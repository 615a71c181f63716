// SPDX-License-Identifier: MIT
// Two phases of one child: before something began, and after.
#include <algorithm>
#include <cmath>

#include "hearth/trends.hpp"

namespace hearth {

namespace {

// #(after > before) - #(after < before) over all pairs.
long long s_between(const std::vector<double>& before, std::vector<double> after) {
  std::ranges::sort(after);
  long long s = 0;
  for (double value : before) {
    const auto same = std::ranges::equal_range(after, value);
    s += (after.end() - same.end()) - (same.begin() - after.begin());
  }
  return s;
}

long long pairs_of(long long n) {
  return n * (n - 1) / 2;
}

// How many values there are of each size.
std::vector<long long> ties_of(std::vector<double> values) {
  std::vector<long long> ties;
  std::ranges::sort(values);
  for (auto from = values.begin(); from != values.end();) {
    const auto to = std::upper_bound(from, values.end(), *from);
    ties.push_back(to - from);
    from = to;
  }
  return ties;
}

// How many pairs stand in falling order; sorts the range (merge sort).
using At = std::vector<double>::iterator;
long long falling(At begin, At end) {
  if (end - begin < 2) return 0;
  const At middle = begin + (end - begin) / 2;
  long long n = falling(begin, middle) + falling(middle, end);
  At left = begin;
  for (At right = middle; right != end; ++right) {
    left = std::upper_bound(left, middle, *right);
    n += middle - left;
  }
  std::inplace_merge(begin, middle, end);
  return n;
}

// Kendall's S of a row against its own order: #(later > earlier) - #(later < earlier).
long long s_within(std::vector<double> values) {
  long long level = 0;
  for (long long n : ties_of(values)) level += pairs_of(n);
  return pairs_of(std::ssize(values)) - level - 2 * falling(values.begin(), values.end());
}

// Two-sided p of Kendall's S within a row; normal approximation.
double p_of_trend(const std::vector<double>& values) {
  const auto weight = [](double n) { return n * (n - 1) * (2 * n + 5); };
  double variance = weight(double(values.size()));
  for (long long n : ties_of(values)) variance -= weight(double(n));
  const double s = std::abs(double(s_within(values))) - 1;
  return s <= 0 ? 1 : std::erfc(s / std::sqrt(variance / 18) / std::sqrt(2.0));
}

double tau_b(const Tau& tau, std::vector<double> before, const std::vector<double>& after) {
  before.insert(before.end(), after.begin(), after.end());
  double different = double(pairs_of(std::ssize(before)));
  for (long long n : ties_of(before)) different -= double(pairs_of(n));
  return different == 0 ? 0 : double(tau.s) / std::sqrt(different * tau.before * tau.after);
}

// What remains above the line. Rounded, for values on the line must be ties and not differ in the last bit.
void take_away(const Slope& line, double first, std::vector<double>& values) {
  constexpr double kFine = 1e9;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double rest = values[i] - (line.at_first + line.per_day * (first + double(i)));
    values[i] = std::round(rest * kFine) / kFine;
  }
}

}  // namespace

std::optional<Tau> tau_of(const std::vector<double>& before, const std::vector<double>& after) {
  if (before.empty() || after.empty()) return std::nullopt;
  Tau tau{.s = s_between(before, after), .before = int(before.size()), .after = int(after.size())};
  tau.tau = double(tau.s) / (double(tau.before) * tau.after);
  return tau;
}

std::optional<Tau> tau_u(const std::vector<double>& before, const std::vector<double>& after) {
  auto tau = tau_of(before, after);
  if (!tau) return tau;
  tau->s -= s_within(before);
  tau->tau = double(tau->s) / (double(tau->before) * tau->after);
  return tau;
}

std::optional<CorrectedTau> corrected_tau(const std::vector<double>& before, const std::vector<double>& after,
                                          double alpha) {
  if (before.size() < 2 || after.empty()) return std::nullopt;
  CorrectedTau corrected{.p = p_of_trend(before)};
  corrected.corrected = corrected.p < alpha;
  auto rest_before = before, rest_after = after;
  if (corrected.corrected) {
    const Slope line = *theil_sen(before);
    const double first = line.n - double(before.size());  // the line may begin later than the row
    take_away(line, first, rest_before);
    take_away(line, line.n, rest_after);
  }
  corrected.tau = *tau_of(rest_before, rest_after);
  corrected.tau_b = tau_b(corrected.tau, rest_before, rest_after);
  return corrected;
}

}  // namespace hearth
