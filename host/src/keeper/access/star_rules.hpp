// SPDX-License-Identifier: MIT
// entry_rules.hpp, as far as it is about stars.
#pragma once

#include "hearth/school.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// Of `award`, `award_wish` and `wish_closed`, and of whatever would correct one. Empty, or one sentence.
std::string star_refusal(const School&, const Store&, const Entry&);

// Shared with entry_rules.cpp.
std::optional<Entry> entry_named(const Store&, const Id&);
Day day_of(const School&, const Store&, const Entry&);  // the school's; today for one that has no time yet

}  // namespace hearth
