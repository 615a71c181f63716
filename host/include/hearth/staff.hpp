// SPDX-License-Identifier: MIT
// What staff may do. A role is a set of tasks and not a job title: in one school a teaching assistant leads
// the room, in another a teacher does. The keeper decides; a screen only leaves out what would be refused.
// docs/roles.md has the whole table.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hearth/clock.hpp"
#include "hearth/journal.hpp"

namespace hearth {

enum class Task {
  today,       // who is here, who has checked in, who asked for somebody; a check-in with or for a child
  feelings,    // what children have said today
  supports,    // targets, what helps, key adults: what a lunch supervisor needs
  change_day,  // today's plan, and how the room is today
  notes,       // moments and observations
  history,     // earlier days, and everything that is kept about a child
  due,         // what must be done
  plan,        // timetables, closed days, overlays: for good
  people,      // pupils, groups, consent, preferences
  look,        // words, pictures, settings of the room and its plugins
  files,       // files of the school
  staff,       // staff, their roles and PINs
  view_log,    // who has looked at what
  machine,     // what is wrong with this screen
  every_room,  // not only the rooms that are one's own
};

std::string to_text(Task);                           // "change_day"
std::optional<Task> task_named(const std::string&);  // nothing for an unknown word
const std::vector<Task>& all_tasks();                // in the order above

struct StaffRole {
  Id id;
  std::string title;
  std::set<Task> tasks;
};

// Whom to tell at once when somebody may not be safe.
struct Contact {
  std::string name, role, phone;
};

}  // namespace hearth
