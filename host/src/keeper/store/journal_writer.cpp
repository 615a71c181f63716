// SPDX-License-Identifier: MIT
#include "keeper/store/journal_writer.hpp"

#include "keeper/store/chain.hpp"

namespace hearth {
namespace {

constexpr std::size_t kSaltBytes = 16;

std::string insert_sql() {
  return std::string("INSERT INTO journal (") + kJournalColumns +
         ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
}

std::string find_sql() {
  return std::string("SELECT ") + kJournalColumns + " FROM journal WHERE id = ?";
}

}  // namespace

std::string school_zone(Database& database) {
  const std::string zone =
      database.text("SELECT body ->> '$.zone' FROM document WHERE kind = 'school' AND NOT deleted");
  return zone.empty() ? "Europe/London" : zone;
}

JournalWriter::JournalWriter(Database& database, const Clock& clock)
    : clock_(clock),
      zone_(school_zone(database)),
      incarnation_(current_incarnation(database).value()),
      find_(database, find_sql()),
      insert_(database, insert_sql()),
      advance_(database, "UPDATE incarnation SET entries = ?, head = ? WHERE id = ?") {}

Receipt JournalWriter::append(Entry entry) {
  if (const auto known = find(entry.id)) {
    if (entry.at == Instant{}) entry.at = Instant(std::chrono::milliseconds(known->at));
    if (!erased(*known) && entry_from(*known) == entry)
      return {.stored = true, .id = entry.id, .seq = known->seq};
    return {.id = entry.id, .problem = "The journal has another entry of this id; this one was not written."};
  }
  if (entry.at == Instant{}) entry.at = clock_.now();
  JournalRow row = row_of(entry, day_text(local_time(entry.at, zone_).day));
  row.device = incarnation_.device;
  row.incarnation = incarnation_.id;
  row.seq = incarnation_.entries + 1;
  row.salt = random_bytes(kSaltBytes);
  row.commitment = commitment_of(row);
  row.hash = link_of(incarnation_.head, row);
  insert_
      .with(row.device, row.incarnation, row.seq, row.id, row.at, row.day, row.slot, row.room, row.pupil,
            row.by, row.kind, row.what, row.level, row.state, row.corrects, row.detail, row.salt,
            row.commitment, row.hash)
      .run();
  advance_.with(row.seq, row.hash, row.incarnation).run();
  incarnation_.entries = row.seq;
  incarnation_.head = row.hash;
  return {.stored = true, .id = row.id, .seq = row.seq};
}

std::optional<JournalRow> JournalWriter::find(const Id& id) {
  if (!find_.with(id).step()) return std::nullopt;
  return row_at(find_);
}

}  // namespace hearth
