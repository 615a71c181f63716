// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "hearth/clock.hpp"

namespace hearth {

// A UUID version 7 (RFC 9562): its first 48 bits are the milliseconds of `at`, so that ids sort by time. Within
// one process two ids of the same millisecond still sort in the order they were made. Thread-safe.
std::string new_id(Instant at);

// A random UUID version 4, for what has no time: a device, an incarnation. Thread-safe.
std::string new_random_id();

}  // namespace hearth
