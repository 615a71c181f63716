// SPDX-License-Identifier: MIT
#include "keeper/access/told.hpp"

#include <algorithm>

#include "keeper/access/own_rooms.hpp"

namespace hearth {

namespace {

bool is_room_adult(const School& school, const Id& room, const Id& staff) {
  const Room* found = school.room(room);
  return found && std::ranges::count(found->adults, staff);
}

bool is_key_adult(const School& school, const Id& pupil, const Id& staff) {
  const Pupil* found = school.pupil(pupil);
  if (!found) return false;
  const auto& key_adults = found->preferences.check_in.key_adults;
  if (!key_adults.empty()) return std::ranges::count(key_adults, staff) > 0;
  return std::ranges::any_of(found->placements, [&](const Placement& placement) {
    return is_room_adult(school, placement.room, staff);
  });
}

bool may_know(const Session& session, const School& school, const Entry& entry) {
  const std::string choice = text_in(entry.detail, "who_may_know");
  if (choice.empty()) return true;
  const bool here =
      is_room_adult(school, entry.room, session.staff) || is_key_adult(school, entry.pupil, session.staff);
  if (choice == "here" || choice == "dont_know") return here;
  return choice == "teacher" && (here || is_own_room(session, entry.room));
}

bool says_a_feeling(const Entry& entry) {
  return entry.kind == "check_in" || entry.kind == "how_now";
}

bool may_read_note(const Session& session, const School& school, const Entry& note) {
  const std::string visibility = text_in(note.detail, "visibility");
  if (visibility != "key adults" && visibility != "key_adults") return true;
  return text_in(note.detail, "staff") == session.staff || text_in(note.detail, "by") == session.staff ||
         is_key_adult(school, note.pupil, session.staff);
}

}  // namespace

Entry withheld(Entry entry) {
  entry.what.clear();
  entry.level = 0;
  Detail kept{{"withheld", 1}};
  for (const char* key : {"who_may_know", "help", "adult", "staff", "late", "check_in"})
    if (const auto found = entry.detail.find(key); found != entry.detail.end()) kept.insert(*found);
  entry.detail = std::move(kept);
  return entry;
}

std::vector<Entry> told_to(const Session& session, const School& school, std::vector<Entry> entries) {
  if (!refusal(session, {Role::staff, {Task::feelings}}).empty())
    std::erase_if(entries, [](const Entry& entry) { return entry.kind == "calm_session"; });
  if (has_every_room(session)) return entries;
  std::erase_if(entries, [&](const Entry& entry) {
    return entry.kind == "staff_note" && !may_read_note(session, school, entry);
  });
  for (Entry& entry : entries)
    if (says_a_feeling(entry) && !may_know(session, school, entry)) entry = withheld(std::move(entry));
  return entries;
}

}  // namespace hearth
