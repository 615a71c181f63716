// SPDX-License-Identifier: MIT
// The whole day, the finished box, another day of the week: cards in a grid.
#include "parts.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;

Wished grid_and_back(const Sheet& sheet, Area rest, const std::vector<const Card*>& cards) {
  const auto below = cut_ways(sheet, rest);
  Wished wish = cards.empty() ? std::nullopt : draw_grid(sheet, touchable(sheet, rest), cards);
  if (const Wished back = draw_back(sheet, below.front())) wish = back;
  return wish;
}

}  // namespace

Wished draw_whole_day(const Sheet& sheet) {
  const Area rest = draw_title(sheet);
  std::vector<const Card*> cards;
  for (const Card& card : sheet.board.cards) cards.push_back(&card);
  return grid_and_back(sheet, rest, cards);
}

Wished draw_box(const Sheet& sheet) {
  const std::vector<const Card*> cards = sheet.board.in_box();
  const Area rest = sheet.screen.question("finished_box", "", sheet.words("timetable.box"));
  if (cards.empty())
    sheet.screen.text(rest, sheet.words("timetable.empty_box"), {.size = 15, .ink = hearth::Ink::quiet});
  return grid_and_back(sheet, rest, cards);
}

Wished draw_day(const Sheet& sheet, const WeekDay& day) {
  const Area rest = draw_title(sheet, day.title.empty() ? day.name : day.name + ": " + day.title);
  std::vector<const Card*> cards;
  for (const Card& card : day.cards) cards.push_back(&card);
  const Wished wish = grid_and_back(sheet, rest, cards);
  if (!wish || wish->what == Wish::What::back) return wish;
  // There is nothing to do on another day's card yet; it says what it is.
  for (const Card& card : day.cards)
    if (card.item == wish->id) sheet.host.sound().say(spoken(sheet, card));
  return std::nullopt;
}

}  // namespace visual_timetable
