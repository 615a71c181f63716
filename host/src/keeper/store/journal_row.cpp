// SPDX-License-Identifier: MIT
#include "keeper/store/journal_row.hpp"

#include "records/document.hpp"

namespace hearth {

const char* const kJournalColumns =
    "device, incarnation, seq, id, at, day, slot, room, pupil, by, kind, what, level, state, corrects, "
    "detail, salt, "
    "commitment, hash";

JournalRow row_at(const Statement& row) {
  return {.device = row.text(0),
          .incarnation = row.text(1),
          .seq = row.number(2),
          .id = row.text(3),
          .at = row.number(4),
          .day = row.text(5),
          .slot = row.text(6),
          .room = row.text(7),
          .pupil = row.text(8),
          .by = row.text(9),
          .kind = row.text(10),
          .what = row.text(11),
          .level = row.number(12),
          .state = row.text(13),
          .corrects = row.text(14),
          .detail = row.text(15),
          .salt = row.bytes(16),
          .commitment = row.bytes(17),
          .hash = row.bytes(18)};
}

JournalRow row_of(const Entry& entry, const std::string& day) {
  return {.id = entry.id,
          .at = entry.at.time_since_epoch().count(),
          .day = day,
          .slot = entry.slot,
          .room = entry.room,
          .pupil = entry.pupil,
          .by = to_text(entry.by),
          .kind = entry.kind,
          .what = entry.what,
          .level = entry.level,
          .state = to_text(entry.state),
          .corrects = entry.corrects,
          .detail = to_json(entry.detail).dump()};
}

Entry entry_from(const JournalRow& row) {
  return {.id = row.id,
          .at = Instant(std::chrono::milliseconds(row.at)),
          .kind = row.kind,
          .slot = row.slot,
          .room = row.room,
          .pupil = row.pupil,
          .by = by_from(row.by),
          .what = row.what,
          .level = static_cast<int>(row.level),
          .state = state_from(row.state),
          .corrects = row.corrects,
          .detail = detail_from(row.detail)};
}

const char* const kEntryColumns = "id, at, kind, slot, room, pupil, by, what, level, state, corrects, detail";

Entry entry_at(const Statement& row) {
  return {.id = row.text(0),
          .at = Instant(std::chrono::milliseconds(row.number(1))),
          .kind = row.text(2),
          .slot = row.text(3),
          .room = row.text(4),
          .pupil = row.text(5),
          .by = by_from(row.text(6)),
          .what = row.text(7),
          .level = static_cast<int>(row.number(8)),
          .state = state_from(row.text(9)),
          .corrects = row.text(10),
          .detail = detail_from(row.text(11))};
}

bool erased(const JournalRow& row) {
  return row.salt.empty() && row.pupil.empty() && row.what.empty() && row.level == 0 && row.state.empty() &&
         row.detail == "{}";
}

}  // namespace hearth
