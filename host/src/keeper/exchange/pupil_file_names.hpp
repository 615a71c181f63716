// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace hearth {

// The files inside the zip of one child that Hearth reads back.
inline constexpr const char* kDocumentsFile = "documents.json";
inline constexpr const char* kEntriesFile = "entries.jsonl";
inline const std::string kMediaFile = "media-";

}  // namespace hearth
