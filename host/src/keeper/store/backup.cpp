// SPDX-License-Identifier: MIT
// Backups of a Store, and the way back from one.
#include <algorithm>

#include "keeper/store/check.hpp"
#include "keeper/store/copies.hpp"
#include "keeper/store/disk.hpp"
#include "keeper/store/inside.hpp"
#include "keeper/store/migrations.hpp"
#include "keeper/store/opening.hpp"

namespace hearth {
namespace fs = std::filesystem;
namespace {

// The file that is to be: the backup's content under a new incarnation, complete and synced.
void prepare(const fs::path& backup, const fs::path& next, const Clock& clock) {
  copy_privately(backup, next);
  {
    Database database = open_alone(next);
    if (database.number("PRAGMA user_version") == 0) {
      throw StoreProblem(backup.string() + " is empty: choose another backup.");
    }
    demand_sound(database, Depth::full, "Choose another backup than " + backup.string() + ".");
    migrate(database);
    database.run("BEGIN IMMEDIATE");
    begin_incarnation(database, clock.now());
    database.run("COMMIT");
    settle(database);
  }
  sync_file(next);
}

// Takes the file for this program alone, whatever version it has, with nothing left in a WAL. Nothing where
// there is no file, or it is too damaged to be opened; throws where a keeper has it.
std::optional<Database> hold(const fs::path& file) {
  if (!fs::exists(file)) return std::nullopt;
  try {
    Database database(file);
    database.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
    settle(database);
    return database;
  } catch (const SqliteProblem& problem) {
    if (problem.code == SQLITE_CORRUPT || problem.code == SQLITE_NOTADB) return std::nullopt;
    throw;
  }
}

fs::path free_name(const fs::path& folder, Instant now) {
  const LocalTime utc = local_time(now, "UTC");
  std::string time = time_text(utc.time());
  time.erase(time.find(':'), 1);
  const std::string name = "hearth-before-restore-" + day_text(utc.day) + "T" + time;
  fs::path free = folder / (name + ".db");
  for (int i = 2; fs::exists(free); ++i) free = folder / (name + "-" + std::to_string(i) + ".db");
  return free;
}

// At no moment the folder is without a file: the old one gets a second name, then the new one takes the
// first.
void exchange(const fs::path& file, const fs::path& next, const fs::path& aside) {
  if (fs::exists(file)) {
    // A damaged file may have a WAL. It goes first, or SQLite would play it into the new file.
    if (fs::exists(file.string() + "-wal")) rename_file(file.string() + "-wal", aside.string() + "-wal");
    std::error_code error;
    fs::create_hard_link(file, aside, error);
    if (error)
      throw StoreProblem("The old file cannot be kept as " + aside.string() + " (" + error.message() + ").");
  }
  rename_file(next, file);
  sync_folder(file.parent_path());
}

// What a backup leaves that was cut off on another day: nobody would ever take it away.
void remove_partial_ones(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(folder)) {
    if (file.path().extension() == kPartial) files.push_back(file.path());
  }
  for (const fs::path& file : files) fs::remove(file);
}

}  // namespace

void Store::backup(const fs::path& file) {
  copy_to(inside_->database(), file);
}

void Store::backup_daily() {
  const fs::path folder = inside_->options.folder / "backups";
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw StoreProblem("The folder " + folder.string() + " cannot be made (" + error.message() + ").");
  const fs::path file = folder / ("hearth-" + day_text(today()) + ".db");
  remove_partial_ones(folder);
  if (!fs::exists(file)) backup(file);
  const auto kept = daily_backups(inside_->options.folder);
  const std::size_t most = static_cast<std::size_t>(std::max(inside_->options.backups_kept, 1));
  for (std::size_t i = 0; i + most < kept.size(); ++i) fs::remove(kept[i]);
}

void Store::restore(const fs::path& backup, const StoreOptions& options, const Clock& clock) {
  if (!fs::exists(backup))
    throw StoreProblem(backup.string() + " is not there: check the name of the backup.");
  const fs::path file = options.folder / "hearth.db", next = options.folder / "hearth.db.restoring";
  make_private_folder(options.folder);
  try {
    const std::optional<Database> held = hold(file);
    prepare(backup, next, clock);
    exchange(file, next, free_name(options.folder, clock.now()));
  } catch (...) {
    std::error_code ignored;
    for (const char* rest : {"", "-wal", "-journal"}) fs::remove(next.string() + rest, ignored);
    throw;
  }
}

}  // namespace hearth
