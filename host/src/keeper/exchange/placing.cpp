// SPDX-License-Identifier: MIT
#include "keeper/exchange/placing.hpp"

#include <algorithm>

#include "keeper/exchange/json_text.hpp"
#include "keeper/exchange/rooms.hpp"

namespace hearth {
namespace {

using nlohmann::json;

json list(const json& body, const char* key) {
  const auto value = body.find(key);
  return value != body.end() && value->is_array() ? *value : json::array();
}

// Texts of days are in order as the days are.
bool goes_on(const json& placement, const std::string& today) {
  const std::string last = text_in(placement, "last");
  return last.empty() || last >= today;
}

// The first of those that are used least.
template <class Pictures>
const char* rarest(const Pictures& pictures, std::map<std::string, int>& used) {
  return *std::ranges::min_element(pictures, {}, [&](const char* picture) { return used[picture]; });
}

// Where consent was recorded it was needed, whatever is known of the room.
void record_consent(json& placements, Instant at) {
  for (auto& placement : placements) {
    if (!placement.is_object() || placement.contains("consent")) continue;
    placement["needs_consent"] = true;
    placement["consent"] = at.time_since_epoch().count();
  }
}

}  // namespace

Placing::Placing(const Draft& draft, Id room, Day today)
    : draft_(draft), usual_room_(std::move(room)), today_(today) {
  for (const Document& document : draft.all()) {
    if (document.deleted || !document.body.is_object()) continue;
    const std::string picture = text_in(document.body, "picture");
    if (document.kind == "pupil") ++pictures_[last_room(document.body)][picture];
    if (document.kind == "adult") ++faces_[picture];
  }
}

std::string Placing::last_room(const json& body) const {
  const json placements = list(body, "placements");
  return placements.empty() ? "" : text_in(placements.back(), "room");
}

Id Placing::room_called(const std::string& name) {
  const auto [known, fresh] = rooms_.try_emplace(name);
  if (fresh) known->second = room_named(name, draft_.all());
  return known->second;
}

std::string Placing::place(json& body, const RosterPupil& row, bool is_new) {
  json placements = list(body, "placements");
  std::string remark;
  Id room = row.room.empty() ? Id() : room_called(row.room);
  if (room.empty() && !row.room.empty())
    remark =
        "Hearth has no room \"" + row.room + "\"; the child is put there by staff, or when the room is made.";
  if (row.room.empty() && is_new) room = usual_room_;

  const std::string today = day_text(today_);
  const auto goes = [&](const json& placement) { return goes_on(placement, today); };
  const bool is_there =
      std::ranges::any_of(placements, [&](const json& p) { return goes(p) && text_in(p, "room") == room; });
  if (!room.empty() && !is_there) {
    if (const auto other = std::ranges::find_if(placements, goes); other != placements.end()) {
      remark = "The file puts the child into \"" + row.room + "\"; staff had put the child into \"" +
               text_in(*other, "room") + "\", and that is kept.";
    } else {
      json placement{{"room", room}, {"first", day_text(row.from.value_or(today_))}};
      if (room_needs_consent(room, draft_.all())) placement["needs_consent"] = true;
      placements.push_back(std::move(placement));
    }
  }
  if (row.consent) record_consent(placements, *row.consent);
  if (!placements.empty()) body["placements"] = std::move(placements);
  return remark;
}

bool Placing::end(json& body) const {
  if (body.contains("left")) return false;
  const std::string today = day_text(today_);
  json placements = list(body, "placements"), kept = json::array();
  for (auto& placement : placements) {
    if (text_in(placement, "first") > today) continue;
    if (goes_on(placement, today)) placement["last"] = today;
    kept.push_back(std::move(placement));
  }
  if (body.contains("placements")) body["placements"] = std::move(kept);
  body["left"] = today;
  return true;
}

bool Placing::is_current(const json& body) const {
  if (body.contains("left")) return false;
  const json placements = list(body, "placements");
  const std::string today = day_text(today_);
  return placements.empty() || std::ranges::any_of(placements, [&](auto& p) { return goes_on(p, today); });
}

void Placing::give_picture(json& body, const std::string& wanted) {
  if (!text_in(body, "picture").empty()) return;
  auto& used = pictures_[last_room(body)];
  const std::string animal = rarest(kAnimals, used);
  body["picture"] = wanted.empty() ? animal : wanted;
  if (text_in(body, "avatar").empty()) body["avatar"] = wanted.starts_with("animal/") ? wanted : animal;
  ++used[text_in(body, "picture")];
}

void Placing::give_face(json& body) {
  if (!text_in(body, "picture").empty()) return;
  body["picture"] = rarest(kFaces, faces_);
  ++faces_[text_in(body, "picture")];
}

}  // namespace hearth
