// SPDX-License-Identifier: MIT
#include "keeper/access/sessions.hpp"

#include <algorithm>

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr auto kIdle = 60s;

std::string stamp_of(const std::map<Id, std::string>& stamps, const Id& staff) {
  const auto found = stamps.find(staff);
  return found == stamps.end() ? "" : found->second;
}

// With a second factor still to be shown for every room, those that are theirs by name.
std::vector<Id> rooms_now(const Session& session, const School& school, const Adult& adult) {
  auto rooms = rooms_of(school, adult);
  if (session.with_second.contains(Task::every_room))
    std::erase_if(rooms, [&](const Id& id) {
      return std::ranges::count(school.room(id)->adults, adult.id) + std::ranges::count(adult.rooms, id) == 0;
    });
  return rooms;
}

void set_tasks(Session& session, const School& school, const Adult& adult) {
  session.tasks = tasks_of(school, adult);
  session.with_second.clear();
  if (session.second.empty())
    for (const Task task : school.second_factor_for)
      if (session.tasks.erase(task)) session.with_second.insert(task);
  session.rooms = rooms_now(session, school, adult);
}

}  // namespace

KeyStamps key_stamps(const std::vector<Document>& documents) {
  KeyStamps stamps;
  for (const auto& document : documents) {
    if (document.deleted) continue;
    if (document.kind == "pin") stamps.pins[document.id] = document.stamp;
    if (document.kind == "second_factor") stamps.seconds[document.id] = document.stamp;
  }
  return stamps;
}

std::string open(Session& session, const School& school, const KeyStamps& stamps, const Id& staff,
                 Instant now) {
  const Adult* adult = school.adult(staff);
  if (!adult) return "This person is not among the staff.";
  if (tasks_of(school, *adult).empty())
    return adult->access.empty()
               ? "You have no role here yet; who looks after the staff list gives you one."
               : "Your role says that you may do nothing; who looks after the staff list can change it.";
  close(session, {});
  session.role = std::max(session.role, Role::staff);
  session.staff = staff;
  session.pin = stamp_of(stamps.pins, staff);
  session.last_asked = now;
  set_tasks(session, school, *adult);
  return {};
}

void show_second(Session& session, const School& school, const KeyStamps& stamps) {
  session.second = stamp_of(stamps.seconds, session.staff);
  if (const Adult* adult = school.adult(session.staff)) set_tasks(session, school, *adult);
}

void keep_up(Session& session, const School& school, const KeyStamps& stamps, Instant now) {
  if (session.staff.empty()) return;
  // Also when the clock was put back: nobody knows then how long it was.
  if (const auto idle = now - session.last_asked; idle >= kIdle || idle <= -kIdle)
    return close(session, "Your time here is over: show your PIN again.");
  session.last_asked = now;
  const Adult* adult = school.adult(session.staff);
  if (!adult || tasks_of(school, *adult).empty() || session.pin != stamp_of(stamps.pins, session.staff))
    return close(session, "Your place in the staff list has changed: show your PIN again.");
  if (session.second != stamp_of(stamps.seconds, session.staff)) session.second.clear();
  set_tasks(session, school, *adult);
}

void close(Session& session, const std::string& why) {
  session = {.role = session.role == Role::staff ? Role::screen : session.role,
             .owns_folder = session.owns_folder,
             .ended = why};
}

}  // namespace hearth
