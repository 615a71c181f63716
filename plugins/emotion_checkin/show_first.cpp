// SPDX-License-Identifier: MIT
// Before the questions: who are you, what has become of your call, and have you not told us already?
#include <algorithm>
#include <chrono>

#include "emotion_checkin.hpp"

namespace emotion_checkin {

using namespace std::chrono_literals;
using hearth::Area;
using hearth::Choice;
using hearth::Screen;

namespace {
constexpr auto kSeenStays = 9s;
constexpr float kSeenWidth = 270, kSignWidth = 70, kSignGap = 12;
}  // namespace

void EmotionCheckin::ask_who(Screen& screen) {
  const std::vector<Face> here =
      faces(*school_, host_.room(), host_.clock().now(), host_.journal().ticks(), slot().id);
  std::vector<Choice> choices;
  for (const Face& face : here) {
    choices.push_back({.id = face.pupil, .word = face.name, .picture = face.picture, .ticked = face.ticked});
    // Only where the room shows it to everybody.
    const auto& all = host_.journal().coming();
    const auto coming = std::ranges::find(all, face.pupil, &hearth::Coming::pupil);
    if (coming == all.end()) continue;
    choices.back().second = is_coming(coming->adult);
    choices.back().badge = picture_of(coming->adult);
  }
  const Choice back[] = {{.id = "back", .word = words("out.back"), .picture = "out/back"}};
  if (screen.ways_out("check_in/out", back) == 0) return host_.go("home");
  const Area rest = screen.question("", "", words(here.empty() ? "check_in.nobody" : "check_in.who"));
  const int chosen = screen.choice_grid("check_in/self", rest, choices);
  if (chosen < 0) return;
  choose(here[std::size_t(chosen)].pupil, here[std::size_t(chosen)].ticked);
}

// Only the child who asked is told, and only they stand here.
void EmotionCheckin::show_seen(Screen& screen) {
  if (host_.clock().now() - since_ >= kSeenStays) return check_in_.go_on(), draw(screen);
  host_.wake_at(since_ + kSeenStays);
  const Area rest = ask(screen, is_coming(check_in_.seen_by()));
  const Choice card{.id = "on",
                    .word = words("check_in.go_on"),
                    .picture = picture_of(check_in_.seen_by()),
                    .look = {.chosen = true}};
  // Beside the face, for who cannot read: seen, and in a while.
  Area row = rest.middle(std::min(rest.w, kSeenWidth), rest.h);
  const auto signs = row.cut_right(kSignWidth, kSignGap).rows(2, kSignGap);
  screen.picture(signs[0], "seen");
  screen.picture(signs[1].inset(signs[1].w * 0.2f, signs[1].h * 0.2f), "one_moment");
  if (screen.picture_button("check_in/seen/on", row, card)) check_in_.go_on();
}

void EmotionCheckin::ask_again(Screen& screen) {
  const Area rest = ask(screen, words("check_in.told_already"));
  const Choice choices[] = {
      {.id = "right", .word = words("check_in.still_right"), .picture = "tick"},
      {.id = "change", .word = words("check_in.change"), .picture = "change"},
  };
  const int chosen = screen.choice_grid("check_in/again", rest, choices);
  if (chosen == 0) check_in_.still_right(), since_ = host_.clock().now();
  if (chosen == 1) check_in_.change();
}

}  // namespace emotion_checkin
