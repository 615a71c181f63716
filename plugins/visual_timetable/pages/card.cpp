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

Choice box_to_fill(const Sheet& sheet) {
  return {.word = sheet.words(sheet.saving ? "timetable.one_moment" : "timetable.put_away"),
          .picture = "finished_box",
          .look = {.fill = hearth::Tint::wood, .chosen = sheet.saving}};
}

// A tap, or the card let go over it.
Wished finish_at(const Sheet& sheet, const Card& card, const Area& place, const Choice& choice,
                 hearth::Beside beside) {
  const bool tapped = sheet.screen.picture_button("timetable/done", place, choice, beside);
  const bool done = tapped || sheet.screen.dropped(kOpened, place);
  return done && !sheet.saving ? Wished(Wish{Wish::What::finish, card.item}) : std::nullopt;
}

// The buttons below: back, and what can be done with the card.
Wished draw_ways(const Sheet& sheet, const std::vector<Area>& places, const Card& card, bool with_finish) {
  Wished wish = draw_back(sheet, places.front());
  const bool box = sheet.board.view.done == DayView::Done::box;
  if (card.finished) {
    Choice undo{.word = sheet.words(box ? "timetable.take_out" : "timetable.not_finished"),
                .picture = box ? "finished_box" : "nownext"};
    if (sheet.saving) undo.word = sheet.words("timetable.one_moment"), undo.look.chosen = true;
    const bool asked =
        sheet.screen.picture_button("timetable/undo", places.back(), undo, hearth::Beside::right);
    if (asked && !sheet.saving) wish = Wish{Wish::What::take_back, card.item};
  } else if (with_finish) {
    Choice done =
        box ? box_to_fill(sheet) : Choice{.word = sheet.words("timetable.finished"), .picture = "tick"};
    if (sheet.saving) done.word = sheet.words("timetable.one_moment"), done.look.chosen = true;
    if (const Wished asked = finish_at(sheet, card, places.back(), done, hearth::Beside::right)) wish = asked;
  }
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

void draw_facts(const Sheet& sheet, const Card& card, Area area) {
  draw_time(sheet, card, area);
  draw_adults(sheet, card, area);
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
  // Something to do with the card stands beside its facts; the finished box, unless there is a choice to
  // make.
  const bool to_box = box && card.can_finish() && card.choices.empty();
  const bool halves = to_box || !card.choices.empty();
  const Area facts = halves ? side.cut_left(side.w * 0.46f, kGap) : side;
  draw_facts(sheet, card, facts);
  if (to_box)
    wish = finish_at(sheet, card, side, box_to_fill(sheet), hearth::Beside::below);
  else if (halves)
    wish = draw_choices(sheet, card, side);
  if (const Wished asked = draw_ways(sheet, below, card, card.can_finish() && !to_box)) wish = asked;
  return wish;
}

}  // namespace visual_timetable
