// SPDX-License-Identifier: MIT
// Quillbrook Primary, an invented school to try Hearth with (content/demo-school): an import of its files.
#pragma once

#include <filesystem>
#include <vector>

#include "base/notice.hpp"
#include "records/document.hpp"

namespace hearth {

struct DemoSchool {
  std::vector<Document> documents;
  std::vector<Entry> entries;  // oldest first
  std::vector<Media> media;
  Notices notices;  // files and rows that were left out
};

// Reads the folder; entries before the instant only. The same folder gives the same ids, so that filling a
// store twice changes nothing. Never throws: each file or row that is wrong is left out with a notice, the
// rest stands.
DemoSchool read_demo_school(const std::filesystem::path& folder, Instant before);

}  // namespace hearth
