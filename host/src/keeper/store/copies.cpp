// SPDX-License-Identifier: MIT
#include "keeper/store/copies.hpp"

#include <algorithm>

#include "keeper/store/check.hpp"
#include "keeper/store/disk.hpp"
#include "keeper/store/opening.hpp"

namespace hearth {
namespace {

void copy_pages(Database& from, Database& to) {
  constexpr int kAllPages = -1;
  sqlite3_backup* copying = sqlite3_backup_init(to.raw(), "main", from.raw(), "main");
  if (copying == nullptr) to.fail();
  sqlite3_backup_step(copying, kAllPages);
  if (sqlite3_backup_finish(copying) != SQLITE_OK) to.fail();
}

void check_copy(const std::filesystem::path& file) {
  Database copy = open_alone(file);
  demand_sound(
      copy, Depth::full,
      "The backup was thrown away: run \"hearth check\" to see whether the kiosk's own file is sound.");
  settle(copy);
}

}  // namespace

void copy_to(Database& database, const std::filesystem::path& file) {
  if (std::filesystem::exists(file)) {
    throw StoreProblem(file.string() + " is there already: give the backup another name.");
  }
  const std::filesystem::path partial = file.string() + kPartial;
  try {
    make_private_file(partial);
    {
      Database copy(partial);
      copy.run("PRAGMA synchronous = OFF");  // the whole copy is synced below, before it gets its name
      copy_pages(database, copy);
    }
    check_copy(partial);
    sync_file(partial);
    rename_file(partial, file);
  } catch (...) {
    std::error_code ignored;
    for (const char* rest : {"", "-wal", "-journal"})
      std::filesystem::remove(partial.string() + rest, ignored);
    throw;
  }
  sync_folder(file.parent_path());
}

std::vector<std::filesystem::path> daily_backups(const std::filesystem::path& folder) {
  constexpr std::string_view kBefore = "hearth-", kAfter = ".db";
  std::vector<std::filesystem::path> files;
  std::error_code ignored;  // no folder, no backups
  for (const auto& file : std::filesystem::directory_iterator(folder / "backups", ignored)) {
    const std::string name = file.path().filename();
    if (!name.starts_with(kBefore) || !name.ends_with(kAfter)) continue;
    const std::string day = name.substr(kBefore.size(), name.size() - kBefore.size() - kAfter.size());
    if (parse_day(day).ok()) files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace hearth
