// SPDX-License-Identifier: MIT
// The demo school with everything that a review reads: people, terms, timetables, targets and entries.
#pragma once

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "hearth/review.hpp"
#include "records/languages.hpp"
#include "records/read_content.hpp"
#include "unit/trends/sample.hpp"

namespace hearth::sample {

inline const std::string kSchoolFolder = HEARTH_SOURCE_DIR "/content/demo-school/";

inline nlohmann::json read_json(const std::string& name) {
  std::ifstream file(kSchoolFolder + name);
  return nlohmann::json::parse(file);
}

// The six half-terms and the closed days of term_dates.ics.
inline void read_term_dates(School& school) {
  std::ifstream file(kSchoolFolder + "term_dates.ics");
  const auto date = [](const std::string& line) {
    const std::string digits = line.substr(line.find(':') + 1, 8);
    return parse_day(digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6, 2));
  };
  Days days;
  std::string title;
  for (std::string line; std::getline(file, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.starts_with("DTSTART")) days.first = date(line);
    if (line.starts_with("DTEND")) days.last = Day(std::chrono::sys_days(date(line)) - std::chrono::days(1));
    if (line.starts_with("SUMMARY:")) title = line.substr(8);
    if (line == "CATEGORIES:TERM") school.terms.push_back({title, title, days});
    if (line == "CATEGORIES:CLOSED")
      school.closures.push_back({.kind = "closed", .title = title, .days = days});
  }
}

inline void add_room(School& school, const Id& id, const char* name, std::vector<Id> adults,
                     const nlohmann::json& items, std::vector<std::size_t> weekdays) {
  Room room{.id = id, .name = name};
  room.adults = std::move(adults);
  Timetable table{.id = id, .room = id, .days = {day("2025-09-03"), Day{}}, .weeks = {}};
  auto& week = table.weeks.emplace_back();
  for (std::size_t weekday : weekdays) {
    room.hours[weekday] = Hours{parse_time("08:40"), parse_time("15:20")};
    for (const auto& row : items) {
      Item item{.id = row.at("id"), .title = row.at("title"), .picture = row.at("symbol"), .kind = {}};
      if (item.id == "arrive" || item.id == "feel2") item.kind = "feelings";
      item.starts = parse_time(row.at("start"));
      item.ends = parse_time(row.at("end"));
      week[weekday].push_back(item);
    }
  }
  school.rooms.push_back(std::move(room));
  school.timetables.push_back(std::move(table));
}

inline void read_people(School& school) {
  const std::map<std::string, Id> rooms{
      {"Otter", "otter"}, {"Kingfisher", "kingfisher"}, {"Nurture6", "group_a"}};
  for (const auto& row : read_json("pupils.json")) {
    Pupil pupil{.id = row.at("id"), .name = row.at("preferred")};
    if (pupil.name.empty()) pupil.name = row.at("forename");
    pupil.placements.push_back(
        {.room = rooms.at(row.at("room")), .days = {parse_day(row.at("start")), Day{}}, .consent = {}});
    school.pupils.push_back(std::move(pupil));
  }
  for (const char* id : {"S01", "S02", "S03", "S05", "S08"})
    school.adults.push_back({.id = id, .name = std::string("Adult ") + id});
}

inline void read_targets(School& school, const nlohmann::json& content) {
  for (const auto& row : content.at("targets")) {
    Target target{.id = row.at("id"), .pupil = row.at("pupil"), .words = row.at("text")};
    target.title = row.at("short");
    target.days = {parse_day(row.at("start")), parse_day(row.at("expires"))};
    school.targets.push_back(std::move(target));
  }
}

inline School read_school(const nlohmann::json& content) {
  School school{.id = "quillbrook", .name = "Quillbrook"};
  read_term_dates(school);
  const auto& tables = content.at("timetable");
  add_room(school, "otter", "Otter Room", {"S01", "S02"}, tables.at("Otter"), {1, 2, 3, 4, 5});
  add_room(school, "kingfisher", "Kingfisher Room", {"S03", "S08"}, tables.at("Kingfisher"), {1, 2, 3, 4, 5});
  add_room(school, "group_a", "Group A", {"S05"}, nlohmann::json::array(), {2, 4});
  read_people(school);
  read_targets(school, content);
  for (const auto& row : content.at("overlays")) {
    Overlay overlay{
        .pupil = row.at("pupil"), .days = {day("2026-01-05"), Day{}}, .weekdays = {1, 2, 3, 4, 5}};
    if (row.contains("from_")) overlay.days.first = parse_day(row.at("from_"));
    if (row.at("days") != "MO-FR") overlay.weekdays = {row.at("days") == "FR" ? 5u : 3u};
    overlay.items = row.at("slots").get<std::vector<std::string>>();
    overlay.title = row.at("title");
    overlay.picture = row.at("symbol");
    school.overlays.push_back(std::move(overlay));
  }
  return school;
}

