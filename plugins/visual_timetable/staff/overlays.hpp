// SPDX-License-Identifier: MIT
// Children who are somewhere else: what the list and one of it share.
#pragma once

#include <memory>
#include <string>

#include "desk.hpp"

namespace visual_timetable {

std::shared_ptr<StaffPage> overlay_page(hearth::Overlay);  // without an id: a new one
// The titles of what it takes the place of: "Circle time, Snack".
std::string items_text(const Desk&, const hearth::Overlay&);

}  // namespace visual_timetable
