// SPDX-License-Identifier: MIT
// How stars go on from entry to entry, for whoever keeps their sums. Entries are given in order of time.
#pragma once

#include "hearth/targets.hpp"

namespace hearth {

// A correction changes the words of an award and nothing else, so it never counts.
void add_to(Stars&, const Entry& award_or_reward);
void add_to_jar(int& stars, const Entry& award_or_jar);

}  // namespace hearth
