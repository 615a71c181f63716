// SPDX-License-Identifier: MIT
// What the staff's side knows of the journal, and what follows from it. Pure. Children always stand in the
// order of the school's documents.
#pragma once

#include <string>
#include <vector>

#include "hearth/targets.hpp"

namespace reward_tracker::staff {

// Entries that were read, and those that were written since; each correction in the place of what it
// corrects.
class Ledger {
 public:
  void know(std::vector<hearth::Entry> read);  // beside what was added: no entry twice
  void add(const hearth::Entry&);
  const std::vector<hearth::Entry>& entries() const { return entries_; }

 private:
  std::vector<hearth::Entry> entries_;
};

// What one touch gave: the entries of one group, or one entry alone.
struct Award {
  std::vector<hearth::Entry> entries;
  std::string reason;
  bool together() const { return !hearth::text_in(entries.front().detail, "group").empty(); }
};
std::vector<Award> awards_in(const std::vector<hearth::Entry>&);  // the latest first

// Corrections change the reason and nothing else.
std::vector<hearth::Entry> with_reason(const Award&, const std::string& words);

// Stars that children have asked for and nobody has decided about, oldest first.
std::vector<hearth::Entry> open_wishes(const std::vector<hearth::Entry>&);

// A child whose path to the reward they chose is full.
struct Reached {
  const hearth::Pupil* pupil;
  const hearth::Reward* reward;
};
std::vector<Reached> reached(const hearth::School&, const std::vector<const hearth::Pupil*>&,
                             const std::vector<hearth::Entry>&);

// Who is in the room today: on its list, and nobody has said that they are away.
std::vector<const hearth::Pupil*> here_today(const hearth::School&, const hearth::Id& room, hearth::Day,
                                             const std::vector<hearth::Tick>&);

// What a star can be given for in a room: its own routines and the school's, in their order.
std::vector<const hearth::Routine*> routines_for(const hearth::School&, const hearth::Id& room);

}  // namespace reward_tracker::staff
