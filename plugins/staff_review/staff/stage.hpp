// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "desk.hpp"

namespace staff_review {

// A stage of the way back to class; without an id a new one.
std::shared_ptr<StaffPage> stage_page(hearth::Overlay);

}  // namespace staff_review
