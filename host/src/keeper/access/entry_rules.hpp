// SPDX-License-Identifier: MIT
// What an entry must agree with that is in the records already; may_write.hpp says who may write it at all.
//
//   award         one to three stars and a reason. A correction changes the reason and nothing else. A child
//   gives
//                 itself one star, once for each of its active targets, session and day, and only where the
//                 school wants stars not approved
//   award_wish    the same of a child, where it does
//   wish_closed   names a wish of this child that is open; so does an award with `wish`
//   target_score  by a child: its own mark, or its peer's, whom staff have chosen; by an adult: theirs
//   reward_choice a reward that this child may choose
//   how_now       names a check-in of this child of the same day
//
// What is written for the second time, because its answer was lost, is not asked again. The operator brings
// in what happened elsewhere, and is asked nothing.
#pragma once

#include <string>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// Empty, or one sentence.
std::string entry_refusal(const Session&, const School&, const Store&, const Entry&);

// Who may know how a child feels now is who may know how it felt: `how_now` takes that over from its
// check-in.
void keep_to_themselves(const Store&, Entry&);

}  // namespace hearth
