// SPDX-License-Identifier: MIT
// What a child's screen is told of the child who has chosen themselves.
#include <algorithm>
#include <set>

#include "hearth/targets.hpp"
#include "keeper/access/told.hpp"
#include "keeper/serve/answers.hpp"
#include "records/messages.hpp"

namespace hearth {

using nlohmann::json;

namespace {

bool is_own(const std::string& kind) {
  static const std::set<std::string> kinds{"check_in",    "how_now",       "call",         "call_seen",
                                           "call_done",   "target_score",  "award",        "award_wish",
                                           "wish_closed", "reward_choice", "reward_given", "day_change",
                                           "item_done",   "item_choice",   "change_seen"};
  return kinds.contains(kind);
}

}  // namespace

json Answers::own_today(Session&, const json& question) {
  const auto pupil = question.at("pupil").get<Id>();
  OwnDay own{.entries = entries_today(question)};
  std::erase_if(own.entries, [&](const Entry& entry) { return entry.pupil != pupil || !is_own(entry.kind); });
  // That they have answered, and never what: a screen does not know who stands before it.
  for (Entry& entry : own.entries)
    if (entry.kind == "check_in" || entry.kind == "how_now") entry = withheld(std::move(entry));
  std::set<Id> shown;
  for (const Target* target : active_targets(school(), pupil, store_.today())) shown.insert(target->id);
  for (const Reward* reward : rewards_for(school(), pupil)) shown.insert(reward->id);
  for (const char* kind : {"target", "reward"})
    for (Document& document : store_.documents(kind))
      if (!document.deleted && shown.contains(document.id)) own.documents.push_back(std::move(document));
  own.stars = star_sums_.of(pupil);
  return own;
}

}  // namespace hearth
