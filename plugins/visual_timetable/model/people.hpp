// SPDX-License-Identifier: MIT
// Who leads, who is new, and what the half-term is about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/words.hpp"
#include "told.hpp"

namespace visual_timetable {

struct Person {
  std::string name, picture;
  bool is_new = false;  // has led nothing here for a while
};

// Who leads an item of a day's plan and is here; without anybody named, the adults of the room who are here.
// Nobody where a child is elsewhere: we do not know who is with them there.
std::vector<Person> leaders(const Viewer&, const hearth::PlanItem*, hearth::Day,
                            const std::vector<hearth::Id>& new_faces);

// Adults on the plan of a day who are here, are not of the room and have led nothing in it on the 20 school
// days before.
std::vector<hearth::Id> new_faces(const hearth::School&, const hearth::Room&, hearth::Day,
                                  const std::vector<hearth::Change>& today);

// On the school day before: "Tomorrow: someone new".
struct Expected {
  std::string sentence, name, picture;
};
std::optional<Expected> expected_new_face(const hearth::School&, const hearth::Room&, hearth::Day today,
                                          const hearth::Words&);

// The room's own, or the school's; null when there is none.
const hearth::Focus* focus_on(const hearth::School&, const hearth::Id& room, hearth::Day);

// The next day on which the room is open; invalid when none is known within the next ten weeks.
hearth::Day next_open_day(const hearth::School&, const hearth::Id& room, hearth::Day after);

}  // namespace visual_timetable
