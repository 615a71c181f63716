// SPDX-License-Identifier: MIT
// The view log in words: who looked at what, and who changed what. Pure.
#pragma once

#include <vector>

#include "hearth/journal.hpp"
#include "hearth/school.hpp"
#include "hearth/screen.hpp"
#include "hearth/words.hpp"

namespace hearth {

// Rows for the entries of one day, in their order. What one person did to one thing several times in a row
// stands once, with how often and from when to when.
std::vector<Row> log_rows(const std::vector<Entry>&, const School&, const Words&);

}  // namespace hearth
