// SPDX-License-Identifier: MIT
#include "keeper/store/check.hpp"

#include <algorithm>

#include "keeper/store/chain.hpp"

namespace hearth {
namespace {

constexpr std::size_t kEnough = 20;  // more problems of one file tell a technician nothing new
constexpr std::uintmax_t kQuickAbove = 64u << 20, kNewestAbove = 1u << 30;

struct Life {  // a row of `incarnation`
  std::string device, id;
  Bytes parent_head, head;
  std::int64_t entries = 0;
};

std::vector<Life> lives(Database& database) {
  std::vector<Life> all;
  Statement rows(database, "SELECT device, id, parent_head, head, entries FROM incarnation ORDER BY number");
  while (rows.step()) {
    all.push_back({rows.text(0), rows.text(1), rows.bytes(2), rows.bytes(3), rows.number(4)});
  }
  return all;
}

Bytes hash_of(Database& database, const Life& life, std::int64_t seq) {
  Statement row(database, "SELECT hash FROM journal WHERE device = ? AND incarnation = ? AND seq = ?");
  return row.with(life.device, life.id, seq).step() ? row.bytes(0) : Bytes();
}

// Walks one incarnation from behind entry `last` on; answers how many rows it has there.
std::int64_t walk(Database& database, const Life& life, std::int64_t last,
                  std::vector<std::string>& problems) {
  const auto found = [&](std::int64_t seq, const char* what) {
    const std::string where = "entry " + std::to_string(seq) + " of incarnation " + life.id;
    if (problems.size() < kEnough)
      problems.push_back("The journal is not as it was written: " + where + " " + what);
  };
  Statement rows(database, std::string("SELECT ") + kJournalColumns +
                               " FROM journal WHERE device = ? AND incarnation = ? AND seq > ? ORDER BY seq");
  rows.with(life.device, life.id, last);
  Bytes head = last > 0 ? hash_of(database, life, last) : genesis(life.device, life.id, life.parent_head);
  std::int64_t count = 0;
  while (rows.step()) {
    const JournalRow row = row_at(rows);
    ++count;
    if (row.seq != last + 1) found(last + 1, "is missing.");
    if (!erased(row) && commitment_of(row) != row.commitment) found(row.seq, "was changed.");
    if (link_of(head, row) != row.hash) found(row.seq, "does not follow the one before it.");
    head = row.hash;
    last = row.seq;
  }
  if (last < life.entries) found(life.entries, "is missing.");
  if (last > life.entries) found(last, "was never counted.");
  if (last == life.entries && head != life.head) found(last, "is not the one that was written last.");
  return count;
}

void look(Database& database, const std::string& pragma, std::vector<std::string>& problems) {
  Statement lines(database, "PRAGMA " + pragma);
  while (lines.step()) {
    if (lines.text(0) != "ok") problems.push_back(database.file().string() + " is damaged: " + lines.text(0));
  }
}

}  // namespace

Depth depth_at_start(std::uintmax_t file_size) {
  return file_size > kNewestAbove ? Depth::newest : file_size > kQuickAbove ? Depth::quick : Depth::full;
}

std::vector<std::string> file_problems(Database& database, Depth depth) {
  std::vector<std::string> problems;
  if (depth == Depth::full) look(database, "integrity_check(20)", problems);
  if (depth == Depth::quick) look(database, "quick_check(20)", problems);
  if (depth != Depth::newest) return problems;
  Statement tables(database,
                   "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'journal'"
                   " AND name NOT LIKE 'sqlite!_%' ESCAPE '!'");
  while (tables.step()) look(database, "quick_check('" + tables.text(0) + "')", problems);
  return problems;
}

std::vector<std::string> chain_problems(Database& database, Depth depth, std::int64_t newest) {
  std::vector<std::string> problems;
  std::int64_t walked = 0;
  Bytes parent_head;
  for (const Life& life : lives(database)) {
    if (life.parent_head != parent_head) {
      problems.push_back("Incarnation " + life.id + " does not follow the one before it.");
    }
    const std::int64_t skipped = depth == Depth::full ? 0 : std::max<std::int64_t>(life.entries - newest, 0);
    walked += skipped + walk(database, life, skipped, problems);
    parent_head = life.head;
  }
  if (depth != Depth::newest && walked != database.number("SELECT count(*) FROM journal")) {
    problems.push_back("The journal has entries of an incarnation that nobody began.");
  }
  return problems;
}

std::vector<std::string> document_problems(Database& database) {
  std::vector<std::string> problems;
  Statement rows(database, "SELECT kind, count(*) FROM document WHERE NOT json_valid(body) GROUP BY kind");
  while (rows.step()) {
    problems.push_back(rows.text(1) + " document(s) of kind \"" + rows.text(0) + "\" are damaged.");
  }
  return problems;
}

std::vector<std::string> media_problems(Database& database) {
  std::vector<std::string> problems;
  Statement rows(database, "SELECT hash, bytes FROM media");
  while (rows.step()) {
    if (hex(blake2b({view_of(rows.bytes(1))})) != rows.text(0)) {
      problems.push_back("The picture or recording " + rows.text(0) + " was changed.");
    }
  }
  return problems;
}

void demand_sound(Database& database, Depth depth, const std::string& advice) {
  std::vector<std::string> problems = file_problems(database, depth);
  if (problems.empty()) problems = document_problems(database);
  if (problems.empty()) problems = chain_problems(database, depth);
  if (!problems.empty()) throw StoreProblem(problems.front() + " " + advice);
}

}  // namespace hearth
