// SPDX-License-Identifier: MIT
#include "children.hpp"

#include <algorithm>

namespace staff_review {

using hearth::Day;
using hearth::Days;
using hearth::Placement;
using hearth::Pupil;
using hearth::Room;
using hearth::School;

namespace {

bool meet(const Days& a, const Days& b) {
  return (!a.last.ok() || a.last >= b.first) && (!b.last.ok() || b.last >= a.first);
}

}  // namespace

std::vector<const Room*> rooms_for(const School& school, const hearth::Id& staff, const hearth::Id& here) {
  std::vector<const Room*> rooms;
  const auto add = [&](const hearth::Id& id) {
    const Room* room = school.room(id);
    if (room && std::ranges::find(rooms, room) == rooms.end()) rooms.push_back(room);
  };
  const hearth::Adult* adult = school.adult(staff);
  const auto own = adult ? hearth::rooms_of(school, *adult) : std::vector<hearth::Id>{here};
  if (std::ranges::count(own, here) > 0) add(here);
  for (const hearth::Id& id : own) add(id);
  return rooms;
}

std::vector<Child> children_of(const School& school, const hearth::Id& room, Days days, Day today) {
  std::vector<Child> children;
  for (const Pupil& pupil : school.pupils) {
    const auto in = [&](const Days& when) {
      return std::ranges::any_of(pupil.placements,
                                 [&](const Placement& p) { return p.room == room && meet(p.days, when); });
    };
    if (in(days)) children.push_back({&pupil, !in({today, {}})});
  }
  std::ranges::sort(children, {}, [](const Child& child) { return child.pupil->name; });
  return children;
}

bool lacks_consent(const Pupil& pupil, Day today) {
  return std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
    return meet(placement.days, {today, {}}) && placement.needs_consent && !placement.consent;
  });
}

}  // namespace staff_review
