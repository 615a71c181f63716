// SPDX-License-Identifier: MIT
// Photographs and recordings are told to whoever could be shown them, and to nobody else.
#pragma once

#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"
#include "records/document.hpp"

namespace hearth {

// `documents` are all that the keeper has; `school` is made of them. What none of them names any more is for
// nobody. A photograph that may not be shown on `today` (nobody has agreed, it was withdrawn, its last day is
// over) is only for those who look after pictures: they see what they decide about.
bool may_see_media(const Session&, const School&, Day today, const std::vector<Document>& documents,
                   const std::string& hash);

}  // namespace hearth
