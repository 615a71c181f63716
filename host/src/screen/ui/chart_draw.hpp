// SPDX-License-Identifier: MIT
// Charts, drawn the same way on the screen and on paper.
#pragma once

#include <cstdint>

#include "hearth/chart.hpp"
#include "screen/ui/pen.hpp"

namespace hearth {

// Draws the chart into this area, or its `nothing` when there is nothing to show. Words get smaller, then
// fewer (dates of the axis, names of what happened: told by how many), where an area is small; none is cut
// and none lies on another from 38×24 mm on. Colour alone tells nothing.
void draw_chart(Pen&, const Chart&, const Area&);

const ChartWords& words_of(const Chart&);
// Nothing to show but what it says then.
bool is_empty(const Chart&);

// A number that charts with the same content share, and others do not.
std::uint64_t digest_of(const Chart&);

}  // namespace hearth
