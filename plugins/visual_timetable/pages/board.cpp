// SPDX-License-Identifier: MIT
// The board: now and next, or more cards; who is with us; what comes later; and the ways from here.
#include <algorithm>

#include "parts.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::DayView;
using hearth::Screen;

constexpr float kPersonWidth = 52;

// --- now and next
// ----------------------------------------------------------------------------------------------

Wished draw_big(const Sheet& sheet, Area area, const Card& card, bool now, bool with_sign) {
  const std::string word = sheet.words(now ? "board.now" : "board.next");
  cut_tab(sheet.screen, area, word, now);
  if (with_sign) draw_sign(sheet, area.cut_bottom(kSignHeight, kGap * 0.6f));
  Choice choice = choice_of(sheet, card);
  const DayView::Done done = sheet.board.view.done;
  if (card.finished && (done == DayView::Done::gone || done == DayView::Done::box)) {
    choice.word = sheet.words("timetable.finished");
    choice.picture = done == DayView::Done::box ? "finished_box" : "tick";
    choice.look.quiet = true;
    choice.ticked = false;
    choice.badge = {};
  }
  const bool chosen = sheet.screen.picture_button(now ? "timetable/now" : "timetable/next", area, choice);
  return chosen ? Wished(Wish{Wish::What::card, card.item}) : std::nullopt;
}

Wished draw_now_next(const Sheet& sheet, Area rest, bool with_sign) {
  const Card *now = sheet.board.now(), *next = sheet.board.next();
  const bool tall = sheet.screen.portrait();
  const float left = width_of_left(sheet);
  const float cards = (tall ? rest.h : rest.w) - (left > 0 ? left + kGap : 0) - (next ? kGap : 0);
  const float share = next ? (tall ? 0.56f : 0.58f) : 1.0f;
  Area first = tall ? rest.cut_top(cards * share, kGap) : rest.cut_left(cards * share, kGap);
  Wished wish;
  if (now)
    wish = draw_big(sheet, first, *now, true, with_sign);
  else
    draw_message(sheet, first);
  if (left > 0) {
    Area bar = tall ? rest.cut_top(left, kGap) : rest.cut_left(left, kGap);
    if (!tall) bar.cut_top(tab_height(sheet.screen));
    draw_left(sheet, bar);
  }
  if (next)
    if (const Wished asked = draw_big(sheet, rest, *next, false, false)) wish = asked;
  return wish;
}

Wished draw_shown(const Sheet& sheet, Area rest) {
  std::vector<const Card*> shown;
  for (const std::size_t n : sheet.board.shown) shown.push_back(&sheet.board.cards[n]);
  if (sheet.board.view.left == DayView::Left::sign && sheet.board.now())
    draw_left(sheet, rest.cut_right(30, kGap));
  if (!sheet.board.now() && !sheet.board.message.empty())
    draw_message(sheet, rest.cut_top(rest.h * 0.3f, kGap));
  return shown.empty() ? std::nullopt : draw_grid(sheet, rest, shown);
}

// --- what comes later, and the ways from here
// ------------------------------------------------------------------

struct Way {
  Wish::What what;
  const char *id, *word, *picture;
};

std::vector<Way> ways(const Sheet& sheet) {
  using What = Wish::What;
  std::vector<Way> found;
  if (sheet.own)
    found.push_back({What::back, "timetable/back", "out.back", "out/back"});
  else
    found.push_back({What::my_day, "timetable/my_day", "timetable.my_day", "my_day"});
  found.push_back(
      {What::week, "timetable/week", sheet.own ? "timetable.my_week" : "timetable.our_week", "week"});
  if (sheet.board.cards.empty()) return found;
  found.push_back({What::whole_day, "timetable/whole_day", "timetable.whole_day", "nownext"});
  if (sheet.board.view.done == DayView::Done::box)
    found.push_back({What::box, "timetable/box", "timetable.box", "finished_box"});
  return found;
}

// A card that was drawn on the board and let go over the box.
Wished put_into_box(const Sheet& sheet, const Area& box) {
  for (const Card& card : sheet.board.cards) {
    if (!card.can_finish()) continue;
    const bool now = card.when == When::now && sheet.screen.dropped("timetable/now", box);
    if (now || sheet.screen.dropped("timetable/card/" + card.item, box))
      return Wish{Wish::What::finish, card.item};
  }
  return std::nullopt;
}

