// SPDX-License-Identifier: MIT
// What a connection may write into the journal, and in whose name.
#pragma once

#include <string>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"

namespace hearth {

// Empty when the session may write it; otherwise one sentence. What staff write is about their own children
// and rooms; only the call for the learning mentor is everybody's.
std::string write_refusal(const Session&, const School&, const Entry&, Day today);

// Whoever says otherwise: what staff write bears their name, and what a children's screen writes nobody's.
void sign(const Session&, Entry&);

}  // namespace hearth
