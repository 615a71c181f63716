// SPDX-License-Identifier: MIT
// Each quantity found a second time, by another road than the code takes: on every child of the sample, and
// on rows of chance.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "unit/trends/sample.hpp"

namespace hearth {
namespace {

using sample::kSlots;
using Row = std::vector<double>;

constexpr double kNear = 1e-9;

// Rows with ties, as day means have them, of 2 to 120 values; some long, some all the same.
std::vector<Row> rows_of_chance() {
  std::mt19937 chance(7);
  std::vector<Row> rows{{0.5, 0.5, 0.5, 0.5}, {1, 2}, {-2, 2, -2, 2, -2}};
  for (int i = 0; i < 60; ++i) {
    Row row(2 + chance() % 119);
    for (double& value : row) value = (int(chance() % 13) - 6) / 3.0;
    rows.push_back(row);
  }
  return rows;
}

std::vector<Row> all_rows() {
  std::vector<Row> rows = rows_of_chance();
  for (const auto& [pupil, child] : sample::read_occasions()) rows.push_back(values_of(day_means(child)));
  return rows;
}

std::map<std::string, std::vector<int>> said_by_day(const std::vector<Entry>& entries) {
  std::map<std::string, std::vector<int>> days;
  for (const Entry& entry : entries)
    if (entry.state == State::answered)
      days[day_text(local_time(entry.at, sample::kZone).day)].push_back(
          int(std::get<std::int64_t>(entry.detail.at("valence"))));
  return days;
}

double sorted_median(Row row) {
  std::sort(row.begin(), row.end());
  return (row[(row.size() - 1) / 2] + row[row.size() / 2]) / 2;
}

int sign(double number) {
  return (number > 0) - (number < 0);
}

// Kendall's S over every pair of two rows.
long long s_of(const Row& x, const Row& y) {
  long long s = 0;
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = i + 1; j < x.size(); ++j) s += sign(x[j] - x[i]) * sign(y[j] - y[i]);
  return s;
}

// As Kendall defines it: over the pairs that are no ties, in each of the rows.
double tau_b_of(const Row& x, const Row& y) {
  double in_x = 0, in_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = i + 1; j < x.size(); ++j) {
      in_x += x[i] != x[j];
      in_y += y[i] != y[j];
    }
  }
  return in_x * in_y == 0 ? 0 : double(s_of(x, y)) / std::sqrt(in_x * in_y);
}

Row times(std::size_t n) {
  Row time(n);
  std::iota(time.begin(), time.end(), 0);
  return time;
}

TEST(SecondWay, DayMeans) {
  for (const auto& [pupil, entries] : sample::read_check_ins()) {
    const auto expected = said_by_day(entries);
    const auto found =
        day_means(occasions_of(entries, sample::all_days(), sample::day("2026-07-17"), sample::kZone));
    ASSERT_EQ(found.size(), expected.size());
    for (const DayMean& day : found) {
      const auto& said = expected.at(day_text(day.day));
      EXPECT_EQ(day.n, std::ssize(said));
      EXPECT_NEAR(day.mean * day.n, std::accumulate(said.begin(), said.end(), 0), kNear);
    }
  }
}

TEST(SecondWay, Spread) {
  for (const Row& row : all_rows()) {
    const Spread spread = *spread_of(row);
    const double n = double(row.size());
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    const double squares = std::inner_product(row.begin(), row.end(), row.begin(), 0.0);
    EXPECT_NEAR(spread.mean, sum / n, kNear);
    EXPECT_NEAR(spread.median, sorted_median(row), kNear);
    EXPECT_NEAR(*spread.sd * *spread.sd, (squares - sum * sum / n) / (n - 1), 1e-6);
  }
}

