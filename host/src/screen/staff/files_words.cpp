// SPDX-License-Identifier: MIT
#include "screen/staff/files_words.hpp"

#include <algorithm>
#include <array>

namespace hearth {
namespace {

constexpr std::array kMonths{"january", "february", "march",     "april",   "may",      "june",
                             "july",    "august",   "september", "october", "november", "december"};

// "1 row is left out" or "7 rows are left out".
std::string counted(std::size_t n, const std::string& key, const Words& words) {
  return n == 1 ? words("staff." + key + "_one") : words("staff." + key, {{"n", std::to_string(n)}});
}

std::string when(Instant at, const School& school, Instant now, const Words& words) {
  const auto then = local_time(at, school.zone);
  const std::string time = time_text(then.time());
  if (then.day == local_time(now, school.zone).day) return words("staff.files_today", {{"time", time}});
  const auto month = std::string("month.") + kMonths[unsigned(then.day.month()) - 1];
  return words("staff.files_on", {{"date", std::to_string(unsigned(then.day.day()))},
                                  {"month", words(month)},
                                  {"year", std::to_string(int(then.day.year()))},
                                  {"time", time}});
}

std::string size_of(std::uint64_t bytes, const Words& words) {
  constexpr std::uint64_t kKilo = 1000, kMega = 1000 * kKilo;
  if (bytes < kMega)
    return words("staff.files_kb", {{"n", std::to_string(std::max<std::uint64_t>(1, bytes / kKilo))}});
  return words("staff.files_mb", {{"n", std::to_string(bytes / kMega)}});
}

std::string text_of(const Notice& notice, const Words& words) {
  return notice.line > 0
             ? words("staff.files_line", {{"n", std::to_string(notice.line)}, {"reason", notice.reason}})
             : notice.reason;
}

}  // namespace

Row row_of(const SchoolFile& file, const Words& words, const School& school, Instant now) {
  const std::string place = file.place == "inbox" ? words("staff.files_in_inbox")
                                                  : words("staff.files_on_stick", {{"stick", file.place}});
  return {.id = "staff/files/look/" + file.place + "/" + file.name,
          .words = file.name,
          .note = words("staff.files_note", {{"looks", words("staff.files_" + file.looks)},
                                             {"place", place},
                                             {"size", size_of(file.bytes, words)},
                                             {"when", when(file.changed, school, now, words)}}),
          .button = words("staff.files_look")};
}

std::string counts(const ImportTold& told, const Words& words) {
  return words("staff.files_counts", {{"new", std::to_string(told.fresh)},
                                      {"changed", std::to_string(told.changed)},
                                      {"same", std::to_string(told.same)},
                                      {"refused", std::to_string(told.refused)}});
}

std::vector<Row> rows_to_see(const ImportTold& told, const Words& words) {
  std::vector<Row> rows;
  const auto add = [&](const char* id, std::size_t n, const char* key, const char* button, Tint fill) {
    if (n > 0)
      rows.push_back({.id = std::string("staff/files/see/") + id,
                      .words = counted(n, key, words),
                      .note = {},
                      .button = words(button),
                      .fill = fill});
  };
  add("refused", told.refused, "files_refused", "staff.files_why", Tint::attention);
  add("changes", told.changes.size(), "files_changes", "staff.files_see", Tint::card);
  add("missing", told.missing.size(), "files_missing", "staff.files_who", Tint::card);
  add("remarks", told.remarks.size(), "files_remarks", "staff.files_see", Tint::card);
  return rows;
}

std::vector<Row> rows_to_decide(const ImportTold& told, const ImportWish& wish, const Words& words,
                                const School& school) {
  std::vector<Row> rows;
  if (told.without_room > 0) {
    const Room* room = school.room(wish.room);
    rows.push_back(
        {.id = "staff/files/room",
         .words = room ? words("staff.files_into", {{"room", room->name}}) : words("staff.files_nowhere"),
         .note = {},
         .button = words("staff.files_other_room")});
  }
  if (told.names_known > 0 || wish.same_people)
    rows.push_back({.id = "staff/files/same_people",
                    .words = wish.same_people ? words("staff.files_are_same")
                                              : counted(told.names_known, "files_names_known", words),
                    .note = wish.same_people ? std::string() : words("staff.files_names_known_why"),
                    .button = words(wish.same_people ? "staff.files_not_same" : "staff.files_same")});
  std::string named;
  for (const FileColumn& column : told.columns)
    if (!column.field.empty())
      named += (named.empty() ? "" : ", ") +
               words("staff.files_column_is",
                     {{"heading", column.heading}, {"field", field_words(column.field, words)}});
  if (!named.empty())
    rows.push_back({.id = "staff/files/columns",
                    .words = words("staff.files_columns"),
                    .note = named,
                    .button = words("staff.files_change")});
  return rows;
}

std::vector<Row> lines_of(const std::string& id, const ImportTold& told, const Words& words) {
  std::vector<Row> lines;
  const auto add = [&](const std::string& line) {
    lines.push_back({.id = {}, .words = line, .note = {}, .button = {}});
  };
  if (id.ends_with("/refused"))
    for (const Notice& row : told.refused_rows) add(text_of(row, words));
  if (id.ends_with("/remarks"))
    for (const Notice& row : told.remarks) add(text_of(row, words));
  if (id.ends_with("/changes"))
    for (const std::string& change : told.changes) add(change);
  if (id.ends_with("/missing"))
    for (const MissingPupil& pupil : told.missing) add(pupil.name);
  return lines;
}

std::string field_words(const std::string& field, const Words& words) {
  std::string key = "staff.column_" + field;
  std::ranges::replace(key, ' ', '_');
  return words(key);
}

}  // namespace hearth
