// SPDX-License-Identifier: MIT
#include "screen/kiosk/sleep.hpp"

#include <algorithm>

namespace hearth {

bool may_sleep(const School& school, const Id& room_id, Instant at) {
  const Room* room = school.room(room_id);
  const auto has_hours = [](const std::optional<Hours>& hours) { return hours.has_value(); };
  if (!room || std::ranges::none_of(room->hours, has_hours)) return false;
  const Day day = local_time(at, school.zone).day;
  const DayPlan plan = plan_day(school, room_id, day);
  const auto& hours = room->hours[weekday_of(day).c_encoding()];
  if (!plan.open || (!hours && plan.items.empty())) return true;
  Instant opens = hours ? instant_of(day, hours->opens, school.zone) : plan.items.front().starts;
  Instant closes = hours ? instant_of(day, hours->closes, school.zone) : plan.items.back().ends;
  for (const PlanItem& item : plan.items) {
    opens = std::min(opens, item.starts);
    closes = std::max(closes, item.ends);
  }
  using std::chrono::minutes;
  return at < opens - minutes(room->view.wakes_before_min) ||
         at >= closes + minutes(room->view.sleeps_after_min);
}

}  // namespace hearth
