// SPDX-License-Identifier: MIT
// A table of pupils as school offices export it from SIMS, Arbor, Bromcom or a spreadsheet. No two look
// alike: the columns are found by their headings.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "keeper/exchange/found.hpp"

namespace hearth {

struct MisTable {
  Found found;
  std::vector<std::string> unknown_columns;  // headings that mean nothing to us, as they are written
};

// Whether a heading, or a field in a mapping of columns, means something to us: "forename", "Adno", "ignore".
bool is_mis_column(const std::string& heading);

// Never throws. Title lines above the headings, headings that stand again on each page, blank rows and a last
// "Total" are passed over. `columns` adds headings: {"Kid": "forename"}; what stands there wins over what we
// know. What no room needs (sex, ethnicity, free meals, pupil premium, care) is not taken. `today` tells
// whether a date of birth can be one.
MisTable read_mis_csv(std::string_view bytes, const std::string& file,
                      const std::map<std::string, std::string>& columns, Day today);

}  // namespace hearth
