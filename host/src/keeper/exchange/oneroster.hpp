// SPDX-License-Identifier: MIT
// OneRoster 1.1 and 1.2: a zip of CSV files in which other programs hand on who is at a school. A class of
// type homeroom is a registration group, a scheduled one the room in which a child is. England's need and
// provision have no place in it and are read from metadata.senProvision (N, K, E) and metadata.senPrimaryNeed
// of users.csv.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "keeper/exchange/found.hpp"

namespace hearth {

// Pupils, staff and, as documents, terms. Families, courses and marks are not read. Who is "tobedeleted" has
// left; a member of staff or a term that is "tobedeleted" is passed over. An enrolment that ended
// before `today` does not count; before a day that is not ok() none has. A row that names nobody and nothing
// of the zip is refused with its line. A zip that holds changes (delta) is not the whole school. Never
// throws.
Found read_oneroster(const std::filesystem::path& file, Day today = {});
// The same from memory; `file` is its name in the notices.
Found read_oneroster(std::string_view bytes, const std::string& file, Day today = {});

}  // namespace hearth
