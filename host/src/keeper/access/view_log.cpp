// SPDX-License-Identifier: MIT
#include "keeper/access/view_log.hpp"

#include <algorithm>

#include "keeper/access/own_rooms.hpp"

namespace hearth {
namespace {

using namespace std::chrono;

// The child a line is about; empty: none.
Id child_of(const School& school, const Entry& entry) {
  if (!entry.pupil.empty()) return entry.pupil;
  const auto kind = text_in(entry.detail, "kind"), id = text_in(entry.detail, "id");
  if (kind == "preferences" || kind == "plan" || kind == "pupil" || kind == "referral") return id;
  for (const Target& target : school.targets)
    if (kind == "target" && target.id == id) return target.pupil;
  for (const Reward& reward : school.rewards)
    if (kind == "reward" && reward.id == id) return reward.pupil;
  for (const Overlay& overlay : school.overlays)
    if (kind == "overlay" && overlay.id == id) return overlay.pupil;
  return {};
}

}  // namespace

void note_view(Store& store, const Clock& clock, const Session& session, const std::vector<Id>& pupils,
               const std::string& what) {
  std::vector<Entry> views;
  for (const Id& pupil : pupils) {
    views.push_back({.at = clock.now(), .kind = "viewed", .pupil = pupil, .by = By::adult, .what = what});
    views.back().detail["who"] = session.staff.empty() ? "operator" : session.staff;
  }
  store.write_all(std::move(views));
}

std::vector<Entry> view_log(const Store& store, const School& school, const Session& session, Day first,
                            Day last) {
  if (!first.ok() || !last.ok() || first > last)
    throw StoreProblem("The first day must not be after the last; choose them again.");
  if (sys_days(last) - sys_days(first) > days(366)) throw StoreProblem("Choose a year at most.");
  const Day today = store.today();
  std::vector<Entry> found;
  for (sys_days day = sys_days(first); day <= std::min(sys_days(last), sys_days(today)); day += days(1))
    for (const char* kind : {"viewed", "edited"})
      std::ranges::move(store.entries({.kind = kind, .day = Day(day)}), std::back_inserter(found));
  std::erase_if(found, [&](const Entry& entry) {
    const Id child = child_of(school, entry);
    return !child.empty() && !is_own_child(session, school, child, today);
  });
  std::ranges::reverse(found);
  std::ranges::stable_sort(found, std::greater(), &Entry::at);
  return found;
}

}  // namespace hearth
