// SPDX-License-Identifier: MIT
#include "records/document.hpp"

namespace hearth {
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

}  // namespace hearth
