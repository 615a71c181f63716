// SPDX-License-Identifier: MIT
// Files of the school into the records: which reader a file needs, who is already known, what is new. Nothing
// is written here, so that a preview is the same code.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "keeper/exchange/found.hpp"

namespace hearth {

// What is in the records before the import.
struct Known {
  std::vector<Document> documents;
  std::function<bool(const Id&)> has_entry;
};

struct ImportOptions {
  Instant now{};  // entries after it are not taken
  Id room;        // where new pupils belong whom the file puts nowhere, from today; empty: nowhere yet
  std::map<std::string, std::string> columns;  // heading → field, for headings nobody would know ("Kid" → "forename")
  bool same_people = false;  // a person has said yes: same name and date of birth is the same child
  std::function<void(std::size_t done, std::size_t all)> progress;  // rows; may be empty
};

// What an import would write, and what it says.
struct Import {
  std::vector<Document> documents;  // new and changed ones, to put
  std::vector<Entry> entries;       // new ones, to write
  std::size_t fresh = 0, changed = 0, same = 0;
  Notices refused, remarks;
  std::vector<std::string> missing;           // pupils who are known and not in a file that lists everybody
  std::vector<std::string> changes;           // "Tomek (P03): surname, year", for the preview
  std::vector<std::string> unknown_columns;   // headings that no field was found for
};

// Throws ImportProblem when a file cannot be read at all or is of no kind that Hearth knows.
struct ImportProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};
Import import_files(const std::vector<std::filesystem::path>&, const Known&, const ImportOptions&);

// "3 new, 1 changed, 20 the same, 2 refused"
std::string summary(const Import&);

}  // namespace hearth
