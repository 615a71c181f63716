// SPDX-License-Identifier: MIT
// The columns of a table that staff name: those whose headings nobody would know, and those named before.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "records/school_files.hpp"

namespace hearth {

// What staff may say that a column is (mis_csv.hpp), the usual ones first; the last: it is not needed.
const std::vector<std::string>& column_fields();

// The columns of the table `bytes` whose headings are in `unknown`, or in `named` with what they were said to
// be; in the order of the table, each with its first different values. None for what is no table. Never
// throws.
std::vector<FileColumn> named_columns(std::string_view bytes, const std::vector<std::string>& unknown,
                                      const std::map<std::string, std::string>& named);

}  // namespace hearth
