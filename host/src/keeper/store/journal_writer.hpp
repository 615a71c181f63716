// SPDX-License-Identifier: MIT
#pragma once

#include "keeper/store/incarnation.hpp"
#include "keeper/store/journal_row.hpp"

namespace hearth {

// The zone of the document "school"; Europe/London as long as there is none.
std::string school_zone(Database&);

// Appends entries to the journal within one transaction of the caller's, and lives no longer than that.
class JournalWriter {
 public:
  JournalWriter(Database&, const Clock&);

  // `entry.id` is set. The day is computed here, in the school's zone, so that nobody can get it wrong. An id
  // that is there already is answered with its first receipt when the content is the same, else refused.
  Receipt append(Entry entry);

 private:
  std::optional<JournalRow> find(const Id&);

  const Clock& clock_;
  std::string zone_;
  Incarnation incarnation_;
  Statement find_, insert_, advance_;
};

}  // namespace hearth
