// SPDX-License-Identifier: MIT
// What staff see of a room's day.
#pragma once

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"
#include "keeper/store/store.hpp"
#include "records/staff_records.hpp"

namespace hearth {

// What the lists are made from; all of it outlives them.
struct DayDesk {
  const Store& store;
  const School& school;
  const Session& session;
  Day today;
};

StaffDay staff_day_of(const DayDesk&, const Id& room);

// What happened in the room during the last six weeks, or as long as a rule of the school's looks back;
// corrections in place.
std::vector<Entry> recent_of(const DayDesk&, const Id& room);

// Children of whom nothing was heard on three or more days, in the order of their names. Days count on which
// the room was open and the child was placed there and not away; a check-in that was skipped or never offered
// counts like none, and "I don't know" is an answer. A child who is not asked at all is not in the list.
std::vector<NotHeard> not_heard_of(const DayDesk&, const Id& room, const std::vector<Entry>& recent);

// trends/watch.hpp for the children of the room, in the order of their names.
std::vector<NeedsALook> looks_of(const DayDesk&, const Id& room, const std::vector<Entry>& recent);

// How children felt before and after a calm time today, oldest first. Without those that this person may not
// know, and those where either is not known.
std::vector<CalmPair> pairs_of(const DayDesk&, const Id& room);

// What the room's children ask a star for and nobody has answered, oldest first. Of the last six weeks.
std::vector<StarWish> star_wishes_of(const DayDesk&, const Id& room);

}  // namespace hearth
