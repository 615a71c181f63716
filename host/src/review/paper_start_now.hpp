// SPDX-License-Identifier: MIT
// The start of some days beside their end, each with what it stands on.
#pragma once

#include "review/paper_parts.hpp"

namespace hearth {

// Targets, what they chose, days here, typed totals: at most so many rows, besides the head. A start and a
// now never share a session or an answer; with too few for both there is only how it is so far. Only the head
// where there is nothing at all.
PaperTable start_and_now(const Review&, std::size_t most_rows);

// Each session of a target that was scored: a grown-up's mark, the child's own where there is none.
struct Met {
  std::vector<std::pair<Day, bool>> sessions;  // in order
  int met() const;
};
Met met_of(const Review&, const Target&);
std::string met_told(const Words&, const Met&);  // "met in 7 of 10 sessions"

// Targets that were worked on or scored in these days, in the order of the documents.
std::vector<const Target*> targets_then(const Review&);

}  // namespace hearth
