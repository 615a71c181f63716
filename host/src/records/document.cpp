// SPDX-License-Identifier: MIT
#include "records/document.hpp"

namespace hearth {
namespace {

// A word that nobody knows must not be stored as another one.
template <class Enum>
Enum known(const std::string& word, Enum read) {
  if (to_text(read) != word) {
    throw nlohmann::json::other_error::create(501, "a word that the journal does not know", nullptr);
  }
  return read;
}

}  // namespace

void to_json(nlohmann::json& json, const Document& document) {
  json = {{"kind", document.kind},
          {"id", document.id},
          {"body", document.body},
          {"stamp", document.stamp},
          {"deleted", document.deleted}};
}

void from_json(const nlohmann::json& json, Document& document) {
  json.at("kind").get_to(document.kind);
  json.at("id").get_to(document.id);
  document.body = json.at("body");
  json.at("stamp").get_to(document.stamp);
  json.at("deleted").get_to(document.deleted);
}

void to_json(nlohmann::json& json, const Entry& entry) {
  json = {{"id", entry.id},
          {"at", entry.at.time_since_epoch().count()},
          {"kind", entry.kind},
          {"slot", entry.slot},
          {"room", entry.room},
          {"pupil", entry.pupil},
          {"by", to_text(entry.by)},
          {"what", entry.what},
          {"level", entry.level},
          {"state", to_text(entry.state)},
          {"corrects", entry.corrects},
          {"detail", to_json(entry.detail)}};
}

void from_json(const nlohmann::json& json, Entry& entry) {
  json.at("id").get_to(entry.id);
  entry.at = Instant(std::chrono::milliseconds(json.at("at").get<std::int64_t>()));
  json.at("kind").get_to(entry.kind);
  json.at("slot").get_to(entry.slot);
  json.at("room").get_to(entry.room);
  json.at("pupil").get_to(entry.pupil);
  const auto by = json.at("by").get<std::string>();
  entry.by = known(by, by_from(by));
  json.at("what").get_to(entry.what);
  json.at("level").get_to(entry.level);
  const auto state = json.at("state").get<std::string>();
  entry.state = known(state, state_from(state));
  json.at("corrects").get_to(entry.corrects);
  entry.detail = detail_from(json.at("detail"));
}

nlohmann::json to_json(const Detail& detail) {
  nlohmann::json json = nlohmann::json::object();
  for (const auto& [key, value] : detail) {
    std::visit([&json, &key = key](const auto& plain) { json[key] = plain; }, value);
  }
  return json;
}

Detail detail_from(const nlohmann::json& json) {
  Detail detail;
  for (const auto& [key, value] : json.items()) {
    if (value.is_number_integer()) {
      detail[key] = value.get<std::int64_t>();
    } else {
      detail[key] = value.get<std::string>();
    }
  }
  return detail;
}

}  // namespace hearth
