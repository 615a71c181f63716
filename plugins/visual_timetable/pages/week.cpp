// SPDX-License-Identifier: MIT
// The week as a strip of days.
#include <algorithm>
#include <cmath>

#include "parts.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Screen;

std::string said(const WeekDay& day) {
  std::string words = day.name;
  for (const std::string& more : {day.title, day.because, day.instead})
    if (!more.empty()) words += ". " + more;
  for (const Card& card : day.cards)
    if (!card.crossed_out) words += ". " + card.word;
  return words;
}

// Pictures in a grid that suits their number; a word stands in for a card without one.
void draw_cards(const Sheet& sheet, const Area& area, const std::vector<Card>& cards) {
  constexpr float kBetween = 2.5f, kMost = 34;
  const int n = int(cards.size());
  int across = 1;
  float best = 0;
  for (int a = 1; a <= n; ++a) {
    const Area cell = area.grid(a, (n + a - 1) / a, kBetween)[0];
    const float side = std::min(cell.w, cell.h);
    if (side > best) best = side, across = a;
  }
  const float side = std::min(best, kMost);
  const int down = (n + across - 1) / across;
  const Area middle =
      area.middle(float(across) * (side + kBetween) - kBetween, float(down) * (side + kBetween) - kBetween);
  const auto places = middle.grid(across, down, kBetween);
  for (std::size_t at = 0; at < cards.size(); ++at) {
    const Card& card = cards[at];
    const Area place = places[at];
    const bool faded = card.crossed_out || card.finished;
    if (card.picture.empty())
      sheet.screen.text(place, card.word, {.size = size_that_fits(sheet.screen, card.word, place, 7)});
    else
      sheet.screen.picture(place.inset(1), card.picture, faded);
    if (card.changed) sheet.screen.picture({place.x, place.y, side * 0.45f, side * 0.45f}, "change");
  }
}

void draw_closed(const Sheet& sheet, Area area, const WeekDay& day) {
  Screen& screen = sheet.screen;
  const bool tall = area.h > area.w * 0.8f;
  const std::string words = day.instead.empty() ? day.because : day.because + "\n" + day.instead;
  if (!day.picture.empty()) {
    const Area place = tall ? area.cut_top(std::min(area.h * 0.45f, 60.0f), 3) : area.cut_left(area.h, 6);
    screen.picture(place, day.picture);
  }
  if (tall) area = {area.x, area.y, area.w, std::min(area.h, 70.0f)};
  screen.text(area, words, {.size = size_that_fits(screen, words, area, 10)});
}

Wished draw_weekday(const Sheet& sheet, Area area, const WeekDay& day, bool tall) {
  Screen& screen = sheet.screen;
  cut_tab(screen, area, day.name, day.today);
  const Choice whole{.look = {.now = day.today, .quiet = !day.open && !day.today}, .spoken = said(day)};
  const bool touched = screen.picture_button("timetable/day/" + hearth::day_text(day.day), area, whole);
  Area inside = area.inset(4, 4);
  if (!day.open) {
    draw_closed(sheet, inside, day);
  } else {
    if (!day.title.empty()) {
      Area title = tall ? inside.cut_left(inside.w * 0.3f, 4) : inside.cut_top(22, 2);
      screen.text(title, day.title, {.size = size_that_fits(screen, day.title, title, 9)});
    }
    draw_cards(sheet, inside, day.cards);
  }
  if (!touched) return std::nullopt;
  sheet.host.sound().say(said(day));
  return day.open ? Wished(Wish{.what = Wish::What::day, .day = day.day}) : std::nullopt;
}

}  // namespace

Wished draw_days(const Sheet& sheet, const Area& area, const std::vector<WeekDay>& week) {
  const bool tall = sheet.screen.portrait();
  const auto places = tall ? area.rows(int(week.size()), kGap * 0.4f) : area.columns(int(week.size()), kGap);
  Wished wish;
  for (std::size_t n = 0; n < week.size(); ++n)
    if (const Wished asked = draw_weekday(sheet, places[n], week[n], tall)) wish = asked;
  return wish;
}

Wished draw_week(const Sheet& sheet, const std::vector<WeekDay>& week) {
  Area rest = draw_title(sheet, sheet.words(sheet.own ? "timetable.my_week" : "timetable.our_week"));
  const auto below = cut_ways(sheet, rest);
  Wished wish = draw_days(sheet, touchable(sheet, rest), week);
  if (const Wished back = draw_back(sheet, below.front())) wish = back;
  return wish;
}

}  // namespace visual_timetable
