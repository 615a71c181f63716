// SPDX-License-Identifier: MIT
#include "desk.hpp"

#include <algorithm>

namespace staff_review {

using hearth::Area;
using hearth::Choice;

namespace {

constexpr float kLeastButton = 60;
constexpr float kSmallest = 7;  // letters of a name, mm

}  // namespace

std::string Desk::words(std::string_view key,
                        std::initializer_list<std::pair<std::string_view, std::string_view>> filled) const {
  return host.words()("look_back." + std::string(key), filled);
}

std::string Desk::picture(const hearth::Pupil& pupil) const {
  return hearth::picture_of(*school, pupil, today);
}

std::string Desk::picture(const hearth::Room& room) const {
  return hearth::picture_of(*school, room.picture.empty() ? "home" : room.picture, "home", today);
}

void draw_whose(Desk& desk, Area place, const std::string& picture, const std::string& name,
                const std::string& small) {
  constexpr float kBesideFrom = 150;  // mm of width from which the days stand beside the picture, too
  const hearth::Text how{.size = 7.5f, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
  const bool wide = place.w > kBesideFrom;
  if (wide) desk.screen.picture(place.cut_left(place.h, 5), picture);
  if (!small.empty())
    desk.screen.text(place.cut_bottom(desk.screen.text_height(small, place.w, how), 1), small, how);
  if (!wide) desk.screen.picture(place.cut_left(std::min(place.h, place.w / 3), 4), picture);
  hearth::Text large{.size = 11, .align = hearth::Align::left};
  while (large.size > kSmallest && desk.screen.text_height(name, place.w, large) > place.h)
    large.size -= 0.5f;
  desk.screen.text(place, name, large);
}

void draw_note(Desk& desk, Area& rest, const std::string& words) {
  const hearth::Text how{.size = 8.5f, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
  desk.screen.text(rest.cut_top(desk.screen.text_height(words, rest.w, how), kBetween), words, how);
}

void draw_heading(Desk& desk, Area& rest, const std::string& words, const std::string& note) {
  const hearth::Text large{.size = 12, .align = hearth::Align::left};
  desk.screen.text(rest.cut_top(desk.screen.text_height(words, rest.w, large), note.empty() ? kBetween : 1),
                   words, large);
  if (!note.empty()) draw_note(desk, rest, note);
}

void draw_problem(Desk& desk, Area& rest, const std::string& problem) {
  if (problem.empty()) return;
  const hearth::Text how{.size = 9, .align = hearth::Align::left};
  const Area place = rest.cut_top(desk.screen.text_height(problem, rest.w - 10, how) + 6, kBetween);
  desk.screen.card(place, {.fill = hearth::Tint::attention});
  desk.screen.text(place.inset(5, 3), problem, how);
}

std::string draw_buttons(Desk& desk, Area& rest, std::string_view id, std::span<const Choice> choices) {
  const int n = int(choices.size());
  const int most = std::max(1, int((rest.w + 4) / (kLeastButton + 4)));
  const int down = (n + most - 1) / most, across = (n + down - 1) / down;
  const auto places = rest.cut_bottom(float(down) * (kButton + 4) - 4, kBetween).grid(across, down, 4);
  std::string pressed;
  for (int at = 0; at < n; ++at)
    if (const Choice& choice = choices[std::size_t(at)];
        !choice.word.empty() &&
        desk.screen.picture_button(std::string(id) + '/' + choice.id, places[std::size_t(at)], choice,
                                   hearth::Beside::right))
      pressed = choice.id;
  return pressed;
}

std::string draw_tabs(Desk& desk, const std::vector<Area>& places, std::string_view id,
                      std::span<const Choice> choices, std::string_view chosen) {
  std::string pressed;
  for (std::size_t at = 0; at < choices.size(); ++at) {
    Choice choice = choices[at];
    choice.look.chosen = choice.id == chosen;
    if (desk.screen.picture_button(std::string(id) + '/' + choice.id, places[at], choice,
                                   hearth::Beside::right) &&
        !choice.look.chosen)
      pressed = choice.id;
  }
  return pressed;
}

void draw_sentences(Desk& desk, Area rest, const std::vector<std::string>& sentences, float size) {
  const hearth::Text how{.size = size, .align = hearth::Align::left};
  for (const std::string& sentence : sentences) {
    const float height = desk.screen.text_height(sentence, rest.w, how);
    if (height > rest.h) return;
    desk.screen.text(rest.cut_top(height, 2.5f), sentence, how);
  }
}

Choice back_button(Desk& desk) {
  return {.id = "back", .word = desk.host.words()("out.back"), .picture = "out/back"};
}

}  // namespace staff_review
