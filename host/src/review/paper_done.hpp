// SPDX-License-Identifier: MIT
#pragma once

#include "review/paper_parts.hpp"

namespace hearth {

// Those that may leave the school; `things` as staff may have worded them anew.
std::vector<ThingDone> may_leave(const Review&, const std::vector<ThingDone>& things);

}  // namespace hearth
