// SPDX-License-Identifier: MIT
// After the last tap: one moment, then the same thanks for every answer, or a picture to show a grown-up.
#include <algorithm>
#include <chrono>

#include "emotion_checkin.hpp"
#include "model/next.hpp"

namespace emotion_checkin {

using namespace std::chrono_literals;
using hearth::Area;
using hearth::Choice;
using hearth::Screen;
using hearth::Text;

namespace {

constexpr auto kThenTheTool = 3s;
constexpr auto kAskForAdultAfter = 5s;  // the keeper should have answered long before
constexpr float kHomeWidth = 150, kHomeHeight = 39;

Choice way_home(const std::string& word, bool chosen) {
  return {.id = "home", .word = word, .picture = "home", .look = {.chosen = chosen}};
}

}  // namespace

void EmotionCheckin::wait(Screen& screen) {
  const bool long_since = host_.clock().now() - since_ >= kAskForAdultAfter;
  if (!long_since) host_.wake_at(since_ + kAskForAdultAfter);
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kHomeHeight, 10);
  Area middle = rest.middle(std::min(rest.w, 240.0f), std::min(rest.h, 170.0f));
  const Text how{.size = 18};
  const std::string line = words(long_since ? "check_in.tell_a_grown_up" : "check_in.one_moment");
  screen.text(middle.cut_bottom(screen.text_height(line, middle.w, how)), line, how);
  screen.picture(middle.middle(middle.w, 90), long_since ? "out/grown_up" : "one_moment");
  // The answer waits by itself; the child need not.
  if (long_since &&
      screen.picture_button("check_in/waiting/home", bottom.middle(kHomeWidth, kHomeHeight),
                            way_home(words("check_in.back_to_our_day"), false), hearth::Beside::right))
    home();
}

// What happens next has its own card below the thanks, so that they stand where they always stand. It is said
// aloud only for a child who hears words at all, and only when they press it: the room listens, too.
void EmotionCheckin::show_next(Screen& screen, Area& rest) {
  Next next = next_of(check_in_.said(), *school_, host_.content(), host_.words(), host_.local_now().day);
  if (const hearth::Id adult = coming(); !adult.empty()) next = {picture_of(adult), is_coming(adult)};
  constexpr float kWidth = 320, kLeastHeight = 42, kPicture = 36, kInside = 6;
  const Text how{.size = 12, .align = hearth::Align::left};
  const float width = std::min(rest.w, kWidth), words_width = width - kPicture - 3 * kInside;
  const float height = std::max(kLeastHeight, screen.text_height(next.words, words_width, how) + 2 * kInside);
  const Area card = rest.cut_bottom(height, 8).middle(width, height);
  if (next.words.empty()) return;
  if (leads_on()) {
    const Choice tool{.id = "tool", .word = next.words, .picture = next.picture, .look = {.now = true}};
    if (screen.picture_button("check_in/thanks/tool", card, tool, hearth::Beside::right)) lead_on();
    return;
  }
  if (is_spoken_to()) {
    const Choice said{.id = "next", .word = next.words, .picture = next.picture, .badge = "speaker"};
    host_.sound().prepare(next.words);
    if (screen.picture_button("check_in/thanks/next", card, said, hearth::Beside::right))
      host_.sound().say(next.words);
    return;
  }
  // No card: there is nothing to touch.
  const float wide = std::min(words_width, screen.text_width(next.words, how) + 1);
  Area inner = card.middle(kPicture + kInside + wide, height);
  screen.picture(inner.cut_left(kPicture, kInside).middle(kPicture, kPicture), next.picture);
  screen.text(inner, next.words, how);
}

void EmotionCheckin::show_thanks(Screen& screen) {
  // Then the board again, and no name is left.
  const bool leads = leads_on();
  const auto until =
      since_ + (leads ? kThenTheTool : std::chrono::seconds(host_.number_setting("thanks_stay")));
  const bool over = host_.clock().now() >= until;
  if (over && !leads) return home();
  if (over) lead_on();  // and the thanks stay until it has come
  if (!over) host_.wake_at(until);
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kHomeHeight, 10);
  const std::string home_words = words(on_staff_side_ ? "check_in.back_to_list" : "check_in.back_to_our_day");
  const bool done = screen.picture_button("check_in/thanks/home", bottom.middle(kHomeWidth, kHomeHeight),
                                          way_home(home_words, true), hearth::Beside::right);
  show_next(screen, rest);
  Area middle = rest.middle(std::min(rest.w, 440.0f), std::min(rest.h, 150.0f));
  const std::string line = host_.words()("check_in.thank_you", {{"name", name()}});
  const Text how{.size = 22};
  screen.text(middle.cut_bottom(screen.text_height(line, middle.w, how), 4), line, how);
  screen.picture(middle.middle(middle.w, std::min(middle.h, 100.0f)), "thanks");
  if (done) home();
}

void EmotionCheckin::show_call(Screen& screen) {
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kHomeHeight, 10);
  const std::string home_words = words(on_staff_side_ ? "check_in.back_to_list" : "check_in.back_to_our_day");
  const bool done = screen.picture_button("check_in/grown_up/home", bottom.middle(kHomeWidth, kHomeHeight),
                                          way_home(home_words, true), hearth::Beside::right);
  Area middle = rest.middle(std::min(rest.w, 440.0f), std::min(rest.h, 200.0f));
  const Text how{.size = 22}, small{.size = 13, .ink = hearth::Ink::quiet};
  const hearth::Id adult = coming();
  const std::string line = adult.empty() ? words("check_in.show_a_grown_up") : is_coming(adult);
  screen.text(middle.cut_bottom(screen.text_height(line, middle.w, how)), line, how);
  const std::string wish = host_.words()("check_in.would_like_you", {{"name", name()}});
  if (adult.empty()) screen.text(middle.cut_bottom(screen.text_height(wish, middle.w, small)), wish, small);
  screen.picture(middle.middle(middle.w, std::min(middle.h, 100.0f)), picture_of(adult));
  if (done) home();
}

}  // namespace emotion_checkin
