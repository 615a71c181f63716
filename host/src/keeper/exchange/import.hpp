// SPDX-License-Identifier: MIT
// Files of the school into the records: which reader a file needs, who is already known, what is new. Nothing
// is written here, so that a preview is the same code.
//
// Whoever writes the result puts the documents first and then the entries. If that breaks off, a second
// import of the same files does what is left.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "keeper/exchange/found.hpp"
#include "records/school_files.hpp"

namespace hearth {

// What is in the records before the import.
struct Known {
  std::vector<Document> documents;                              // of all kinds, no deleted ones
  std::function<std::set<Id>(const std::vector<Id>&)> entries;  // which of these the journal has; empty: none
};

struct ImportOptions {
  Instant now{};  // entries after it are not taken
  Id room;        // where new pupils belong whom the file puts nowhere, from today; empty: nowhere yet
  // Heading → field (mis_csv.hpp), for headings nobody would know: "Kid" → "forename". Those in the document
  // "column_mapping" count as well, these win.
  std::map<std::string, std::string> columns;
  bool makes_rooms = false;  // those that a file takes for granted (NamedRoom) and nobody has made yet
  bool same_people = false;  // a person has said yes: same name and date of birth is the same child
  std::function<void(std::size_t done, std::size_t all)> progress;  // rows of one file; may be empty
};

// What an import would write, and what it says. Each pupil, adult, other document and entry counts once,
// however many of the files speak of it; a room that was only named on the way is said and not counted.
struct Import {
  std::vector<Document> documents;  // new and changed ones, to put
  std::vector<Entry> entries;       // new ones, to write
  std::vector<Media> media;         // to put before the documents that speak of them
  std::size_t fresh = 0, changed = 0, same = 0;
  Notices refused, remarks;
  std::vector<MissingPupil> missing;         // pupils who are known and not in files that list everybody
  std::vector<std::string> changes;          // "Tomasz Wiśniak: surname, year group", for the preview
  std::vector<std::string> unknown_columns;  // headings that no field was found for
};

// A file cannot be read at all or is of no kind that Hearth knows: one sentence with its name.
struct ImportProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Rooms and people are read first, then calendars, then what is said of people, then what happened, whatever
// the order of the files; each file sees what those before it brought. Throws ImportProblem.
Import import_files(const std::vector<std::filesystem::path>&, const Known&, const ImportOptions&);

// "3 new, 1 changed, 20 the same, 2 refused"
std::string summary(const Import&);

}  // namespace hearth
