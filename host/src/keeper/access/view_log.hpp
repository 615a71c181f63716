// SPDX-License-Identifier: MIT
// Who has looked at what about a child, and who has changed what.
#pragma once

#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// Writes a "viewed" entry for each child: who looked, the child, and at what ("check_in, staff_note
// 2026-06-01 to 2026-07-17"). Call it before anything is answered. Throws StoreProblem when it cannot be
// written: then nothing may be told.
void note_view(Store&, const Clock&, const Session&, const std::vector<Id>& pupils, const std::string& what);

// The "viewed" and "edited" entries of these days, both included, latest first: of every child, or only of
// those in the session's rooms, and of what is about no child. Throws StoreProblem for more than a year.
std::vector<Entry> view_log(const Store&, const School&, const Session&, Day first, Day last);

}  // namespace hearth
