// SPDX-License-Identifier: MIT
#include "school/due.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "school/due_parts.hpp"

namespace hearth {

bool DueCalendar::wants(const Id& room, const std::string& duty) const {
  const Room* known = school.room(room);
  return !known || !known->no_duties.contains(duty);
}

bool DueCalendar::assessed_since(const std::string& instrument, const Id& pupil, Day first) const {
  const auto last = done.assessed.find({instrument, pupil});
  return last != done.assessed.end() && last->second >= first;
}

std::string in_words(Day day) {
  static constexpr std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
  return std::to_string(unsigned(day.day())) + ' ' + months.at(unsigned(day.month()) - 1) + ' ' +
         std::to_string(int(day.year()));
}

std::optional<Day> left_on(const Pupil& pupil) {
  std::optional<Day> last;
  for (const Placement& placement : pupil.placements) {
    if (!placement.days.last.ok()) return std::nullopt;
    last = std::max(last.value_or(placement.days.last), placement.days.last);
  }
  return last;
}

std::vector<Duty> duties_due(const School& school, const Done& done, Day today, const std::vector<Id>& rooms,
                             const std::set<Task>& tasks) {
  std::vector<Duty> due;
  std::set<std::string> told;  // a child in two rooms is reviewed once
  const DueCalendar calendar{school, done, today, tasks.contains(Task::people), [&](Duty duty) {
                               if (duty.since > today || done.duties.contains(duty.id)) return;
                               if (told.insert(duty.id).second) due.push_back(std::move(duty));
                             }};
  for (const Room& room : school.rooms) {
    if (!std::ranges::count(rooms, room.id)) continue;
    add_room_duties(calendar, room);
    for (const Pupil* pupil : pupils_of(school, room.id, today)) add_term_duties(calendar, room, *pupil);
    for (const Pupil& pupil : school.pupils)
      if (std::ranges::count(pupil.placements, room.id, &Placement::room))
        add_pupil_duties(calendar, room, pupil);
  }
  std::ranges::stable_sort(due, {}, [](const Duty& duty) { return std::tie(duty.since, duty.duty); });
  return due;
}

}  // namespace hearth
