// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "hearth/clock.hpp"

namespace hearth {

// A UUID version 7 (RFC 9562): its first 48 bits are the milliseconds of `at`, so that ids sort by time. Within
// one process two ids of the same millisecond still sort in the order they were made. For an entry that a plugin
// may have to hand over twice: the keeper stores an id once. Any thread.
std::string new_id(Instant at);

}  // namespace hearth
