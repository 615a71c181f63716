// SPDX-License-Identifier: MIT
// A room of the demo school, with room to change what was kept of it.
#pragma once

#include "hearth/room_review.hpp"
#include "unit/review/quillbrook.hpp"

namespace hearth::sample {

struct RoomOfQuillbrook {
  Quillbrook all = Quillbrook::read();
  std::vector<Entry> room_entries;
  Day today = day("2026-07-17");

  Days year() const { return {day("2025-09-03"), today}; }
  RoomReview room(const Id& id, Days days) const {
    return {all.school, all.content, all.words, id, all.entries, room_entries, days, today};
  }
  RoomReview room(const Id& id) const { return room(id, year()); }

  void say(const char* pupil, const char* when, const char* direction, const char* outcome,
           const char* until = "") {
    Entry entry{.kind = "trend_flag", .pupil = pupil};
    entry.at = instant_of(parse_day(when), std::chrono::hours(16), kZone);
    entry.detail["direction"] = direction;
    entry.detail["outcome"] = outcome;
    if (*until) entry.detail["until"] = until;
    all.entries[pupil].push_back(std::move(entry));
  }
};

}  // namespace hearth::sample
