// SPDX-License-Identifier: MIT
// Beside the cards: who is with us, who comes tomorrow, what the half-term is about; or a message in their
// place.
#include <algorithm>

#include "parts.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Screen;

// --------------------------------------------------------------------------------------------

void draw_person(const Sheet& sheet, const Area& place, const Person& person) {
  Screen& screen = sheet.screen;
  screen.card(place, {.fill = hearth::Tint::wood});
  const Area inside = place.inset(3, 3);
  const float size = size_that_fits(screen, person.name, {0, 0, inside.w, inside.h / 2}, 8.5f);
  const float name_h = screen.text_height(person.name, inside.w, {.size = size});
  Area inner = inside.middle(inside.w, std::min(inside.h, 34 + name_h));
  screen.text(inner.cut_bottom(name_h, 1), person.name, {.size = size});
  screen.picture(inner, person.picture);
  if (person.is_new) screen.picture({place.x + 2, place.y + 2, 15, 15}, "someone_new");
}

// "Tomorrow: someone new", with their picture and name.
void draw_expected(const Sheet& sheet, const Area& place, const Expected& expected) {
  Screen& screen = sheet.screen;
  screen.card(place, {.fill = hearth::Tint::mist});
  Area inner = place.inset(3, 3);
  const bool wide = place.w > place.h * 1.6f;
  const Area picture = wide ? inner.cut_left(inner.h, 3) : inner.cut_top(inner.h * 0.4f, 1);
  screen.picture(picture, expected.picture);
  screen.picture({place.x + 2, place.y + 2, 13, 13}, "someone_new");
  const std::string words = expected.sentence + "\n" + expected.name;
  screen.text(inner, words, {.size = size_that_fits(screen, words, inner, 8.2f)});
}

}  // namespace

void draw_people(const Sheet& sheet, Area area) {
  constexpr int kMost = 3;
  const bool tall = area.h > area.w;
  const Board& board = sheet.board;
  if (board.expected)
    draw_expected(sheet, tall ? area.cut_bottom(area.h * 0.44f, kGap) : area.cut_right(area.w * 0.4f, kGap),
                  *board.expected);
  if (board.people.empty()) return;
  const int n = std::clamp(int(board.people.size()), 1, kMost);
  const auto places = tall ? area.rows(std::max(n, 2), kGap) : area.columns(n, kGap);
  for (int at = 0; at < n; ++at) draw_person(sheet, places[std::size_t(at)], board.people[std::size_t(at)]);
}

// The half-term's focus, in one small line.
void draw_focus(const Sheet& sheet, Area& rest) {
  constexpr float kHeight = 15;
  if (sheet.board.focus.empty()) return;
  Area line = rest.cut_top(kHeight, 3);
  if (!sheet.board.focus_picture.empty())
    sheet.screen.picture(line.cut_left(kHeight, 3), sheet.board.focus_picture);
  sheet.screen.text(line, sheet.board.focus,
                    {.size = size_that_fits(sheet.screen, sheet.board.focus, line, 9.5f),
                     .ink = hearth::Ink::quiet,
                     .align = hearth::Align::left});
}

void draw_message(const Sheet& sheet, const Area& area) {
  const Board& board = sheet.board;
  const float width = std::min(area.w, 260.0f);
  const float size = size_that_fits(sheet.screen, board.message, {0, 0, width, area.h * 0.5f}, 16);
  const float height = sheet.screen.text_height(board.message, width, {.size = size});
  Area middle = area.middle(width, std::min(area.h, 95 + height));
  sheet.screen.text(middle.cut_bottom(height), board.message, {.size = size});
  sheet.screen.picture(middle.inset(0, 5), board.message_picture);
}

}  // namespace visual_timetable
