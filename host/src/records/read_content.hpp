// SPDX-License-Identifier: MIT
// What a school may reword, from files: content/feelings.toml, content/helps.toml, assets/languages/en.toml.
#pragma once

#include <filesystem>

#include "base/notice.hpp"
#include "hearth/content.hpp"
#include "hearth/words.hpp"

namespace hearth {

// Reads feelings.toml and helps.toml in `folder`. What is wrong is left out with a notice (file, line); a
// file that leaves nothing to choose from is replaced by a small built-in set, so that a child can always
// answer.
Content read_content(const std::filesystem::path& folder, Notices&);

// Reads a catalogue; [board] now = "Now" has the key "board.now". Without a readable file: no words, a
// notice.
Words read_words(const std::filesystem::path& file, Notices&);

}  // namespace hearth
