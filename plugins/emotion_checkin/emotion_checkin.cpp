// SPDX-License-Identifier: MIT
// Find yourself → how do you feel? → what would help? → thank you. Every screen of it, on the default path.
#include <algorithm>
#include <chrono>
#include <memory>

#include "hearth/plugin.hpp"
#include "hearth/screen.hpp"
#include "model.hpp"

namespace emotion_checkin {
namespace {

using namespace std::chrono_literals;
using hearth::Area;
using hearth::Choice;
using hearth::Screen;

constexpr auto kThanksStay = 9s;        // then the board again, and no name is left
constexpr auto kAskForAdultAfter = 5s;  // the keeper should have answered long before

class EmotionCheckin : public hearth::Plugin {
 public:
  explicit EmotionCheckin(hearth::Host& host) : host_(host) {}

  void opened() override { check_in_.over(); }
  void closed() override {
    if (const auto left = check_in_.leave()) host_.journal().write(*left, [](const hearth::Receipt&) {});
    host_.journal().choose({});
  }
  void show(Screen&) override;

 private:
  void ask_who(Screen&);
  void ask_feeling(Screen&);
  void ask_help(Screen&);
  void wait(Screen&);
  void end(Screen&);
  int ways_out(Screen&);
  void use_way_out(int);
  void keep(hearth::Entry, const hearth::Help*);

  const hearth::Pupil* pupil() const { return school_->pupil(check_in_.pupil()); }
  std::string name() const { return pupil() ? pupil()->name : std::string(); }
  std::string picture() const { return pupil() ? pupil()->picture : std::string(); }

