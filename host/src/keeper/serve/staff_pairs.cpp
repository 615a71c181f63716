// SPDX-License-Identifier: MIT
// From how a child felt, over what they did, to how they feel.
#include <map>

#include "keeper/access/told.hpp"
#include "keeper/serve/staff_day.hpp"

namespace hearth {
namespace {

// Nothing for who did not know, or keeps it to themselves.
std::optional<std::int64_t> valence_of(const Entry& entry) {
  return number_in(entry.detail, "valence");
}

}  // namespace

std::vector<CalmPair> pairs_of(const DayDesk& desk, const Id& room) {
  std::vector<CalmPair> pairs;
  std::map<Id, Entry> before;
  for (const Entry& entry :
       told_to(desk.session, desk.school, desk.store.entries({.room = room, .day = desk.today}))) {
    if (entry.kind == "check_in") before[entry.id] = entry;
    if (entry.kind != "how_now") continue;
    const auto first = before.find(text_in(entry.detail, "check_in"));
    const auto after = valence_of(entry);
    const auto then = first == before.end() ? std::nullopt : valence_of(first->second);
    if (!then || !after || first->second.pupil != entry.pupil) continue;
    pairs.push_back({.pupil = entry.pupil,
                     .check_in = first->first,
                     .before = first->second.what,
                     .tool = text_in(entry.detail, "tool"),
                     .after = entry.what,
                     .before_valence = int(*then),
                     .after_valence = int(*after),
                     .at = entry.at});
  }
  return pairs;
}

}  // namespace hearth
