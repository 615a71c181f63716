// SPDX-License-Identifier: MIT
// Where the parts of the staff's side begin.
#pragma once

#include <memory>

#include "desk.hpp"

namespace visual_timetable {

std::shared_ptr<StaffPage> first_page(Desk&);  // of what this person may do; null: nothing
std::shared_ptr<StaffPage> today_page(Desk&);
std::shared_ptr<StaffPage> calendar_page(Desk&);
std::shared_ptr<StaffPage> weeks_page(Desk&);
std::shared_ptr<StaffPage> overlays_page(Desk&);
std::shared_ptr<StaffPage> focus_page(Desk&);

}  // namespace visual_timetable
