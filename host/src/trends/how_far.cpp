// SPDX-License-Identifier: MIT
// Whether there is enough to say anything, and what the manner of answering says about the answers.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "hearth/trends.hpp"

namespace hearth {

namespace {

using std::chrono::sys_days;

bool is_offer(const Occasion& occasion) {
  return occasion.state == State::answered || occasion.state == State::dont_know ||
         occasion.state == State::not_today || occasion.state == State::unfinished;
}

sys_days monday_of(Day day) {
  return sys_days(day) - (weekday_of(day) - std::chrono::Monday);
}

// Days with an offer in each week that had any.
std::vector<int> days_by_week(const std::vector<Occasion>& occasions) {
  std::vector<int> weeks;
  Day last{};
  for (const Occasion& occasion : occasions) {
    if (!is_offer(occasion) || occasion.day == last) continue;
    if (weeks.empty() || monday_of(occasion.day) != monday_of(last)) weeks.push_back(0);
    ++weeks.back();
    last = occasion.day;
  }
  return weeks;
}

bool few_sessions(const std::vector<Occasion>& occasions, const Thresholds& least) {
  constexpr std::ptrdiff_t kWeeksToTell = 4;  // the first and the last may be cut short
  auto weeks = days_by_week(occasions);
  if (std::ssize(weeks) < kWeeksToTell) return false;
  const auto middle = weeks.begin() + std::ssize(weeks) / 2;
  std::ranges::nth_element(weeks, middle);
  return *middle <= least.few_sessions;
}

bool few_answers(const Counts& counts, const Thresholds& least) {
  return counts.offered() >= least.least_offers && counts.answered < least.answered * counts.offered();
}

template <typename Value>
void keep_most(const std::map<Value, int>& counted, Share& most, Value* which = nullptr) {
  for (const auto& [value, n] : counted) {
    most.of += n;
    if (n > most.n) {
      most.n = n;
      if (which) *which = value;
    }
  }
}

}  // namespace

std::string to_text(Because because) {
  switch (because) {
    case Because::enough:
      return "enough";
    case Because::no_answers:
      return "no_answers";
    case Because::few_days:
      return "few_days";
    case Because::few_sessions:
      return "few_sessions";
    case Because::few_answers:
      return "few_answers";
  }
  return "";
}

HowFar how_far(const std::vector<Occasion>& occasions, const Thresholds& least) {
  const int days = int(day_means(occasions).size());
  if (days == 0) return {};
  if (few_answers(counts_of(occasions), least)) return {Reach::points, Because::few_answers, days};
  if (few_sessions(occasions, least)) return {Reach::points, Because::few_sessions, days};
  if (days < least.trend_days) return {Reach::points, Because::few_days, days};
  if (days < least.flag_days) return {Reach::trend, Because::few_days, days};
  return {Reach::flags, Because::enough, days};
}

Manner manner_of(const std::vector<Occasion>& occasions) {
  std::map<std::string, int> feelings;
  std::map<int, int> valences;
  Manner manner;
  for (const Occasion& occasion : occasions) {
    if (!occasion.feeling.empty()) ++feelings[occasion.feeling];
    if (!occasion.valence) continue;
    ++valences[*occasion.valence];
    ++manner.ends.of;
    manner.ends.n += std::abs(*occasion.valence) == 2;
  }
  keep_most(feelings, manner.same_feeling, &manner.feeling);
  keep_most(valences, manner.same_valence);
  return manner;
}

std::string to_text(Badge badge) {
  switch (badge) {
    case Badge::always_same:
      return "always_same";
    case Badge::mostly_ends:
      return "mostly_ends";
    case Badge::few_answers:
      return "few_answers";
  }
  return "";
}

std::vector<Badge> badges_of(const std::vector<Occasion>& occasions, const Thresholds& least) {
  const Manner manner = manner_of(occasions);
  const auto told = [&](const Share& share, double enough) {
    return share.of >= least.least_offers && share.value() >= enough;
  };
  std::vector<Badge> badges;
  if (told(manner.same_feeling, least.same))
    badges.push_back(Badge::always_same);
  else if (told(manner.ends, least.ends))
    badges.push_back(Badge::mostly_ends);
  if (few_answers(counts_of(occasions), least)) badges.push_back(Badge::few_answers);
  return badges;
}

}  // namespace hearth
