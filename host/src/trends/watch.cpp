// SPDX-License-Identifier: MIT
#include "trends/watch.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <ranges>
#include <set>

namespace hearth {

namespace {

using namespace std::chrono;

constexpr days kStale{28};  // what was said longer ago has no news in it
constexpr std::size_t kBestDays = 5;
constexpr std::int64_t kMostPleasant = 2;
constexpr const char* kBest = "always_best";

using Answers = std::vector<const Entry*>;
using DaysHeard = std::map<Day, Answers>;  // those with an answer

bool fits(const WatchRule& rule, const std::string& feeling, std::optional<std::int64_t> valence) {
  if (!rule.feelings.empty()) return std::ranges::count(rule.feelings, feeling) > 0;
  return valence && *valence <= rule.valence;
}

bool fits(const WatchRule& rule, const Entry& entry) {
  const std::string second = text_in(entry.detail, "second");
  return fits(rule, entry.what, number_in(entry.detail, "valence")) ||
         (!second.empty() && fits(rule, second, number_in(entry.detail, "second_valence")));
}

DaysHeard days_of(const std::vector<Entry>& answers, Day today, const std::string& zone) {
  DaysHeard days;
  for (const Entry& entry : answers) {
    const Day day = local_time(entry.at, zone).day;
    if (entry.state == State::answered && !entry.what.empty() && day <= today) days[day].push_back(&entry);
  }
  if (!days.empty() && sys_days(today) - sys_days(days.rbegin()->first) > kStale) days.clear();
  return days;
}

// The last day that a look of this rule has been done for.
Day done_until(const std::string& prefix, const std::vector<std::string>& done) {
  Day last{};
  for (const std::string& id : done) {
    if (!id.starts_with(prefix)) continue;
    if (const Day day = parse_day(id.substr(prefix.size())); day.ok()) last = std::max(last, day);
  }
  return last;
}

// The last `count` of the days after those that were looked at.
std::vector<std::pair<Day, Answers>> last_of(const DaysHeard& days, std::size_t count, Day looked_until) {
  std::vector<std::pair<Day, Answers>> found;
  for (const auto& day : days | std::views::reverse) {
    if (found.size() == count || day.first <= looked_until) break;
    found.push_back(day);
  }
  return found;
}

std::optional<Sighting> look_for(const WatchRule& rule, const Id& pupil, const DaysHeard& days,
                                 const std::vector<std::string>& done) {
  const std::string prefix = rule.id + '/' + pupil + '/';
  const auto looked_at = last_of(days, static_cast<std::size_t>(rule.of_days), done_until(prefix, done));
  std::vector<Day> meant;  // latest first
  for (const auto& [day, answers] : looked_at)
    if (std::ranges::any_of(answers, [&](const Entry* entry) { return fits(rule, *entry); }))
      meant.push_back(day);
  if (meant.empty() || std::ssize(meant) < rule.times) return std::nullopt;
  return Sighting{.id = prefix + day_text(meant.front()),
                  .reason = rule.title + " on " + std::to_string(meant.size()) + " of the last " +
                            std::to_string(looked_at.size()) + " days",
                  .since = meant.back()};
}

std::optional<Sighting> look_for_best(const Id& pupil, const DaysHeard& days,
                                      const std::vector<std::string>& done) {
  const std::string prefix = std::string(kBest) + '/' + pupil + '/';
  const auto looked_at = last_of(days, kBestDays, done_until(prefix, done));
  if (looked_at.size() < kBestDays) return std::nullopt;
  std::set<std::string> feelings;
  bool most = true, pleasant = true;
  for (const auto& [day, answers] : looked_at) {
    for (const Entry* entry : answers) {
      const auto valence = number_in(entry->detail, "valence");
      feelings.insert(entry->what);
      most = most && valence == kMostPleasant;
      pleasant = pleasant && valence.value_or(0) > 0;
    }
  }
  if (!most && !(pleasant && feelings.size() == 1)) return std::nullopt;
  return Sighting{.id = prefix + day_text(looked_at.front().first),
                  .reason = "Nothing but bright answers on the last 5 days",
                  .since = looked_at.back().first};
}

}  // namespace

std::vector<WatchRule> rules_of(const School& school) {
  if (!school.watch_rules.empty()) return school.watch_rules;
  return {{.id = "hard_feeling", .title = "A hard feeling", .valence = -1, .times = 3, .of_days = 5}};
}

std::vector<Sighting> looks_at(const Id& pupil, const std::vector<Entry>& answers,
                               const std::vector<WatchRule>& rules, const std::vector<std::string>& done,
                               Day today, const std::string& zone) {
  const DaysHeard days = days_of(answers, today, zone);
  std::vector<Sighting> looks;
  for (const WatchRule& rule : rules)
    if (auto look = look_for(rule, pupil, days, done)) looks.push_back(std::move(*look));
  if (auto look = look_for_best(pupil, days, done)) looks.push_back(std::move(*look));
  return looks;
}

}  // namespace hearth
