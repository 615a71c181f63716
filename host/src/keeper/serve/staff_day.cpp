// SPDX-License-Identifier: MIT
#include "keeper/serve/staff_day.hpp"

#include <algorithm>
#include <map>

#include "keeper/serve/standing.hpp"

namespace hearth {

namespace {

// Whoever says last that they come is the one who comes.
std::vector<Call> calls_of(const std::vector<Entry>& today) {
  std::vector<Call> calls;
  std::map<Id, std::size_t> place;
  for (const Entry& entry : today) {
    if (entry.kind == "call") {
      place[entry.id] = calls.size();
      calls.push_back({.entry = entry.id,
                       .pupil = entry.pupil,
                       .at = entry.at,
                       .what = entry.what,
                       .wanted = text_in(entry.detail, "adult")});
      continue;
    }
    const auto call = place.find(text_in(entry.detail, "call"));
    if (call == place.end()) continue;
    Call& one = calls[call->second];
    if (entry.kind == "call_seen") one.seen_by = entry.what, one.seen_at = entry.at;
    if (entry.kind == "call_done") {
      one.done_by = entry.what;
      one.done_at = entry.at;
      one.passed = number_in(entry.detail, "passed").value_or(0) != 0;
    }
  }
  std::ranges::stable_sort(calls, {}, &Call::at);
  return calls;
}

// A call is answered from whichever room the learning mentor is in.
std::vector<CrisisCall> crises_of(const DayDesk& desk, const Id& own_room) {
  std::set<Id> rooms{own_room};
  for (const Room& room : desk.school.rooms) rooms.insert(room.id);
  std::vector<CrisisCall> calls;
  std::map<Id, Entry> seen;  // the first who answers
  for (const Id& room : rooms) {
    for (const Entry& entry : desk.store.entries({.kind = "crisis_call", .room = room, .day = desk.today}))
      calls.push_back(
          {.entry = entry.id, .room = room, .by = text_in(entry.detail, "staff"), .at = entry.at});
    for (const Entry& entry : desk.store.entries({.kind = "crisis_seen", .room = room, .day = desk.today})) {
      const auto [first, fresh] = seen.try_emplace(text_in(entry.detail, "call"), entry);
      if (!fresh && entry.at < first->second.at) first->second = entry;
    }
  }
  for (CrisisCall& call : calls) {
    const auto answer = seen.find(call.entry);
    if (answer == seen.end()) continue;
    call.seen_by = answer->second.what;
    call.seen_at = answer->second.at;
  }
  std::ranges::stable_sort(calls, {}, &CrisisCall::at);
  return calls;
}

std::vector<Entry> attendance_of(const std::vector<Entry>& today) {
  std::vector<Entry> last;
  for (const Entry& entry : today) {
    if (entry.kind != "attendance") continue;
    std::erase_if(last, [&](const Entry& before) { return before.pupil == entry.pupil; });
    last.push_back(entry);
  }
  return last;
}

}  // namespace

StaffDay staff_day_of(const DayDesk& desk, const Id& room) {
  const auto today = standing(desk.store.entries({.room = room, .day = desk.today}));
  const auto recent = recent_of(desk, room);
  StaffDay told{.calls = calls_of(today),
                .crises = crises_of(desk, room),
                .attendance = attendance_of(today),
                .not_heard = not_heard_of(desk, room, recent),
                .star_wishes = star_wishes_of(desk, room)};
  if (desk.session.role == Role::the_operator || desk.session.tasks.contains(Task::feelings)) {
    told.looks = looks_of(desk, room, recent);
    told.pairs = pairs_of(desk, room);
  }
  return told;
}

}  // namespace hearth
