// SPDX-License-Identifier: MIT
#include "keeper/exchange/import.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "keeper/exchange/ctf.hpp"
#include "keeper/exchange/file_kind.hpp"
#include "keeper/exchange/icalendar.hpp"
#include "keeper/exchange/json_text.hpp"
#include "keeper/exchange/mis_csv.hpp"
#include "keeper/exchange/oneroster.hpp"
#include "keeper/exchange/people.hpp"
#include "keeper/exchange/pupil_body.hpp"
#include "keeper/exchange/pupil_export.hpp"
#include "keeper/exchange/rooms.hpp"
#include "keeper/exchange/school_files.hpp"
#include "keeper/exchange/text_file.hpp"
#include "records/school_of.hpp"
#include "school/heard.hpp"

namespace hearth {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = 64 << 20;  // each reader has a limit of its own below this

struct File {
  std::string name, bytes;
  FileKind kind{};
};

File open(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  Notices problems;
  auto bytes = file_bytes(path, kMostBytes, problems);
  if (!bytes) throw ImportProblem(problems.front().text());
  std::string reason;
  const auto kind = file_kind(*bytes, reason);
  if (!kind) throw ImportProblem(Notice{.file = name, .reason = reason}.text());
  return {name, std::move(*bytes), *kind};
}

std::map<std::string, std::string> columns_of(const Draft& draft, const ImportOptions& options) {
  auto columns = options.columns;
  for (const Document& document : draft.all()) {
    if (document.kind != "column_mapping" || document.deleted || !document.body.is_object()) continue;
    const json saved = document.body.value("columns", json::object());
    for (const auto& [heading, field] : saved.items())
      if (field.is_string()) columns.emplace(heading, field.get<std::string>());
  }
  return columns;
}

std::string title_of(const Document& document) {
  for (const char* key : {"full_name", "name", "title"})
    if (auto title = text_in(document.body, key); !title.empty()) return title;
  return document.kind + " " + document.id;
}

bool is_same(const Document& one, const Document& other) {
  return one.body == other.body && one.deleted == other.deleted;
}

class Importer {
 public:
  Importer(const Known& known, const ImportOptions& options)
      : known_(known),
        options_(options),
        draft_(known.documents),
        zone_(school().zone),
        today_(local_time(options.now, zone_).day),
        people_(draft_, {options.now, today_, options.room, options.same_people, options.progress},
                result_.refused, result_.remarks) {}

  void take(const File& file) {
    Found found = read(file);
    if (make_rooms(found, file.name)) found = read(file);
    add(result_.refused, found.refused);
    add(result_.remarks, found.remarks);
    people_.take(found, file.name);
    std::ranges::move(found.media, std::back_inserter(result_.media));
    for (Document& document : found.documents) take(file.name, std::move(document));
    for (std::size_t i = 0; i < found.entries.size(); ++i)
      take(file.name, i < found.entry_lines.size() ? found.entry_lines[i] : 0, std::move(found.entries[i]));
    if (later_ > 0)
      result_.remarks.push_back(
          {file.name, 0,
           std::to_string(std::exchange(later_, 0)) + " rows are not taken: they have not happened yet."});
  }

  Import finish() {
    for (const auto& [now, before] : draft_.touched()) {
      if (before && is_same(*now, *before)) {
        ++result_.same;
        continue;
      }
      if (now->kind != "room" || !made_rooms_.contains(now->id)) ++(before ? result_.changed : result_.fresh);
      if (before) result_.changes.push_back(title_of(*before) + ": " + differences(before->body, now->body));
      result_.documents.push_back(*now);
    }
    count_entries();
    result_.missing = people_.missing();
    return std::move(result_);
  }

 private:
  School school() const {
    Notices told_before;
    return school_of(draft_.all(), told_before);
  }

  static void add(Notices& to, const Notices& more) { to.insert(to.end(), more.begin(), more.end()); }

  Found read(const File& file) {
    switch (file.kind) {
      case FileKind::own_documents:
        return read_own_documents(file.bytes, file.name);
      case FileKind::pupil_file:
        return read_pupil_file(file.bytes, file.name);
      case FileKind::pupils_json:
        return read_pupils_json(file.bytes, file.name);
      case FileKind::one_roster:
        return read_oneroster(file.bytes, file.name, today_);
      case FileKind::transfer_file:
        return read_ctf(file.bytes, file.name);
      case FileKind::table:
        return read_table(file);
      case FileKind::term_dates:
      case FileKind::room_week:
        return read_calendar(file.bytes, file.name, draft_.all());
      case FileKind::content:
        return read_demo_content(file.bytes, file.name, as_files_call_them());
      case FileKind::check_ins:
        return read_check_ins(file.bytes, file.name, as_files_call_them());
      case FileKind::target_scores:
        return read_target_scores(file.bytes, file.name, as_files_call_them());
    }
    return {};
  }

  // A child whom a file calls by a number of its own stands under that number, too, and so does what is said
  // of the child.
  std::vector<Document> as_files_call_them() const {
    std::vector<Document> known = draft_.all();
    std::map<Id, Id> called;
    for (const Document& document : draft_.all()) {
      if (document.kind != "pupil" || document.deleted || !document.body.contains("local_ids")) continue;
      std::set<Id> names;
      for (const auto& [source, number] : document.body["local_ids"].items()) {
        if (!number.is_string() || number == document.id || people_.pupil_named(number) != document.id)
          continue;
        names.insert(number.get<std::string>());
        if (source == kFileSource) called[document.id] = number;
      }
      for (const Id& name : names) {
        known.push_back(document);
        known.back().id = name;
      }
    }
    for (Document& document : known)
      if (const auto name = called.find(text_in(document.body, "pupil")); name != called.end())
        document.body["pupil"] = name->second;
    return known;
  }

