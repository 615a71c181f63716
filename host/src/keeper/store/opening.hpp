// SPDX-License-Identifier: MIT
#pragma once

#include "keeper/store/sqlite.hpp"

namespace hearth {

// What the file promises, as SQLite reads it back.
struct Promises {
  std::string locking_mode, journal_mode;
  std::int64_t synchronous = 0;
};

// A sentence when a promise that durability rests on is not kept; empty when all are.
std::string broken_promise(const Promises&);

// Opens the file for this connection alone, durably. Throws StoreProblem when another program has it, a
// promise is broken, the file is not Hearth's or a newer Hearth wrote it. Nothing is made in it and nothing
// checked yet.
Database open_alone(const std::filesystem::path& file);

// Makes it one plain file without a WAL beside it, fit to be renamed or carried away. Keeps the lock.
void settle(Database&);

}  // namespace hearth
