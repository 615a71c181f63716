// SPDX-License-Identifier: MIT
// A room with a full day for the timetable's tests, and what people look at there.
#pragma once

#include <string>
#include <vector>

#include "unit/plugins/quillbrook.hpp"
#include "unit/school/week.hpp"
#include "visual_timetable/model/board.hpp"

namespace visual_timetable {

inline const char* const kDay = "2026-06-10";  // a Wednesday

// Otter Room: six items on weekdays, two adults, two pupils, and Joe who is of no room.
inline hearth::School otter() {
  using hearth::item;
  hearth::School school = hearth::small_school();
  school.timetables[0].weeks = {hearth::week_of(
      {item("hello", "Hello", "08:40", "09:00"), item("circle", "Circle time", "09:00", "09:30"),
       item("snack", "Snack", "09:30", "10:00"), item("words", "Words", "10:00", "12:00"),
       item("lunch", "Lunch", "12:00", "12:45"), item("choosing", "Choosing", "12:45", "14:00")})};
  school.rooms[0].adults = {"S01", "S02"};
  school.adults = {{.id = "S01", .name = "Marianne", .picture = "person/1"},
                   {.id = "S02", .name = "Dev", .picture = "person/2"},
                   {.id = "S05", .name = "Joe", .picture = "person/10"}};
  const hearth::Placement here{.room = "otter", .days = {hearth::day("2026-01-01"), {}}};
  school.pupils = {{.id = "P05", .name = "Maisie", .placements = {here}},
                   {.id = "P06", .name = "Harvey", .placements = {here}}};
  return school;
}

// The item of every weekday, to be made different.
inline void for_each(hearth::School& school, const std::string& id, const auto& change) {
  for (auto& week : school.timetables[0].weeks)
    for (auto& day : week)
      for (hearth::Item& item : day)
        if (item.id == id) change(item);
}

inline hearth::Change cancel(const char* item, const char* on = kDay) {
  return {.room = "otter", .day = hearth::day(on), .what = hearth::Change::What::cancel, .item = item};
}

inline hearth::Change instead(const char* item, hearth::Item now, const char* on = kDay) {
  return {.room = "otter",
          .day = hearth::day(on),
          .what = hearth::Change::What::replace,
          .item = item,
          .now = std::move(now)};
}

inline hearth::Change move(const char* item, const char* starts, const char* ends, const char* on = kDay) {
  return {.room = "otter",
          .day = hearth::day(on),
          .what = hearth::Change::What::move,
          .item = item,
          .now = {.starts = hearth::parse_time(starts), .ends = hearth::parse_time(ends)}};
}

inline Board look(const hearth::School& school, const char* time, const Told& told = {},
                  const char* pupil = nullptr, const char* on = kDay) {
  const Viewer viewer{school, school.rooms[0], pupil ? school.pupil(pupil) : nullptr};
  return board_of(viewer, told, hearth::at(on, time), hearth::english());
}

inline std::vector<std::string> shown(const Board& board) {
  std::vector<std::string> words;
  for (const std::size_t n : board.shown) words.push_back(board.cards[n].word);
  return words;
}

inline std::vector<std::string> words_of(const std::vector<const Card*>& cards) {
  std::vector<std::string> words;
  for (const Card* card : cards) words.push_back(card->word);
  return words;
}

inline std::string word(const Card* card) {
  return card ? card->word : "";
}

}  // namespace visual_timetable
