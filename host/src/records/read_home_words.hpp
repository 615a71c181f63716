// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "base/notice.hpp"
#include "hearth/content.hpp"

namespace hearth {

// Reads what feelings, helps, tools … are called in other languages: ur.toml, pl.toml … in `folder`, by
// their language tag. [feeling] sad = "…" has the key "feeling/sad". What is wrong is left out with a notice
// (file, line). Without the folder: no words, no notice.
decltype(Content::home_words) read_home_words(const std::filesystem::path& folder, Notices&);

}  // namespace hearth