TEST(SecondWay, StepsFromDayToDay) {
  const auto days = sample::school_days_of_sample();
  for (const auto& [pupil, child] : sample::read_occasions()) {
    std::map<Day, double> means;
    for (const DayMean& day : day_means(child)) means[day.day] = day.mean;
    double sum = 0;
    int pairs = 0;
    for (std::size_t i = 1; i < days.size(); ++i) {
      if (!means.contains(days[i - 1]) || !means.contains(days[i])) continue;
      sum += std::pow(means[days[i]] - means[days[i - 1]], 2);
      ++pairs;
    }
    const auto found = day_to_day(day_means(child), days);
    ASSERT_EQ(found.has_value(), pairs > 0) << pupil;
    if (!found) continue;
    EXPECT_EQ(found->pairs, pairs) << pupil;
    EXPECT_NEAR(found->mssd * pairs, sum, kNear) << pupil;
    EXPECT_NEAR(found->rmssd, std::sqrt(sum / pairs), kNear) << pupil;
  }
}

// Sum of (d + m)^2, d the difference of two answers and m that of the slots' means, opened up by pair of
// slots.
TEST(SecondWay, StepsWithinADay) {
  for (const auto& [pupil, child] : sample::read_occasions()) {
    std::array<Row, 3> said;
    std::map<Day, std::array<std::optional<int>, 3>> days;
    for (const Occasion& occasion : child) {
      if (!occasion.valence) continue;
      const auto slot = std::size_t(std::ranges::find(kSlots, occasion.slot) - kSlots.begin());
      said[slot].push_back(*occasion.valence);
      days[occasion.day][slot] = occasion.valence;
    }
    double plain = 0, levelled = 0;
    int pairs = 0;
    for (std::size_t slot : {0, 1}) {
      for (const auto& [day, slots] : days) {
        if (!slots[slot] || !slots[slot + 1]) continue;
        const double usual = spread_of(said[slot])->mean - spread_of(said[slot + 1])->mean;
        const double step = *slots[slot + 1] - *slots[slot];
        plain += step * step;
        levelled += step * step + 2 * step * usual + usual * usual;
        ++pairs;
      }
    }
    const auto as_said = within_day(child, kSlots), without_usual = ups_and_downs(child, kSlots);
    ASSERT_EQ(as_said.has_value(), pairs > 0) << pupil;
    if (!as_said) continue;
    EXPECT_EQ(as_said->pairs, pairs);
    EXPECT_NEAR(as_said->mssd, plain / pairs, kNear) << pupil;
    EXPECT_NEAR(without_usual->rmssd, std::sqrt(levelled / pairs), kNear) << pupil;
  }
}

TEST(SecondWay, UsualBand) {
  for (const auto& [pupil, child] : sample::read_occasions()) {
    const auto means = day_means(child);
    const UsualBand band = *usual_band(means, {.days = 12, .least_sigma = 0.1});
    Row first, away;
    for (int i = 0; i < 12; ++i) first.push_back(means[std::size_t(i)].mean);
    for (double value : first) away.push_back(std::abs(value - sorted_median(first)));
    EXPECT_NEAR(band.middle, sorted_median(first), kNear);
    EXPECT_NEAR(band.sigma, std::max(0.1, 1.4826 * sorted_median(away)), kNear);
    EXPECT_GE(band.low, -2);
    EXPECT_LE(band.high, 2);
  }
}

// As a weighted sum over the whole past in place of one step after the other.
TEST(SecondWay, Ewma) {
  for (const Row& row : all_rows()) {
    for (double lambda : {0.2, 0.3, 1.0}) {
      const auto smooth = ewma(row, 0.25, lambda);
      ASSERT_EQ(smooth.size(), row.size());
      const std::size_t t = row.size();
      double sum = std::pow(1 - lambda, double(t)) * 0.25;
      for (std::size_t i = 0; i < t; ++i) sum += lambda * std::pow(1 - lambda, double(t - 1 - i)) * row[i];
      EXPECT_NEAR(smooth.back(), sum, kNear);
    }
  }
}