Wished draw_ways(const Sheet& sheet, const Area& area, const std::vector<Way>& ways) {
  const auto places = area.columns(int(ways.size()), kGap);
  Wished wish;
  for (std::size_t n = 0; n < ways.size(); ++n) {
    const Way& way = ways[n];
    const Choice choice{
        .word = sheet.words(way.word), .picture = way.picture, .look = {.fill = hearth::Tint::wood}};
    if (sheet.screen.picture_button(way.id, places[n], choice)) wish = Wish{way.what};
    if (way.what == Wish::What::box)
      if (const Wished put = put_into_box(sheet, places[n])) wish = put;
  }
  return wish;
}

// Small cards in a row; where there is no room for all, those that were crossed out long ago go first.
Wished draw_later(const Sheet& sheet, const Area& area, int across) {
  std::vector<const Card*> later = sheet.board.later();
  const std::size_t room = std::size_t(across);
  while (later.size() > room && later.front()->crossed_out && later.front()->when == When::over)
    later.erase(later.begin());
  later.resize(std::min(later.size(), room));
  const auto places = area.columns(across, kGap);
  Wished wish;
  for (std::size_t n = 0; n < later.size(); ++n)
    if (sheet.screen.picture_button("timetable/card/" + later[n]->item, places[n],
                                    choice_of(sheet, *later[n]), hearth::Beside::right))
      wish = Wish{Wish::What::card, later[n]->item};
  return wish;
}

}  // namespace

Wished draw_board(const Sheet& sheet, const std::vector<WeekDay>& week) {
  const Board& board = sheet.board;
  Screen& screen = sheet.screen;
  Area rest = draw_title(sheet);
  const bool tall = screen.portrait(), now_next = board.view.span == DayView::Span::now_next;
  draw_focus(sheet, rest);

  // First the places, then what stands in them: a switch goes from the most important thing to the least.
  constexpr float kWay = 50, kLater = 74, kPeople = 50;
  const std::vector<Way> from_here = ways(sheet);
  const bool with_later = now_next && !board.later().empty();
  Area buttons = rest.cut_bottom(kButtonHeight, kGap), later{};
  if (!tall) {
    later = buttons;
    buttons = later.cut_right(float(from_here.size()) * (kWay + kGap) - kGap, 2 * kGap);
  } else if (with_later) {
    later = rest.cut_bottom(kButtonHeight, kGap);
  }
  const bool nothing_on = week.empty() && !board.now() && !board.next();
  const bool with_people = !nothing_on && week.empty() && (!board.people.empty() || board.expected);
  Area people{};
  if (with_people) {
    // On a tall panel people stand above, where nothing needs to be reached.
    people = tall ? rest.cut_top(kPeople, kGap) : rest.cut_right(kPersonWidth, kGap);
    if (!tall && now_next) people.cut_top(tab_height(screen));
  }
  const Area above = rest;
  rest = touchable(sheet, rest);
  // The sign before a change stands on the now card, or where there is room for it.
  Area sign{};
  if (board.sign && rest.y - above.y > kSignHeight + kGap)
    sign = {above.x, rest.y - kGap - kSignHeight, above.w, kSignHeight};
  else if (board.sign && !now_next && week.empty())
    sign = tall ? rest.cut_bottom(kSignHeight, kGap) : later;
  const bool on_card = board.sign && sign.h == 0;

  Wished wish;
  const auto take = [&wish](const Wished& asked) {
    if (asked) wish = asked;
  };
  if (nothing_on)
    draw_message(sheet, rest);
  else if (!week.empty())
    take(draw_days(sheet, rest, week));
  else if (now_next)
    take(draw_now_next(sheet, rest, on_card));
  else
    take(draw_shown(sheet, rest));
  if (with_later) take(draw_later(sheet, later, std::max(1, int((later.w + kGap) / (kLater + kGap)))));
  take(draw_ways(sheet, buttons, from_here));
  if (with_people) draw_people(sheet, people);
  if (sign.h > 0) draw_sign(sheet, sign);
  return wish;
}

}  // namespace visual_timetable
