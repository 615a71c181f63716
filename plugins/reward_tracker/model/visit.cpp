// SPDX-License-Identifier: MIT
#include "visit.hpp"

#include <algorithm>
#include <utility>

namespace reward_tracker {

using hearth::Entry;
using hearth::Id;
using hearth::Target;

namespace {

bool has_nothing(const Mine& mine) {
  return mine.targets.empty() && mine.rewards.empty() && mine.stars.total == 0;
}

}  // namespace

// --- who is here

void Visit::choose_self(Visitor visitor) {
  over();
  visitor_ = std::move(visitor);
  step_ = Step::finding;
}

void Visit::know(Mine mine) {
  const bool comes_late = step_ == Step::path && has_nothing(mine_) && !has_nothing(mine);
  mine_ = std::move(mine);
  if (step_ != Step::finding && !comes_late) return;
  begin(mine_.not_marked());
  if (!round_.asked.empty()) return;
  // A star whose mark is on disk and which is not there itself: the screen ended in between.
  add_stars();
  if (out_.empty()) return to_path();
  finish(Step::thanks);
}

void Visit::over() {
  *this = Visit{};
}

// --- marking

void Visit::begin(std::vector<Target> asked) {
  round_ = {.asked = std::move(asked),
            .all = mine_.of_session(),
            .earlier = mine_.marked,
            .starred = mine_.starred};
  if (mine_.session) round_.session = *mine_.session;
  from_path_ = step_ == Step::path;
  if (!round_.asked.empty()) step_ = Step::mark;
}

const Target* Visit::asked() const {
  const bool marking = step_ == Step::mark || step_ == Step::peer_mark;
  return marking && round_.at < round_.asked.size() ? &round_.asked[round_.at] : nullptr;
}

std::optional<int> Visit::marked() const {
  if (!asked()) return std::nullopt;
  const auto in = [this](const std::map<Id, int>& marks) -> std::optional<int> {
    const auto found = marks.find(asked()->id);
    return found == marks.end() ? std::nullopt : std::optional(found->second);
  };
  if (step_ == Step::peer_mark) return in(round_.peer_said);
  return in(round_.said) ? in(round_.said) : in(round_.earlier);
}

void Visit::mark(int mark) {
  const Target* target = asked();
  if (!target || mark < 0 || mark > hearth::highest_mark(*target)) return;
  if (step_ == Step::peer_mark) {
    round_.peer_said[target->id] = mark;  // written with the kind sentence
  } else {
    round_.said[target->id] = mark;
    out_.push_back(own_mark(visitor_, *target, round_.session, mark));
  }
  next_target();
}

void Visit::dont_know() {
  if (step_ == Step::peer_words || step_ == Step::reward) return not_now();
  if (!asked()) return;
  if (step_ == Step::peer_mark) round_.peer_said.erase(asked()->id);
  next_target();
}

void Visit::next_target() {
  if (++round_.at < round_.asked.size()) return;
  if (step_ == Step::mark) return finish_marks();
  if (round_.peer_said.empty()) return to_path();
  step_ = Step::peer_words;
}

void Visit::add_star(const Target& target, const std::string& slot) {
  out_.push_back(star_for(visitor_, target, slot));
  ++(visitor_.approval ? round_.wishes : round_.stars);
}

// One for each target that was met in this session; a later mark takes none of them away.
void Visit::add_stars() {
  for (const Target& target : round_.all) {
    const auto said = round_.said.find(target.id), earlier = round_.earlier.find(target.id);
    const bool is_said = said != round_.said.end();
    if (!is_said && earlier == round_.earlier.end()) continue;
    if (!hearth::is_met(target, is_said ? said->second : earlier->second)) continue;
    if (!round_.starred.insert(target.id).second) continue;
    add_star(target, round_.session.id);
  }
  for (const Owed& owed : mine_.owed)
    if (made_up_.insert({owed.slot, owed.target.id}).second) add_star(owed.target, owed.slot);
}

void Visit::finish_marks() {
  if (round_.said.empty()) return to_path();
  add_stars();
  finish(Step::thanks);
}

// --- beside a peer

bool Visit::may_pass() const {
  return step_ == Step::thanks && !visitor_.peer.empty() && !round_.said.empty() && !round_.passed;
}

void Visit::pass() {
  if (!may_pass()) return;
  round_.passed = true;
  round_.at = 0;
  std::erase_if(round_.asked, [this](const Target& target) { return !round_.said.contains(target.id); });
  step_ = Step::peer_mark;
}

void Visit::say_kindly(const std::string& kind_words) {
  if (step_ == Step::peer_words) finish_peer(kind_words);
}

void Visit::add_peer_marks() {
  for (const Target& target : round_.asked)
    if (const auto said = round_.peer_said.find(target.id); said != round_.peer_said.end())
      out_.push_back(peer_mark(visitor_, target, round_.session, said->second, round_.kind_words));
  round_.peer_said.clear();
}

void Visit::finish_peer(const std::string& kind_words) {
  if (round_.peer_said.empty()) return to_path();
  round_.kind_words = kind_words;
  add_peer_marks();
  finish(Step::peer_thanks);
}

// --- path and rewards

void Visit::to_path() {
  const bool asks = !collecting() && !mine_.rewards.empty() && !put_off_;
  step_ = asks ? Step::reward : Step::path;
}

void Visit::mark_again(const Id& target) {
  if (step_ != Step::path) return;
  std::vector<Target> one = mine_.of_session();
  std::erase_if(one, [&](const Target& other) { return other.id != target; });
  if (!one.empty()) begin(std::move(one));
}

void Visit::choose_reward() {
  if (step_ == Step::path && !mine_.rewards.empty()) step_ = Step::reward;
}

const hearth::Reward* Visit::collecting() const {
  return collecting_.empty() ? mine_.collecting() : mine_.reward(collecting_);
}

void Visit::collect_for(const Id& reward) {
  if (step_ != Step::reward || !mine_.reward(reward)) return;
  const bool same = collecting() && collecting()->id == reward;
  collecting_ = reward;
  if (!same) out_.push_back(reward_choice(visitor_, reward));
  finish(Step::path);
}

// --- together

void Visit::look_together() {
  if (step_ != Step::path || mine_.complete.empty()) return;
  compared_ = 0;
  step_ = Step::together;
}

const hearth::Marks* Visit::compared() const {
  return step_ == Step::together && compared_ < mine_.complete.size() ? &mine_.complete[compared_] : nullptr;
}

void Visit::go_on() {
  if (step_ == Step::together && ++compared_ >= mine_.complete.size()) to_path();
}

// --- the ways out

void Visit::back() {
  switch (step_) {
    case Step::mark:
      if (round_.at > 0) return void(--round_.at);
      return from_path_ ? to_path() : round_.said.empty() ? over() : finish_marks();
    case Step::peer_mark:
      if (round_.at > 0) return void(--round_.at);
      return void(step_ = Step::thanks);
    case Step::peer_words:
      round_.at = round_.asked.size() - 1;
      return void(step_ = Step::peer_mark);
    case Step::together:
      if (compared_ > 0) return void(--compared_);
      return to_path();
    case Step::reward:
      return collecting() ? to_path() : over();
    case Step::path:
      return over();
    default:
      return;
  }
}

void Visit::not_now() {
  if (step_ == Step::mark) finish_marks();
  if (step_ == Step::peer_mark || step_ == Step::peer_words) finish_peer({});
  if (step_ != Step::reward) return;
  put_off_ = true;
  to_path();
}

void Visit::call_grown_up() {
  const bool is_way_out = step_ == Step::mark || step_ == Step::peer_mark || step_ == Step::peer_words ||
                          step_ == Step::reward || step_ == Step::path || step_ == Step::together;
  if (!is_way_out) return;
  if (step_ == Step::mark) add_stars();
  add_peer_marks();
  out_.push_back(call(visitor_));
  finish(Step::grown_up);
}

// --- what is written

void Visit::finish(Step after) {
  after_ = after;
  step_ = Step::one_moment;
  settle();
}

void Visit::settle() {
  if (step_ == Step::one_moment && out_.empty() && on_their_way_ == 0) step_ = after_;
}

std::vector<Entry> Visit::take() {
  on_their_way_ += int(out_.size());
  return std::exchange(out_, {});
}

void Visit::stored() {
  --on_their_way_;
  settle();
}

void Visit::refused(const std::string& kind) {
  if (kind != "award" && kind != "award_wish") return;
  --(kind == "award" ? round_.stars : round_.wishes);
  stored();
}

std::vector<Entry> Visit::leave() {
  if (step_ == Step::mark && !round_.said.empty()) add_stars();
  add_peer_marks();
  std::vector<Entry> left = std::move(out_);
  over();
  return left;
}

}  // namespace reward_tracker
