// SPDX-License-Identifier: MIT
#include "slot.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace emotion_checkin {
namespace {

using hearth::Instant;
using hearth::PlanItem;

constexpr std::chrono::minutes kGoingHome{30};  // at most so long before the end the room says goodbye
constexpr std::chrono::hours kLateAfter{1};

std::optional<hearth::TimeOfDay> closing_time(const hearth::School& school, const hearth::Id& room_id,
                                              hearth::Day day) {
  const hearth::Room* room = school.room(room_id);
  if (!room) return {};
  const auto& hours = room->hours[hearth::weekday_of(day).c_encoding()];
  return hours ? std::optional(hours->closes) : std::nullopt;
}

bool takes_place(const PlanItem& item) {
  return item.fate != hearth::Fate::cancelled;
}

Slot slot(const char* id, const PlanItem& belongs_to, Instant at) {
  return {id, at > belongs_to.ends + kLateAfter};
}

// The longest meal that is not over by the middle of the day; null when there is none.
const PlanItem* lunch_of(const hearth::DayPlan& plan, Instant middle) {
  const PlanItem* lunch = nullptr;
  for (const PlanItem& item : plan.items) {
    const bool meal = takes_place(item) && item.item.kind == "food" && item.ends > middle;
    if (meal && (!lunch || item.ends - item.starts > lunch->ends - lunch->starts)) lunch = &item;
  }
  return lunch;
}

}  // namespace

Slot slot_at(const hearth::School& school, const hearth::Id& room, const std::vector<hearth::Change>& today,
             Instant at) {
  const hearth::Day day = hearth::local_time(at, school.zone).day;
  const hearth::DayPlan plan = hearth::plan_day(school, room, day, today);
  // A plan goes on in the children's classes after the room has closed; its own last item begins before.
  const auto closes = closing_time(school, room, day);
  const PlanItem *first = nullptr, *last = nullptr;
  for (const PlanItem& item : plan.items) {
    if (!takes_place(item)) continue;
    if (!first) first = &item;
    if (last && closes && item.item.starts >= *closes) continue;
    if (!last || item.ends >= last->ends) last = &item;
  }
  if (!first) return {};
  if (at >= std::max(last->starts, last->ends - kGoingHome)) return slot("leave", *last, at);

  const PlanItem* lunch = lunch_of(plan, first->starts + (last->ends - first->starts) / 2);
  return lunch && at >= lunch->starts ? slot("midday", *lunch, at) : slot("arrive", *first, at);
}

const std::vector<std::string>& all_slots() {
  static const std::vector<std::string> slots{"arrive", "midday", "leave"};
  return slots;
}

Slot slot_named(const std::string& id, const Slot& now) {
  if (id == now.id) return now;
  const auto place = [](const std::string& slot) { return std::ranges::find(all_slots(), slot); };
  return {id, place(id) < place(now.id)};
}

}  // namespace emotion_checkin
