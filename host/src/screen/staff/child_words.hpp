// SPDX-License-Identifier: MIT
// What the page of one child says, in whole words. Nothing is drawn here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/school.hpp"
#include "hearth/screen.hpp"
#include "hearth/words.hpp"
#include "records/staff_records.hpp"

namespace hearth {

// All that words about a child are made from.
struct ChildWords {
  const School& school;
  const Content& content;
  const Words& words;
  Day today;
};

// What helps: targets in the child's words, tools and how often each has helped, key adults with who is away,
// what they like. `record` is what is known of earlier times; a tool with fewer than five pairs says nothing.
std::vector<Row> helps_of(const Pupil&, const std::string& likes, const std::vector<Entry>& record,
                          const ChildWords&);

// One line for what happened: "08:46  worried". Nothing for what staff do not read here.
std::optional<Row> row_of(const Entry&, const ChildWords&);

// Notes, latest first; their buttons: "staff/child/copy/<entry>".
std::vector<Row> notes_of(const std::vector<Entry>&, const ChildWords&);

// What happened, in its order.
std::vector<Row> rows_of(const std::vector<Entry>&, const ChildWords&);
// A row for each day, latest first, with a line for each thing that happened.
std::vector<Row> days_of(const std::vector<Entry>&, const ChildWords&);

// What was written, with when, who and about whom, to be copied into the school's own system.
std::string copy_of(const Entry&, const ChildWords&);
// "Recorded there by Marianne, on Friday at 08:52", or empty while nobody has.
std::string recorded_of(const Entry& note, const std::vector<Entry>&, const ChildWords&);

// The children of somebody's own rooms on a day: this room's first, each once.
std::vector<const Pupil*> own_children(const School&, const std::vector<Id>& rooms, const Id& first, Day);

}  // namespace hearth
