// SPDX-License-Identifier: MIT
#include "keeper/access/own_rooms.hpp"

#include <algorithm>

namespace hearth {

bool has_every_room(const Session& session) {
  return session.role == Role::the_operator || session.tasks.contains(Task::every_room);
}

bool is_own_room(const Session& session, const Id& room) {
  return has_every_room(session) || std::ranges::count(session.rooms, room) > 0;
}

bool is_own_child(const Session& session, const Pupil& pupil, Day today) {
  if (has_every_room(session)) return true;
  const auto ends = [](const Placement& placement) {  // a day after all others for one without an end
    const Day last = placement.days.last;
    return last.ok() ? std::chrono::sys_days(last) : std::chrono::sys_days::max();
  };
  auto latest = std::chrono::sys_days::min();
  for (const auto& placement : pupil.placements) latest = std::max(latest, ends(placement));
  const auto since = std::min(latest, std::chrono::sys_days(today));
  return std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
    return ends(placement) >= since && is_own_room(session, placement.room);
  });
}

bool is_own_child(const Session& session, const School& school, const Id& id, Day today) {
  const Pupil* pupil = school.pupil(id);
  return pupil ? is_own_child(session, *pupil, today) : has_every_room(session);
}

bool has_no_place_yet(const School& school, const Id& id) {
  const Pupil* pupil = school.pupil(id);
  return pupil && pupil->placements.empty();
}

}  // namespace hearth
