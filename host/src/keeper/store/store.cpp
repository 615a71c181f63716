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
    return " AND " + (value.empty() ? mark + " = ''" : column + mark);
  };
  // Awards have an index of their own (migrations.cpp), which needs the kind in so many words.
  const std::string kind =
      query.kind == "award" ? " AND kind = 'award' AND ?1 = 'award'" : asked(query.kind, "kind = ", 1);
  // What names no child lies together by its kind; by its room it would be looked for among everybody's days.
  const std::string room = query.nobody && !query.kind.empty() ? "+room = " : "room = ";
  // What is new stands at the end of the table, where no index leads.
  const std::string table = query.after > 0 ? "journal NOT INDEXED" : "journal";
  const auto text = [](const std::optional<Day>& day) { return day ? day_text(*day) : std::string(); };
  const std::string first = text(query.day ? query.day : query.first),
                    last = text(query.day ? query.day : query.last);
  Statement rows(inside_->database(),
                 std::string("SELECT ") + kEntryColumns + " FROM " + table + " WHERE salt IS NOT NULL" +
                     kind + asked(query.room, room, 2) + asked(query.pupil, "pupil = ", 3) +
                     asked(first, "day >= ", 4) + asked(last, "day <= ", 5) + asked(query.id, "id = ", 6) +
                     (query.after > 0 ? " AND rowid > ?7" : " AND ?7 = 0") +
                     (query.nobody ? " AND pupil = ''" : "") +
                     " ORDER BY (SELECT number FROM incarnation WHERE id = journal.incarnation), seq");
  rows.with(query.kind, query.room, query.pupil, first, last, query.id, query.after);
  std::vector<Entry> found;
  while (rows.step()) found.push_back(entry_at(rows));
  return found;
}

bool Store::has_entry(const Id& id) const {
  Statement row(inside_->database(), "SELECT 1 FROM journal WHERE id = ?");
  return row.with(id).step();
}

std::int64_t Store::place() const {
  return inside_->database().number("SELECT max(rowid) FROM journal");
}

Day Store::today() const {
  return local_time(inside_->clock.now(), school_zone(inside_->database())).day;
}

Checked Store::check() {
  Database& open = inside_->database();
  Checked checked{.entries = open.number("SELECT count(*) FROM journal"),
                  .documents = open.number("SELECT count(*) FROM document WHERE NOT deleted"),
                  .problems = file_problems(open, Depth::full)};
  for (auto& found : {document_problems(open), chain_problems(open, Depth::full), media_problems(open)})
    checked.problems.insert(checked.problems.end(), found.begin(), found.end());
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

void Store::remove_local(const std::string& key) {
  inside_->transact([&](Database& open, JournalWriter&) {
    Statement(open, "DELETE FROM local WHERE key = ?").with(key).run();
  });
}

void Store::remove_locals(const std::string& begins) {
  inside_->transact([&](Database& open, JournalWriter&) {
    Statement(open, "DELETE FROM local WHERE substr(key, 1, length(?1)) = ?1").with(begins).run();
  });
}

}  // namespace hearth
