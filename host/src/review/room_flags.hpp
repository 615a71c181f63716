// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "review/room_children.hpp"

namespace hearth {

std::vector<Flag> flags_of(const Child&);  // oldest first
std::vector<Flag> open_flags(const Child&);

}  // namespace hearth
