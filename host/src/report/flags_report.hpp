// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "report/desk.hpp"

namespace hearth {

// Who has left their usual, and on which day it could be told first, one line for each child and side:
// "pupil,direction,day" as CSV, with the id that the child came with or else their UPN, "low" or "high" and
// an ISO day; else a sentence. `room`, `pupil`: empty for all. Children in the order of what they are called
// there.
void report_flags(ReportDesk&, const Id& room, const Id& pupil, bool csv, std::ostream&);

}  // namespace hearth
