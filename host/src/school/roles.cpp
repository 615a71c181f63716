// SPDX-License-Identifier: MIT
#include <algorithm>

#include "hearth/school.hpp"

namespace hearth {
namespace {

// What a school has before it says anything else. docs/roles.md shows the table; a test compares the two.
const std::vector<StaffRole>& built_in_roles() {
  using enum Task;
  static const std::vector<StaffRole> roles{
      {"room_adult", "Adult in the room", {today, feelings, supports, change_day, notes, due}},
      {"lead",
       "Lead of the room",
       {today, feelings, supports, change_day, notes, history, due, plan, people, look, files}},
      {"senco",
       "SENCo",
       {today, feelings, supports, change_day, notes, history, due, plan, people, look, files, staff,
        view_log, machine, every_room}},
      {"lunch", "Lunch time", {supports}},
      {"technician", "Technician", {look, machine}},
  };
  return roles;
}

}  // namespace

std::vector<StaffRole> roles_of(const School& school) {
  auto roles = built_in_roles();
  for (const StaffRole& own : school.roles) {
    const auto built_in = std::ranges::find(roles, own.id, &StaffRole::id);
    if (built_in == roles.end())
      roles.push_back(own);
    else
      *built_in = own;
  }
  return roles;
}

std::set<Task> tasks_of(const School& school, const Adult& adult) {
  for (const StaffRole& role : roles_of(school))
    if (role.id == adult.access) return role.tasks;
  return {};
}

std::vector<Id> rooms_of(const School& school, const Adult& adult) {
  const bool all = tasks_of(school, adult).contains(Task::every_room);
  std::vector<Id> rooms;
  for (const Room& room : school.rooms)
    if (all || std::ranges::count(room.adults, adult.id) || std::ranges::count(adult.rooms, room.id))
      rooms.push_back(room.id);
  return rooms;
}

}  // namespace hearth
