// SPDX-License-Identifier: MIT
#include "screen/staff/grown_ups_words.hpp"

#include <algorithm>
#include <array>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

bool has_left(const nlohmann::json& adult, Day today) {
  const Day last = parse_day(adult.value("left", std::string()));
  return last.ok() && last < today;
}

std::string task_words(Task task, const Words& words) {
  return words("grown_ups.task_" + to_text(task));
}

std::string tasks_words(const std::set<Task>& tasks, const Words& words) {
  std::vector<std::string> all;
  for (const Task task : all_tasks())
    if (tasks.contains(task)) all.push_back(task_words(task, words));
  return all.empty() ? words("grown_ups.no_tasks") : listed(all);
}

std::string access_words(const School& school, const Adult& adult, const Words& words) {
  for (const StaffRole& role : roles_of(school))
    if (role.id == adult.access) return role.title;
  return words("grown_ups.no_access");
}

std::string weekdays_words(const std::set<unsigned>& weekdays, const Words& words) {
  static constexpr std::array<const char*, 7> kNames{"sunday",   "monday", "tuesday", "wednesday",
                                                     "thursday", "friday", "saturday"};
  constexpr std::array<unsigned, 7> kWeek{1, 2, 3, 4, 5, 6, 0};
  if (weekdays.empty()) return words("grown_ups.every_day");
  std::vector<std::string> all;
  for (const unsigned day : kWeek)
    if (weekdays.contains(day)) all.push_back(words(std::string("day.") + kNames.at(day)));
  return listed(all);
}

std::string away_words(const Adult& adult, Day today, const Words& words) {
  std::vector<std::string> all;
  for (const Days& away : adult.away)
    if (!away.last.ok() || away.last >= today) all.push_back(days_words(away, words));
  return all.empty() ? words("grown_ups.not_away") : listed(all);
}

std::string nobody_left(const School& school, const Words& words) {
  const bool somebody = std::ranges::any_of(
      school.adults, [&](const Adult& adult) { return tasks_of(school, adult).contains(Task::staff); });
  return somebody ? "" : words("grown_ups.nobody_left");
}

}  // namespace hearth