// The variance of a weighted sum is the sum of the squared weights; the baseline's mean has its own.
TEST(SecondWay, EwmaLimits) {
  const UsualRule rule;
  double squares = 0;
  for (int t = 1; t < 100; ++t) {
    squares += std::pow(rule.lambda * std::pow(1 - rule.lambda, t - 1), 2);
    EXPECT_NEAR(ewma_limit(rule, 0.8, t), 2.7 * 0.8 * std::sqrt(squares + 1.0 / 15), kNear);
  }
}

// The rule read backwards: a day is flagged when it and the two before are beyond and the one before is not.
TEST(SecondWay, DifferentFromUsual) {
  const UsualRule rule{.baseline_days = 8, .limit = 1.2};  // so narrow that a lot is flagged
  int flagged = 0;
  for (const Row& row : all_rows()) {
    std::vector<DayMean> means;
    for (double value : row)
      means.push_back(
          {Day(std::chrono::sys_days(sample::day("2026-01-05")) + std::chrono::days(means.size())), value,
           1});
    const auto course = against_usual(means, rule);
    ASSERT_EQ(course.has_value(), row.size() >= 8);
    if (!course) continue;
    const auto side = [&](std::ptrdiff_t i) {
      if (i < 0 || i >= std::ssize(course->line)) return 0;
      const SmoothDay& day = course->line[std::size_t(i)];
      return day.value < day.low ? -1 : day.value > day.high ? 1 : 0;
    };
    std::vector<Day> flags, ends;
    for (std::ptrdiff_t i = 0; i < std::ssize(course->line); ++i) {
      const int s = side(i);
      if (s == 0 || side(i - 1) != s || side(i - 2) != s) continue;
      if (side(i - 3) != s) flags.push_back(course->line[std::size_t(i)].day);
      if (side(i + 1) != s) ends.push_back(course->line[std::size_t(i)].day);
    }
    ASSERT_EQ(course->different.size(), flags.size());
    for (std::size_t i = 0; i < flags.size(); ++i) {
      const Different& found = course->different[i];
      EXPECT_EQ(found.flagged, flags[i]);
      EXPECT_EQ(found.last, ends[i]);
      EXPECT_EQ(std::chrono::sys_days(found.last) - std::chrono::sys_days(found.since),
                std::chrono::days(found.days - 1));
      ++flagged;
    }
  }
  EXPECT_GT(flagged, 20);
}

// The median has at most half of all slopes on either side of it: Kendall's S of what remains is about 0.
TEST(SecondWay, TheilSen) {
  for (const Row& row : all_rows()) {
    const Slope slope = *theil_sen(row);
    std::size_t above = 0, below = 0, all = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      for (std::size_t j = i + 1; j < row.size(); ++j) {
        const double one = (row[j] - row[i]) / double(j - i);
        above += one > slope.per_day + kNear;
        below += one < slope.per_day - kNear;
        ++all;
      }
    }
    EXPECT_LE(2 * above, all);
    EXPECT_LE(2 * below, all);
    Row heights;
    for (std::size_t i = 0; i < row.size(); ++i) heights.push_back(row[i] - slope.per_day * double(i));
    EXPECT_NEAR(slope.at_first, sorted_median(heights), kNear);
  }
}

TEST(SecondWay, Tau) {
  const auto rows = all_rows();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Row &before = rows[i - 1], &after = rows[i];
    long long s = 0;
    for (double a : before)
      for (double b : after) s += sign(b - a);
    const double pairs = double(before.size()) * double(after.size());
    const Tau tau = *tau_of(before, after), corrected = *tau_u(before, after);
    EXPECT_EQ(tau.s, s);
    EXPECT_NEAR(tau.tau, double(s) / pairs, kNear);
    EXPECT_EQ(corrected.s, s - s_of(times(before.size()), before));
    EXPECT_NEAR(corrected.tau, double(corrected.s) / pairs, kNear);
  }
}

