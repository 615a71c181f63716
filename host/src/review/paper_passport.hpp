// SPDX-License-Identifier: MIT
// Parts of the passport that other papers hold, too.
#pragma once

#include "review/paper_parts.hpp"

namespace hearth {

Blocks likes(const Review&, const OwnWords&);
Blocks does_not_help(const Review&, const OwnWords&);
Blocks own_tools(const Review&);               // as pictures
Blocks whom_to_ask(const Review&);             // key adults, as pictures
Blocks targets_and_strategies(const Review&);  // those of today
// How the screen, a change and the time are told to them, one sentence each.
std::vector<std::string> how_they_like_it(const Words&, const Preferences&);

}  // namespace hearth
