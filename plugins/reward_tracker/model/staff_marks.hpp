// SPDX-License-Identifier: MIT
// Scoring at the end of a session: the child first, then an adult, who sees the child's own mark only when
// they have marked. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/targets.hpp"
#include "hearth/words.hpp"

namespace reward_tracker::staff {

// The sessions of a day that can be scored, in order of time.
std::vector<const hearth::PlanItem*> sessions_of(const hearth::DayPlan&);
// The one that children mark now (session_to_mark()); before the first it is the first. Null: there is none.
const hearth::PlanItem* session_at(const hearth::DayPlan&, hearth::Instant);

// Where a session is: "room", "class" or "lunch".
inline constexpr const char* kSettings[] = {"room", "class", "lunch"};
std::string setting_of(const hearth::Item&);

// One target of one child in one session.
struct Sheet {
  const hearth::Target* target = nullptr;
  hearth::Marks marks;
  bool not_scored = false;  // an adult has said so, which is not 0
  bool done() const { return marks.adult || not_scored; }
  // Before the adult's own word nobody shows them what the child said (law of the comparison).
  bool may_show_own() const { return done(); }
};
struct Session {
  hearth::Day day;
  std::string slot;  // the item's id
  std::string setting;
};
std::vector<Sheet> sheets_of(const hearth::School&, const hearth::Id& pupil, const Session&,
                             const std::vector<hearth::Entry>&);

hearth::Entry mark_of(const hearth::Target&, const Session&, int mark);
hearth::Entry not_scored(const hearth::Target&, const Session&);

// How far the round is, child by child in the school's order; children without targets are left out.
struct InRound {
  const hearth::Pupil* pupil;
  int done = 0, of = 0;
};
std::vector<InRound> round_of(const hearth::School&, const std::vector<const hearth::Pupil*>&, const Session&,
                              const std::vector<hearth::Entry>&);
// Who comes after this one; null: that was the last.
const hearth::Pupil* after(const std::vector<InRound>&, const hearth::Id& pupil);

// "nearly", "3 times", "80 percent", "5 minutes".
std::string mark_words(const hearth::Target&, int mark, const hearth::Words&);
// The marks that have a button each; empty: there are too many, and they are counted up to.
std::vector<int> marks_with_buttons(const hearth::Target&);
int step_of(const hearth::Target&);  // when counting

}  // namespace reward_tracker::staff
