// SPDX-License-Identifier: MIT
// Of whom nothing has been heard, and who needs a look.
#include <algorithm>

#include "keeper/access/told.hpp"
#include "keeper/serve/staff_day.hpp"
#include "keeper/serve/standing.hpp"
#include "school/heard.hpp"
#include "school/terms.hpp"
#include "trends/watch.hpp"

namespace hearth {

namespace {

std::vector<const Pupil*> by_name(const School& school, const Id& room, Day day) {
  auto pupils = pupils_of(school, room, day);
  std::ranges::stable_sort(pupils, {}, &Pupil::name);
  return pupils;
}

std::vector<Entry> of_child(const std::vector<Entry>& entries, const Id& pupil) {
  std::vector<Entry> found;
  std::ranges::copy_if(entries, std::back_inserter(found),
                       [&](const Entry& entry) { return entry.pupil == pupil; });
  return found;
}

}  // namespace

std::vector<Entry> recent_of(const DayDesk& desk, const Id& room) {
  int longest = kLookBack;
  for (const WatchRule& rule : desk.school.watch_rules) longest = std::max(longest, 2 * rule.of_days);
  return standing(
      desk.store.entries({.room = room, .first = days_later(desk.today, -longest), .last = desk.today}));
}

std::vector<NotHeard> not_heard_of(const DayDesk& desk, const Id& room, const std::vector<Entry>& recent) {
  const auto& zone = desk.school.zone;
  const auto open = days_with_group(desk.school, room, desk.today);  // nobody is missed today yet
  std::vector<NotHeard> found;
  for (const Pupil* pupil : by_name(desk.school, room, desk.today)) {
    if (!is_asked(desk.school, *pupil, room, desk.today)) continue;
    auto heard = of_child(recent, pupil->id);
    if (!silent_since(*pupil, room, heard, open, zone)) continue;
    // Perhaps they were heard in another room, or longer ago.
    std::ranges::move(standing(desk.store.entries({.kind = "check_in", .pupil = pupil->id})),
                      std::back_inserter(heard));
    if (const auto silent = silent_since(*pupil, room, heard, open, zone))
      found.push_back({.pupil = pupil->id, .last = silent->last, .days = silent->days});
  }
  return found;
}

std::vector<NeedsALook> looks_of(const DayDesk& desk, const Id& room, const std::vector<Entry>& recent) {
  const auto rules = rules_of(desk.school);
  std::map<Id, std::vector<Entry>> answers;
  std::vector<std::string> done;
  for (const Entry& entry : told_to(desk.session, desk.school, recent)) {
    if (entry.kind == "check_in") answers[entry.pupil].push_back(entry);
    if (entry.kind == "look_done") done.push_back(entry.what);
  }
  std::vector<NeedsALook> found;
  for (const Pupil* pupil : by_name(desk.school, room, desk.today))
    for (Sighting& look : looks_at(pupil->id, answers[pupil->id], rules, done, desk.today, desk.school.zone))
      found.push_back({std::move(look.id), pupil->id, std::move(look.reason), look.since});
  return found;
}

}  // namespace hearth
