// SPDX-License-Identifier: MIT
// What is on or off, and a number of steps.
#include <algorithm>

#include "screen/ui/kit.hpp"
#include "screen/ui/sign_button.hpp"

namespace hearth {
namespace {

constexpr float kPadding = 3, kAbove = 1, kGap = 4, kButton = 50, kButtonHeight = 20;
constexpr float kStep = 20, kLeastStep = 14;

// Words above what explains them, as large as fits: rather small than cut.
void words_and_why(Screen& screen, const Area& place, std::string_view words, std::string_view why,
                   Align align) {
  constexpr float kNote = 0.75f, kLeast = 6.5f;
  Text large{.size = 10, .align = align}, small{.ink = Ink::quiet, .align = align};
  float words_h = 0, why_h = 0;
  for (;; large.size -= 0.5f) {
    small.size = large.size * kNote;
    words_h = screen.text_height(words, place.w, large);
    why_h = why.empty() ? 0 : screen.text_height(why, place.w, small);
    if (words_h + why_h <= place.h || large.size <= kLeast) break;
  }
  Area lines = place.middle(place.w, words_h + why_h);
  if (!why.empty()) screen.text(lines.cut_bottom(why_h), why, small);
  screen.text(lines, words, large);
}

}  // namespace

bool Screen::toggle(std::string_view id, const Area& place, std::string_view words, std::string_view why,
                    bool on) {
  card(place);
  Area inner = place.inset(kPadding);
  const Area end = inner.cut_right(std::min(kButton, inner.w * 0.35f), kGap);
  const Area button = end.middle(end.w, std::min(end.h, kButtonHeight));
  const Area lines{inner.x + kPadding, place.y + kAbove, inner.w - kPadding, place.h - 2 * kAbove};
  words_and_why(*this, lines, words, why, Align::left);
  const std::string state = kit_->interface_words()(on ? "staff.on" : "staff.off");
  return picture_button(id, button, {.word = state, .look = {.chosen = on}}, Beside::right);
}

int Screen::stepper(std::string_view id, const Area& place, std::string_view words, int value, int least,
                    int most, int step) {
  card(place);
  Area inner = place.inset(kPadding);
  const float side = std::max(kLeastStep, std::min(inner.h, kStep));
  const int before = value;
  // An end that is reached is no button any more, and looks like none.
  const auto turn = [&](const char* name, const Area& end, const char* sign, int wanted) {
    const Area button = end.middle(end.w, side);
    if (wanted == before) return text(button, sign, {.size = 13, .ink = Ink::quiet});
    if (sign_button(*kit_, std::string(id) + '/' + name, button, sign)) value = wanted;
  };
  turn("less", inner.cut_left(side * 1.4f, kGap), "\u2212", std::max(before - step, std::min(least, before)));
  turn("more", inner.cut_right(side * 1.4f, kGap), "+", std::min(before + step, std::max(most, before)));
  words_and_why(*this, {inner.x, place.y + kAbove, inner.w, place.h - 2 * kAbove}, words, {}, Align::middle);
  return value;
}

}  // namespace hearth
