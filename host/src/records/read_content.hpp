// SPDX-License-Identifier: MIT
// What a school may reword, from files: content/*.toml and content/home_words/*.toml.
#pragma once

#include <filesystem>

#include "base/notice.hpp"
#include "hearth/content.hpp"
#include "records/languages.hpp"

namespace hearth {

// Reads the content files in `folder`. What is wrong is left out with a notice (file, line); where nothing
// would be left to choose from, a small built-in set stands in, so that a child can always answer. The
// colours of colours.toml follow the feelings, with stage 0.
Content read_content(const std::filesystem::path& folder, Notices&);

}  // namespace hearth
