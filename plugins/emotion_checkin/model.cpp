// SPDX-License-Identifier: MIT
#include "model.hpp"

#include <algorithm>
#include <chrono>

namespace emotion_checkin {

namespace {

using hearth::Instant;
using hearth::PlanItem;

constexpr std::chrono::minutes kGoingHome{30};  // at most so long before the end the room says goodbye

std::optional<hearth::TimeOfDay> closing_time(const hearth::School& school, const hearth::Id& room_id,
                                              hearth::Day day) {
  const hearth::Room* room = school.room(room_id);
  if (!room) return {};
  const auto& hours = room->hours[hearth::weekday_of(day).c_encoding()];
  return hours ? std::optional(hours->closes) : std::nullopt;
}

}  // namespace

std::string slot_of(const hearth::School& school, const hearth::Id& room,
                    const std::vector<hearth::Change>& today, Instant at) {
  const hearth::Day day = hearth::local_time(at, school.zone).day;
  const hearth::DayPlan plan = hearth::plan_day(school, room, day, today);
  // A plan goes on in the children's classes after the room has closed; its own last item begins before.
  const auto closes = closing_time(school, room, day);
  const PlanItem *first = nullptr, *last = nullptr;
  for (const PlanItem& item : plan.items) {
    if (item.fate == hearth::Fate::cancelled) continue;
    if (!first) first = &item;
    if (last && closes && item.item.starts >= *closes) continue;
    if (!last || item.ends >= last->ends) last = &item;
  }
  if (!first) return "arrive";
  if (at >= std::max(last->starts, last->ends - kGoingHome)) return "leave";

  const Instant middle = first->starts + (last->ends - first->starts) / 2;
  const PlanItem* lunch = nullptr;
  for (const PlanItem& item : plan.items) {
    const bool meal = item.fate != hearth::Fate::cancelled && item.item.kind == "food" && item.ends > middle;
    if (meal && (!lunch || item.ends - item.starts > lunch->ends - lunch->starts)) lunch = &item;
  }
  return lunch && at >= lunch->starts ? "midday" : "arrive";
}

void CheckIn::choose_self(const hearth::Id& pupil, const std::string& slot) {
  over();
  pupil_ = pupil;
  slot_ = slot;
  step_ = Step::feeling;
}

void CheckIn::feel(const hearth::Feeling& feeling) {
  feeling_ = feeling;
  step_ = Step::help;
}

void CheckIn::dont_know() {
  feeling_.reset();
  step_ = Step::help;
}

void CheckIn::back() {
  if (step_ == Step::help)
    step_ = Step::feeling;
  else
    over();
}

hearth::Entry CheckIn::entry(hearth::State state) const {
  hearth::Entry entry;
  entry.kind = "check_in";
  entry.pupil = pupil_;
  entry.slot = slot_;
  entry.state = state;
  return entry;
}

hearth::Entry CheckIn::want(const hearth::Help& help) {
  hearth::Entry answer = entry(feeling_ ? hearth::State::answered : hearth::State::dont_know);
  answer.detail["help"] = help.id;
  if (feeling_) {
    answer.what = feeling_->id;
    // The numbers stand in the row itself: a school that changes them later must not rewrite what was
    // (dom: 3.2).
    answer.detail["valence"] = std::int64_t(feeling_->valence);
    answer.detail["energy"] = std::int64_t(feeling_->energy);
    answer.detail["word"] = feeling_->word;
  }
  step_ = Step::one_moment;
  return answer;
}

hearth::Entry CheckIn::not_now() {
  step_ = Step::one_moment;
  return entry(hearth::State::not_today);
}

hearth::Entry CheckIn::call_grown_up() {
  hearth::Entry call = entry(hearth::State::none);
  call.kind = "call";
  call.what = "grown_up";
  calling_ = true;
  step_ = Step::one_moment;
  return call;
}

std::optional<hearth::Entry> CheckIn::leave() {
  const bool half_way = step_ == Step::feeling || step_ == Step::help;
  std::optional<hearth::Entry> left;
  if (half_way) left = entry(hearth::State::unfinished);
  over();
  return left;
}

void CheckIn::stored() {
  if (step_ == Step::one_moment) step_ = calling_ ? Step::grown_up : Step::thanks;
}

void CheckIn::over() {
  *this = CheckIn{};
}

std::optional<hearth::Entry> call_for(const hearth::Entry& answer, const hearth::Help& help) {
  if (!help.asks_for_adult) return std::nullopt;
  hearth::Entry call;
  call.kind = "call";
  call.pupil = answer.pupil;
  call.slot = answer.slot;
  call.what = help.id;
  call.detail["check_in"] = answer.id;
  return call;
}

}  // namespace emotion_checkin
