// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "keeper/store/store.hpp"

namespace hearth {

// Fills an empty store with the demo school of `folder` and gives every member of staff the PIN 314159. A
// store that has documents stays as it is. Answers with what was wrong in the folder's files, also in later
// starts; never throws.
Notices fill_with_demo(Store&, const std::filesystem::path& folder, Instant now);

}  // namespace hearth