TEST(SecondWay, CorrectedTau) {
  auto rows = all_rows();
  for (std::size_t i = 0; i < rows.size(); i += 2)  // half of them with a trend, in steps that leave ties
    for (std::size_t t = 0; t < rows[i].size(); ++t) rows[i][t] += double(t / 4) / 3;
  int corrected = 0, left = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    Row before = rows[i - 1], all = before;
    all.insert(all.end(), rows[i].begin(), rows[i].end());
    const auto found = *corrected_tau(before, rows[i]);
    if (found.corrected) {
      const Slope line = *theil_sen(before);
      for (std::size_t t = 0; t < all.size(); ++t) {
        const double rest = all[t] - line.at_first - line.per_day * double(t);
        all[t] = double(std::llround(rest * 1e7));
      }
    }
    Row phase(all.size(), 1);
    std::fill_n(phase.begin(), before.size(), 0);
    EXPECT_EQ(found.tau.s, s_of(phase, all));
    EXPECT_NEAR(found.tau_b, tau_b_of(phase, all), kNear);
    (found.corrected ? corrected : left) += 1;
  }
  EXPECT_GT(corrected, 10);
  EXPECT_GT(left, 10);
}

// Without a trend every order is as likely: the mean of S squared over all of them is its variance.
TEST(SecondWay, KendallsTest) {
  for (const Row& row : {Row{1, 2, 3, 4, 5, 6}, Row{1, 1, 2, 3, 3, 3}, Row{-1, 0, 0, 0.5, 0, 2, 2}}) {
    Row order = row;
    std::ranges::sort(order);
    double squares = 0, orders = 0;
    do {
      squares += std::pow(double(s_of(times(order.size()), order)), 2);
      ++orders;
    } while (std::ranges::next_permutation(order).found);
    const double s = double(s_of(times(row.size()), row));
    const double z = (s - 1) / std::sqrt(squares / orders);
    EXPECT_NEAR(corrected_tau(row, {0})->p, std::erfc(z / std::sqrt(2.0)), kNear);
  }
}

TEST(SecondWay, WeekTable) {
  for (const auto& [pupil, child] : sample::read_occasions()) {
    const WeekTable table = week_table(child, kSlots);
    for (unsigned weekday = 0; weekday < 7; ++weekday) {
      for (std::size_t slot = 0; slot < kSlots.size(); ++slot) {
        double sum = 0;
        int n = 0;
        for (const Occasion& occasion : child) {
          if (!occasion.valence || occasion.slot != kSlots[slot]) continue;
          if (weekday_of(occasion.day).c_encoding() != weekday) continue;
          sum += *occasion.valence;
          ++n;
        }
        EXPECT_EQ(table.cells[weekday][slot].n, n);
        EXPECT_NEAR(table.cells[weekday][slot].mean * n, sum, kNear);
      }
    }
  }
}

TEST(SecondWay, Manner) {
  for (const auto& [pupil, child] : sample::read_occasions()) {
    std::multiset<int> valences;
    std::multiset<std::string> feelings;
    for (const Occasion& occasion : child) {
      if (!occasion.valence) continue;
      valences.insert(*occasion.valence);
      feelings.insert(occasion.feeling);
    }
    const Manner manner = manner_of(child);
    EXPECT_EQ(manner.ends.n, std::ssize(valences) - std::ranges::count_if(valences, [](int valence) {
                               return valence > -2 && valence < 2;
                             }));
    std::size_t most = 0;
    for (int valence : valences) most = std::max(most, valences.count(valence));
    EXPECT_EQ(manner.same_valence.n, most);
    EXPECT_EQ(manner.same_valence.of, std::ssize(valences));
    EXPECT_EQ(manner.same_feeling.n, feelings.count(manner.feeling));
    for (const auto& feeling : feelings) EXPECT_LE(feelings.count(feeling), manner.same_feeling.n);
  }
}

}  // namespace
}  // namespace hearth
