// SPDX-License-Identifier: MIT
// What stars are given for, and what they are collected for, edited by touch.
#pragma once

#include <memory>

#include "desk.hpp"

namespace reward_tracker::staff {

std::shared_ptr<StaffPage> routine_page(hearth::Routine);  // without an id: a new one
std::shared_ptr<StaffPage> reward_page(hearth::Reward);

// For every child of the school, of this room, or one child's.
std::string whose_reward(Desk&, const hearth::Reward&);

}  // namespace reward_tracker::staff