// As keeper/exchange reads them.
inline void read_assessments(const nlohmann::json& content, std::map<Id, std::vector<Entry>>& entries) {
  const std::map<std::string, std::string> kinds{{"Boxall section totals", "boxall"},
                                                 {"Reintegration readiness", "readiness"},
                                                 {"AAT (school-defined step)", "steps"}};
  for (const auto& row : content.at("instruments")) {
    Entry entry{.kind = "assessment", .pupil = row.at("pupil"), .what = kinds.at(row.at("instrument"))};
    entry.at = instant_of(parse_day(row.at("date")), std::chrono::hours(12), kZone);
    for (const auto& [key, value] : row.items()) {
      if (value.is_number()) entry.detail[key] = value.get<std::int64_t>();
      if (value.is_string()) entry.detail[key] = value.get<std::string>();
    }
    entries[entry.pupil].push_back(std::move(entry));
  }
}

inline void read_events(const nlohmann::json& content, std::map<Id, std::vector<Entry>>& entries) {
  const std::map<std::string, std::pair<std::string, std::string>> kinds{
      {"staff_note", {"staff_note", ""}},
      {"observation", {"staff_note", "observation"}},
      {"placement_extended", {"placement", "extended"}},
      {"reintegration_stage", {"placement", "reintegration"}},
      {"graduation", {"placement", "graduation"}}};
  for (const auto& row : content.at("events")) {
    const auto kind = kinds.find(row.at("kind"));
    if (kind == kinds.end()) continue;
    Entry entry{.kind = kind->second.first, .pupil = row.at("pupil"), .what = kind->second.second};
    const std::string at = row.at("at");
    entry.at = instant_of(parse_day(at.substr(0, 10)), parse_time(at.substr(11)), kZone);
    for (const char* key : {"note", "visibility", "tags"})
      if (row.contains(key)) entry.detail[key] = row.at(key).get<std::string>();
    entries[entry.pupil].push_back(std::move(entry));
  }
}

inline void read_scores(std::map<Id, std::vector<Entry>>& entries) {
  std::ifstream file(kSchoolFolder + "target_scores.csv");
  std::string line;
  std::getline(file, line);  // headings
  while (std::getline(file, line)) {
    // pupil, date, session, target, self, peer, adult, setting, scored_by
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
    Entry entry{.kind = "target_score", .slot = cells.at(2), .pupil = cells.at(0), .what = cells.at(3)};
    entry.at = instant_of(parse_day(cells[1]), std::chrono::hours(cells[2] == "am" ? 12 : 15), kZone);
    if (!cells.at(4).empty()) entry.detail["self"] = std::int64_t(std::stoi(cells[4]));
    if (!cells.at(6).empty()) entry.detail["adult"] = std::int64_t(std::stoi(cells[6]));
    if (entry.detail.empty()) entry.state = State::not_offered;
    if (cells.size() > 7) entry.detail["setting"] = cells[7];
    entries[entry.pupil].push_back(std::move(entry));
  }
}

struct Quillbrook {
  School school;
  Content content;
  Words words;
  std::map<Id, std::vector<Entry>> entries;  // by pupil

  static Quillbrook read() {
    const auto json = read_json("demo_content.json");
    Notices none;
    Quillbrook all{.school = read_school(json),
                   .content = read_content(HEARTH_SOURCE_DIR "/content", none),
                   .words = read_words(HEARTH_SOURCE_DIR "/assets/languages/en.toml", none),
                   .entries = read_check_ins()};
    read_assessments(json, all.entries);
    read_events(json, all.entries);
    read_scores(all.entries);
    for (auto& [pupil, entries] : all.entries) std::ranges::stable_sort(entries, {}, &Entry::at);
    return all;
  }

  Review review(const Id& pupil, Days days, Day today) const {
    return {school, content, words, *school.pupil(pupil), entries.at(pupil), days, today};
  }
  Review year(const Id& pupil) const {
    return review(pupil, {day("2025-09-03"), day("2026-07-17")}, day("2026-07-17"));
  }
};

}  // namespace hearth::sample
