// SPDX-License-Identifier: MIT
// A month as a page of a calendar. Nothing is drawn here.
#pragma once

#include <vector>

#include "hearth/clock.hpp"

namespace hearth {

using Month = std::chrono::year_month;

Month month_of(Day);
// Whole weeks from Monday to Sunday, the first and the last with days of the months around it.
std::vector<Day> days_shown(Month);

}  // namespace hearth
