// SPDX-License-Identifier: MIT
// A small school for the tests: one room, three items on weekdays of the summer term 2026.
#pragma once

#include "hearth/school.hpp"

namespace hearth {

inline Day day(const char* text) {
  return parse_day(text);
}

inline Item item(const char* id, const char* title, const char* starts, const char* ends) {
  Item item{.id = id, .title = title, .picture = id, .starts = parse_time(starts)};
  item.ends = std::string(ends) == "24:00" ? TimeOfDay(std::chrono::days(1)) : parse_time(ends);
  return item;
}

inline const std::vector<Item> kWeekday{item("hello", "Hello", "08:40", "09:00"),
                                        item("circle", "Circle time", "09:00", "09:30"),
                                        item("lunch", "Lunch", "12:00", "12:45")};

inline std::array<std::vector<Item>, 7> week_of(const std::vector<Item>& items) {
  return {{{}, items, items, items, items, items, {}}};
}

inline School small_school() {
  School school{.id = "school", .name = "Quillbrook"};
  school.rooms.push_back({.id = "otter", .name = "Otter Room"});
  school.terms.push_back({"sum1", "Summer 1", {day("2026-04-13"), day("2026-05-22")}});
  school.terms.push_back({"sum2", "Summer 2", {day("2026-06-01"), day("2026-07-17")}});
  school.timetables.push_back({"t", "otter", {day("2026-04-13"), {}}, {week_of(kWeekday)}});
  return school;
}

inline std::vector<std::string> ids(const DayPlan& plan) {
  std::vector<std::string> ids;
  for (const PlanItem& p : plan.items) ids.push_back(p.item.id);
  return ids;
}

// Null when the plan has no such item.
inline const PlanItem* find(const DayPlan& plan, const std::string& id) {
  for (const PlanItem& p : plan.items) {
    if (p.item.id == id) return &p;
  }
  return nullptr;
}

}  // namespace hearth
