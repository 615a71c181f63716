// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "hearth/journal.hpp"

namespace hearth {

// A UUIDv7 whose random part follows from `what`, so that reading the same row again names the same entry.
Id stable_id(Instant, const std::string& what);

}  // namespace hearth
