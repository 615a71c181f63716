// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "hearth/journal.hpp"

namespace hearth {

// The entries that count: each correction stands in the place of what it corrects. A correction of something
// that is not among `entries` (another day's) says nothing here. An award stays as it was given: a correction
// of it changes its reason and nothing else.
std::vector<Entry> standing(std::vector<Entry> entries);

}  // namespace hearth
