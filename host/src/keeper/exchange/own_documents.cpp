// SPDX-License-Identifier: MIT
#include "keeper/exchange/json_lines.hpp"
#include "keeper/exchange/school_files.hpp"
#include "school/documents.hpp"
#include "school/fields.hpp"

namespace hearth {

namespace {

Document document_of(const nlohmann::json& row) {
  const Fields fields(row);
  Document document{.kind = fields.text("kind"), .id = fields.text("id")};
  // Keys are set, not imported.
  for (const char* key : {"pin", "second_factor"})
    if (document.kind == key) fields.wrong("kind", "must not be " + document.kind);
  fields.object("body");
  document.body = row.at("body");
  Notices wrong;
  build_school({{document.kind, document.id, &document.body}}, wrong);
  if (!wrong.empty()) throw WrongField(wrong.front().reason);
  return document;
}

}  // namespace

Found read_own_documents(std::string_view bytes, const std::string& file) {
  Found found;
  JsonFile json(bytes, file, found.refused);
  json.each(json.part("documents"), [&](const nlohmann::json& row, int, const std::string&) {
    found.documents.push_back(document_of(row));
  });
  return found;
}

}  // namespace hearth
