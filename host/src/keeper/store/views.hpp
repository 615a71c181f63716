// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "keeper/store/sqlite.hpp"

namespace hearth {

// Makes the views of the file those of `kinds`, one for each; the first of a name stands. Writes only when
// they differ from what is there. Erased entries are in no view.
void make_views(Database&, std::span<const EntryKind> kinds);

}  // namespace hearth
