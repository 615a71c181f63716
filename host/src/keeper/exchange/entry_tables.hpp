// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hearth/journal.hpp"

namespace hearth {

// One table (CSV, UTF-8 with a byte order mark, so that Excel takes it as such) for each kind of entry, by
// the kind. Columns: day, time, slot, room, by, state, what, level, what only this kind knows, id, corrects.
// Times are those of `zone`.
std::map<std::string, std::string> tables_of(const std::vector<Entry>&, const std::string& zone);

// A cell of a table. Where a text begins with = + - @ or TAB, which a spreadsheet would run as a formula, an
// apostrophe comes first.
std::string cell_of(const std::string& text);

}  // namespace hearth
