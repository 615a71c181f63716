// SPDX-License-Identifier: MIT
#include "records/document.hpp"

namespace hearth {
namespace {

constexpr std::size_t kEntryFields = 12;

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
  auto& fields = (json = nlohmann::json::array()).get_ref<nlohmann::json::array_t&>();
  fields.reserve(kEntryFields);
  fields.emplace_back(entry.id);
  fields.emplace_back(entry.at.time_since_epoch().count());
  fields.emplace_back(entry.kind);
  fields.emplace_back(entry.slot);
  fields.emplace_back(entry.room);
  fields.emplace_back(entry.pupil);
  fields.emplace_back(to_text(entry.by));
  fields.emplace_back(entry.what);
  fields.emplace_back(entry.level);
  fields.emplace_back(to_text(entry.state));
  fields.emplace_back(entry.corrects);
  fields.emplace_back(to_json(entry.detail));
}

void from_json(const nlohmann::json& json, Entry& entry) {
  if (!json.is_array() || json.size() != kEntryFields)
    throw nlohmann::json::other_error::create(502, "an entry has other fields", nullptr);
  auto field = json.begin();
  const auto text = [&field]() -> const std::string& { return (field++)->get_ref<const std::string&>(); };
  entry.id = text();
  entry.at = Instant(std::chrono::milliseconds((field++)->get<std::int64_t>()));
  entry.kind = text();
  entry.slot = text();
  entry.room = text();
  entry.pupil = text();
  const std::string& by = text();
  entry.by = known(by, by_from(by));
  entry.what = text();
  (field++)->get_to(entry.level);
  const std::string& state = text();
  entry.state = known(state, state_from(state));
  entry.corrects = text();
  entry.detail = detail_from(*field);
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
