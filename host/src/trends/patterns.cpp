// SPDX-License-Identifier: MIT
// When, after what and with whose help: counts with their n.
#include <algorithm>
#include <set>

#include "hearth/trends.hpp"

namespace hearth {

namespace {

void add(Cell& cell, double value) {
  cell.mean += value;  // a sum until averaged
  ++cell.n;
}

void average(Cell& cell) {
  if (cell.n > 0) cell.mean /= cell.n;
}

struct QuietDay {
  Day day{};
  bool quiet = false;
};

std::vector<QuietDay> days_of(const std::vector<Occasion>& occasions) {
  std::vector<QuietDay> days;
  for (const Occasion& occasion : occasions) {
    if (!occasion.valence || !occasion.energy) continue;
    if (days.empty() || days.back().day != occasion.day) days.push_back({occasion.day});
    days.back().quiet |= *occasion.valence < 0 && *occasion.energy < 0;
  }
  return days;
}

template <typename Range>
Share quiet_of(const Range& days) {
  return {int(std::ranges::count(days, true, &QuietDay::quiet)), int(std::ranges::size(days))};
}

}  // namespace

WeekTable week_table(const std::vector<Occasion>& occasions, const std::vector<std::string>& slots) {
  WeekTable table{.slots = slots};
  for (auto& row : table.cells) row.resize(slots.size());
  for (const Occasion& occasion : occasions) {
    const auto slot = std::ranges::find(slots, occasion.slot);
    if (!occasion.valence || slot == slots.end()) continue;
    add(table.cells[weekday_of(occasion.day).c_encoding()][std::size_t(slot - slots.begin())],
        *occasion.valence);
  }
  for (const DayMean& day : day_means(occasions)) add(table.days[weekday_of(day.day).c_encoding()], day.mean);
  for (auto& row : table.cells) std::ranges::for_each(row, average);
  std::ranges::for_each(table.days, average);
  return table;
}

std::optional<WeekdayDifference> weekday_difference(const std::vector<DayMean>& means,
                                                    std::chrono::weekday weekday) {
  Cell on, off;
  for (const DayMean& day : means) add(weekday_of(day.day) == weekday ? on : off, day.mean);
  if (on.n == 0 || off.n == 0) return std::nullopt;
  average(on);
  average(off);
  return WeekdayDifference{on.mean - off.mean, on.n, off.n};
}

std::optional<QuietDays> quiet_days(const std::vector<Occasion>& occasions, const QuietRule& rule,
                                    const Thresholds& least) {
  if (how_far(occasions, least).reach < Reach::trend) return std::nullopt;
  const auto days = days_of(occasions);
  const auto usual = std::min<std::ptrdiff_t>(std::ssize(days) - rule.recent, rule.usual);
  if (usual < std::max(rule.least_usual, 1)) return std::nullopt;
  const auto recent = days.end() - rule.recent;
  QuietDays quiet{.recent = quiet_of(std::ranges::subrange(recent, days.end())),
                  .usual = quiet_of(std::ranges::subrange(recent - usual, recent))};
  quiet.rising = quiet.recent.n >= rule.least && quiet.recent.value() >= rule.times * quiet.usual.value();
  return quiet;
}

std::vector<CameBefore> came_before(const std::vector<Preceded>& check_ins) {
  std::vector<CameBefore> found;
  for (const Preceded& check_in : check_ins) {
    std::set<std::string> told;
    for (const std::string& label : check_in.labels) {
      if (!told.insert(label).second) continue;
      auto place = std::ranges::find(found, label, &CameBefore::label);
      if (place == found.end()) place = found.insert(found.end(), {.label = label});
      ++place->hard.of;
      place->hard.n += check_in.valence < 0;
    }
  }
  return found;
}

std::vector<Helped> what_helps(const std::vector<ToolPair>& pairs, const std::vector<std::string>& tools) {
  std::vector<Helped> found;
  for (const std::string& tool : tools) {
    Helped helped{.tool = tool};
    for (const ToolPair& pair : pairs) {
      if (pair.tool != tool) continue;
      ++helped.pairs;
      helped.up += pair.after > pair.before;
      helped.same += pair.after == pair.before;
    }
    if (helped.pairs >= kLeastPairs) found.push_back(helped);
  }
  return found;
}

}  // namespace hearth
