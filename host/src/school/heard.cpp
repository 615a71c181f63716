// SPDX-License-Identifier: MIT
#include "school/heard.hpp"

#include <algorithm>
#include <map>

#include "school/terms.hpp"

namespace hearth {
namespace {

bool is_answer(const Entry& entry) {
  return entry.kind == "check_in" && (entry.state == State::answered || entry.state == State::dont_know);
}

bool is_placed(const Pupil& pupil, const Id& room, Day day) {
  return std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
    return placement.room == room && placement.days.contain(day);
  });
}

}  // namespace

Id coming_to(const std::vector<Entry>& own_today, const Id& pupil) {
  Id adult;
  for (const Entry& entry : own_today) {
    if (entry.pupil != pupil) continue;
    if (entry.kind == "call_seen") adult = entry.what;
    if (entry.kind == "check_in" || entry.kind == "call" || entry.kind == "call_done") adult.clear();
  }
  return adult;
}

bool is_asked(const School& school, const Pupil& pupil, const Id& room, Day day) {
  const Instant at = instant_of(day, TimeOfDay(std::chrono::hours(23)), school.zone);
  return pupil.preferences.check_in.offered && check_in_refusal(school, pupil, room, at).empty();
}

std::string consent_missing(const School& school, const Entry& entry) {
  const Pupil* pupil = entry.kind == "check_in" ? school.pupil(entry.pupil) : nullptr;
  if (!pupil) return {};
  const Day day = local_time(entry.at, school.zone).day;
  std::string elsewhere;
  for (const Placement& placement : pupil->placements) {
    if (!placement.days.contain(day)) continue;
    auto no = check_in_refusal(school, *pupil, placement.room, entry.at);
    if (placement.room == entry.room) return no;
    if (!no.empty()) elsewhere = std::move(no);
  }
  return elsewhere;
}

std::vector<Day> days_with_group(const School& school, const Id& room, Day until) {
  std::vector<Day> open;
  for (Day day = days_later(until, -kLookBack); day < until; day = next_day(day))
    if (plan_day(school, room, day).open) open.push_back(day);
  return open;
}

std::optional<Silent> silent_since(const Pupil& pupil, const Id& room, const std::vector<Entry>& entries,
                                   const std::vector<Day>& open, const std::string& zone) {
  Silent silent;
  std::map<Day, bool> away;
  for (const Entry& entry : entries) {
    const Day day = local_time(entry.at, zone).day;
    if (is_answer(entry)) silent.last = std::max(silent.last.value_or(day), day);
    if (entry.kind == "attendance") away[day] = entry.what == "away";
    if (entry.kind == "check_in" && entry.state == State::away) away.try_emplace(day, true);
  }
  silent.days = int(std::ranges::count_if(open, [&](Day day) {
    const auto marked = away.find(day);
    return day > silent.last.value_or(Day()) && is_placed(pupil, room, day) &&
           (marked == away.end() || !marked->second);
  }));
  return silent.days >= kSilentDays ? std::optional(silent) : std::nullopt;
}

}  // namespace hearth
