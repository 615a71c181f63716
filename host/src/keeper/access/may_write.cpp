// SPDX-License-Identifier: MIT
#include "keeper/access/may_write.hpp"

#include "keeper/access/own_rooms.hpp"

namespace hearth {
namespace {

bool is_staffs(const Entry& entry) {
  return need_to_write(entry).least != Role::screen || entry.by == By::adult;
}

// Entries that say in `what` who did it.
bool names_who(const std::string& kind) {
  return kind == "call_seen" || kind == "call_done" || kind == "crisis_seen" || kind == "note_recorded";
}

}  // namespace

std::string write_refusal(const Session& session, const School& school, const Entry& entry, Day today) {
  if (entry.kind == "edited" || entry.kind == "viewed") return "The keeper writes this kind of entry itself.";
  const Need need = need_to_write(entry);
  if (const auto no = refusal(session, need); !no.empty()) return no;
  if (need.least == Role::screen || entry.kind == "crisis_call" || entry.kind == "crisis_seen") return {};
  // A child is looked after wherever they are: which room it happened in decides only where there is none.
  if (!entry.pupil.empty()) return is_own_child(session, school, entry.pupil, today) ? "" : kForeignChild;
  return is_own_room(session, entry.room) ? "" : kForeignRoom;
}

void sign(const Session& session, Entry& entry) {
  if (session.role == Role::the_operator && session.staff.empty()) return;
  entry.detail.erase("staff");
  if (session.staff.empty() || !is_staffs(entry)) return;
  entry.detail["staff"] = session.staff;
  if (names_who(entry.kind)) entry.what = session.staff;
}

}  // namespace hearth
