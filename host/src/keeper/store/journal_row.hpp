// SPDX-License-Identifier: MIT
#pragma once

#include "hearth/journal.hpp"
#include "keeper/store/sqlite.hpp"

namespace hearth {

// A journal entry as it stands in the table.
struct JournalRow {
  std::string device, incarnation;
  std::int64_t seq = 0;
  std::string id;
  std::int64_t at = 0;
  std::string day, slot, room, pupil, by, kind, what;
  std::int64_t level = 0;
  std::string state, corrects, detail;
  Bytes salt, commitment, hash;  // an erased row has no salt
};

// The columns that row_at() reads, in its order.
extern const char* const kJournalColumns;
JournalRow row_at(const Statement&);

// The payload both ways; device, incarnation, seq, salt and hashes are the writer's.
JournalRow row_of(const Entry&, const std::string& day);
Entry entry_from(const JournalRow&);

// The columns of an entry alone, for whoever reads thousands.
extern const char* const kEntryColumns;
Entry entry_at(const Statement&);

// Whether the row was emptied the way an erasure does it.
bool erased(const JournalRow&);

}  // namespace hearth
