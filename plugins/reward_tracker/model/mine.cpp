// SPDX-License-Identifier: MIT
#include "mine.hpp"

#include <algorithm>

#include "session.hpp"

namespace reward_tracker {
namespace {

using hearth::Entry;
using hearth::Id;
using hearth::text_in;

template <class T>
const T* with_id(const std::vector<T>& all, const Id& id) {
  const auto found = std::ranges::find(all, id, &T::id);
  return found == all.end() ? nullptr : &*found;
}

std::vector<hearth::Marks> last_complete(std::vector<hearth::Marks> all) {
  std::vector<hearth::Marks> last;
  for (hearth::Marks& marks : all) {
    if (!marks.complete()) continue;
    std::erase_if(last, [&](const hearth::Marks& before) { return before.target == marks.target; });
    last.push_back(std::move(marks));
  }
  return last;
}

}  // namespace

const hearth::Target* Mine::target(const Id& id) const {
  return with_id(targets, id);
}

const hearth::Reward* Mine::reward(const Id& id) const {
  return with_id(rewards, id);
}

std::vector<hearth::Target> Mine::of_session() const {
  std::vector<hearth::Target> here;
  if (session)
    std::ranges::copy_if(targets, std::back_inserter(here),
                         [&](const hearth::Target& target) { return belongs_to(target, *session); });
  return here;
}

std::vector<hearth::Target> Mine::not_marked() const {
  std::vector<hearth::Target> open = of_session();
  std::erase_if(open, [&](const hearth::Target& target) { return marked.contains(target.id); });
  return open;
}

namespace {

// Of the day's sessions but this one.
std::vector<Owed> owed_of(const Mine& mine, const std::vector<hearth::Marks>& all,
                          const std::vector<Entry>& own_today, const hearth::DayPlan& my_day) {
  std::set<std::pair<std::string, Id>> starred;
  for (const Entry& entry : own_today)
    if (entry.kind == "award" || entry.kind == "award_wish")
      starred.insert({entry.slot, text_in(entry.detail, "target")});
  std::vector<Owed> owed;
  for (const hearth::Marks& marks : all) {
    const hearth::Target* target = mine.target(marks.target);
    const bool is_session = std::ranges::any_of(
        my_day.items, [&](const hearth::PlanItem& planned) { return planned.item.id == marks.slot; });
    const bool is_this_one = mine.session && mine.session->id == marks.slot;
    if (target && is_session && !is_this_one && marks.self && hearth::is_met(*target, *marks.self) &&
        !starred.contains({marks.slot, marks.target}))
      owed.push_back({*target, marks.slot});
  }
  return owed;
}

}  // namespace

Mine mine_of(const hearth::Own& own, const std::vector<Entry>& own_today, const hearth::DayPlan& my_day,
             hearth::Instant now, const std::string& zone) {
  Mine mine{.targets = own.targets, .rewards = own.rewards, .stars = own.stars};
  std::ranges::stable_sort(mine.rewards, {}, &hearth::Reward::size);
  const hearth::PlanItem* planned = session_to_mark(my_day, now);
  if (planned) mine.session = planned->item;
  std::vector<hearth::Marks> all = hearth::marks_of(own_today, zone);
  for (const hearth::Marks& marks : all)
    if (mine.session && marks.slot == mine.session->id && marks.self) mine.marked[marks.target] = *marks.self;
  for (const Entry& entry : own_today)
    if ((entry.kind == "award" || entry.kind == "award_wish") && mine.session &&
        entry.slot == mine.session->id)
      mine.starred.insert(text_in(entry.detail, "target"));
  mine.owed = owed_of(mine, all, own_today, my_day);
  mine.complete = last_complete(std::move(all));
  std::erase_if(mine.complete, [&](const hearth::Marks& marks) { return !mine.target(marks.target); });
  return mine;
}

}  // namespace reward_tracker
