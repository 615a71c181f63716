// SPDX-License-Identifier: MIT
// Where the parts of the staff's side begin.
#pragma once

#include <memory>

#include "desk.hpp"

namespace reward_tracker::staff {

std::shared_ptr<StaffPage> first_page(Desk&);  // of what this person may do; null: nothing
std::shared_ptr<StaffPage> stars_page(Desk&);
std::shared_ptr<StaffPage> scoring_page(Desk&);
std::shared_ptr<StaffPage> week_page(Desk&);
std::shared_ptr<StaffPage> jar_page(Desk&);
std::shared_ptr<StaffPage> set_up_page(Desk&);

}  // namespace reward_tracker::staff
