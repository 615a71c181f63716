// SPDX-License-Identifier: MIT
#include "people.hpp"

#include <algorithm>
#include <set>

#include "day_words.hpp"

namespace visual_timetable {
namespace {

using hearth::Day;
using hearth::Id;
using std::chrono::days;
using std::chrono::sys_days;

constexpr int kSchoolDaysRemembered = 20;
constexpr int kLooksBack = 120, kLooksAhead = 70;  // days: more than the longest holiday

const hearth::Adult* here(const hearth::School& school, const Id& id, Day day) {
  const hearth::Adult* adult = school.adult(id);
  return adult && hearth::is_here(*adult, day) ? adult : nullptr;
}

// Whoever is named as leading something on a day, and is there.
std::set<Id> named(const hearth::School& school, const hearth::DayPlan& plan) {
  std::set<Id> found;
  for (const hearth::PlanItem& item : plan.items) {
    if (item.fate == hearth::Fate::cancelled) continue;
    for (const Id& id : item.item.adults)
      if (here(school, id, plan.day)) found.insert(id);
  }
  return found;
}

}  // namespace

std::vector<Person> leaders(const Viewer& viewer, const hearth::PlanItem* item, Day day,
                            const std::vector<Id>& new_faces) {
  std::vector<Person> found;
  if (item && item->fate == hearth::Fate::overlaid) return found;
  const auto add = [&](const std::vector<Id>& ids) {
    for (const Id& id : ids)
      if (const hearth::Adult* adult = here(viewer.school, id, day))
        found.push_back({adult->name, hearth::picture_of(viewer.school, *adult, day),
                         std::ranges::count(new_faces, id) > 0});
  };
  if (item) add(item->item.adults);
  if (found.empty()) add(viewer.room.adults);
  return found;
}

std::vector<Id> new_faces(const hearth::School& school, const hearth::Room& room, Day day,
                          const std::vector<hearth::Change>& today) {
  std::set<Id> faces = named(school, hearth::plan_day(school, room.id, day, today));
  for (const Id& id : room.adults) faces.erase(id);
  Day before = day;
  for (int looked = 0, school_days = 0; !faces.empty() && looked < kLooksBack; ++looked) {
    before = sys_days(before) - days(1);
    const hearth::DayPlan plan = hearth::plan_day(school, room.id, before);
    if (!plan.open) continue;
    if (++school_days > kSchoolDaysRemembered) break;
    for (const Id& id : named(school, plan)) faces.erase(id);
  }
  return {faces.begin(), faces.end()};
}

std::optional<Expected> expected_new_face(const hearth::School& school, const hearth::Room& room, Day today,
                                          const hearth::Words& words) {
  const Day next = next_open_day(school, room.id, today);
  if (!next.ok()) return std::nullopt;
  const std::vector<Id> faces = new_faces(school, room, next, {});
  if (faces.empty()) return std::nullopt;
  const hearth::Adult& adult = *school.adult(faces.front());
  const bool tomorrow = sys_days(next) - sys_days(today) == days(1);
  return Expected{tomorrow ? words("timetable.someone_new_tomorrow")
                           : words("timetable.someone_new_on", {{"day", weekday_word(next, words)}}),
                  adult.name, hearth::picture_of(school, adult, today)};
}

const hearth::Focus* focus_on(const hearth::School& school, const Id& room, Day day) {
  const hearth::Focus* found = nullptr;
  for (const hearth::Focus& focus : school.focuses) {
    if (!focus.days.contain(day) || (!focus.room.empty() && focus.room != room)) continue;
    if (!found || (found->room.empty() && !focus.room.empty())) found = &focus;
  }
  return found;
}

Day next_open_day(const hearth::School& school, const Id& room, Day after) {
  Day next = hearth::next_day(after);
  for (int n = 0; n < kLooksAhead; ++n, next = hearth::next_day(next))
    if (hearth::plan_day(school, room, next).open) return next;
  return Day{};
}

}  // namespace visual_timetable
