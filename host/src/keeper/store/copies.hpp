// SPDX-License-Identifier: MIT
#pragma once

#include "keeper/store/sqlite.hpp"

namespace hearth {

inline constexpr const char* kPartial = ".partial";  // ends the name of a copy that is being made

// A copy of the open file under a new name, checked before it gets that name. Throws StoreProblem, and then
// leaves nothing behind.
void copy_to(Database&, const std::filesystem::path& file);

// The daily backups in `folder`/backups, oldest first.
std::vector<std::filesystem::path> daily_backups(const std::filesystem::path& folder);

}  // namespace hearth
