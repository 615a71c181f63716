// SPDX-License-Identifier: MIT
// Entries as they travel between screen and keeper.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "hearth/journal.hpp"

namespace hearth {

// An entry is the list of its fields in their order: a year of a child's is thousands, and names would be
// most of it. Reading throws nlohmann::json::exception when a field is missing or wrong.
void to_json(nlohmann::json&, const Entry&);
void from_json(const nlohmann::json&, Entry&);

// Many entries as one piece of CBOR: between them and what stands in memory there is no tree of JSON values,
// which would take most of the time in which a child's page has to be there.
struct PackedEntries {
  std::vector<Entry> entries;
};
void to_json(nlohmann::json&, const PackedEntries&);
void from_json(const nlohmann::json&, PackedEntries&);  // throws as above

nlohmann::json to_json(const Detail&);
Detail detail_from(const std::string& text);  // a JSON object of words and whole numbers; throws as above

}  // namespace hearth
