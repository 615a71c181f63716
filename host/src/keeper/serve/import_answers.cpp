// SPDX-License-Identifier: MIT
#include "keeper/serve/import_answers.hpp"

#include <algorithm>

#include "keeper/exchange/named_columns.hpp"
#include "keeper/exchange/placing.hpp"
#include "keeper/exchange/text_file.hpp"

namespace hearth {
namespace {

using nlohmann::json;

constexpr std::size_t kMostLines = 500;  // of each list: nobody reads more on a touch screen
constexpr std::size_t kMostBytes = 64 << 20;
constexpr const char* kMapping = "column_mapping";

std::string path_on_offer(const ImportDesk& desk, const std::string& file) {
  const auto offered = offered_files(desk.places);
  if (std::ranges::find(offered, file, &SchoolFile::path) == offered.end())
    throw ImportProblem("This file is not there any more; put the stick in again, or look at the inbox.");
  return file;
}

std::map<std::string, std::string> named_before(const std::vector<Document>& known) {
  std::map<std::string, std::string> columns;
  for (const Document& document : known) {
    if (document.kind != kMapping || !document.body.is_object()) continue;
    const json saved = document.body.value("columns", json::object());
    for (const auto& [heading, field] : saved.items())
      if (field.is_string()) columns.emplace(heading, field.get<std::string>());
  }
  return columns;
}

// On the screen nobody can add what stands in brackets for the command line: "say so (--same-people)."
std::string without_options(std::string reason) {
  const auto from = reason.find(" (--");
  const auto to = from == reason.npos ? from : reason.find(')', from);
  return to == reason.npos ? reason : reason.erase(from, to + 1 - from);
}

template <class T>
std::vector<T> first_of(std::vector<T> all) {
  if (all.size() > kMostLines) all.resize(kMostLines);
  return all;
}

bool is_without_room(const Document& document, const std::set<Id>& known) {
  return document.kind == "pupil" && !document.deleted && !known.contains(document.id) &&
         !document.body.contains("placements") && !document.body.contains("left");
}

// What was read, and what is to be written.
struct Read {
  Import import;
  ImportTold told;
};

Read read(const ImportDesk& desk, const ImportWish& wish) {
  const std::string file = path_on_offer(desk, wish.file);
  const auto& fields = column_fields();
  for (const auto& [heading, field] : wish.columns)
    if (std::ranges::find(fields, field) == fields.end())
      throw ImportProblem("A column can be no \"" + field + "\"; screen and keeper must be of one version.");

  Known known{.documents = desk.store.documents(), .entries = [&](const std::vector<Id>& ids) {
                std::set<Id> there;
                for (const Id& id : ids)
                  if (desk.store.has_entry(id)) there.insert(id);
                return there;
              }};
  std::erase_if(known.documents, [](const Document& document) { return document.deleted; });
  ImportOptions options{
      .now = desk.clock.now(), .room = wish.room, .columns = wish.columns, .same_people = wish.same_people};
  Read read{.import = import_files({file}, known, options), .told = {}};

  const Import& import = read.import;
  ImportTold& told = read.told;
  told = {.fresh = import.fresh,
          .changed = import.changed,
          .same = import.same,
          .refused = import.refused.size(),
          .refused_rows = first_of(import.refused),
          .remarks = first_of(import.remarks),
          .changes = first_of(import.changes),
          .missing = import.missing,
          .columns = {},
          .fields = fields};
  for (Notice& row : told.refused_rows) row.reason = without_options(std::move(row.reason));
  if (!wish.same_people && told.refused > 0) {
    options.same_people = true;
    told.names_known =
        told.refused - std::min(told.refused, import_files({file}, known, options).refused.size());
  }
  auto named = wish.columns;
  named.merge(named_before(known.documents));
  Notices problems;
  if (const auto bytes = file_bytes(file, kMostBytes, problems))
    told.columns = named_columns(*bytes, import.unknown_columns, named);
  std::set<Id> pupils;
  for (const Document& document : known.documents)
    if (document.kind == "pupil") pupils.insert(document.id);
  told.without_room = static_cast<std::size_t>(std::ranges::count_if(
      import.documents, [&](const Document& document) { return is_without_room(document, pupils); }));
  return read;
}

// One document, so that what was said of another file stays.
Document remembered(const Store& store, const ImportWish& wish) {
  Document mapping{.kind = kMapping, .id = "columns", .body = {{"columns", json::object()}}};
  for (Document& document : store.documents(kMapping))
    if (document.id == mapping.id && !document.deleted) mapping.body = std::move(document.body);
  for (const auto& [heading, field] : wish.columns) mapping.body["columns"][heading] = field;
  return mapping;
}

}  // namespace

ImportTold preview_import(const ImportDesk& desk, const ImportWish& wish) {
  return read(desk, wish).told;
}

ImportTold run_import(const ImportDesk& desk, const ImportWish& wish, const Id& who,
                      const std::function<void(const Import&)>& allow) {
  Read found = read(desk, wish);
  if (!wish.columns.empty()) found.import.documents.push_back(remembered(desk.store, wish));
  allow(found.import);
  for (Media& media : found.import.media) desk.store.put_media(std::move(media));
  desk.store.put_all(std::move(found.import.documents), who);
  desk.store.write_all(std::move(found.import.entries));
  return std::move(found.told);
}

void end_placements(Store& store, const Id& pupil, Day last, const Id& who) {
  const auto pupils = store.documents("pupil");
  const auto known =
      std::ranges::find_if(pupils, [&](const Document& d) { return d.id == pupil && !d.deleted; });
  if (known == pupils.end()) throw ImportProblem("This child is not in the records any more.");
  Document document = *known;
  if (Placing(Draft(pupils), {}, last).end(document.body)) store.put(std::move(document), who);
}

}  // namespace hearth
