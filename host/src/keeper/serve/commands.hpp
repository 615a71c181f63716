// SPDX-License-Identifier: MIT
// What the operator does from a terminal, whether a keeper runs or not. Each prints what it did and throws
// StoreProblem with one sentence when it could not.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "hearth/clock.hpp"

namespace hearth {

struct Place {
  std::filesystem::path data, socket;
};

void make_backup(const Place&, const std::filesystem::path& file);
void restore_backup(const Place&, const std::filesystem::path& file);
// False when something is wrong with the records.
bool check_records(const Place&);

struct PinCommand {
  std::string staff, pin;
  std::string role;                    // gives it to them, for the first of a fresh school; may be empty
  std::string name;                    // adds somebody of this name where nobody has the id; may be empty
  bool without_second_factor = false;  // takes theirs away: the phone and the printed codes are lost
};
void set_pin(const Place&, const PinCommand&);

struct ImportCommand {
  std::vector<std::filesystem::path> files;
  std::string room;                  // where new pupils belong whom no file puts into a room; may be empty
  std::vector<std::string> columns;  // "Heading=field"
  bool preview = false;              // says what would be written, and writes nothing
  bool same_people = false;          // the same name and date of birth is the same child
  std::optional<Instant> now;        // instead of the machine's clock
};
// Prints each row that is refused with its file and line, what a person should look at, who is missing, and
// last "N new, N changed, N the same, N refused"; progress goes to the error output where that is a terminal.
// Throws ImportProblem when a file cannot be read at all; then nothing is written.
void import_into(const Place&, const ImportCommand&);

}  // namespace hearth
