// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "hearth/trends.hpp"

namespace hearth {

// Each "how is it now?" beside the check-in that it belongs to, in the order of `entries`, which are of one
// child; what either does not say how it feels is left out. Pure; any thread.
std::vector<ToolPair> tool_pairs_of(const std::vector<Entry>& entries);

}  // namespace hearth
