// SPDX-License-Identifier: MIT
// One child at a time: who is here, which step is drawn, and what becomes of an answer.
#include "emotion_checkin.hpp"

#include <utility>

#include "hearth/ids.hpp"

namespace emotion_checkin {

using hearth::Screen;

void EmotionCheckin::opened() {
  check_in_.over();
  brought_here_ = true;
  answer_.clear();
  scribed_.clear();
  staff_slot_.clear();
}

void EmotionCheckin::closed() {
  const auto left = check_in_.leave(host_.journal().own_today());
  if (left) host_.journal().write(*left, [](const hearth::Receipt&) {});
  host_.remember({});
  scribed_.clear();
  host_.journal().choose({});
}

void EmotionCheckin::show(Screen& screen) {
  school_ = host_.school();
  on_staff_side_ = false;
  if (std::exchange(brought_here_, false)) take_brought();
  if (check_in_.step() == Step::feeling && check_in_.has_said_how_now(host_.journal().own_today()))
    check_in_.not_now();
  const hearth::Id seen = coming();
  if (!seen.empty() && check_in_.has_seen(seen)) since_ = host_.clock().now();
  draw(screen);
  take();
}

void EmotionCheckin::draw(Screen& screen) {
  way_out_ = -1;
  if (check_in_.step() != page_of_) page_ = 0;
  page_of_ = check_in_.step();
  draw_step(screen);
  if (way_out_ == 0) check_in_.back();
  if (way_out_ == 1) check_in_.dont_know();
  if (way_out_ == 2) check_in_.not_now();
  if (way_out_ == 3) check_in_.call_grown_up();
  if (way_out_ < 0) return;
  if (check_in_.step() == Step::who) host_.journal().choose({});
  since_ = host_.clock().now();
}

void EmotionCheckin::draw_step(Screen& screen) {
  switch (check_in_.step()) {
    case Step::who:
      return ask_who(screen);
    case Step::seen:
      return show_seen(screen);
    case Step::again:
      return ask_again(screen);
    case Step::body:
      return ask_body(screen);
    case Step::feeling:
      return ask_feeling(screen);
    case Step::second:
      return ask_second(screen);
    case Step::size:
      return ask_size(screen);
    case Step::need:
      return ask_need(screen);
    case Step::help:
      return ask_help(screen);
    case Step::tool:
      return ask_tool(screen);
    case Step::adult:
      return ask_adult(screen);
    case Step::know:
      return ask_know(screen);
    case Step::one_moment:
      return wait(screen);
    case Step::thanks:
      return show_thanks(screen);
    case Step::grown_up:
      return show_call(screen);
  }
}

Slot EmotionCheckin::slot() const {
  const Slot now = slot_at(*school_, host_.room(), hearth::changes_from(host_.journal().room_today()),
                           host_.clock().now());
  return on_staff_side_ && !staff_slot_.empty() ? slot_named(staff_slot_, now) : now;
}

bool EmotionCheckin::is_spoken_to() const {
  const hearth::Room* room = school_->room(host_.room());
  return (pupil() && pupil()->preferences.speech != hearth::Speech::off) ||
         (room && room->view.speech != hearth::Speech::off);
}

hearth::Id EmotionCheckin::coming() {
  const hearth::Id adult = coming_to(host_.journal().own_today(), check_in_.pupil());
  if (adult == told_of_) return adult;
  told_of_ = adult;
  if (adult.empty()) return adult;
  // It stays long enough to be seen, also when it comes while the thanks are about to go.
  since_ = host_.clock().now();
  if (is_spoken_to()) host_.sound().say(is_coming(adult));
  return adult;
}

std::string EmotionCheckin::is_coming(const hearth::Id& id) const {
  const hearth::Adult* adult = school_->adult(id);
  return host_.words()("check_in.is_coming", {{"adult", adult ? adult->name : words("out.grown_up")}});
}

std::string EmotionCheckin::picture_of(const hearth::Id& id) const {
  const hearth::Adult* adult = school_->adult(id);
  return adult ? hearth::picture_of(*school_, *adult, host_.local_now().day) : "out/grown_up";
}

void EmotionCheckin::choose(const hearth::Id& id, bool told) {
  const hearth::Pupil* chosen = school_->pupil(id);
  if (!chosen) return;
  check_in_.choose_self({.pupil = id,
                         .slot = slot(),
                         .way = way_of(*chosen, *school_, host_.content()),
                         .told = told,
                         .staff = on_staff_side_ ? host_.staff() : hearth::Id()});
  told_of_.clear();
  answer_.clear();
  host_.journal().choose(id);
}

// From the calm timer: it is over, how is it now?
void EmotionCheckin::take_brought() {
  const hearth::Brought& brought = host_.brought();
  const auto said = [&](const char* key) {
    const auto found = brought.find(key);
    return found == brought.end() ? std::string() : found->second;
  };
  const hearth::Pupil* child = school_->pupil(said("pupil"));
  if (!child || said("how_now").empty()) return;
  check_in_.ask_how_now({.pupil = child->id, .way = way_of(*child, *school_, host_.content())},
                        {.check_in = said("how_now"), .tool = said("tool"), .session = said("calm_session")});
  host_.remember("how_now");  // so that after a new start of the screen it is asked again
  told_of_.clear();
  host_.journal().choose(child->id);
}

// A tool that a child has chosen leads on to the calm timer by itself.
bool EmotionCheckin::leads_on() const {
  return !on_staff_side_ && !answer_.empty() && host_.content().tool(check_in_.said().tool);
}

void EmotionCheckin::lead_on() {
  host_.go("calm_timer",
           {{"pupil", check_in_.pupil()}, {"check_in", answer_}, {"tool", check_in_.said().tool}});
}

// The thanks wait until the answer is on disk, and so is the call that goes with it. Both are handed over at
// once: whatever happens to this screen afterwards, nobody who wanted to talk is left with half of it.
void EmotionCheckin::take() {
  auto written = check_in_.take(host_.journal().own_today());
  if (!written) return;
  since_ = host_.clock().now();
  const int mine = ++*visit_;
  written->answer.id = hearth::new_id(host_.clock().now());
  const auto left = std::make_shared<int>(written->call ? 2 : 1);
  const auto on_disk = [this, mine, left, answer = written->answer.id](const hearth::Receipt& receipt) {
    if (!receipt.stored || --*left > 0 || mine != *visit_) return;
    since_ = host_.clock().now();
    answer_ = answer;
    check_in_.stored();
  };
  host_.journal().write(written->answer, on_disk);
  if (!written->call) return;
  written->call->detail["check_in"] = written->answer.id;
  host_.journal().write(*written->call, on_disk);
}

void EmotionCheckin::home() {
  check_in_.over();
  if (!on_staff_side_) return host_.go("home");
  scribed_.clear();
  host_.journal().choose({});
}

std::string EmotionCheckin::picture() const {
  return pupil() ? hearth::picture_of(*school_, *pupil(), host_.local_now().day) : std::string();
}

}  // namespace emotion_checkin

HEARTH_PLUGIN("emotion_checkin", "Emotion check-in", "0.2.0", emotion_checkin::EmotionCheckin)
