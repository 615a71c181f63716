// SPDX-License-Identifier: MIT
#include "keeper/store/kinds.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace hearth {
namespace {

constexpr std::string_view kDetail = "detail.";
// Every view has these; they cannot be given again.
constexpr std::array<std::string_view, 9> kCommon{"id",    "at", "day",   "slot",    "room",
                                                  "pupil", "by", "state", "corrects"};
// Tables of the file, which a view must not be named after.
constexpr std::array<std::string_view, 5> kTables{"document", "journal", "media", "incarnation", "local"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool well_formed(std::string_view name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::all_of(name.begin(), name.end(), fits);
}

bool known_source(std::string_view source) {
  if (source.starts_with(kDetail)) return well_formed(source.substr(kDetail.size()));
  return holds(kCommon, source) || source == "what" || source == "level" || source == "kind";
}

// Reads the [[entry]] tables of one manifest.
class Manifest {
 public:
  Manifest(const std::filesystem::path& file, std::set<std::string>& taken, Notices& notices)
      : file_(file), taken_(taken), notices_(notices) {}

  void read(const toml::table& manifest, std::vector<EntryKind>& kinds) {
    const toml::node* entries = manifest.get("entry");
    if (entries == nullptr) return;
    if (!entries->is_array_of_tables()) return note(*entries, "write each kind of entry as [[entry]]");
    for (const toml::node& entry : *entries->as_array()) {
      if (auto kind = read_kind(*entry.as_table())) kinds.push_back(std::move(*kind));
    }
  }

 private:
  std::optional<EntryKind> read_kind(const toml::table& entry) {
    const auto name = entry["kind"].value<std::string>();
    if (!name || !well_formed(*name) || holds(kTables, *name) || name->starts_with("sqlite_")) {
      note(entry,
           "the kind of an entry must be a name of a-z, 0-9 and _ that is not a table's; the entry is left "
           "out");
      return std::nullopt;
    }
    if (!taken_.insert(*name).second) {
      note(entry, "the kind \"" + *name + "\" is taken by the host or another plugin; give it another name");
      return std::nullopt;
    }
    EntryKind kind{.name = *name};
    if (const toml::array* columns = entry["columns"].as_array()) {
      for (const toml::node& column : *columns) read_column(column, kind);
    }
    return kind;
  }

  void read_column(const toml::node& node, EntryKind& kind) {
    const toml::array* pair = node.as_array();
    const auto text = [&](std::size_t i) {
      return pair && pair->size() == 2 ? (*pair)[i].value<std::string>().value_or("") : std::string();
    };
    const std::string name = text(0), source = text(1);
    const bool twice = std::any_of(kind.columns.begin(), kind.columns.end(),
                                   [&](const auto& column) { return column.first == name; });
    if (!well_formed(name) || holds(kCommon, name) || twice) {
      return note(node, "a column is [\"name\", \"source\"] with a name of its own; it is left out");
    }
    if (!known_source(source)) {
      return note(node,
                  "\"" + source + "\" is no column of the journal and no detail.<name>; it is left out");
    }
    kind.columns.emplace_back(name, source);
  }

  void note(const toml::node& where, const std::string& reason) {
    notices_.push_back({file_.string(), static_cast<int>(where.source().begin.line), reason});
  }

  const std::filesystem::path& file_;
  std::set<std::string>& taken_;
  Notices& notices_;
};

std::vector<std::filesystem::path> manifests_in(const std::filesystem::path& plugins) {
  std::vector<std::filesystem::path> files;
  std::error_code ignored;  // a folder that cannot be read holds no plugins; the screen says so to staff
  for (const auto& folder : std::filesystem::directory_iterator(plugins, ignored)) {
    auto file = folder.path() / "plugin.toml";
    if (std::filesystem::exists(file, ignored)) files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<EntryKind> imported_kinds() {
  const auto details = [](std::initializer_list<const char*> names) {
    std::vector<std::pair<std::string, std::string>> columns;
    for (const char* name : names) columns.emplace_back(name, std::string(kDetail) + name);
    return columns;
  };
  std::vector<EntryKind> kinds{
      {"assessment", details({"strands_total", "diagnostic_total", "percent_room", "percent_class",
                              "threshold", "subject", "step", "assessor"})},
      {"consent", details({"note"})},
      {"crisis", details({"called_by", "answered_by", "answered_after_s", "outcome", "child_chose",
                          "recorded_in_cpoms_by", "recorded_at", "significant_force_or_restraint"})},
      {"placement", details({"note", "agreed_by"})},
      {"session_not_run", details({"reason", "planned_staff"})},
      {"staff_note", details({"visibility", "note", "tags", "staff"})},
      {"target_score",
       details({"self", "peer", "adult", "peer_pupil", "kind_words", "setting", "scored_by", "staff"})},
      {"trend_flag", details({"direction", "seen_by", "seen_at", "action", "outcome"})}};
  for (EntryKind& kind : kinds) kind.columns.emplace_back("said", "what");
  return kinds;
}

std::vector<EntryKind> host_kinds() {
  std::vector<EntryKind> kinds{
      {"edited",
       {{"document_kind", "detail.kind"},
        {"document", "detail.id"},
        {"who", "detail.who"},
        {"before", "detail.before"},
        {"after", "detail.after"}}},
      {"day_change",
       {{"change", "what"},
        {"date", "detail.date"},
        {"item", "detail.item"},
        {"title", "detail.title"},
        {"picture", "detail.picture"},
        {"sort", "detail.sort"},
        {"adult", "detail.adult"},
        {"starts", "detail.starts"},
        {"ends", "detail.ends"}}},
      {"call_seen", {{"who", "what"}, {"call", "detail.call"}}},
      {"call_done", {{"who", "what"}, {"call", "detail.call"}, {"passed", "detail.passed"}}},
      {"attendance", {{"is", "what"}, {"staff", "detail.staff"}}},
      {"crisis_call", {{"staff", "detail.staff"}}},
      {"crisis_seen", {{"who", "what"}, {"call", "detail.call"}}},
      {"note_recorded", {{"who", "what"}, {"note", "detail.note"}}},
      {"duty_done", {{"duty", "what"}, {"note", "detail.note"}, {"staff", "detail.staff"}}},
      {"look_done", {{"look", "what"}, {"outcome", "detail.outcome"}, {"staff", "detail.staff"}}},
      {"viewed", {{"who", "detail.who"}, {"viewed", "what"}}}};
  std::ranges::move(imported_kinds(), std::back_inserter(kinds));
  return kinds;
}

std::vector<EntryKind> plugin_kinds(const std::filesystem::path& plugins, Notices& notices) {
  std::vector<EntryKind> kinds;
  std::set<std::string> taken;
  for (const EntryKind& kind : host_kinds()) taken.insert(kind.name);
  for (const auto& file : manifests_in(plugins)) {
    try {
      Manifest(file, taken, notices).read(toml::parse_file(file.string()), kinds);
    } catch (const toml::parse_error& error) {
      const int line = static_cast<int>(error.source().begin.line);
      notices.push_back({file.string(), line, std::string(error.description())});
    }
  }
  return kinds;
}

}  // namespace hearth
