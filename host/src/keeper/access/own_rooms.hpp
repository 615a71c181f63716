// SPDX-License-Identifier: MIT
// Whose children and whose rooms they are. The operator's and those of whoever holds Task::every_room are
// all.
#pragma once

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"

namespace hearth {

inline constexpr const char* kForeignChild = "This child is in none of your rooms.";
inline constexpr const char* kForeignRoom = "This room is none of yours.";

bool has_every_room(const Session&);
bool is_own_room(const Session&, const Id& room);
// A child is of the rooms where they are placed or will be; of one who has left, those they were in last.
bool is_own_child(const Session&, const Pupil&, Day today);
// The same; a child who is not in the records is only of those who have every room.
bool is_own_child(const Session&, const School&, const Id& pupil, Day today);

// Asked for, and in no room so far: nobody's yet, and whoever looks after referrals finds a place.
bool has_no_place_yet(const School&, const Id& pupil);

}  // namespace hearth
