// SPDX-License-Identifier: MIT
#include "edit_day.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace visual_timetable {
namespace {

using hearth::Change;
using hearth::Fate;
using hearth::Item;
using hearth::PlanItem;
using hearth::TimeOfDay;
using What = Change::What;

constexpr TimeOfDay kMidnight = std::chrono::days(1);
constexpr TimeOfDay kLength{15}, kShort{5};

// How `wanted` differs from the usual item, in the fields that a change can hold; nothing when it does not.
std::optional<Change> difference(const Item& usual, const Item& wanted) {
  Change change{.what = What::move, .item = usual.id};
  const bool other_times = wanted.starts != usual.starts || wanted.ends != usual.ends;
  if (other_times) change.now.starts = wanted.starts, change.now.ends = wanted.ends;
  const bool other_thing = wanted.title != usual.title || wanted.picture != usual.picture;
  const bool other_adults = wanted.adults != usual.adults && !wanted.adults.empty();
  if (other_thing)
    change.now.title = wanted.title, change.now.picture = wanted.picture, change.now.kind = wanted.kind;
  if (other_adults) change.now.adults = wanted.adults;
  if (other_thing || other_adults) change.what = What::replace;
  return other_times || change.what == What::replace ? std::optional(change) : std::nullopt;
}

void append(DayEdit& to, const DayEdit& more) {
  to.make.insert(to.make.end(), more.make.begin(), more.make.end());
  to.take_back.insert(to.take_back.end(), more.take_back.begin(), more.take_back.end());
}

}  // namespace

DayDesk::DayDesk(const hearth::School& school, hearth::Id room, hearth::Day day,
                 std::optional<std::vector<Change>> today)
    : school_(school),
      room_(std::move(room)),
      day_(day),
      today_(std::move(today)),
      plan_(hearth::plan_day(school, room_, day, today_.value_or(std::vector<Change>{}))) {}

const PlanItem* DayDesk::item(const std::string& id) const {
  const auto found = std::ranges::find_if(plan_.items, [&](const PlanItem& p) { return p.item.id == id; });
  return found == plan_.items.end() ? nullptr : &*found;
}

// In the order in which they count.
std::vector<Change> DayDesk::standing(const std::string& item) const {
  std::vector<Change> found;
  const auto look = [&](const std::vector<Change>& changes) {
    for (const Change& change : changes)
      if (change.room == room_ && change.day == day_ && change.item == item) found.push_back(change);
  };
  look(school_.changes);
  if (today_) look(*today_);
  return found;
}

bool DayDesk::is_changed(const std::string& item) const {
  return std::ranges::any_of(standing(item), [](const Change& c) { return c.what != What::add; });
}

Change DayDesk::change(What what, const std::string& item) const {
  return {.room = room_, .day = day_, .what = what, .item = item};
}

// Of today the journal keeps every step and the last one counts. A day ahead has one document for an item.
DayEdit DayDesk::instead_of_standing(Change change) const {
  DayEdit edit;
  if (!today_) {
    for (Change& old : standing(change.item)) {
      // What was added ahead of time and is not wanted any more was never there.
      if (old.what == What::add && change.what != What::cancel) {
        const PlanItem* before = item(change.item);
        Item now = before->item;
        if (change.now.ends > change.now.starts) now.starts = change.now.starts, now.ends = change.now.ends;
        if (!change.now.title.empty())
          now.title = change.now.title, now.picture = change.now.picture, now.kind = change.now.kind;
        if (!change.now.adults.empty()) now.adults = change.now.adults;
        change.what = What::add;
        change.now = now;
      } else if (old.what == What::add) {
        return {.take_back = standing(change.item)};
      }
      edit.take_back.push_back(std::move(old));
    }
  }
  edit.make.push_back(std::move(change));
  return edit;
}

DayEdit DayDesk::become(const PlanItem& before, const Item& wanted) const {
  const bool added =
      std::ranges::any_of(standing(before.item.id), [](const Change& c) { return c.what == What::add; });
  auto made = difference(added ? before.item : before.usual.value_or(before.item), wanted);
  if (!made) return put_back({before.item.id});
  made->room = room_, made->day = day_;
  return instead_of_standing(*std::move(made));
}

DayEdit DayDesk::cancel(const std::vector<std::string>& items) const {
  DayEdit edit;
  for (const std::string& id : items)
    if (const PlanItem* p = item(id); p && p->fate != Fate::cancelled)
      append(edit, instead_of_standing(change(What::cancel, id)));
  return edit;
}

DayEdit DayDesk::swap(const std::string& id, const Thing& thing) const {
  const PlanItem* p = item(id);
  if (!p || thing.title.empty()) return {};
  Item wanted = p->item;
  wanted.title = thing.title, wanted.picture = thing.picture, wanted.kind = thing.kind;
  return become(*p, wanted);
}

DayEdit DayDesk::move(const std::vector<std::string>& items, std::chrono::minutes by) const {
  DayEdit edit;
  for (const std::string& id : items) {
    const PlanItem* p = item(id);
    if (!p || p->fate == Fate::cancelled) continue;
    Item wanted = p->item;
    const auto step = std::clamp(by, -wanted.starts, kMidnight - wanted.ends);
    if (step == TimeOfDay(0)) continue;
    wanted.starts += step, wanted.ends += step;
    append(edit, become(*p, wanted));
  }
  return edit;
}

DayEdit DayDesk::set_times(const std::string& id, TimeOfDay starts, TimeOfDay ends) const {
  const PlanItem* p = item(id);
  if (!p || ends <= starts || starts < TimeOfDay(0) || ends > kMidnight) return {};
  Item wanted = p->item;
  wanted.starts = starts, wanted.ends = ends;
  return become(*p, wanted);
}

