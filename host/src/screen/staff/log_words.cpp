// SPDX-License-Identifier: MIT
#include "screen/staff/log_words.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "screen/staff/person_dates.hpp"

namespace hearth {
namespace {

// The words of a key that the catalogue may lack.
std::string known(const Words& words, const std::string& key, const std::string& otherwise) {
  return words.catalogue().contains(key) ? words(key) : otherwise;
}

std::string who_of(const Entry& entry, const School& school, const Words& words) {
  const Id who = text_in(entry.detail, "who");
  const Adult* adult = school.adult(who);
  return adult ? adult->name : known(words, "log.who_" + who, words("log.who_operator"));
}

std::string child_of(const Id& id, const School& school, const Words& words) {
  const Pupil* pupil = school.pupil(id);
  return pupil ? pupil->name : words("log.somebody");
}

// What is named with the kind of thing: the child, the grown-up, the room.
std::string name_of(const std::string& kind, const Id& id, const School& school) {
  if (const Pupil* pupil = school.pupil(id)) return pupil->name;
  if (kind == "adult" || kind == "pin") {
    const Adult* adult = school.adult(id);
    return adult ? adult->name : "";
  }
  const Room* room = kind == "room" ? school.room(id) : nullptr;
  return room ? room->name : "";
}

// "check_in, staff_note 2026-06-01 to 2026-07-17" as "check-ins, notes: 1 June to 17 July".
std::string looked_at(const std::string& what, const Words& words) {
  std::istringstream pieces(what);
  std::string told, dates, piece;
  while (pieces >> piece) {
    while (!piece.empty() && (piece.back() == ',' || piece.back() == ';')) piece.pop_back();
    if (parse_day(piece).ok() || piece == "to")
      dates += (dates.empty() ? "" : " ") +
               (piece == "to" ? words("log.to") : date_words(parse_day(piece), words));
    else
      told += (told.empty() ? "" : ", ") + known(words, "log.kind_" + piece, piece);
  }
  return dates.empty() ? told : told.empty() ? dates : told + ": " + dates;
}

std::string changed(const Entry& entry, const School& school, const Words& words) {
  const std::string kind = text_in(entry.detail, "kind");
  const std::string name = name_of(kind, text_in(entry.detail, "id"), school);
  const std::string thing = known(words, "log.thing_" + kind, words("log.thing_other"));
  // What lies over something that was always there is changed, also by the first document of it.
  static const std::set<std::string> kOver{"plugin", "wording", "preferences", "school"};
  const bool gone = text_in(entry.detail, "after").empty();
  const bool fresh = text_in(entry.detail, "before").empty() && !kOver.contains(kind);
  const std::string done = words(gone    ? "log.removed"
                                 : fresh ? "log.added"
                                         : "log.changed",
                                 {{"who", who_of(entry, school, words)}, {"thing", thing}});
  return name.empty() ? done : words("log.of", {{"what", done}, {"name", name}});
}

}  // namespace

std::vector<Row> log_rows(const std::vector<Entry>& entries, const School& school, const Words& words) {
  struct Line {
    std::string words, note;
    Instant first, last;
    int times = 1;
  };
  std::vector<Line> lines;
  for (const Entry& entry : entries) {
    const bool viewed = entry.kind == "viewed";
    Line line{.words = viewed ? words("log.looked", {{"who", who_of(entry, school, words)},
                                                     {"name", child_of(entry.pupil, school, words)}})
                              : changed(entry, school, words),
              .note = viewed ? looked_at(entry.what, words) : "",
              .first = entry.at,
              .last = entry.at};
    if (!lines.empty() && lines.back().words == line.words && lines.back().note == line.note) {
      lines.back().first = std::min(lines.back().first, entry.at);
      lines.back().last = std::max(lines.back().last, entry.at);
      ++lines.back().times;
    } else {
      lines.push_back(std::move(line));
    }
  }
  std::vector<Row> rows;
  for (const Line& line : lines) {
    const auto time = [&](Instant at) { return time_text(local_time(at, school.zone).time()); };
    std::string when = time(line.last);
    if (line.times > 1)
      when = words("log.times",
                   {{"n", std::to_string(line.times)}, {"from", time(line.first)}, {"to", time(line.last)}});
    rows.push_back({.words = line.words, .note = line.note.empty() ? when : when + " \u00B7 " + line.note});
  }
  return rows;
}

}  // namespace hearth
