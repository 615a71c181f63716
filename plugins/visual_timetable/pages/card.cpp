// SPDX-License-Identifier: MIT
// A card, opened: picture, word, who leads, when, what is left; the choice in it; and "Finished".
#include <algorithm>

#include "parts.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::DayView;

const char* const kOpened = "timetable/open";

// The buttons below: back, and what can be done with the card. "Finished" stands beside the card where it is
// a box.
Wished draw_ways(const Sheet& sheet, const std::vector<Area>& places, const Card& card, bool box) {
  Wished wish = draw_back(sheet, places.front());
  if (!card.finished && (box || !card.can_finish())) return wish;
  Choice way =
      card.finished
          ? Choice{.id = "timetable/undo",
                   .word = sheet.words(box ? "timetable.take_out" : "timetable.not_finished"),
                   .picture = box ? "finished_box" : "nownext"}
          : Choice{.id = "timetable/done", .word = sheet.words("timetable.finished"), .picture = "tick"};
  if (sheet.saving) way.word = sheet.words("timetable.one_moment"), way.look.chosen = true;
  if (sheet.screen.picture_button(way.id, places.back(), way, hearth::Beside::right) && !sheet.saving)
    wish = Wish{card.finished ? Wish::What::take_back : Wish::What::finish, card.item};
  return wish;
}

// When it is and how much of it is left.
void draw_time(const Sheet& sheet, const Card& card, Area& side) {
  hearth::Screen& screen = sheet.screen;
  const bool now = card.when == When::now && !card.finished;
  const DayView::Left left = sheet.board.view.left;
  Area line = side.cut_top(24, kGap * 0.6f);
  screen.picture(line.cut_left(20, 4), "clock");
  screen.text(line, card.hours,
              {.size = size_that_fits(screen, card.hours, line, 11), .align = hearth::Align::left});
  if (!now || left == DayView::Left::none) return;
  Area rest = side.cut_top(left == DayView::Left::shape ? 26 : 30, kGap * 0.6f);
  std::string words;
  if (left == DayView::Left::shape) {
    screen.shape_timer(rest.cut_bottom(8, 2), sheet.board.left);
    words = sheet.board.minutes_left == 1
                ? sheet.words("timetable.minute_left")
                : sheet.host.words()("timetable.minutes_left",
                                     {{"minutes", std::to_string(sheet.board.minutes_left)}});
  } else {
    screen.picture(rest.cut_left(20, 4), "sand_timer");
    words = sheet.words("timetable.sand_timer");
  }
  screen.text(rest, words, {.size = size_that_fits(screen, words, rest, 10), .align = hearth::Align::left});
}

void draw_adults(const Sheet& sheet, const Card& card, Area side) {
  constexpr int kMost = 3;
  constexpr float kRow = 34;
  const int n = std::min({int(card.adults.size()), kMost, int((side.h + kGap) / (kRow + kGap))});
  for (int at = 0; at < n; ++at) {
    const Person& person = card.adults[std::size_t(at)];
    Area row = side.cut_top(kRow, kGap * 0.6f);
    sheet.screen.card(row, {.fill = hearth::Tint::wood});
    row = row.inset(4, 3);
    const Area picture = row.cut_left(row.h, 5);
    sheet.screen.picture(picture, person.picture);
    if (person.is_new) sheet.screen.picture({picture.x - 2, picture.y - 1, 13, 13}, "someone_new");
    sheet.screen.text(
        row, person.name,
        {.size = size_that_fits(sheet.screen, person.name, row, 10.5f), .align = hearth::Align::left});
  }
}

Wished draw_choices(const Sheet& sheet, const Card& card, Area area) {
  if (card.choices.empty()) return std::nullopt;
  const std::string ask = sheet.words("timetable.choose");
  sheet.screen.text(area.cut_top(14, 2), ask, {.size = 11});
  std::vector<Choice> choices;
  for (const hearth::ItemChoice& choice : card.choices)
    choices.push_back({.id = choice.id,
                       .word = choice.title,
                       .picture = choice.picture,
                       .look = {.chosen = choice.id == card.chosen}});
  const int chosen = sheet.screen.choice_grid("timetable/choice", area, choices);
  return chosen >= 0 ? Wished(Wish{Wish::What::choose, choices[std::size_t(chosen)].id}) : std::nullopt;
}

// The finished box: the card is moved into it, or a tap puts it there.
Wished draw_box_beside(const Sheet& sheet, const Card& card, const Area& area) {
  const Choice box{.word = sheet.words(sheet.saving ? "timetable.one_moment" : "timetable.put_away"),
                   .picture = "finished_box",
                   .look = {.fill = hearth::Tint::wood, .chosen = sheet.saving}};
  const bool tapped = sheet.screen.picture_button("timetable/done", area, box);
  if ((tapped || sheet.screen.dropped(kOpened, area)) && !sheet.saving)
    return Wish{Wish::What::finish, card.item};
  return std::nullopt;
}

}  // namespace

Wished draw_card(const Sheet& sheet, const Card& card) {
  hearth::Screen& screen = sheet.screen;
  Area rest = draw_title(sheet);
  const bool box = sheet.board.view.done == DayView::Done::box, tall = screen.portrait();
  const auto below = cut_ways(sheet, rest);
  rest = touchable(sheet, rest);
  Area side = tall ? rest.cut_bottom(rest.h * 0.5f, kGap) : rest.cut_right(rest.w * 0.42f, kGap);
  Wished wish;
  Choice big = choice_of(sheet, card);
  big.look.now = card.when == When::now && !card.finished;
  if (screen.picture_button(kOpened, rest, big)) sheet.host.sound().say(spoken(sheet, card));
  const bool to_box = box && card.can_finish();
  const bool halves = tall && (to_box || !card.choices.empty());
  Area facts = halves ? side.cut_left(side.w * 0.45f, kGap) : side;
  if (!tall && (to_box || !card.choices.empty()))
    facts = side.cut_top(card.choices.empty() ? 96.0f : 62.0f, kGap);
  draw_time(sheet, card, facts);
  draw_adults(sheet, card, facts);
  if (to_box && !card.choices.empty()) {
    const Area half = tall ? side.cut_bottom(side.h * 0.4f, kGap) : side.cut_right(side.w * 0.35f, kGap);
    wish = draw_choices(sheet, card, side);
    if (const Wished put = draw_box_beside(sheet, card, half)) wish = put;
  } else if (to_box) {
    wish = draw_box_beside(sheet, card, side);
  } else if (!card.choices.empty()) {
    wish = draw_choices(sheet, card, side);
  }
  if (const Wished asked = draw_ways(sheet, below, card, box)) wish = asked;
  return wish;
}

}  // namespace visual_timetable
