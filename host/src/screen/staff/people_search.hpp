// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "hearth/school.hpp"

namespace hearth {

// Whom the list of children shows: of these rooms, and whoever has no room yet; or those who are not here any
// more. `search` narrows it to names that hold these words, in any case. In the order of the documents.
std::vector<const Pupil*> children_shown(const School&, const std::vector<Id>& rooms, Day today, bool gone,
                                         const std::string& search);

}  // namespace hearth
