// SPDX-License-Identifier: MIT
#include "check_in.hpp"

#include <algorithm>
#include <utility>

namespace emotion_checkin {
namespace {

using hearth::Entry;
using hearth::State;

Step after(Step step) {
  return Step(int(step) + 1);
}

Step before(Step step) {
  return Step(int(step) - 1);
}

// The child's entry of this slot that counts until now; empty when there is none.
hearth::Id last_in(const std::vector<Entry>& own_today, const Visitor& visitor) {
  hearth::Id last;
  for (const Entry& entry : own_today)
    if (entry.kind == "check_in" && entry.pupil == visitor.pupil && entry.slot == visitor.slot.id)
      last = entry.id;
  return last;
}

}  // namespace

bool CheckIn::asked(Step step) const {
  const hearth::CheckInWay& way = visitor_.way;
  switch (step) {
    case Step::body:
      return way.body;
    case Step::second:
      return way.second && said_.feeling;
    case Step::size:
      return way.size && said_.feeling;
    case Step::need:
      return way.needs;
    case Step::tool:
      return said_.help && said_.help->tools && !way.tools.empty();
    case Step::adult:
      return said_.help && said_.help->asks_for_adult && !way.key_adults.empty();
    case Step::know:
      return way.who_may_know;
    default:
      return is_question(step);
  }
}

bool CheckIn::may_leave() const {
  return is_question(step_) || step_ == Step::seen || step_ == Step::again;
}

Step CheckIn::first() const {
  return visitor_.told ? Step::again : asked(Step::body) ? Step::body : Step::feeling;
}

void CheckIn::forward() {
  do step_ = after(step_);
  while (is_question(step_) && !asked(step_));
  fresh_ = false;
  if (step_ == Step::one_moment) written_ = Written{answer(), call()};
}

void CheckIn::finish(Entry entry) {
  fresh_ = false;
  written_ = Written{std::move(entry), {}};
  step_ = Step::one_moment;
}

void CheckIn::choose_self(Visitor visitor) {
  over();
  visitor_ = std::move(visitor);
  step_ = first();
  fresh_ = true;
}

void CheckIn::enter_as(hearth::By by) {
  if (fresh_) visitor_.by = by;
}

void CheckIn::observe() {
  if (!fresh_) return;
  visitor_.by = hearth::By::adult;
  visitor_.told = fresh_ = false;
  observing_ = true;
  step_ = Step::feeling;
}

void CheckIn::ask_how_now(Visitor visitor, CalmTime time) {
  over();
  visitor_ = std::move(visitor);
  visitor_.slot = {.id = ""};  // it belongs to its check-in, and to no time of the day
  calm_time_ = std::move(time);
  step_ = Step::feeling;
}

bool CheckIn::has_said_how_now(const std::vector<Entry>& own_today) const {
  return calm_time_ && std::ranges::any_of(own_today, [this](const Entry& entry) {
           const auto of = entry.detail.find("check_in");
           return entry.kind == "how_now" && entry.pupil == visitor_.pupil && of != entry.detail.end() &&
                  of->second == hearth::Detail::mapped_type(calm_time_->check_in);
         });
}

bool CheckIn::has_seen(const hearth::Id& adult) {
  if (!fresh_) return false;
  seen_by_ = adult;
  step_ = Step::seen;
  fresh_ = false;
  return true;
}

void CheckIn::go_on() {
  if (step_ == Step::seen) step_ = first();
}

void CheckIn::change() {
  if (step_ != Step::again) return;
  step_ = asked(Step::body) ? Step::body : Step::feeling;
  fresh_ = false;
}

void CheckIn::still_right() {
  if (step_ == Step::again) leave_as_it_is();
}

void CheckIn::leave_as_it_is() {
  fresh_ = false;
  step_ = Step::thanks;
}

void CheckIn::back() {
  if (observing_) return over();
  if (calm_time_ && is_question(step_)) return leave_as_it_is();
  if (step_ == Step::seen || step_ == Step::again) return over();
  if (!is_question(step_)) return;
  do step_ = before(step_);
  while (step_ >= Step::body && !asked(step_));
  if (step_ < Step::body && !visitor_.told) return over();
  // What was answered on a step is answered anew.
  if (step_ <= Step::body) said_.body.clear();
  if (step_ <= Step::feeling) said_.feeling.reset();
  if (step_ <= Step::second) said_.second.reset();
  if (step_ <= Step::size) said_.size = 0;
  if (step_ <= Step::need) said_.need.clear();
  if (step_ <= Step::help) said_.help.reset(), said_.dont_know_help = false;
  if (step_ <= Step::tool) said_.tool.clear();
  if (step_ <= Step::adult) said_.adult.clear();
}

void CheckIn::not_now() {
  if (!may_leave()) return;
  if (observing_) return over();
  // Who does not want to change anything now has told us already.
  if (visitor_.told || calm_time_) return leave_as_it_is();
  finish(entry(State::not_today));
}

void CheckIn::call_grown_up() {
  if (!may_leave() || observing_) return;
  Entry call = entry(State::none);
  call.kind = "call";
  call.what = "grown_up";
  calling_ = true;
  finish(std::move(call));
}

void CheckIn::mark(State state) {
  if (fresh_) finish(entry(state));
}

std::optional<Written> CheckIn::take(const std::vector<Entry>& own_today) {
  if (written_ && written_->answer.kind == "check_in")
    written_->answer.corrects = last_in(own_today, visitor_);
  if (written_ && written_->answer.kind == "observed")
    if (const hearth::Id beside = last_in(own_today, visitor_); !beside.empty())
      written_->answer.detail["check_in"] = beside;
  return std::exchange(written_, {});
}

std::optional<Entry> CheckIn::leave(const std::vector<Entry>& own_today) {
  const bool half_way =
      is_question(step_) && !visitor_.told && !calm_time_ && visitor_.by != hearth::By::adult;
  std::optional<Entry> left;
  if (half_way) {
    left = entry(State::unfinished);
    left->corrects = last_in(own_today, visitor_);
  }
  over();
  return left;
}

void CheckIn::stored() {
  if (step_ == Step::one_moment) step_ = calling_ ? Step::grown_up : Step::thanks;
}

void CheckIn::over() {
  *this = CheckIn{};
}

}  // namespace emotion_checkin
