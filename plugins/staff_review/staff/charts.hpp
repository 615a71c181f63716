// SPDX-License-Identifier: MIT
// Charts and sentences as they fit, page by page.
#pragma once

#include "../model/sections.hpp"
#include "desk.hpp"

namespace staff_review {

// One screenful of what is shown.
struct ChartPage {
  std::size_t first = 0, n = 0;  // of the charts
};
// As many as can be read at once in such an area; at least one page.
std::vector<ChartPage> pages_of(const Shown&, const hearth::Area&);

// Draws the page and turns it. Answers with what stands on it.
ChartPage draw_shown(Desk&, hearth::Area, std::string_view id, const Shown&, std::size_t& page);

}  // namespace staff_review
