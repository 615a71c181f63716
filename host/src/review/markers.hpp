// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "hearth/review.hpp"

namespace hearth {

// What happened in these days that a line may have to do with: what staff noted of the child's life, where
// they belong and how far they are on their way back, a new timetable of their room. In order.
std::vector<DayChart::Marker> markers_of(const Review&);

}  // namespace hearth
