// SPDX-License-Identifier: MIT
// The demo school's check-ins as the journal would give them, and its school days.
#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "hearth/trends.hpp"

namespace hearth::sample {

inline const std::string kZone = "Europe/London";
inline const std::vector<std::string> kSlots{"arrive", "midday", "leave"};

inline Day day(const char* text) {
  return parse_day(text);
}

inline Days all_days() {
  return {day("2025-09-01"), day("2026-08-31")};
}

// "2026-04-13T08:50:07+01:00"
inline Instant instant(const std::string& text) {
  const auto number = [&](std::size_t from) { return std::stoi(text.substr(from, 2)); };
  const std::chrono::minutes offset{(text[19] == '-' ? -1 : 1) * (number(20) * 60 + number(23))};
  return std::chrono::sys_days(parse_day(text.substr(0, 10))) + std::chrono::hours(number(11)) +
         std::chrono::minutes(number(14)) + std::chrono::seconds(number(17)) - offset;
}

inline std::map<Id, std::vector<Entry>> read_check_ins() {
  std::ifstream file(HEARTH_SOURCE_DIR "/content/demo-school/checkins.csv");
  std::map<Id, std::vector<Entry>> by_pupil;
  std::string line;
  std::getline(file, line);  // headings
  while (std::getline(file, line)) {
    // pupil, at, slot, colour, word, intensity, valence, energy, strategy, state, entered_by, help
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
    if (cells.size() < 11) throw std::runtime_error("not a check-in: " + line);
    Entry entry{.at = instant(cells[1]), .kind = "check_in", .slot = cells[2], .pupil = cells[0]};
    entry.state = cells[9] == "done" ? State::answered : State::not_today;
    if (entry.state == State::answered) {
      entry.what = cells[4];
      entry.detail["valence"] = std::int64_t(std::stoi(cells[6]));
      entry.detail["energy"] = std::int64_t(std::stoi(cells[7]));
    }
    by_pupil[entry.pupil].push_back(entry);
  }
  return by_pupil;
}

// By pupil, all that is in the sample.
inline std::map<Id, std::vector<Occasion>> read_occasions() {
  std::map<Id, std::vector<Occasion>> by_pupil;
  for (const auto& [pupil, entries] : read_check_ins())
    by_pupil[pupil] = occasions_of(entries, all_days(), day("2026-07-17"), kZone);
  return by_pupil;
}

inline School quillbrook() {
  School school{.id = "school", .name = "Quillbrook"};
  const auto term = [&](const char* first, const char* last) {
    school.terms.push_back({first, first, {day(first), day(last)}});
  };
  const auto closed = [&](const char* date) {
    school.closures.push_back({.kind = "inset", .title = "Closed", .days = {day(date), day(date)}});
  };
  term("2026-01-05", "2026-02-13");
  term("2026-02-23", "2026-03-27");
  term("2026-04-13", "2026-05-22");
  term("2026-06-01", "2026-07-17");
  closed("2026-01-05");
  closed("2026-05-04");
  closed("2026-06-26");
  return school;
}

inline std::vector<Day> school_days_of_sample() {
  return school_days(quillbrook(), {day("2026-01-01"), day("2026-07-31")});
}

}  // namespace hearth::sample
