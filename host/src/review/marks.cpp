// SPDX-License-Identifier: MIT
// A child's targets: the child's mark and the grown-up's side by side, and where a target is met. Never added
// up or averaged.
#include <algorithm>
#include <array>
#include <map>

#include "hearth/targets.hpp"
#include "review/answers.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr int kLeastSessions = 3;  // before a share is told

std::vector<Entry> scores_shown(const Review& review) {
  std::vector<Entry> scores;
  for (const Entry* entry : entries_shown(review, "target_score")) scores.push_back(*entry);
  return scores;
}

// Those that were scored or worked on in these days, in the order of the documents.
std::vector<const Target*> targets_shown(const Review& review, const std::vector<Marks>& marks) {
  const Days shown = days_shown(review);
  std::vector<const Target*> targets;
  for (const Target& target : review.school.targets) {
    if (target.pupil != review.pupil.id) continue;
    const bool active =
        target.days.first <= shown.last && (!target.days.last.ok() || target.days.last >= shown.first);
    if (active || std::ranges::find(marks, target.id, &Marks::target) != marks.end())
      targets.push_back(&target);
  }
  return targets;
}

// What cannot be a mark of this target is none.
std::optional<int> possible(const Target& target, const std::optional<int>& mark) {
  return mark && *mark >= 0 && *mark <= highest_mark(target) ? mark : std::nullopt;
}

PairChart chart_of(const Review& review, const Target& target, const std::vector<Marks>& marks) {
  const Words& words = review.words;
  PairChart chart;
  chart.first = words("review.own_mark", {{"name", review.pupil.name}});
  chart.second = words("review.adults_mark");
  chart.highest = highest_mark(target);
  int not_scored = 0, outside = 0;
  for (const Marks& session : marks) {
    if (session.target != target.id) continue;
    const auto first = possible(target, session.self), second = possible(target, session.adult);
    outside += (session.self && !first) + (session.adult && !second);
    not_scored += !session.self && !session.adult;
    chart.sessions.push_back({.when = date_words(words, session.day, review.today),
                              .first = first,
                              .second = second,
                              .day = session.day});
  }
  std::vector<std::string> corner{counted(words, "review.sessions", int(chart.sessions.size()))};
  if (not_scored > 0) corner.push_back(counted(words, "review.not_scored", not_scored));
  if (outside > 0) corner.push_back(counted(words, "review.marks_outside", outside));
  if (target.outcome) corner.push_back(words(outcome_key(*target.outcome)));
  chart.words = {.title = words("review.says", {{"words", target.words}}),
                 .corner = joined(corner),
                 .nothing = words("review.no_marks")};
  return chart;
}

std::string setting_words(const Words& words, const std::string& setting) {
  const std::string key = "review.setting_" + (setting.empty() ? "none" : setting), named = words(key);
  return named == key ? setting : named;
}

// The setting of each session of a target.
using Session = std::pair<Day, std::string>;
std::map<std::pair<Id, Session>, std::string> settings_of(const std::vector<Entry>& scores,
                                                          const std::string& zone) {
  std::map<std::pair<Id, Session>, std::string> settings;
  for (const Entry& score : scores)
    if (const std::string setting = text_in(score.detail, "setting"); !setting.empty())
      settings[{score.what, {local_time(score.at, zone).day, score.slot}}] = setting;
  return settings;
}

// The settings in which it was scored: those that every school has first.
std::vector<std::string> order_of(const std::map<std::string, std::pair<int, int>>& met) {
  std::vector<std::string> order;
  for (const char* usual : {"room", "class", "lunch", "home"})
    if (met.contains(usual)) order.emplace_back(usual);
  for (const auto& [setting, share] : met)
    if (std::ranges::find(order, setting) == order.end()) order.push_back(setting);
  return order;
}

}  // namespace

std::vector<PairChart> marks_beside(const Review& review) {
  const auto marks = marks_of(scores_shown(review), review.school.zone);
  std::vector<PairChart> charts;
  for (const Target* target : targets_shown(review, marks))
    charts.push_back(chart_of(review, *target, marks));
  return charts;
}

ShareChart targets_by_setting(const Review& review) {
  const Words& words = review.words;
  const auto scores = scores_shown(review);
  const auto marks = marks_of(scores, review.school.zone);
  const auto settings = settings_of(scores, review.school.zone);
  ShareChart chart;
  int scored = 0;
  for (const Target* target : targets_shown(review, marks)) {
    std::map<std::string, std::pair<int, int>> met;  // by setting: met, of
    for (const Marks& session : marks) {
      // What a grown-up saw; the child's own mark where there is none.
      const auto mark = possible(*target, session.adult ? session.adult : session.self);
      if (session.target != target->id || !mark) continue;
      const auto setting = settings.find({session.target, {session.day, session.slot}});
      auto& [n, of] = met[setting == settings.end() ? "" : setting->second];
      n += is_met(*target, *mark);
      ++of, ++scored;
    }
    for (const std::string& setting : order_of(met)) {
      const auto [n, of] = met[setting];
      if (of < kLeastSessions) continue;
      const std::string named = target->title.empty() ? target->words : target->title;
      chart.rows.push_back({.picture = target->picture,
                            .words = words("review.in_setting",
                                           {{"target", named}, {"setting", setting_words(words, setting)}}),
                            .share = double(n) / of,
                            .told = words("review.met_in", {{"told", share_told(words, n, of)}}),
                            .n = n,
                            .of = of});
    }
  }
  chart.words = {.title = words("review.settings_title"),
                 .corner = counted(words, "review.marks", scored),
                 .nothing = words(scored == 0 ? "review.no_marks" : "review.few_marks")};
  return chart;
}

}  // namespace hearth
