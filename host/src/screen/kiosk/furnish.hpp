// SPDX-License-Identifier: MIT
#pragma once

#include "screen/staff/corner.hpp"

namespace hearth {

// Puts the host's own pages and the plugins' staff sides into the corner, those of every day first.
// Everything outlives the corner.
void furnish(StaffCorner&, const StaffDesk&, Plugins&, Kit&);

}  // namespace hearth
