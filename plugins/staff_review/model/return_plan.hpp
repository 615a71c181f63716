// SPDX-License-Identifier: MIT
// A child's way back to their class: how long they may stay, the stages, what was said and seen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/review.hpp"

namespace staff_review {

struct PlacementClock {
  int term = 1;                      // in which they are, from 1
  int limit = 0;                     // terms that were agreed
  std::optional<hearth::Day> ends;   // of these terms, where the school's terms say it
  std::optional<hearth::Day> until;  // to which it was extended
};
// Nothing where no number of terms was agreed. A term is autumn, spring or summer.
std::optional<PlacementClock> placement_clock(const hearth::School&, const hearth::Id& pupil,
                                              hearth::Day today);
std::string clock_words(const PlacementClock&, const hearth::Words&, hearth::Day today);

// Days on which they were here, of those that were marked.
struct Attendance {
  int here = 0, marked = 0;
};
Attendance attendance_of(const hearth::Review&);

// What was written down of it, the latest first.
struct Said {
  enum class Who { child, home, seen };
  Who who = Who::seen;
  std::string words;
  hearth::Day day{};
  hearth::Id staff;
};
inline constexpr const char* kReturnTag = "return";  // of a note on the child's own view
std::vector<Said> said_of(const hearth::Review&);
// A note of the child's or the family's view, for Journal::write().
hearth::Entry note_of(const hearth::Id& pupil, Said::Who, const std::string& words);

// A stage is an overlay: on these days the child is in class while the room does something.
// Items of the child's room, each once, in the order of the week.
std::vector<hearth::Item> items_for(const hearth::School&, const hearth::Pupil&, hearth::Day today);
std::string stage_words(const hearth::Overlay&, const hearth::School&, const hearth::Words&,
                        hearth::Day today);
// Empty, or one sentence: what is missing.
std::string stage_problem(const hearth::Overlay&, const hearth::Words&);
// The entry that lets charts show where a stage began.
hearth::Entry marker_of(const hearth::Overlay&, const std::string& note, const std::string& zone);

}  // namespace staff_review
