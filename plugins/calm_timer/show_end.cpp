// SPDX-License-Identifier: MIT
// When it is over: ready, more time, or a grown-up. It waits, quietly, until somebody has seen it; and
// whoever leaves is welcome back in the same words, early or late.
#include <algorithm>

#include "calm_timer.hpp"

namespace calm_timer {

using namespace std::chrono_literals;
using hearth::Area;
using hearth::Beside;
using hearth::Choice;
using hearth::Ink;
using hearth::Screen;
using hearth::Text;

namespace {

constexpr float kHomeWidth = 150, kHomeHeight = 39, kGap = 7.5f;
constexpr auto kKeeperIsAway = 5s;

}  // namespace

void CalmTimer::show_over(Screen& screen) {
  const bool work = session_.wish().sort == Sort::work;
  const Choice choices[] = {
      {.id = "ready",
       .word = words(work ? "calm.work_ready" : "calm.ready"),
       .picture = "calm/ready",
       .look = {.chosen = true}},
      {.id = "more", .word = words("calm.more"), .picture = "sand_timer"},
      {.id = "grown_up", .word = words("out.grown_up"), .picture = "out/grown_up"},
  };
  const Area rest = screen.question(work ? "calm/work" : "calm", "",
                                    words(work ? "calm.work_over" : "calm.ready_when_you_are"));
  const auto places = screen.portrait() ? rest.rows(3, kGap) : rest.columns(3, kGap);
  constexpr Ended kEnds[] = {Ended::ready, Ended::more, Ended::grown_up};
  std::optional<Ended> ended;
  for (std::size_t at = 0; at < places.size(); ++at)
    if (screen.picture_button("calm/over/" + choices[at].id, places[at], choices[at])) ended = kEnds[at];
  if (ended) finish(*ended);
}

bool CalmTimer::home_button(Screen& screen, const Area& bottom) {
  return screen.picture_button(
      "calm/home", bottom.middle(kHomeWidth, kHomeHeight),
      {.id = "home", .word = words("check_in.back_to_our_day"), .picture = "home", .look = {.chosen = true}},
      Beside::right);
}

void CalmTimer::draw_middle(Screen& screen, Area rest, const std::string& line, const std::string& small,
                            const std::string& picture) {
  Area middle = rest.middle(std::min(rest.w, 440.0f), std::min(rest.h, 200.0f));
  const Text large{.size = 22}, quiet{.size = 13, .ink = Ink::quiet};
  if (!small.empty())
    screen.text(middle.cut_bottom(screen.text_height(small, middle.w, quiet)), small, quiet);
  // The line above the small one.
  screen.text(middle.cut_bottom(screen.text_height(line, middle.w, large), 4), line, large);
  screen.picture(middle.middle(middle.w, std::min(middle.h, 100.0f)), picture);
}

// "How is it now?" follows by itself where there was a check-in before; else the board.
void CalmTimer::show_welcome_back(Screen& screen) {
  const auto now = host_.running();
  const auto at_last = until_ + (follow_.empty() ? 0ms : kKeeperIsAway);
  if (now >= until_ && !follow_.empty() && on_disk_)
    host_.go("emotion_checkin", follow_);
  else if (now >= at_last)
    host_.go("home");
  else
    host_.wake_at(host_.clock().now() + ((now < until_ ? until_ : at_last) - now));
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kHomeHeight, 10);
  const bool home = follow_.empty() && home_button(screen, bottom);
  draw_middle(screen, rest, words("calm.welcome_back"), "", "thanks");
  if (home) host_.go("home");
}

void CalmTimer::show_one_moment(Screen& screen) {
  const bool long_since = host_.running() >= until_;
  if (!long_since) host_.wake_at(host_.clock().now() + (until_ - host_.running()));
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kHomeHeight, 10);
  // The call waits by itself; the child need not.
  const bool home = long_since && home_button(screen, bottom);
  draw_middle(screen, rest, words(long_since ? "check_in.tell_a_grown_up" : "check_in.one_moment"), "",
              long_since ? "out/grown_up" : "one_moment");
  if (home) host_.go("home");
}

// Something to show; and who is coming, once somebody has seen the call.
void CalmTimer::show_grown_up(Screen& screen) {
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kHomeHeight, 10);
  const bool home = home_button(screen, bottom);
  const hearth::Pupil* child = school_->pupil(caller_);
  const hearth::Adult* adult = school_->adult(coming_to(host_.journal().own_today(), caller_));
  if (adult)
    draw_middle(screen, rest, host_.words()("check_in.is_coming", {{"adult", adult->name}}), "",
                picture_of(*school_, *adult, host_.local_now().day));
  else
    draw_middle(screen, rest, words("check_in.show_a_grown_up"),
                child ? host_.words()("check_in.would_like_you", {{"name", child->name}}) : std::string(),
                "out/grown_up");
  if (home) host_.go("home");
}

}  // namespace calm_timer
