// SPDX-License-Identifier: MIT
// Changes of today are announced before they happen: the old card crossed, the new one, one sentence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cards.hpp"

namespace visual_timetable {

struct Face {  // of an announcement: a card without anything to do on it
  std::string word, picture;
};

struct Announcement {
  std::string item;   // "day" where the whole day is another one
  std::string state;  // how it is now; told again when it becomes another one
  std::string sentence;
  std::optional<Face> before, now;  // what it would have been, and what it is
};

// What the viewer has not seen yet, in the order of the day. What is over is not announced any more. A change
// that was seen and then taken back is announced, too: "Circle time after all".
std::vector<Announcement> announcements(const Viewer&, const hearth::DayPlan&, const Told&, hearth::Instant,
                                        const hearth::Words&);

}  // namespace visual_timetable
