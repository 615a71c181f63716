// SPDX-License-Identifier: MIT
#include "edit_week.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace visual_timetable {
namespace {

using hearth::Day;
using hearth::Item;
using hearth::TimeOfDay;
using hearth::Timetable;
using std::chrono::days;
using std::chrono::sys_days;

constexpr TimeOfDay kFirst = std::chrono::hours(9), kLength{15}, kMidnight = days(1);

Day day_before(Day day) {
  return sys_days(day) - days(1);
}

void in_order(std::vector<Item>& items) {
  std::ranges::stable_sort(items, {}, [](const Item& item) { return std::pair(item.starts, item.ends); });
}

std::vector<Replaced> replaced(const Timetable& before, Timetable after) {
  return {{.before = before, .after = std::move(after)}};
}

// What counts on `first` and would count on still.
std::optional<Replaced> ended_before(const hearth::School& school, const hearth::Id& room, Day first) {
  const Timetable* old = version_on(school, room, first);
  if (!old || old->days.first >= first) return std::nullopt;
  Timetable ended = *old;
  ended.days.last = day_before(first);
  return Replaced{.before = *old, .after = std::move(ended)};
}

}  // namespace

std::vector<const Timetable*> versions_of(const hearth::School& school, const hearth::Id& room) {
  std::vector<const Timetable*> found;
  for (const Timetable& timetable : school.timetables)
    if (timetable.room == room) found.push_back(&timetable);
  std::ranges::stable_sort(found, {}, [](const Timetable* t) { return sys_days(t->days.first); });
  return found;
}

const Timetable* version(const hearth::School& school, const hearth::Id& id) {
  const auto found = std::ranges::find(school.timetables, id, &Timetable::id);
  return found == school.timetables.end() ? nullptr : &*found;
}

const Timetable* version_on(const hearth::School& school, const hearth::Id& room, Day day) {
  const Timetable* found = nullptr;
  for (const Timetable* timetable : versions_of(school, room))
    if (timetable->days.contain(day)) found = timetable;
  return found;
}

std::vector<Replaced> with_items(const Timetable& before, std::size_t week, unsigned weekday,
                                 std::vector<Item> items) {
  if (week >= before.weeks.size() || weekday > 6) return {};
  in_order(items);
  Timetable after = before;
  after.weeks[week][weekday] = std::move(items);
  return replaced(before, std::move(after));
}

std::vector<Replaced> copied_day(const Timetable& before, std::size_t week, unsigned from,
                                 const std::set<unsigned>& to) {
  if (week >= before.weeks.size() || to.empty()) return {};
  Timetable after = before;
  for (const unsigned weekday : to) after.weeks[week].at(weekday) = before.weeks[week].at(from);
  return replaced(before, std::move(after));
}

std::vector<Replaced> with_week(const Timetable& before) {
  if (before.weeks.empty()) return {};
  Timetable after = before;
  after.weeks.push_back(before.weeks.front());
  return replaced(before, std::move(after));
}

std::vector<Replaced> without_week(const Timetable& before) {
  if (before.weeks.size() < 2) return {};
  Timetable after = before;
  after.weeks.pop_back();
  return replaced(before, std::move(after));
}

std::vector<Replaced> version_from(const hearth::School& school, const hearth::Id& room, Day first) {
  const auto versions = versions_of(school, room);
  if (std::ranges::any_of(versions, [&](const Timetable* t) { return t->days.first == first; })) return {};
  Timetable made{.room = room, .days = {first, {}}};
  const Timetable* like = version_on(school, room, first);
  if (like) {
    made.days.last = like->days.last;
    // The first week is the one that holds `first`: what is week B then becomes the first of the new weeks.
    const auto monday = [](Day day) {
      return sys_days(day) - (hearth::weekday_of(day) - std::chrono::Monday);
    };
    const auto weeks = (monday(first) - monday(like->days.first)) / days(7);
    made.weeks = like->weeks;
    std::ranges::rotate(made.weeks, made.weeks.begin() + weeks % std::ptrdiff_t(made.weeks.size()));
  } else {
    for (const Timetable* earlier : versions)
      if (earlier->days.first < first) made.weeks = earlier->weeks;
  }
  if (made.weeks.empty()) made.weeks.resize(1);
  // It ends before the next one begins.
  for (const Timetable* later : versions)
    if (later->days.first > first && (!made.days.last.ok() || made.days.last >= later->days.first)) {
      made.days.last = day_before(later->days.first);
      break;
    }
  std::vector<Replaced> all;
  if (auto ended = ended_before(school, room, first)) all.push_back(*std::move(ended));
  all.push_back({.after = std::move(made)});
  return all;
}

