// SPDX-License-Identifier: MIT
// What of a child's record one person may be told, beyond their tasks.
//
// A child who was asked who may know ("detail.who_may_know") is taken at their word:
//
//   here        the adults of the room, and the child's key adults
//   dont_know   the same: those who are with them anyway
//   teacher     these, and whoever else has the room as their own: a class teacher
//   keep        nobody
//   (none)      nobody asked: whoever may read it at all
//
// So it is with how they feel after a calm time ("how_now"), which bears the choice of its check-in. What
// they did to be calm ("calm_session") is for whoever may read feelings.
//
// To all others the check-in stays: that it was, when and by whom, whether somebody was asked for, so that no
// list counts wrong; the feeling and every word about it are left out, and "withheld" stands in its place.
// Who looks after every room (Task::every_room) reads everything: the card says that grown-ups must tell when
// somebody may be hurt, and somebody has to be able to look.
//
// A note for "key adults" is for them and whoever wrote it. A child without any has the adults of their
// rooms.
#pragma once

#include <vector>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"

namespace hearth {

// A check-in without the feeling and every word about it.
Entry withheld(Entry);

// `entries` as this person may be told them.
std::vector<Entry> told_to(const Session&, const School&, std::vector<Entry> entries);

}  // namespace hearth
