// SPDX-License-Identifier: MIT
// What the page for school files says, in whole words. Nothing is drawn here.
#pragma once

#include <vector>

#include "hearth/school.hpp"
#include "hearth/screen.hpp"
#include "hearth/words.hpp"
#include "records/school_files.hpp"

namespace hearth {

// A file: what it looks like, where it is, how large, when it was written. Its button: "staff/files/look/…".
Row row_of(const SchoolFile&, const Words&, const School&, Instant now);

// "24 new, 0 changed, 0 the same, 1 refused"
std::string counts(const ImportTold&, const Words&);

// What is worth a look in a preview or after it, each with its button: "staff/files/see/refused",
// "…/remarks", "…/changes", "…/missing".
std::vector<Row> rows_to_see(const ImportTold&, const Words&);
// What staff may still decide: "staff/files/room", "…/same_people", "…/columns".
std::vector<Row> rows_to_decide(const ImportTold&, const ImportWish&, const Words&, const School&);
// The lines of one of rows_to_see().
std::vector<Row> lines_of(const std::string& id, const ImportTold&, const Words&);

// What a column may be: "first name" for "forename".
std::string field_words(const std::string& field, const Words&);

}  // namespace hearth
