// SPDX-License-Identifier: MIT
#include "staff_ledger.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace reward_tracker::staff {

using hearth::Entry;
using hearth::Id;
using hearth::text_in;

void Ledger::know(std::vector<Entry> read) {
  const std::vector<Entry> added = std::exchange(entries_, std::move(read));
  for (const Entry& entry : added) add(entry);
}

void Ledger::add(const Entry& entry) {
  if (std::ranges::find(entries_, entry.id, &Entry::id) != entries_.end()) return;
  const auto before =
      entry.corrects.empty() ? entries_.end() : std::ranges::find(entries_, entry.corrects, &Entry::id);
  if (before == entries_.end()) return entries_.push_back(entry);
  *before = entry;
}

std::vector<Award> awards_in(const std::vector<Entry>& entries) {
  std::vector<Award> awards;
  for (const Entry& entry : entries) {
    if (entry.kind != "award") continue;
    const std::string group = text_in(entry.detail, "group");
    const auto same = std::ranges::find_if(awards, [&](const Award& award) {
      return !group.empty() && text_in(award.entries.front().detail, "group") == group &&
             award.reason == text_in(entry.detail, "reason");
    });
    if (same != awards.end())
      same->entries.push_back(entry);
    else
      awards.push_back({{entry}, text_in(entry.detail, "reason")});
  }
  std::ranges::stable_sort(awards, std::greater(), [](const Award& a) { return a.entries.front().at; });
  return awards;
}

// At the moment of what they correct: a jar that was emptied since stays as it is.
std::vector<Entry> with_reason(const Award& award, const std::string& words) {
  std::vector<Entry> corrections;
  for (const Entry& entry : award.entries) {
    Entry correction = entry;
    correction.id.clear();
    correction.corrects = entry.id;
    correction.by = hearth::By::adult;
    correction.detail["reason"] = words;
    corrections.push_back(std::move(correction));
  }
  return corrections;
}

std::vector<Entry> open_wishes(const std::vector<Entry>& entries) {
  std::set<std::string> decided;
  for (const Entry& entry : entries)
    if (entry.kind == "award" || entry.kind == "wish_closed") decided.insert(text_in(entry.detail, "wish"));
  std::vector<Entry> open;
  for (const Entry& entry : entries)
    if (entry.kind == "award_wish" && !decided.contains(entry.id)) open.push_back(entry);
  return open;
}

std::vector<Reached> reached(const hearth::School& school, const std::vector<const hearth::Pupil*>& pupils,
                             const std::vector<Entry>& entries) {
  std::vector<Reached> found;
  for (const hearth::Pupil* pupil : pupils) {
    std::vector<Entry> own;
    for (Entry entry : entries) {
      if (entry.pupil != pupil->id) continue;
      entry.corrects.clear();  // it stands in the place of the one that counts
      own.push_back(std::move(entry));
    }
    const hearth::Stars stars = hearth::stars_of(own);
    const auto reward = std::ranges::find(school.rewards, stars.reward, &hearth::Reward::id);
    if (stars.reward.empty() || reward == school.rewards.end()) continue;
    if (stars.on_path >= reward->stars) found.push_back({pupil, &*reward});
  }
  return found;
}

std::vector<const hearth::Pupil*> here_today(const hearth::School& school, const Id& room, hearth::Day day,
                                             const std::vector<hearth::Tick>& ticks) {
  std::vector<const hearth::Pupil*> here = hearth::pupils_of(school, room, day);
  std::erase_if(here, [&](const hearth::Pupil* pupil) {
    const hearth::Tick* last = nullptr;
    for (const hearth::Tick& tick : ticks)
      if (tick.pupil == pupil->id && (tick.kind == "attendance" || tick.kind == "check_in")) last = &tick;
    return last && last->state == hearth::State::away;
  });
  return here;
}

std::vector<const hearth::Routine*> routines_for(const hearth::School& school, const Id& room) {
  std::vector<const hearth::Routine*> routines;
  for (const hearth::Routine& routine : school.routines)
    if (routine.room.empty() || routine.room == room) routines.push_back(&routine);
  std::ranges::stable_sort(routines, {}, &hearth::Routine::order);
  return routines;
}

}  // namespace reward_tracker::staff
