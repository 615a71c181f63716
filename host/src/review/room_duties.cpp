// SPDX-License-Identifier: MIT
#include "review/room_duties.hpp"

#include <algorithm>
#include <array>

#include "school/terms.hpp"

namespace hearth {
namespace {

constexpr std::array<const char*, 4> kNotKnown{"retention", "consent", "photograph", "follow_up"};

bool is_known(const Duty& duty) {
  return std::ranges::find(kNotKnown, duty.duty) == kNotKnown.end();
}

struct Assessed {
  std::pair<std::string, Id> what;  // instrument and child
  Day day{};
};

// What was done of a room's duties, each assessment with its day.
struct Kept {
  Done done;
  std::vector<Assessed> assessed;

  // As it stood on a day: a profile of the summer is none of the autumn. What was ticked off later is done.
  const Done& until(Day day) {
    done.assessed.clear();
    for (const Assessed& one : assessed) {
      Day& last = done.assessed[one.what];
      if (one.day <= day) last = std::max(last, one.day);
    }
    return done;
  }
};

void add(const RoomReview& room, const Entry& entry, Kept& kept) {
  const bool assessed =
      entry.kind == "assessment" || (entry.kind == "staff_note" && entry.what == "observation");
  if (!assessed && entry.kind != "duty_done" && entry.kind != "session_not_run") return;
  const Day day = local_time(entry.at, room.school.zone).day;
  if (day > room.today) return;
  if (assessed) kept.assessed.push_back({{entry.what, entry.pupil}, day});
  if (entry.kind == "duty_done") kept.done.duties.insert(entry.what);
  if (entry.kind == "session_not_run") kept.done.not_run.insert({room.room, day});
}

Kept kept_in(const RoomReview& room) {
  Kept kept;
  for (const Entry& entry : room.room_entries) add(room, entry, kept);
  for (const Pupil* pupil : children_of(room))
    for (const Entry& entry : entries_of(room, pupil->id)) add(room, entry, kept);
  return kept;
}

std::vector<Duty> due_on(const RoomReview& room, const Done& done, Day day) {
  static const std::set<Task> kAll(all_tasks().begin(), all_tasks().end());
  auto due = duties_due(room.school, done, day, {room.room}, kAll);
  std::erase_if(due, [](const Duty& duty) { return !is_known(duty); });
  return due;
}

}  // namespace

std::map<std::string, Share> duties_in(const RoomReview& room) {
  std::map<std::string, Share> counted;
  const Days days = days_shown(room);
  if (!days.first.ok() || !days.last.ok()) return counted;
  Kept kept = kept_in(room);
  Done nothing;  // as if nothing had been done
  nothing.not_run = kept.done.not_run;
  struct Known {
    std::string duty;
    bool done = false;  // when it was last in the list
  };
  std::map<std::string, Known> known;  // by id
  // The list names each duty of a week for its last time, so one look a week sees them all.
  Day day = std::min(days_later(monday_of(days.first), 6), days.last);
  while (true) {
    std::set<std::string> open;
    for (const Duty& duty : due_on(room, kept.until(day), day)) open.insert(duty.id);
    for (const Duty& duty : due_on(room, nothing, day))
      if (duty.since >= days.first || day == days.last)
        known.insert_or_assign(duty.id, Known{duty.duty, !open.contains(duty.id)});
    if (day == days.last) break;
    day = std::min(days_later(day, 7), days.last);
  }
  for (const auto& [id, duty] : known) {
    Share& share = counted[duty.duty];
    ++share.of;
    share.n += duty.done;
  }
  return counted;
}

std::vector<Duty> duties_open(const RoomReview& room) {
  const Days days = days_shown(room);
  if (!days.first.ok() || !days.last.ok()) return {};
  return due_on(room, kept_in(room).until(days.last), days.last);
}

}  // namespace hearth
