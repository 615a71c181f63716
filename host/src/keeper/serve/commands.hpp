// SPDX-License-Identifier: MIT
// What the operator does from a terminal, whether a keeper runs or not. Each prints what it did and throws
// StoreProblem with one sentence when it could not.
#pragma once

#include <filesystem>
#include <string>

namespace hearth {

struct Place {
  std::filesystem::path data, socket;
};

void make_backup(const Place&, const std::filesystem::path& file);
void restore_backup(const Place&, const std::filesystem::path& file);
// False when something is wrong with the records.
bool check_records(const Place&);
void set_pin(const Place&, const std::string& staff, const std::string& pin);

}  // namespace hearth
