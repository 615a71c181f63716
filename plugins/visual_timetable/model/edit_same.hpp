// SPDX-License-Identifier: MIT
// Whether somebody else has changed what a step wrote.
#pragma once

#include <optional>

#include "hearth/edit.hpp"

namespace visual_timetable {

// All that is kept of it is the same.
bool same(const hearth::Edited&, const hearth::Edited&);

// The document as the school has it now; nothing when it is gone, or no business of the timetable's.
std::optional<hearth::Edited> as_it_is(const hearth::School&, const hearth::Edited&);

}  // namespace visual_timetable
