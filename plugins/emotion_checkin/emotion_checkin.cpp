// SPDX-License-Identifier: MIT
// One child at a time: who is here, which step is drawn, and what becomes of an answer.
#include "emotion_checkin.hpp"

namespace emotion_checkin {

using hearth::Screen;

void EmotionCheckin::opened() {
  check_in_.over();
  scribed_.clear();
}

void EmotionCheckin::closed() {
  const auto left = check_in_.leave(host_.journal().own_today());
  if (left) host_.journal().write(*left, [](const hearth::Receipt&) {});
  scribed_.clear();
  host_.journal().choose({});
}

void EmotionCheckin::show(Screen& screen) {
  school_ = host_.school();
  on_staff_side_ = false;
  const hearth::Id seen = seen_by(host_.journal().own_today(), check_in_.pupil());
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
  return slot_at(*school_, host_.room(), hearth::changes_from(host_.journal().room_today()),
                 host_.clock().now());
}

void EmotionCheckin::choose(const hearth::Id& id, bool told) {
  const hearth::Pupil* chosen = school_->pupil(id);
  if (!chosen) return;
  check_in_.choose_self({.pupil = id,
                         .slot = slot(),
                         .way = way_of(*chosen, *school_, host_.content()),
                         .told = told,
                         .staff = on_staff_side_ ? host_.staff() : hearth::Id()});
  host_.journal().choose(id);
}

// The thanks wait until the answer is on disk, and so is the call that goes with it. The call is written
// whoever stands here by then.
void EmotionCheckin::take() {
  const auto written = check_in_.take(host_.journal().own_today());
  if (!written) return;
  since_ = host_.clock().now();
  const int mine = ++*visit_;
  const auto on_disk = [this, mine] {
    if (mine != *visit_) return;
    since_ = host_.clock().now();
    check_in_.stored();
  };
  host_.journal().write(written->answer,
                        [this, on_disk, call = written->call](const hearth::Receipt& receipt) mutable {
                          if (!receipt.stored) return;
                          if (!call) return on_disk();
                          call->detail["check_in"] = receipt.id;
                          host_.journal().write(*call, [on_disk](const hearth::Receipt& second) {
                            if (second.stored) on_disk();
                          });
                        });
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
