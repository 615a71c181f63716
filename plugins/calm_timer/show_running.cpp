// SPDX-License-Identifier: MIT
// While it runs: what is left, a shape to breathe with or a quiet picture, and always the way out of it.
#include <algorithm>

#include "calm_timer.hpp"
#include "model/pace.hpp"

namespace calm_timer {

using hearth::Align;
using hearth::Area;
using hearth::Beside;
using hearth::Choice;
using hearth::Screen;
using hearth::Tint;

namespace {

constexpr float kBar = 39, kGap = 8, kBesideReady = 105, kLine = 28, kWord = 18, kMostPicture = 110;

bool is_time(Looks looks) {
  return looks != Looks::breath && looks != Looks::scene;
}

}  // namespace

void CalmTimer::show_running(Screen& screen) {
  const Wish& wish = session_.wish();
  Area rest = screen.area();
  const Area bar = rest.cut_bottom(screen.portrait() ? 2 * kBar + kGap : kBar, kGap);
  draw_line(screen, rest.cut_top(kLine, kGap));
  const bool beside = is_time(wish.looks) && (!wish.tool.empty() || wish.sort == Sort::work);
  if (beside)
    draw_beside(screen, screen.portrait() ? rest.cut_bottom(rest.h * 0.38f, kGap)
                                          : rest.cut_right(rest.w * 0.42f, kGap));
  if (wish.looks == Looks::breath)
    draw_breath(screen, rest);
  else if (wish.looks == Looks::scene)
    draw_scene(screen, rest);
  else
    draw_time(screen, rest, wish.looks);
  draw_ways(screen, bar);
}

// Locked means that fingers change nothing; the way out stays where it is, and a switch takes it at once.
void CalmTimer::draw_ways(Screen& screen, Area bar) {
  const Wish& wish = session_.wish();
  const bool locked = way_of(wish.pupil).locked;
  const Choice day{.id = "home", .word = words("check_in.back_to_our_day"), .picture = "home"};
  const Choice call{.id = "grown_up", .word = words("out.grown_up"), .picture = "out/grown_up"};
  const Choice ready{.id = "ready",
                     .word = words(wish.sort == Sort::work ? "calm.work_ready" : "calm.ready"),
                     .picture = "calm/ready",
                     .look = {.chosen = true}};
  Area low = screen.portrait() ? bar.cut_bottom(kBar, kGap) : bar;
  const float side = screen.portrait() ? (low.w - kGap) / 2 : kBesideReady;
  const Area left = low.cut_left(side, kGap), right = low.cut_right(side, kGap);
  if (!screen.portrait()) bar = low;
  const bool home = screen.picture_button("calm/home", left, day, Beside::right);
  const bool done = locked ? screen.hold_button("calm/ready", bar, ready)
                           : screen.picture_button("calm/ready", bar, ready, Beside::right);
  const bool calls = locked ? screen.hold_button("calm/grown_up", right, call)
                            : screen.picture_button("calm/grown_up", right, call, Beside::right);
  if (home) host_.go("home");
  if (done) return finish(Ended::early);
  if (calls) finish(Ended::grown_up);
}

// What it is, or for a moment how far it has come; and how much is left, where nothing larger says so.
void CalmTimer::draw_line(Screen& screen, Area area) {
  const Wish& wish = session_.wish();
  const hearth::Pupil* child = school_->pupil(wish.pupil);
  static const std::vector<hearth::Warning> none;
  const Told told =
      stage_at(session_.left(host_.running()), wish.planned, child ? child->preferences.day.warnings : none);
  host_.wake_at(host_.clock().now() + told.changes);
  const char* key = told.stage == Stage::half         ? "calm.half"
                    : told.stage == Stage::one_minute ? "calm.one_minute"
                    : wish.sort == Sort::work         ? "calm.work_time"
                                                      : "calm.ready_when_you_are";
  if (!is_time(wish.looks)) draw_time(screen, area.cut_right(area.h, kGap), Looks::disc);
  screen.text(area, words(key), {.size = 17, .align = Align::left});
}

// Slowly and all the time where things may move; else in a few steps.
void CalmTimer::draw_time(Screen& screen, const Area& area, Looks looks) {
  const auto now = host_.running();
  const Wish& wish = session_.wish();
  double share = session_.share_left(now);
  auto next = smooth_step(wish.planned);
  if (!host_.motion()) {
    const Still still = still_at(session_.left(now), wish.planned);
    share = still.share;
    next = still.next;
  }
  host_.wake_at(host_.clock().now() + std::min(next, session_.left(now)));
  const hearth::TimeShape shape = shape_of(looks);
  const float side = std::min(area.w, area.h);
  const bool bar = shape == hearth::TimeShape::bar;
  const Area place = area.middle(bar ? std::min(area.w, area.h * 0.45f) : side, bar ? area.h : side);
  screen.time_left(place, shape, share, wish.sort == Sort::work ? Tint::clay : Tint::accent);
}

void CalmTimer::draw_breath(Screen& screen, const Area& area) {
  const Wish& wish = session_.wish();
  const hearth::Pupil* child = school_->pupil(wish.pupil);
  const Breath breath =
      breath_at(session_.used(host_.running()), child ? child->preferences.calm.breaths : 0);
  Area rest = area;
  const Area word = rest.cut_bottom(kWord, kGap);
  constexpr double kStill = 0.7;
  if (host_.motion())
    host_.next_frame();
  else
    host_.wake_at(host_.clock().now() + breath.turn);
  const float side = std::min(rest.w, rest.h);
  screen.breath(rest.middle(side, side), host_.motion() ? breath.size : kStill);
  screen.text(word, words(breath.in ? "calm.in" : "calm.out"), {.size = 15});
}

void CalmTimer::draw_scene(Screen& screen, const Area& area) {
  const bool moves = host_.motion();
  const int liveliness = moves ? way_of(session_.wish().pupil).liveliness : 0;
  if (liveliness > 0) host_.next_frame();
  const auto since = std::chrono::duration<double>(session_.used(host_.running()));
  screen.scene(area, session_.wish().scene, liveliness > 0 ? since.count() : 0, liveliness);
}

// What they chose to do meanwhile.
void CalmTimer::draw_beside(Screen& screen, const Area& area) {
  const Wish& wish = session_.wish();
  const hearth::Option* tool = host_.content().tool(wish.tool);
  const std::string word = tool ? of(*tool, school_->pupil(wish.pupil)).word : words("calm.work");
  Area place = area.middle(area.w, std::min(area.h, kMostPicture + kWord));
  screen.text(place.cut_bottom(kWord, 2), word, {.size = 15});
  screen.picture(place, tool ? tool->picture : "calm/work");
}

}  // namespace calm_timer
