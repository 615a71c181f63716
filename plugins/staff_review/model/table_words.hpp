// SPDX-License-Identifier: MIT
// A chart's numbers as rows for the screen.
#pragma once

#include <string>
#include <vector>

#include "hearth/review.hpp"

namespace staff_review {

struct TableLine {
  std::string first, rest;  // "2026-04-13"; "value: 1 · answers: 2"
};
// Without the headings; cells that are empty are left out.
std::vector<TableLine> lines_of(const hearth::Rows&);

const std::string& title_of(const hearth::Chart&);

}  // namespace staff_review
