// SPDX-License-Identifier: MIT
// What the papers share: how a child, a day and a grown-up are named on them, and what is said when something
// is missing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "hearth/papers.hpp"
#include "hearth/targets.hpp"

namespace hearth {

using Blocks = std::vector<PaperBlock>;

// "summary-P03": whatever stands in an id.
std::string paper_file(const char* what, const std::string& id);

// Whose it is, when it was made and for whom; `for_whom` is a key.
std::string paper_foot(const Words&, const School&, const std::string& whose, Day made, const char* for_whom);

// Always with the year: a paper is read in another one, too.
std::string dated(const Words&, Day);
std::string dated(const Words&, Days);  // "8 September 2025 to 17 July 2026"; no end: "since …"
std::string short_weekday(const Words&, Day);

// Their full name where it says more than what they are called; their room on that day.
std::string full_name_of(const Pupil&);
std::string room_name(const School&, const Words&, const Id& room);
std::string room_words(const Review&);
// A grown-up by the name that children say; one who is not known any more is said to have left.
std::string adult_words(const School&, const Words&, const Id& adult);
// By their id, which the details of an entry hold; who wrote it in words where there is no id.
std::string author_words(const School&, const Words&, const Entry&);

PaperHeading part(const Words&, const char* key);  // of the sheet
PaperText line(std::string words);
PaperText item_line(std::string words, std::string picture = {});
PaperText beside(std::string words, std::string picture);  // the picture
PaperText aside(std::string words);

// With a full stop, where staff have typed none.
std::string ended(std::string sentence);

bool shows_something(const Chart&);
const ChartWords& chart_words(const Chart&);

// Of a target what it is called for staff, and in the child's words.
std::string short_words(const Target&);
// What was kept where the content has the tool no more.
std::string tool_words(const Content&, const std::string& tool);

template <class... More>
void append(Blocks& blocks, More&&... more) {
  (blocks.emplace_back(std::forward<More>(more)), ...);
}
inline void append_all(Blocks& blocks, Blocks more) {
  for (PaperBlock& block : more) blocks.push_back(std::move(block));
}

}  // namespace hearth