  hearth::Host& host_;
  CheckIn check_in_;
  std::shared_ptr<const hearth::School> school_;
  hearth::Instant since_{};  // of the step that ends by itself
  // Receipts come later, perhaps when another child is here: each knows which visit it belongs to.
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

void EmotionCheckin::show(Screen& screen) {
  school_ = host_.school();
  switch (check_in_.step()) {
    case Step::who:
      return ask_who(screen);
    case Step::feeling:
      return ask_feeling(screen);
    case Step::help:
      return ask_help(screen);
    case Step::one_moment:
      return wait(screen);
    case Step::thanks:
    case Step::grown_up:
      return end(screen);
  }
}

// The four ways out, at the bottom of every step, always in this order.
int EmotionCheckin::ways_out(Screen& screen) {
  const hearth::Words& words = host_.words();
  const Choice ways[] = {
      {.id = "back", .word = words("out.back"), .picture = "out/back"},
      {.id = "dont_know", .word = words("out.dont_know"), .picture = "out/dont_know"},
      {.id = "not_now", .word = words("out.not_now"), .picture = "out/not_now"},
      {.id = "grown_up", .word = words("out.grown_up"), .picture = "out/grown_up"},
  };
  return screen.ways_out("check_in/out", ways);
}

void EmotionCheckin::use_way_out(int way) {
  if (way == 0) check_in_.back();
  if (way == 1) check_in_.dont_know();
  if (way == 2) keep(check_in_.not_now(), nullptr);
  if (way == 3) keep(check_in_.call_grown_up(), nullptr);
}

void EmotionCheckin::ask_who(Screen& screen) {
  const hearth::Words& words = host_.words();
  const hearth::LocalTime now = host_.local_now();
  const std::vector<const hearth::Pupil*> pupils = hearth::pupils_of(*school_, host_.room(), now.day);
  const std::string slot = slot_of(
      *school_, host_.room(), hearth::changes_from(host_.journal().changes_today()), host_.clock().now());

  std::vector<Choice> choices;
  std::vector<const hearth::Pupil*> shown;
  for (const hearth::Pupil* pupil : pupils) {
    if (!hearth::check_in_refusal(*school_, *pupil, host_.room(), host_.clock().now()).empty()) continue;
    bool done = false;
    for (const hearth::Tick& tick : host_.journal().ticks())
      done |= tick.pupil == pupil->id && tick.kind == "check_in" && tick.slot == slot;
    choices.push_back({.id = pupil->id, .word = pupil->name, .picture = pupil->picture, .ticked = done});
    shown.push_back(pupil);
  }
  const Choice back[] = {{.id = "back", .word = words("out.back"), .picture = "out/back"}};
  if (screen.ways_out("check_in/out", back) == 0) return host_.go("home");
  const Area rest = screen.question("", "", words(shown.empty() ? "check_in.nobody" : "check_in.who"));
  const int chosen = screen.choice_grid("check_in/self", rest, choices);
  if (chosen < 0) return;
  check_in_.choose_self(shown[std::size_t(chosen)]->id, slot);
  host_.journal().choose(check_in_.pupil());
}

void EmotionCheckin::ask_feeling(Screen& screen) {
  const hearth::Words& words = host_.words();
  const int way = ways_out(screen);
  const Area rest =
      screen.question(picture(), words("check_in.hello", {{"name", name()}}), words("check_in.how"));
  std::vector<Choice> choices;
  for (const hearth::Feeling& feeling : host_.content().feelings)
    choices.push_back({.id = feeling.id,
                       .word = feeling.word,
                       .picture = feeling.picture,
                       .look = {.fill = hearth::tint_named(feeling.tint)}});
  const int chosen = screen.choice_grid("check_in/feeling", rest, choices);
  if (chosen >= 0) return check_in_.feel(host_.content().feelings[std::size_t(chosen)]);
  use_way_out(way);
}

void EmotionCheckin::ask_help(Screen& screen) {
  const hearth::Words& words = host_.words();
  const int way = ways_out(screen);
  const Area rest =
      screen.question(picture(), words("check_in.hello", {{"name", name()}}), words("check_in.what_helps"));
  std::vector<Choice> choices;
  for (const hearth::Help& help : host_.content().helps)
    choices.push_back({.id = help.id, .word = help.word, .picture = help.picture});
  const int chosen = screen.choice_grid("check_in/help", rest, choices);
  if (chosen >= 0) {
    const hearth::Help& help = host_.content().helps[std::size_t(chosen)];
    return keep(check_in_.want(help), &help);
  }
  use_way_out(way);
}

// Hands the answer to the keeper. The thanks wait until it is on disk, and so is the call that goes with it.
void EmotionCheckin::keep(hearth::Entry answer, const hearth::Help* help) {
  since_ = host_.clock().now();
  const int mine = ++*visit_;
  const auto on_disk = [this, mine] {
    if (mine != *visit_) return;
    since_ = host_.clock().now();
    check_in_.stored();
  };
  std::optional<hearth::Help> asked;
  if (help) asked = *help;
  host_.journal().write(answer, [this, on_disk, answer, asked](const hearth::Receipt& receipt) mutable {
    if (!receipt.stored) return;
    answer.id = receipt.id;
    const auto call = asked ? call_for(answer, *asked) : std::nullopt;
    if (!call) return on_disk();
    host_.journal().write(*call, [on_disk](const hearth::Receipt& second) {
      if (second.stored) on_disk();
    });
  });
}

void EmotionCheckin::wait(Screen& screen) {
  const hearth::Words& words = host_.words();
  const bool long_since = host_.clock().now() - since_ >= kAskForAdultAfter;
  if (!long_since) host_.wake_at(since_ + kAskForAdultAfter);
  Area middle = screen.area().middle(240, 170);
  const hearth::Text how{.size = 18};
  const std::string line = words(long_since ? "check_in.tell_a_grown_up" : "check_in.one_moment");
  screen.text(middle.cut_bottom(screen.text_height(line, middle.w, how)), line, how);
  screen.picture(middle.middle(middle.w, 90), long_since ? "out/grown_up" : "one_moment");
}

void EmotionCheckin::end(Screen& screen) {
  const hearth::Words& words = host_.words();
  const bool call = check_in_.step() == Step::grown_up;
  if (!call) {
    if (host_.clock().now() - since_ >= kThanksStay) return check_in_.over(), host_.go("home");
    host_.wake_at(since_ + kThanksStay);
  }
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(39, 10);
  const Choice home{
      .id = "home", .word = words("check_in.back_to_our_day"), .picture = "home", .look = {.chosen = true}};
  const bool done = screen.picture_button(call ? "check_in/grown_up/home" : "check_in/thanks/home",
                                          bottom.middle(150, 39), home, hearth::Beside::right);
  Area middle = rest.middle(std::min(rest.w, 440.0f), 200);
  const std::string line =
      call ? words("check_in.show_a_grown_up") : words("check_in.thank_you", {{"name", name()}});
  const hearth::Text how{.size = 22};
  screen.text(middle.cut_bottom(screen.text_height(line, middle.w, how)), line, how);
  if (call) {
    const std::string wish = words("check_in.would_like_you", {{"name", name()}});
    const hearth::Text small{.size = 13, .ink = hearth::Ink::quiet};
    screen.text(middle.cut_bottom(screen.text_height(wish, middle.w, small)), wish, small);
  }
  screen.picture(middle.middle(middle.w, 100), call ? "out/grown_up" : "thanks");
  if (done) check_in_.over(), host_.go("home");
}

}  // namespace
}  // namespace emotion_checkin

HEARTH_PLUGIN("emotion_checkin", "Emotion check-in", "0.1.0", emotion_checkin::EmotionCheckin)
