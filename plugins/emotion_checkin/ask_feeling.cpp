// SPDX-License-Identifier: MIT
// Noticing and naming: where, how, what else, how big, and what the body needs.
#include <algorithm>

#include "emotion_checkin.hpp"

namespace emotion_checkin {

using hearth::Area;
using hearth::Choice;
using hearth::Screen;

namespace {
constexpr std::size_t kMostAtOnce = 15;
constexpr float kGap = 7.5f, kGoOnHeight = 32, kGoOnWidth = 150;
}  // namespace

// Several may be chosen: a second touch takes one back.
void EmotionCheckin::ask_body(Screen& screen) {
  Area rest = ask(screen, words("check_in.where"));
  const Area below = rest.cut_bottom(kGoOnHeight, kGap);
  const std::vector<std::string>& chosen_before = check_in_.said().body;
  std::vector<Choice> choices;
  for (const hearth::Option& clue : host_.content().clues) {
    if (clue.id == "dont_know") continue;  // is always there, below
    choices.push_back(of("clue", clue));
    choices.back().look.chosen = std::ranges::count(chosen_before, clue.id) > 0;
  }
  const int chosen = screen.choice_grid("check_in/body", rest, choices);
  if (chosen >= 0) check_in_.tap_clue(choices[std::size_t(chosen)].id);
  const Choice on{.id = "on",
                  .word = words("check_in.go_on"),
                  .picture = "out/more",
                  .look = {.chosen = !chosen_before.empty()}};
  if (screen.picture_button("check_in/body/on", below.middle(kGoOnWidth, kGoOnHeight), on,
                            hearth::Beside::right))
    check_in_.clues_done();
}

// A child with many words gets them on several pages: forty faces at once are a wall.
int EmotionCheckin::pick(Screen& screen, const char* id, const Area& area, const std::vector<Choice>& all) {
  if (all.size() <= kMostAtOnce) return screen.choice_grid(id, area, all);
  const std::size_t begin = page_ * (kMostAtOnce - 1);
  const std::size_t end = std::min(begin + kMostAtOnce - 1, all.size());
  std::vector<Choice> shown(all.begin() + std::ptrdiff_t(begin), all.begin() + std::ptrdiff_t(end));
  shown.push_back(
      {.id = "more", .word = words("out.more"), .picture = "out/more", .look = {.fill = hearth::Tint::wood}});
  const int chosen = screen.choice_grid(id, area, shown);
  if (chosen < 0 || std::size_t(chosen) + 1 < shown.size()) return chosen < 0 ? -1 : int(begin) + chosen;
  page_ = end == all.size() ? 0 : page_ + 1;
  return -1;
}

void EmotionCheckin::ask_feeling(Screen& screen) {
  const Area rest = ask(screen, words(check_in_.observing()      ? "check_in.how_seems"
                                      : check_in_.asks_how_now() ? "check_in.how_now"
                                                                 : "check_in.how"));
  const auto feelings = feelings_for(host_.content(), way());
  std::vector<Choice> choices;
  for (const hearth::Feeling* feeling : feelings) choices.push_back(of_feeling(*feeling));
  const int chosen = pick(screen, "check_in/feeling", rest, choices);
  if (chosen >= 0) check_in_.feel(*feelings[std::size_t(chosen)]);
}

void EmotionCheckin::ask_second(Screen& screen) {
  const Area rest = ask(screen, words("check_in.what_else"));
  std::vector<const hearth::Feeling*> feelings;
  std::vector<Choice> choices;
  for (const hearth::Feeling* feeling : feelings_for(host_.content(), way())) {
    if (feeling->id == check_in_.said().feeling->id) continue;
    feelings.push_back(feeling);
    choices.push_back(of_feeling(*feeling));
  }
  choices.push_back({.id = "none", .word = words("check_in.nothing_else"), .picture = "tick"});
  const int chosen = pick(screen, "check_in/second", rest, choices);
  if (chosen >= 0)
    check_in_.also_feel(std::size_t(chosen) < feelings.size() ? feelings[std::size_t(chosen)] : nullptr);
}

// The same picture in three sizes, so that nobody has to read: the card grows, and its picture with it.
// Smallest first, from the left or from the top.
void EmotionCheckin::ask_size(Screen& screen) {
  Area rest = ask(screen, words("check_in.how_big"));
  const hearth::Feeling& feeling = *check_in_.said().feeling;
  constexpr float kShare[] = {0.55f, 0.76f, 1}, kShares = 0.55f + 0.76f + 1;
  const char* const word[] = {"check_in.little", "check_in.middle", "check_in.lots"};
  const bool tall = rest.h > rest.w;
  const float room = tall ? rest.h - 2 * kGap : (rest.w - 2 * kGap) / 3;
  for (int n = 0; n < 3; ++n) {
    Area card;
    if (tall) {
      card = rest.cut_top(room * kShare[n] / kShares, kGap);
      card = card.middle(card.w * kShare[n], card.h);
    } else {
      const Area place = rest.cut_left(room, kGap);
      const float width = place.w * std::max(kShare[n], 0.7f), height = place.h * kShare[n];
      card = {place.x + (place.w - width) / 2, place.y + place.h - height, width, height};
    }
    const std::string id = std::to_string(n + 1);
    const Choice size{.id = id,
                      .word = words(word[n]),
                      .picture = feeling.picture,
                      .look = {.fill = hearth::tint_named(feeling.tint)}};
    if (screen.picture_button("check_in/size/" + id, card, size)) check_in_.how_big(n + 1);
  }
}

void EmotionCheckin::ask_need(Screen& screen) {
  const Area rest = ask(screen, words("check_in.what_needs"));
  std::vector<Choice> choices;
  for (const hearth::Option& need : host_.content().needs) choices.push_back(of("need", need));
  choices.push_back({.id = "nothing", .word = words("check_in.needs_nothing"), .picture = "feeling/okay"});
  const int chosen = screen.choice_grid("check_in/need", rest, choices);
  if (chosen >= 0) check_in_.need(choices[std::size_t(chosen)].id);
}

}  // namespace emotion_checkin
