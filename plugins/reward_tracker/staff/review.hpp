// SPDX-License-Identifier: MIT
// A child's targets, one by one, as they are looked at once a week.
#pragma once

#include <memory>

#include "desk.hpp"

namespace reward_tracker::staff {

std::shared_ptr<StaffPage> review_page(hearth::Id pupil);
std::shared_ptr<StaffPage> change_target_page(hearth::Id target, std::string note);

// Keeps a target after staff have looked at it: the duty that asked for it is over, and the room's weekly one
// with the last.
void decide(Desk&, const hearth::Target& before, const hearth::Target& after, const std::string& step,
            const std::string& note);

}  // namespace reward_tracker::staff
