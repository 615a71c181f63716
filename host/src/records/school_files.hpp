// SPDX-License-Identifier: MIT
// What staff are told when they bring in files of the school, and what they answer.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/notice.hpp"
#include "hearth/clock.hpp"
#include "hearth/journal.hpp"

namespace hearth {

// A file that staff may bring in.
struct SchoolFile {
  std::string path;   // by which it is asked for
  std::string name;   // "pupils.csv"
  std::string place;  // the folder's name: "inbox", or what the stick is called
  std::string looks;  // "table", "calendar", "zip", "transfer_file" or "json", by its name's ending
  std::uint64_t bytes = 0;
  Instant changed{};
};

// How a file is to be read.
struct ImportWish {
  std::string file;                            // SchoolFile::path
  std::map<std::string, std::string> columns;  // heading → field, beside those that are remembered
  Id room;                                     // for new pupils whom the file puts nowhere; may be empty
  bool same_people = false;                    // same name and date of birth is the same child
};

// A column whose heading Hearth does not know by itself.
struct FileColumn {
  std::string heading;
  std::vector<std::string> samples;  // at most three values that stand in it
  std::string field;                 // what staff said it is; empty: nobody has said yet
};

struct MissingPupil {
  Id pupil;
  std::string name;
  friend bool operator==(const MissingPupil&, const MissingPupil&) = default;
};

// What bringing in a file would do, or has done.
struct ImportTold {
  std::size_t fresh = 0, changed = 0, same = 0, refused = 0;
  // The first of each; `refused` counts all.
  Notices refused_rows, remarks;
  std::vector<std::string> changes;  // "Tomasz Wiśniak: surname, year group"
  std::vector<MissingPupil> missing;
  std::vector<FileColumn> columns;
  std::vector<std::string> fields;  // what a column may be; the last one: nothing that is needed
  std::size_t names_known = 0;      // refused rows that `same_people` would take
  std::size_t without_room = 0;  // new pupils whom the file puts nowhere; counts only while no room is given
};

}  // namespace hearth
