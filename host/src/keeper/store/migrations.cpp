// SPDX-License-Identifier: MIT
#include "keeper/store/migrations.hpp"

#include <array>

namespace hearth {
namespace {

constexpr std::int64_t kApplicationId = 0x48727468;  // "Hrth", where the program "file" looks for it

constexpr std::array<const char*, 3> kMigrations{R"sql(
  PRAGMA application_id = 0x48727468;

  CREATE TABLE document (
    kind TEXT NOT NULL, id TEXT NOT NULL, stamp TEXT NOT NULL, deleted INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (kind, id)) STRICT;

  CREATE TABLE incarnation (
    number INTEGER PRIMARY KEY, device TEXT NOT NULL, id TEXT NOT NULL UNIQUE, parent TEXT NOT NULL,
    parent_head BLOB NOT NULL, started INTEGER NOT NULL, entries INTEGER NOT NULL, head BLOB NOT NULL) STRICT;

  CREATE TABLE journal (
    device TEXT NOT NULL, incarnation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL, day TEXT NOT NULL, slot TEXT NOT NULL, room TEXT NOT NULL, pupil TEXT NOT NULL,
    by TEXT NOT NULL, kind TEXT NOT NULL, what TEXT NOT NULL, level INTEGER NOT NULL, state TEXT NOT NULL,
    corrects TEXT NOT NULL, detail TEXT NOT NULL, salt BLOB, commitment BLOB NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (device, incarnation, seq)) STRICT;
  CREATE INDEX journal_by_pupil ON journal (pupil, kind, day);
  CREATE INDEX journal_by_room ON journal (room, day);

  CREATE TABLE media (hash TEXT NOT NULL PRIMARY KEY, type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

  CREATE TABLE local (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
)sql",
                                                 R"sql(
  -- What a room's jar holds is asked all day.
  CREATE INDEX journal_of_awards ON journal (room, day) WHERE kind = 'award';
)sql",
                                                 R"sql(
  -- A child's record lies together, with all that Store::entries() tells of it: in the table it lies among the
  -- days of everybody, and each entry would be a place of its own on the disk.
  DROP INDEX journal_by_pupil;
  CREATE INDEX journal_by_pupil ON journal (
    pupil, kind, day, incarnation, seq, id, at, slot, room, by, what, level, state, corrects, detail, salt);
)sql"};

std::int64_t version_of(Database& database) {
  return database.number("PRAGMA user_version");
}

}  // namespace

std::span<const char* const> migrations() {
  return kMigrations;
}

void refuse_foreign(Database& database, std::span<const char* const> steps) {
  const std::int64_t version = version_of(database);
  // A file that was cut off while it was made has no version, no tables and may be finished.
  const bool blank = version == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (!blank && database.number("PRAGMA application_id") != kApplicationId) {
    throw StoreProblem(database.file().string() + " is not a Hearth file: move it out of the way.");
  }
  if (version > static_cast<std::int64_t>(steps.size())) {
    throw StoreProblem("A newer Hearth wrote " + database.file().string() + " (version " +
                       std::to_string(version) + ", this one knows " + std::to_string(steps.size()) +
                       "): install that version, or restore a backup from before the update.");
  }
}

void migrate(Database& database, std::span<const char* const> steps) {
  for (std::size_t version = version_of(database); version < steps.size(); ++version) {
    database.run("BEGIN IMMEDIATE");
    try {
      database.run(steps[version]);
      database.run("PRAGMA user_version = " + std::to_string(version + 1));
      database.run("COMMIT");
    } catch (...) {
      database.roll_back();
      throw;
    }
  }
}

}  // namespace hearth
