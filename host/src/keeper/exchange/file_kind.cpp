// SPDX-License-Identifier: MIT
#include "keeper/exchange/file_kind.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "keeper/exchange/csv.hpp"
#include "keeper/exchange/mis_words.hpp"
#include "keeper/exchange/pupil_file_names.hpp"
#include "keeper/exchange/text_file.hpp"
#include "keeper/exchange/zip_files.hpp"

namespace hearth {
namespace {

constexpr std::size_t kStart = 4096;  // bytes that say what a text is

std::optional<FileKind> kind_of_zip(std::string_view bytes, std::string& reason) {
  if (bytes.find("xl/workbook.xml") != bytes.npos) {
    reason = "This is an Excel workbook; save the sheet as \"CSV UTF-8\" and import that.";
    return std::nullopt;
  }
  bool has_users = false, has_xml = false, has_entries = false;
  try {
    zip_files(bytes, [&](const std::string& name) {
      has_users = has_users || folded(name).ends_with("userscsv");
      has_xml = has_xml || folded(name).ends_with("xml");
      has_entries = has_entries || name == kEntriesFile;
      return false;
    });
  } catch (const ZipProblem& problem) {
    reason = problem.what();
    return std::nullopt;
  }
  if (has_entries) return FileKind::pupil_file;
  if (has_users) return FileKind::one_roster;
  if (has_xml) return FileKind::transfer_file;
  reason =
      "This zip holds neither OneRoster (users.csv) nor a Common Transfer File; look at what was exported.";
  return std::nullopt;
}

std::optional<FileKind> kind_of_json(std::string_view bytes, std::string& reason) {
  const auto json = nlohmann::json::parse(text_of(bytes), nullptr, false);
  if (json.is_array() || (json.is_object() && json.contains("pupils"))) return FileKind::pupils_json;
  if (json.is_object()) return json.contains("documents") ? FileKind::own_documents : FileKind::content;
  reason = "This JSON file is broken; export it again, or check it with a JSON editor.";
  return std::nullopt;
}

FileKind kind_of_table(std::string_view start) {
  Notices ignored;
  const auto rows = csv_rows(start, "", ignored);
  const auto has = [&](const char* heading) {
    return !rows.empty() &&
           std::ranges::any_of(rows.front().cells, [&](auto& cell) { return folded(cell) == heading; });
  };
  if (has("pupil") && has("at") && has("slot")) return FileKind::check_ins;
  if (has("pupil") && has("date") && has("session") && has("target")) return FileKind::target_scores;
  return FileKind::table;
}

}  // namespace

std::optional<FileKind> file_kind(std::string_view bytes, std::string& reason) {
  if (is_zip(bytes)) return kind_of_zip(bytes, reason);
  const std::string start = text_of(bytes.substr(0, kStart));
  const auto first = std::min(start.find_first_not_of(" \t\r\n"), start.size());
  const auto begins = [&](std::string_view with) {
    return std::string_view(start).substr(first).starts_with(with);
  };
  if (first == start.size())
    reason = "This file is empty; export it again.";
  else if (begins("<"))
    return FileKind::transfer_file;
  else if (begins("BEGIN:VCALENDAR"))
    return bytes.find("CATEGORIES:TERM") != bytes.npos ? FileKind::term_dates : FileKind::room_week;
  else if (begins("{") || begins("["))
    return kind_of_json(bytes, reason);
  else if (start.find('\0') != start.npos || begins("%PDF"))
    reason =
        "This is no file that Hearth can read; export pupils as CSV, OneRoster or CTF, calendars as .ics.";
  else
    return kind_of_table(start);
  return std::nullopt;
}

}  // namespace hearth
