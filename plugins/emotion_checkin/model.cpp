// SPDX-License-Identifier: MIT
#include "model.hpp"

namespace emotion_checkin {

std::string slot_of(const hearth::DayPlan& plan, hearth::Instant at) {
  // Children are at lunch in the middle of their day; a plan without one is cut at noon by its own middle.
  hearth::Instant lunch{}, goodbye{};
  for (const hearth::PlanItem& item : plan.items) {
    if (item.item.kind == "lunch" || item.item.picture == "lunch") lunch = item.starts;
    if (item.item.kind != "class") goodbye = item.ends;
  }
  if (plan.items.empty()) return "arrive";
  if (lunch == hearth::Instant{})
    lunch = plan.items.front().starts + (goodbye - plan.items.front().starts) / 2;
  if (at < lunch) return "arrive";
  return at < goodbye - std::chrono::minutes(30) ? "midday" : "leave";
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
