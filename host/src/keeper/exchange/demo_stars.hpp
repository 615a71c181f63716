// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "hearth/school.hpp"

namespace hearth {

// Stars for the demo school, as its staff would have given them: one for each session in which the grown-up's
// mark met the target. What was collected for is given when it is reached, small things at the end of the day
// and bigger ones on Fridays, as the room's jar is celebrated on the Friday on which it is full; so a Friday
// morning finds paths and jars well filled. `scores`: in order of time. The same scores give the same
// entries, those before the instant.
std::vector<Entry> stars_from(const std::vector<Entry>& scores, const School&, Instant before);

}  // namespace hearth
