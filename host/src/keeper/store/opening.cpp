// SPDX-License-Identifier: MIT
#include "keeper/store/opening.hpp"

#include "keeper/store/migrations.hpp"

namespace hearth {

std::string broken_promise(const Promises& promises) {
  constexpr std::int64_t kFull = 2;
  if (promises.locking_mode != "exclusive") return "cannot be locked for one program";
  if (promises.journal_mode != "wal") return "cannot keep a write-ahead log";
  if (promises.synchronous != kFull) return "does not wait for the disk";
  return {};
}

Database open_alone(const std::filesystem::path& file) {
  Database database(file);
  // Exclusive comes first: only then WAL needs no shared memory, and no second connection can meet this one
  // at a checkpoint, where SQLite 3.40 may lose pages.
  database.run("PRAGMA locking_mode = EXCLUSIVE");
  database.run("PRAGMA busy_timeout = 0");
  refuse_foreign(database);  // before anything is changed in it
  database.run("PRAGMA journal_mode = WAL");
  database.run("PRAGMA synchronous = FULL");
  database.run("PRAGMA wal_autocheckpoint = 256");
  database.run("PRAGMA foreign_keys = ON");
  database.run("PRAGMA trusted_schema = OFF");
  database.run("PRAGMA cell_size_check = ON");
  database.run("PRAGMA temp_store = MEMORY");
  const std::string broken = broken_promise({.locking_mode = database.text("PRAGMA locking_mode"),
                                             .journal_mode = database.text("PRAGMA journal_mode"),
                                             .synchronous = database.number("PRAGMA synchronous")});
  if (!broken.empty()) {
    throw StoreProblem(file.string() + " " + broken +
                       ": put the data folder on a local disk (ext4, xfs or btrfs).");
  }
  return database;
}

void settle(Database& database) {
  if (database.text("PRAGMA journal_mode = DELETE") != "delete") {
    throw StoreProblem(database.file().string() + " could not be finished: check the disk and try again.");
  }
}

}  // namespace hearth
