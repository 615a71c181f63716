// SPDX-License-Identifier: MIT
// From entries to rows of numbers.
#include <algorithm>

#include "hearth/trends.hpp"

namespace hearth {

namespace {

Occasion occasion_of(const Entry& entry, Day day) {
  Occasion occasion{.at = entry.at, .day = day, .slot = entry.slot, .state = entry.state};
  if (entry.state == State::answered) {
    occasion.feeling = entry.what;
    occasion.valence = number_in(entry.detail, "valence");
    occasion.energy = number_in(entry.detail, "energy");
  }
  return occasion;
}

}  // namespace

std::vector<Occasion> occasions_of(const std::vector<Entry>& entries, Days days, Day today,
                                   const std::string& zone) {
  std::vector<Occasion> occasions;
  occasions.reserve(entries.size());
  for (const Entry& entry : entries) {
    if (entry.kind != "check_in") continue;
    const Day day = local_time(entry.at, zone).day;
    if (days.contain(day) && day <= today) occasions.push_back(occasion_of(entry, day));
  }
  std::ranges::stable_sort(occasions, {}, &Occasion::at);
  return occasions;
}

Counts counts_of(const std::vector<Occasion>& occasions) {
  Counts counts;
  for (const Occasion& occasion : occasions) {
    switch (occasion.state) {
      case State::answered:
        ++counts.answered;
        break;
      case State::dont_know:
        ++counts.dont_know;
        break;
      case State::not_today:
        ++counts.not_today;
        break;
      case State::unfinished:
        ++counts.unfinished;
        break;
      case State::away:
        ++counts.away;
        break;
      case State::not_offered:
        ++counts.not_offered;
        break;
      case State::none:
        break;
    }
  }
  return counts;
}

std::vector<DayMean> day_means(const std::vector<Occasion>& occasions, std::optional<int> Occasion::*of) {
  std::vector<DayMean> means;  // `mean` holds the sum until the day is over
  for (const Occasion& occasion : occasions) {
    const std::optional<int>& number = occasion.*of;
    if (!number) continue;
    if (means.empty() || means.back().day != occasion.day) means.push_back({.day = occasion.day});
    means.back().mean += *number;
    ++means.back().n;
  }
  for (DayMean& mean : means) mean.mean /= mean.n;
  return means;
}

std::vector<double> values_of(const std::vector<DayMean>& means) {
  std::vector<double> values(means.size());
  std::ranges::transform(means, values.begin(), &DayMean::mean);
  return values;
}

std::vector<Day> school_days(const School& school, Days days) {
  std::vector<Day> open;
  if (!days.first.ok() || !days.last.ok()) return open;
  for (Day day = days.first; day <= days.last; day = next_day(day))
    if (school_is_open(school, day)) open.push_back(day);
  return open;
}

std::vector<Gap> gaps_in(const std::vector<DayMean>& means, const std::vector<Day>& school_days) {
  std::vector<Gap> gaps;
  bool in_gap = false;
  for (Day day : school_days) {
    const bool missing = !std::ranges::binary_search(means, day, {}, &DayMean::day);
    if (missing && !in_gap) gaps.push_back({.days = {day, day}});
    if (missing) {
      gaps.back().days.last = day;
      ++gaps.back().school_days;
    }
    in_gap = missing;
  }
  return gaps;
}

}  // namespace hearth
