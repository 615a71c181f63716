// SPDX-License-Identifier: MIT
#include "edit_one_off.hpp"

#include <algorithm>

namespace visual_timetable {
namespace {

using hearth::Day;
using hearth::Item;
using hearth::OneOffDay;
using hearth::TimeOfDay;

constexpr TimeOfDay kFirst = std::chrono::hours(9), kLast = std::chrono::hours(14);

Item made(const char* id, const std::string& title, const char* picture, const char* kind, TimeOfDay starts,
          TimeOfDay ends) {
  Item item{.id = id, .title = title, .picture = picture, .kind = kind};
  item.starts = starts, item.ends = ends;
  return item;
}

std::vector<Item> trip(const std::vector<Item>& usual, const hearth::Words& words) {
  const std::string title = words("change.trip");
  if (usual.size() < 3) return {made("trip", title, "walk", "outside", kFirst, kLast)};
  return {usual.front(), made("trip", title, "walk", "outside", usual.front().ends, usual.back().starts),
          usual.back()};
}

std::vector<Item> last_day(std::vector<Item> usual, const hearth::Words& words) {
  const std::string title = words("change.goodbye");
  if (usual.empty()) return {made("goodbye", title, "wave", "together", kFirst, kLast)};
  const Item& last = usual.back();
  usual.back() = made("goodbye", title, "wave", "together", last.starts, last.ends);
  return usual;
}

std::vector<Item> enrichment(const std::vector<Item>& usual, const hearth::Words& words) {
  const auto session = [&](int n, TimeOfDay starts, TimeOfDay ends) {
    const std::string number = std::to_string(n);
    return made(("session_" + number).c_str(), words("change.session", {{"n", number}}), "drumming",
                "learning", starts, ends);
  };
  if (usual.empty()) return {session(1, kFirst, kLast)};
  std::vector<Item> items;
  int sessions = 0;
  for (std::size_t n = 0; n < usual.size(); ++n) {
    const bool stays = n == 0 || n + 1 == usual.size() || usual[n].kind == "food" || usual[n].kind == "play";
    const bool goes_on = !items.empty() && items.back().id.starts_with("session_");
    if (stays)
      items.push_back(usual[n]);
    else if (goes_on)
      items.back().ends = usual[n].ends;
    else
      items.push_back(session(++sessions, usual[n].starts, usual[n].ends));
  }
  return items;
}

}  // namespace

std::vector<Item> usual_items(const hearth::School& school, const hearth::Id& room, Day day) {
  hearth::School unchanged = school;
  unchanged.changes.clear();
  unchanged.one_off_days.clear();
  unchanged.closures.clear();
  std::vector<Item> items;
  for (hearth::PlanItem& p : hearth::plan_day(unchanged, room, day).items) items.push_back(std::move(p.item));
  return items;
}

OneOffDay day_of_its_own(Template like, const hearth::School& school, const hearth::Id& room, Day day,
                         bool whole_school, const hearth::Words& words) {
  OneOffDay made_day{.room = whole_school ? hearth::Id() : room, .day = day};
  const std::vector<Item> usual = usual_items(school, room, day);
  switch (like) {
    case Template::as_usual:
      made_day.title = words("change.special_day");
      made_day.items = usual;
      if (usual.empty())
        made_day.items = {
            made("session_1", words("change.session", {{"n", "1"}}), "star", "", kFirst, kLast)};
      break;
    case Template::trip:
      made_day.title = words("change.trip");
      made_day.items = trip(usual, words);
      break;
    case Template::last_day:
      made_day.title = words("change.last_day");
      made_day.items = last_day(usual, words);
      break;
    case Template::enrichment:
      made_day.title = words("change.enrichment");
      made_day.items = enrichment(usual, words);
      break;
  }
  return made_day;
}

const OneOffDay* one_off_on(const hearth::School& school, const hearth::Id& room, Day day) {
  const auto found = std::ranges::find_if(school.one_off_days, [&](const OneOffDay& one) {
    return (one.room.empty() || one.room == room) && one.day == day;
  });
  return found == school.one_off_days.end() ? nullptr : &*found;
}

const hearth::Closure* closure_on(const hearth::School& school, const hearth::Id& room, Day day) {
  const auto found = std::ranges::find_if(school.closures, [&](const hearth::Closure& closure) {
    return (closure.room.empty() || closure.room == room) && closure.days.contain(day);
  });
  return found == school.closures.end() ? nullptr : &*found;
}

std::vector<Replaced> with_items(const OneOffDay& before, std::vector<Item> items) {
  std::ranges::stable_sort(items, {}, [](const Item& item) { return std::pair(item.starts, item.ends); });
  OneOffDay after = before;
  after.items = std::move(items);
  return {{.before = before, .after = std::move(after)}};
}

}  // namespace visual_timetable
