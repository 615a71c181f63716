// SPDX-License-Identifier: MIT
// Pages around giving stars: for a target, today's stars, and what children wish for.
#pragma once

#include <memory>

#include "desk.hpp"

namespace reward_tracker::staff {

// "a star for Callum: Coming in calmly", "for everybody (12 children)", "for our jar".
std::string given_words(Desk&, const Given&);
std::string whose_words(Desk&, const std::vector<hearth::Id>& pupils, bool together);

std::shared_ptr<StaffPage> target_award_page(Desk&, const hearth::Pupil&);
std::shared_ptr<StaffPage> today_page();
std::shared_ptr<StaffPage> wishes_page();

// What children have asked for and nobody has decided about. Asked of the journal only where stars are
// agreed to.
std::vector<hearth::Entry> waiting_wishes(Desk&);

}  // namespace reward_tracker::staff
