// SPDX-License-Identifier: MIT
#pragma once

#include "screen/ui/scan.hpp"

union SDL_Event;

namespace hearth {

// Hands a key to the scan. True when it was one that chooses; every other key leads nowhere on this screen.
// Switch interfaces send Space and Enter, or 1 and 2.
bool press_key(Scan&, const SDL_Event&, Scan::Time now);

}  // namespace hearth
