// SPDX-License-Identifier: MIT
#include "spans.hpp"

namespace staff_review {

using hearth::Choice;

SpanPressed draw_spans(Desk& desk, hearth::Area& rest, hearth::Span chosen, bool can_go_earlier,
                       bool can_go_later) {
  constexpr float kRow = 21, kLeast = 44;
  constexpr std::size_t kButtons = std::size(kSpans) + 2;
  const bool one_row = rest.w >= float(kButtons) * kLeast;
  const int down = one_row ? 1 : 2;
  const auto places =
      rest.cut_top(float(down) * (kRow + 4) - 4, kBetween).grid(int(kButtons) / down, down, 4);
  std::vector<Choice> buttons;
  for (const hearth::Span span : kSpans)
    buttons.push_back({.id = to_text(span), .word = desk.words("span_" + to_text(span))});
  SpanPressed pressed;
  const std::string span = draw_tabs(desk, places, "look_back/span", buttons, to_text(chosen));
  for (const hearth::Span one : kSpans)
    if (to_text(one) == span) pressed.span = one;
  const auto step = [&](const char* id, std::size_t place, bool possible) {
    return desk.screen.picture_button(std::string("look_back/") + id, places[place],
                                      {.word = desk.words(id), .look = {.quiet = !possible}},
                                      hearth::Beside::right) &&
           possible;
  };
  pressed.earlier = step("earlier", kButtons - 2, can_go_earlier);
  pressed.later = step("later", kButtons - 1, can_go_later);
  return pressed;
}

}  // namespace staff_review
