// SPDX-License-Identifier: MIT
#include "keeper/serve/standing.hpp"

#include <unordered_map>

namespace hearth {

namespace {

// Whatever the correction says beside.
void correct(Entry& entry, Entry correction) {
  if (entry.kind != "award") {
    entry = std::move(correction);
    return;
  }
  const auto reason = correction.detail.find("reason");
  if (correction.kind == "award" && reason != correction.detail.end())
    entry.detail["reason"] = reason->second;
}

}  // namespace

std::vector<Entry> standing(std::vector<Entry> entries) {
  std::vector<Entry> found;
  found.reserve(entries.size());
  std::unordered_map<Id, std::size_t> place;
  for (Entry& entry : entries) {
    if (entry.corrects.empty()) {
      place[entry.id] = found.size();
      found.push_back(std::move(entry));
    } else if (const auto first = place.find(entry.corrects); first != place.end()) {
      const auto index = first->second;
      place[entry.id] = index;
      correct(found[index], std::move(entry));
    }
  }
  return found;
}

}  // namespace hearth