  Found read_table(const File& file) {
    auto table = read_mis_csv(file.bytes, file.name, columns_of(draft_, options_), today_);
    for (std::string& heading : table.unknown_columns)
      if (std::ranges::find(result_.unknown_columns, heading) == result_.unknown_columns.end())
        result_.unknown_columns.push_back(std::move(heading));
    return std::move(table.found);
  }

  // In the first days of a school there is no room, and what follows needs to know where everybody belongs.
  bool make_rooms(const Found& found, const std::string& file) {
    const auto made_before = made_rooms_.size();
    for (const auto& [line, name] : found.rooms) {
      if (!options_.makes_rooms || !room_named(name, draft_.all()).empty()) continue;
      Document room{.kind = "room", .id = room_id(name), .body = {{"name", name}}};
      if (draft_.find("room", room.id)) room.id = new_id(options_.now);
      made_rooms_.insert(room.id);
      people_.take(room);
      result_.remarks.push_back(
          {file, line, "Hearth had no room \"" + name + "\"; it is made. Staff say when it is open."});
    }
    return made_rooms_.size() > made_before;
  }

  void refuse(const std::string& file, int line, const std::string& reason) {
    result_.refused.push_back({file, line, "This is left out: " + reason});
  }

  // The child whom a file calls so; refuses what names nobody.
  bool resolve(Id& pupil, const std::string& file, int line) {
    const Id known = people_.pupil_named(pupil);
    if (known.empty()) {
      refuse(file, line, "\"" + pupil + "\" is no child who is known; import the pupils first.");
      return false;
    }
    pupil = known;
    return true;
  }

  // A document about a child names the child in its body, or is called like the child.
  bool resolve(Document& document, const std::string& file) {
    const bool is_childs = document.kind == "preferences" || document.kind == "plan";
    if (is_childs && !resolve(document.id, file, 0)) return false;
    auto pupil = document.kind == "pupil" ? Id() : text_in(document.body, "pupil");
    if (pupil.empty()) return true;
    if (!resolve(pupil, file, 0)) return false;
    document.body["pupil"] = pupil;
    return true;
  }

  void take(const std::string& file, Document document) {
    if (document.kind == "pin") return refuse(file, 0, "PINs are not imported; set them with hearth pin.");
    if (document.kind == "second_factor")
      return refuse(file, 0, "Second factors are not imported; each person sets up their own.");
    if (!document.deleted && !resolve(document, file)) return;
    Notices wrong;
    school_of({document}, wrong);
    if (!wrong.empty()) return add(result_.refused, {{file, 0, wrong.front().reason}});
    if (document.body.is_object() && document.body.contains("local_ids") &&
        !document.body["local_ids"].is_object())
      return refuse(file, 0, document.kind + " \"" + document.id + "\": local_ids must be {source: number}.");
    people_.take(document);
  }

  void take(const std::string& file, int line, Entry entry) {
    if (entry.at > options_.now) return void(++later_);
    if (!entry.pupil.empty() && !resolve(entry.pupil, file, line)) return;
    if (!entry_ids_.insert(entry.id).second) return;
    result_.entries.push_back(std::move(entry));
    places_.emplace_back(file, line);
  }

  // Once everything has been read: the placements say who may be checked in.
  void count_entries() {
    if (result_.entries.empty()) return;
    const auto before =
        known_.entries ? known_.entries({entry_ids_.begin(), entry_ids_.end()}) : std::set<Id>();
    const School now = school();
    std::vector<Entry> fresh;
    for (std::size_t i = 0; i < result_.entries.size(); ++i) {
      Entry& entry = result_.entries[i];
      if (before.contains(entry.id))
        ++result_.same;
      else if (const auto reason = consent_missing(now, entry); !reason.empty())
        refuse(places_[i].first, places_[i].second, reason);
      else
        fresh.push_back(std::move(entry));
    }
    result_.fresh += fresh.size();
    result_.entries = std::move(fresh);
  }

  const Known& known_;
  const ImportOptions& options_;
  Draft draft_;
  const std::string zone_;
  const Day today_;
  Import result_;
  People people_;
  std::set<Id> entry_ids_;
  std::vector<std::pair<std::string, int>> places_;  // file and line of each entry
  std::set<Id> made_rooms_;
  std::size_t later_ = 0;
};

}  // namespace

Import import_files(const std::vector<std::filesystem::path>& paths, const Known& known,
                    const ImportOptions& options) {
  std::vector<File> files;
  for (const auto& path : paths) files.push_back(open(path));
  std::ranges::stable_sort(files, {}, &File::kind);
  Importer importer(known, options);
  for (const File& file : files) importer.take(file);
  return importer.finish();
}

std::string summary(const Import& import) {
  return std::to_string(import.fresh) + " new, " + std::to_string(import.changed) + " changed, " +
         std::to_string(import.same) + " the same, " + std::to_string(import.refused.size()) + " refused";
}

}  // namespace hearth
