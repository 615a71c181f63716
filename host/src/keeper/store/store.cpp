// SPDX-License-Identifier: MIT
#include "keeper/store/store.hpp"

#include "base/ids.hpp"
#include "keeper/store/check.hpp"
#include "keeper/store/inside.hpp"

namespace hearth {
namespace {

void name(Entry& entry, const Clock& clock) {
  if (entry.id.empty()) entry.id = new_id(entry.at == Instant{} ? clock.now() : entry.at);
}

}  // namespace

Store::Store(StoreOptions options, const Clock& clock)
    : inside_(std::make_unique<Inside>(std::move(options), clock)) {}

Store::~Store() = default;

Receipt Store::write(Entry entry) {
  name(entry, inside_->clock);
  Receipt receipt;
  try {
    inside_->transact([&](Database&, JournalWriter& journal) { receipt = journal.append(entry); });
  } catch (const StoreProblem& problem) {
    receipt = {.id = entry.id, .problem = problem.what()};
  }
  return receipt;
}

void Store::write_all(std::vector<Entry> entries) {
  for (Entry& entry : entries) name(entry, inside_->clock);
  inside_->transact([&](Database&, JournalWriter& journal) {
    for (const Entry& entry : entries) {
      const Receipt receipt = journal.append(entry);
      if (!receipt.stored) throw StoreProblem(receipt.problem);
    }
  });
}

std::vector<Entry> Store::entries(const EntryQuery& query) const {
  // A question that an empty field does not ask stays true, and leaves SQLite free to choose the index.
  const auto asked = [](const std::string& value, const std::string& column, int place) {
    const std::string mark = "?" + std::to_string(place);
    return " AND " + (value.empty() ? mark + " = ''" : column + " = " + mark);
  };
  const std::string day = query.day ? day_text(*query.day) : "";
  Statement rows(inside_->database(),
                 std::string("SELECT ") + kJournalColumns + " FROM journal WHERE salt IS NOT NULL" +
                     asked(query.kind, "kind", 1) + asked(query.room, "room", 2) +
                     asked(query.pupil, "pupil", 3) + asked(day, "day", 4) +
                     " ORDER BY (SELECT number FROM incarnation WHERE id = journal.incarnation), seq");
  rows.with(query.kind, query.room, query.pupil, day);
  std::vector<Entry> found;
  while (rows.step()) found.push_back(entry_from(row_at(rows)));
  return found;
}

bool Store::has_entry(const Id& id) const {
  Statement row(inside_->database(), "SELECT 1 FROM journal WHERE id = ?");
  return row.with(id).step();
}

Day Store::today() const {
  return local_time(inside_->clock.now(), school_zone(inside_->database())).day;
}

Checked Store::check() {
  Database& open = inside_->database();
  Checked checked{.entries = open.number("SELECT count(*) FROM journal"),
                  .documents = open.number("SELECT count(*) FROM document WHERE NOT deleted"),
                  .problems = file_problems(open, Depth::full)};
  for (const auto& look : {document_problems, chain_problems, media_problems}) {
    for (std::string& problem : look(open)) checked.problems.push_back(std::move(problem));
  }
  return checked;
}

const std::string& Store::device() const {
  return inside_->device;
}
const std::string& Store::incarnation() const {
  return inside_->incarnation;
}

std::optional<std::string> Store::local(const std::string& key) const {
  Statement row(inside_->database(), "SELECT value FROM local WHERE key = ?");
  if (!row.with(key).step()) return std::nullopt;
  return row.text(0);
}

void Store::set_local(const std::string& key, const std::string& value) {
  inside_->transact([&](Database& open, JournalWriter&) {
    Statement(open, "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)").with(key, value).run();
  });
}

}  // namespace hearth
