// SPDX-License-Identifier: MIT
// What the child in front of the screen has: targets, marks of the session, stars and what they collect for.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/targets.hpp"

namespace reward_tracker {

// A target that was met, and where.
struct Owed {
  hearth::Target target;
  std::string slot;
};

struct Mine {
  std::vector<hearth::Target> targets;
  std::vector<hearth::Reward> rewards;  // small ones first
  hearth::Stars stars;
  std::optional<hearth::Item> session;  // to look back at
  std::map<hearth::Id, int> marked;     // the child's own marks of this session, by target
  std::set<hearth::Id> starred;         // targets that a star was given or wished for in this session
  std::vector<Owed> owed;  // stars of earlier sessions today that are not there: the screen ended in between
  std::vector<hearth::Marks> complete;  // today's that child and adult have both given, last one per target

  const hearth::Target* target(const hearth::Id&) const;  // null: not theirs any more
  const hearth::Reward* reward(const hearth::Id&) const;
  const hearth::Reward* collecting() const { return reward(stars.reward); }
  std::vector<hearth::Target> of_session() const;
  std::vector<hearth::Target> not_marked() const;
};

Mine mine_of(const hearth::Own&, const std::vector<hearth::Entry>& own_today, const hearth::DayPlan& my_day,
             hearth::Instant now, const std::string& zone);

}  // namespace reward_tracker
