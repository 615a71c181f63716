// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"
#include "records/document.hpp"

namespace hearth {

// The documents as this connection may see them; none that are deleted, and never a PIN or a second factor. A
// children's screen knows what children are called and look like; who they are on paper, and what was agreed
// about them, is for staff who need it, and of their own rooms.
std::vector<Document> visible_to(const Session&, const School&, Day today, std::vector<Document>);

}  // namespace hearth
