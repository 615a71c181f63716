// SPDX-License-Identifier: MIT
#pragma once

#include "hearth/school.hpp"

namespace hearth {

// Whether a room's screen may be dark at an instant: long enough before its hours or after them, and on every
// day on which it is closed. A room whose hours nobody has entered never sleeps. Pure; any thread.
bool may_sleep(const School&, const Id& room, Instant);

}  // namespace hearth