const hearth::Term* next_half_term(const hearth::School& school, const Timetable& timetable, Day today) {
  Day after = today;
  if (timetable.days.first > today)
    after = timetable.days.last.ok() ? timetable.days.last : timetable.days.first;
  const hearth::Term* found = nullptr;
  for (const hearth::Term& term : school.terms)
    if (term.days.first > after && (!found || term.days.first < found->days.first)) found = &term;
  return found;
}

std::vector<Replaced> copied_to(const hearth::School& school, const Timetable& from,
                                const hearth::Term& term) {
  for (const Timetable* other : versions_of(school, from.room))
    if (term.days.contain(other->days.first)) return {};
  Timetable copy = from;
  copy.id.clear();
  copy.days = term.days;
  std::vector<Replaced> all;
  if (auto ended = ended_before(school, from.room, term.days.first)) {
    // Nobody shall find an empty room after that half-term because it was changed.
    const Day last = std::get<Timetable>(*ended->before).days.last;
    if (!last.ok() || last > copy.days.last) copy.days.last = last;
    all.push_back(*std::move(ended));
  }
  all.push_back({.after = std::move(copy)});
  return all;
}

Item new_item(const hearth::School& school, const hearth::Id& room, const std::vector<Item>& day,
              const Thing& thing) {
  std::map<std::string, std::string> known;  // title by id
  for (const Timetable* timetable : versions_of(school, room))
    for (const auto& week : timetable->weeks)
      for (const auto& items : week)
        for (const Item& item : items) known.emplace(item.id, item.title);
  const auto on_this_day = [&](const std::string& id) {
    return std::ranges::find(day, id, &Item::id) != day.end();
  };
  Item item{.title = thing.title, .picture = thing.picture, .kind = thing.kind};
  item.id = id_for(thing.title, [&](const std::string& id) {
    const auto found = known.find(id);
    return on_this_day(id) || (found != known.end() && found->second != thing.title);
  });
  for (const auto& [id, title] : known)
    if (title == thing.title && !on_this_day(id)) {
      item.id = id;  // the same thing on another day
      break;
    }
  TimeOfDay from = day.empty() ? kFirst : TimeOfDay(0);
  for (const Item& other : day) from = std::max(from, other.ends);
  item.starts = std::min(from, kMidnight - kLength);
  item.ends = item.starts + kLength;
  return item;
}

std::string overlap(const std::vector<Item>& items, const hearth::Words& words) {
  for (auto one = items.begin(); one != items.end(); ++one)
    for (auto other = std::next(one); other != items.end(); ++other)
      if (one->starts < other->ends && other->starts < one->ends)
        return words("change.overlap", {{"item", one->title}, {"other", other->title}});
  return {};
}

std::string balance(const std::vector<Item>& items, const hearth::Words& words) {
  static const std::map<std::string, std::size_t> groups{{"learning", 0}, {"one_to_one", 0}, {"targets", 0},
                                                         {"calm", 1},     {"feelings", 1},   {"food", 2},
                                                         {"together", 3}, {"play", 3},       {"outside", 3}};
  static constexpr std::array kWords{"change.of_learning", "change.of_calm", "change.of_food",
                                     "change.of_company"};
  std::array<TimeOfDay, kWords.size()> time{};
  for (const Item& item : items)
    if (const auto group = groups.find(item.kind); group != groups.end())
      time[group->second] += item.ends - item.starts;
  std::string all;
  for (std::size_t n = 0; n < kWords.size(); ++n)
    if (time[n] > TimeOfDay(0))
      all += (all.empty() ? "" : ", ") + words(kWords[n], {{"minutes", std::to_string(time[n].count())}});
  return all.empty() ? all : words("change.balance", {{"minutes", all}});
}

}  // namespace visual_timetable
