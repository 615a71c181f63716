// SPDX-License-Identifier: MIT
#include "trends/tool_pairs.hpp"

#include <map>
#include <optional>

namespace hearth {
namespace {

template <class Value>
std::optional<Value> said(const Entry& entry, const char* key) {
  const auto found = entry.detail.find(key);
  if (found == entry.detail.end()) return std::nullopt;
  const auto* value = std::get_if<Value>(&found->second);
  return value ? std::optional(*value) : std::nullopt;
}

}  // namespace

std::vector<ToolPair> tool_pairs_of(const std::vector<Entry>& entries) {
  std::map<Id, std::int64_t> before;
  // An answer that was changed later stands in the place of the first one, under an id of its own.
  for (const Entry& entry : entries)
    if (const auto valence = said<std::int64_t>(entry, "valence"); valence && entry.kind == "check_in")
      for (const Id& id : {entry.id, entry.corrects})
        if (!id.empty()) before[id] = *valence;
  std::vector<ToolPair> pairs;
  for (const Entry& entry : entries) {
    if (entry.kind != "how_now") continue;
    const auto first = before.find(said<std::string>(entry, "check_in").value_or(""));
    const auto after = said<std::int64_t>(entry, "valence");
    const auto tool = said<std::string>(entry, "tool");
    if (first == before.end() || !after || !tool) continue;
    pairs.push_back({.tool = *tool, .before = int(first->second), .after = int(*after)});
  }
  return pairs;
}

}  // namespace hearth
