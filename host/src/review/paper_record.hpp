// SPDX-License-Identifier: MIT
// The dated parts of a child's record, each with where it comes from and how much there is.
#pragma once

#include "review/paper_parts.hpp"

namespace hearth {

Blocks what_was_seen(const Review&);       // observations and moments
Blocks targets_and_marks(const Review&);   // with charts
Blocks days_here(const Review&);           // month by month
Blocks totals_typed(const Review&);        // of assessments
Blocks support_given(const Review&);       // placements, stages, the plan, what was put in place
Blocks how_and_what_helps(const Review&);  // charts and sentences
Blocks sources(const Review&);             // what each part stands on

}  // namespace hearth
