// SPDX-License-Identifier: MIT
// Everything that is kept about one child as one zip, for whoever has a right to it and for the next school.
// Hearth reads it back (read_pupil_file): the same documents and entries.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "keeper/exchange/found.hpp"
#include "records/document.hpp"

namespace hearth {

struct PupilFile {
  std::vector<Document> documents;  // about them, the child's own first
  std::vector<Entry> entries;       // in the order of the journal
  std::vector<Entry> looked_at;     // who has read or edited it: only as a table
  std::vector<Media> media;         // that show only them
  std::string zone;                 // of the times in the tables
  Instant made{};
};

// Writes README.txt, documents.json, entries.jsonl, a table (CSV) for each kind of entry and the pictures. A
// cell that a spreadsheet would take for a formula begins with an apostrophe. The file is new and for its
// owner alone. Throws ImportProblem with a sentence when it cannot be written.
void write_pupil_file(const PupilFile&, const std::filesystem::path& file);

// What such a zip holds. Never throws; what is wrong is refused with its line.
Found read_pupil_file(std::string_view bytes, const std::string& file);

}  // namespace hearth
