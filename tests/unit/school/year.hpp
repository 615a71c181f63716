// SPDX-License-Identifier: MIT
// The year 2025/26 of the sample school, with a room for every weekday and a programme on two of them.
#pragma once

#include "unit/school/week.hpp"

namespace hearth {

inline School sample_year() {
  School school{.id = "quillbrook", .name = "Quillbrook"};
  school.terms = {{"aut1", "Autumn 1", {day("2025-09-03"), day("2025-10-24")}},
                  {"aut2", "Autumn 2", {day("2025-11-03"), day("2025-12-19")}},
                  {"spr1", "Spring 1", {day("2026-01-05"), day("2026-02-13")}},
                  {"spr2", "Spring 2", {day("2026-02-23"), day("2026-03-27")}},
                  {"sum1", "Summer 1", {day("2026-04-13"), day("2026-05-22")}},
                  {"sum2", "Summer 2", {day("2026-06-01"), day("2026-07-17")}}};
  for (const char* closed : {"2026-01-05", "2026-05-04", "2026-06-26"})
    school.closures.push_back({.kind = "closed", .days = {day(closed), day(closed)}});
  school.rooms.push_back({.id = "otter", .name = "Otter Room"});
  school.rooms.push_back({.id = "group_a", .name = "Group A", .needs_consent = true});
  school.timetables.push_back({"week", "otter", {day("2025-09-03"), {}}, {week_of(kWeekday)}});
  std::array<std::vector<Item>, 7> sessions;
  sessions[2] = sessions[4] = {item("together", "Our group", "13:10", "13:50")};  // Tuesday, Thursday
  school.timetables.push_back({"group", "group_a", {day("2026-02-24"), day("2026-04-23")}, {sessions}});
  return school;
}

}  // namespace hearth
