// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "hearth/review.hpp"
#include "hearth/trends.hpp"

namespace hearth {

// Up the side of a chart of feelings: what the child chose in these days at each height, the most often
// chosen first, and where they chose nothing there, what their picker offers. From below.
std::vector<DayChart::Step> own_pictures(const Review&, const std::vector<Occasion>& shown);

// Of these feelings the one chosen most often, as a picture; of two level ones the first in the content.
std::string picture_most_chosen(const Content&, const std::vector<std::string>& feelings);

}  // namespace hearth
