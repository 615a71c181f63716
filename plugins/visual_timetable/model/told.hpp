// SPDX-License-Identifier: MIT
// What the journal says of today, to everybody in the room or to one child in "My day".
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hearth/school.hpp"

namespace visual_timetable {

// Who looks. The school lives longer.
struct Viewer {
  const hearth::School& school;
  const hearth::Room& room;
  const hearth::Pupil* pupil = nullptr;  // null: everybody

  const hearth::DayView& view() const;
  hearth::DayPlan plan(hearth::Day, const std::vector<hearth::Change>& today) const;
};

// Of the entries of a day; the last word counts.
struct Told {
  std::vector<hearth::Change> changes;        // that staff made on the day
  std::map<std::string, bool> put_away;       // by item: finished, or taken back
  std::map<std::string, std::string> chosen;  // by item: the id of a choice
  std::map<std::string, std::string> seen;    // by item: how it was when somebody said "I've seen it"
};

Told told_to_room(const std::vector<hearth::Entry>& room_today);
// A child finishes, chooses and sees for themselves; what the room chose counts until they have chosen.
Told told_to_child(const std::vector<hearth::Entry>& room_today, const std::vector<hearth::Entry>& own_today);

// The entries, for the room (no pupil) or for one child.
hearth::Entry finished(const std::string& item, bool done, const hearth::Id& pupil);
hearth::Entry chosen(const std::string& item, const std::string& choice, const hearth::Id& pupil);
hearth::Entry seen(const std::string& item, const std::string& state, const hearth::Id& pupil);

}  // namespace visual_timetable
