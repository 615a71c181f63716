// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "hearth/ids.hpp"

namespace hearth {

// A random UUID version 4, for what has no time: a device, an incarnation. Thread-safe.
std::string new_random_id();

}  // namespace hearth
