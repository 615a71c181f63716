// SPDX-License-Identifier: MIT
#pragma once

#include "hearth/school.hpp"
#include "keeper/store/store.hpp"
#include "school/due.hpp"

namespace hearth {

// What of the duties is done already, as journal and documents tell it.
Done done_so_far(const Store&, const School&, Day today);

}  // namespace hearth