DayEdit DayDesk::lead(const std::vector<std::string>& items, const hearth::Id& adult) const {
  DayEdit edit;
  for (const std::string& id : items) {
    const PlanItem* p = item(id);
    if (!p || p->fate == Fate::cancelled || p->item.adults == std::vector{adult}) continue;
    Item wanted = p->item;
    wanted.adults = {adult};
    append(edit, become(*p, wanted));
  }
  return edit;
}

DayEdit DayDesk::put_back(const std::vector<std::string>& items) const {
  DayEdit edit;
  for (const std::string& id : items)
    for (Change& change : standing(id))
      if (change.what != What::add) edit.take_back.push_back(std::move(change));
  return edit;
}

DayEdit DayDesk::add(const Thing& thing, TimeOfDay starts, TimeOfDay ends) const {
  if (thing.title.empty() || ends <= starts || ends > kMidnight) return {};
  Change made = change(What::add, new_id(thing.title));
  made.now = {.id = made.item, .title = thing.title, .picture = thing.picture, .kind = thing.kind};
  made.now.starts = starts, made.now.ends = ends;
  return {.make = {made}};
}

// Never one that the week or an earlier change uses: a change finds its item by it.
std::string DayDesk::new_id(const std::string& title) const {
  std::set<std::string> used;
  for (const hearth::Timetable& timetable : school_.timetables)
    for (const auto& week : timetable.weeks)
      for (const auto& day : week)
        for (const Item& item : day) used.insert(item.id);
  return id_for(title, [&](const std::string& id) {
    return used.contains(id) || item(id) != nullptr || !standing(id).empty();
  });
}

std::vector<std::string> DayDesk::from(const std::string& id) const {
  std::vector<std::string> found;
  if (const PlanItem* first = item(id))
    for (const PlanItem& p : plan_.items)
      if (p.item.starts >= first->item.starts && p.fate != Fate::cancelled) found.push_back(p.item.id);
  return found;
}

std::vector<Opening> DayDesk::openings(TimeOfDay now) const {
  std::vector<Opening> found;
  const PlanItem* last = nullptr;
  for (auto p = plan_.items.begin(); p != plan_.items.end(); ++p) {
    if (p->fate == Fate::cancelled) continue;
    last = &*p;
    if (p->item.ends <= now || p->item.ends + kLength > kMidnight) continue;
    const auto next = std::find_if(std::next(p), plan_.items.end(), [&](const PlanItem& other) {
      return other.fate != Fate::cancelled && other.item.starts >= p->item.ends;
    });
    // Into a gap it goes as it fits; over what follows otherwise, for then staff move that on.
    const TimeOfDay gap = next == plan_.items.end() ? kLength : next->item.starts - p->item.ends;
    const TimeOfDay length = gap >= kShort ? std::min(gap, kLength) : kLength;
    found.push_back({p->item.title, p->item.ends, p->item.ends + length});
  }
  if (found.empty() && last && last->item.ends + kLength <= kMidnight)
    found.push_back({last->item.title, last->item.ends, last->item.ends + kLength});
  return found;
}

std::vector<Thing> most_used(const hearth::School& school, const hearth::Id& room,
                             const std::vector<Change>& today, std::size_t most) {
  constexpr int kChange = 10;  // what somebody wanted in place of something is likely to be wanted again
  struct Used {
    Thing thing;
    int times = 0;
  };
  std::map<std::string, std::size_t> places;
  std::vector<Used> used;
  const auto use = [&](const Item& item, int times) {
    if (item.title.empty()) return;
    const auto [place, fresh] = places.try_emplace(item.title, used.size());
    if (fresh) used.push_back({{item.title, item.picture, item.kind}});
    used[place->second].times += times;
  };
  for (const auto* changes : {&school.changes, &today})
    for (const Change& change : *changes)
      if (change.room == room) use(change.now, kChange);
  for (const hearth::Timetable& timetable : school.timetables)
    if (timetable.room == room)
      for (const auto& week : timetable.weeks)
        for (const auto& day : week)
          for (const Item& item : day) use(item, 1);
  for (const hearth::OneOffDay& day : school.one_off_days)
    if (day.room.empty() || day.room == room)
      for (const Item& item : day.items) use(item, 1);
  std::ranges::stable_sort(used, std::greater(), &Used::times);
  std::vector<Thing> found;
  for (Used& one : used)
    if (found.size() < most) found.push_back(std::move(one.thing));
  return found;
}

std::string plain_id(const std::string& title) {
  std::string id;
  for (const unsigned char c : title) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      id += char(c);
    else if (c >= 'A' && c <= 'Z')
      id += char(c - 'A' + 'a');
    else if (!id.empty() && id.back() != '_')
      id += '_';
  }
  while (id.ends_with('_')) id.pop_back();
  return id.empty() ? "item" : id;
}

std::string time_problem(const std::vector<Item>& others, TimeOfDay starts, TimeOfDay ends,
                         const hearth::Words& words) {
  if (ends <= starts) return words("change.ends_first");
  for (const Item& other : others)
    if (starts < other.ends && other.starts < ends)
      return words("change.at_the_same_time",
                   {{"item", other.title}, {"hours", hours_text(other.starts, other.ends, words)}});
  return {};
}

std::string hours_text(TimeOfDay starts, TimeOfDay ends, const hearth::Words& words) {
  const std::string to = ends == kMidnight ? "24:00" : hearth::time_text(ends);
  return words("timetable.hours", {{"from", hearth::time_text(starts)}, {"to", to}});
}

}  // namespace visual_timetable
