// SPDX-License-Identifier: MIT
#include "keeper/store/inside.hpp"

#include "keeper/store/check.hpp"
#include "keeper/store/copies.hpp"
#include "keeper/store/disk.hpp"
#include "keeper/store/migrations.hpp"
#include "keeper/store/opening.hpp"
#include "keeper/store/views.hpp"

namespace hearth {
namespace {

struct CommitFailed : StoreProblem {
  using StoreProblem::StoreProblem;
};

Incarnation incarnation_in(Database& database, const Clock& clock) {
  if (auto current = current_incarnation(database)) return *current;
  database.run("BEGIN IMMEDIATE");
  const Incarnation first = begin_incarnation(database, clock.now());
  database.run("COMMIT");
  return first;
}

std::string advice(const std::filesystem::path& folder) {
  const auto kept = daily_backups(folder);
  if (kept.empty()) return "Restore a backup with \"hearth restore <file>\".";
  return "Restore the last backup with \"hearth restore " + kept.back().string() + "\".";
}

}  // namespace

Store::Inside::Inside(StoreOptions options_, const Clock& clock_)
    : options(std::move(options_)), clock(clock_), file(options.folder / "hearth.db") {
  make_private_folder(options.folder);
  Database& opened = database();
  if (opened.number("PRAGMA user_version") > 0)
    demand_sound(opened, depth_at_start(std::filesystem::file_size(file)), advice(options.folder));
  migrate(opened);
  const Incarnation current = incarnation_in(opened, clock);
  device = current.device;
  incarnation = current.id;
  std::vector<EntryKind> kinds = host_kinds();
  kinds.insert(kinds.end(), options.kinds.begin(), options.kinds.end());
  make_views(opened, kinds);
  stamps_.emplace(device, opened.text("SELECT max(stamp) FROM document"));
}

Database& Store::Inside::database() {
  if (!database_) database_.emplace(open_alone(file));
  return *database_;
}

void Store::Inside::transact(const std::function<void(Database&, JournalWriter&)>& work) {
  try {
    attempt(work);
  } catch (const CommitFailed&) {
    attempt(work);
  }
}

void Store::Inside::attempt(const std::function<void(Database&, JournalWriter&)>& work) {
  Database& open = database();
  if (unsure_) {
    // A sync that failed once may pass the second time without the bytes being on disk. Copying the log into
    // the file writes them anew, so what is found afterwards is really there.
    if (open.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) open.fail();
    unsure_ = false;
  }
  open.run("BEGIN IMMEDIATE");
  try {
    JournalWriter writer(open, clock);
    work(open, writer);
  } catch (const nlohmann::json::exception&) {
    open.roll_back();
    throw StoreProblem("Text that is not UTF-8 cannot be stored: correct it where it comes from.");
  } catch (...) {
    open.roll_back();
    throw;
  }
  try {
    open.run("COMMIT");
  } catch (const SqliteProblem& problem) {
    unsure_ = true;
    database_.reset();
    throw CommitFailed(problem.what());
  }
}

}  // namespace hearth
