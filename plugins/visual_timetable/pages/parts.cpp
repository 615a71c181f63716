// SPDX-License-Identifier: MIT
#include "parts.hpp"

#include <algorithm>

namespace visual_timetable {

using hearth::Area;
using hearth::Choice;
using hearth::DayView;
using hearth::Screen;

namespace {

constexpr float kLeastWidth = 44, kLeastHeight = 35;  // of a card that can be touched
constexpr float kBestShape = 1.45f;                   // width to height
constexpr float kTabLetters = 9.5f;                   // as the kit has them
constexpr float kBelowArea = 60;                      // dock and margin, as far as the panel's lower edge

// The grid whose cards look most like cards; empty when they would get too small.
std::vector<Area> places_for(const Area& area, int n) {
  std::vector<Area> places;
  float best = 0;
  for (int across = 1; across <= n; ++across) {
    const auto grid = area.grid(across, (n + across - 1) / across, kGap);
    const Area& cell = grid.front();
    if (cell.w < kLeastWidth || cell.h < kLeastHeight) continue;
    const float fit = std::min(cell.w / kBestShape, cell.h);
    if (fit > best) best = fit, places = grid;
  }
  return places;
}

float longest_word(const Screen& screen, std::string_view words, float size) {
  float longest = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(" \n"), words.size());
    longest = std::max(longest, screen.text_width(words.substr(0, end), {.size = size}));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return longest;
}

}  // namespace

std::string with_names(const Sheet& sheet, const std::vector<Person>& people) {
  std::string names;
  for (const Person& person : people) names += (names.empty() ? "" : ", ") + person.name;
  return names.empty() ? "" : sheet.host.words()("timetable.with", {{"names", names}});
}

std::string spoken(const Sheet& sheet, const Card& card) {
  const std::string with = with_names(sheet, card.adults);
  return with.empty() ? card.word : card.word + ". " + with;
}

Choice choice_of(const Sheet& sheet, const Card& card) {
  const bool grey =
      sheet.board.view.done == DayView::Done::grey || sheet.board.view.done == DayView::Done::gone;
  Choice choice{.id = card.item, .word = card.word, .picture = card.picture, .spoken = spoken(sheet, card)};
  choice.look = {.now = card.when == When::now && !card.finished,
                 .quiet = card.crossed_out || (card.finished && grey),
                 .crossed_out = card.crossed_out};
  choice.ticked = card.finished && !grey;
  if (card.changed && !card.crossed_out)
    choice.badge = "change";
  else if (card.has_new_face())
    choice.badge = "someone_new";
  else if (card.names_adult && !card.adults.empty())
    choice.badge = card.adults.front().picture;
  return choice;
}

Area draw_title(const Sheet& sheet, const std::string& instead) {
  Screen& screen = sheet.screen;
  const std::string& words = instead.empty() ? sheet.board.place : instead;
  if (sheet.board.face.empty()) {
    screen.title(words, sheet.board.time);
    return screen.area();
  }
  const float above = screen.area().y;
  screen.title("", sheet.board.time);
  const Area below = screen.area();
  const float beside = screen.text_width(sheet.board.time, {.size = 11.5f}) + kGap;
  Area bar{below.x, above, below.w - beside, below.y - above - 1};
  screen.picture(bar.cut_left(bar.h, 4), sheet.board.face);
  screen.text(bar, words, {.size = size_that_fits(screen, words, bar, 11.5f), .align = hearth::Align::left});
  return below;
}

Wished draw_grid(const Sheet& sheet, const Area& area, const std::vector<const Card*>& cards) {
  constexpr float kBar = 6, kWide = 1.9f;
  const auto places = places_for(area, int(cards.size()));
  Wished wish;
  if (places.empty()) {
    std::vector<Choice> choices;
    for (const Card* card : cards) choices.push_back(choice_of(sheet, *card));
    const int chosen = sheet.screen.choice_grid("timetable/card", area, choices);
    if (chosen >= 0) wish = Wish{Wish::What::card, cards[std::size_t(chosen)]->item};
    return wish;
  }
  for (std::size_t n = 0; n < cards.size(); ++n) {
    Area place = places[n];
    if (cards[n]->when == When::now && !cards[n]->finished && sheet.board.view.left == DayView::Left::shape)
      sheet.screen.shape_timer(place.cut_bottom(kBar, 2).inset(4, 0), sheet.board.left);
    const auto beside = place.w / place.h > kWide ? hearth::Beside::right : hearth::Beside::below;
    if (sheet.screen.picture_button("timetable/card/" + cards[n]->item, place, choice_of(sheet, *cards[n]),
                                    beside))
      wish = Wish{Wish::What::card, cards[n]->item};
  }
  return wish;
}

float width_of_left(const Sheet& sheet) {
  const DayView::Left left = sheet.board.view.left;
  return !sheet.board.now() || left == DayView::Left::none ? 0 : left == DayView::Left::shape ? 8 : 30;
}

void draw_left(const Sheet& sheet, const Area& area) {
  if (sheet.board.view.left == DayView::Left::shape) sheet.screen.shape_timer(area, sheet.board.left);
  if (sheet.board.view.left == DayView::Left::sign) sheet.screen.picture(area.middle(30, 48), "sand_timer");
}

void draw_sign(const Sheet& sheet, Area sign) {
  constexpr float kPicture = 24;
  if (!sheet.board.sign) return;
  sheet.screen.card(sign, {.fill = hearth::Tint::soft});
  sign = sign.inset(6, 3);
  if (!sheet.board.sign->picture.empty())
    sheet.screen.picture(sign.cut_right(kPicture, 4), sheet.board.sign->picture);
  const float size = size_that_fits(sheet.screen, sheet.board.sign->words, sign, 12);
  sheet.screen.text(sign, sheet.board.sign->words, {.size = size});
}

std::vector<Area> cut_ways(const Sheet& sheet, Area& area) {
  constexpr int kWide = 4, kTall = 2;  // places across
  return area.cut_bottom(kButtonHeight, kGap).columns(sheet.screen.portrait() ? kTall : kWide, kGap);
}

Wished draw_back(const Sheet& sheet, const Area& place) {
  const Choice back{.word = sheet.words("out.back"), .picture = "out/back"};
  const bool chosen = sheet.screen.picture_button("timetable/back", place, back, hearth::Beside::right);
  return chosen ? Wished(Wish{Wish::What::back}) : std::nullopt;
}

Area touchable(const Sheet& sheet, Area area) {
  if (!sheet.low_band || !sheet.screen.portrait()) return area;
  const Area whole = sheet.screen.area();
  const float third = (whole.y + whole.h + kBelowArea) / 3;
  if (third > area.y) area.cut_top(third - area.y);
  return area;
}

float tab_height(const Screen& screen) {
  constexpr float kLeast = 14, kAnyWidth = 100;
  return std::max(kLeast, screen.text_height("Ag", kAnyWidth, {.size = kTabLetters}) + 1);
}

void cut_tab(Screen& screen, Area& card, std::string_view words, bool now) {
  constexpr float kFromLeft = 6, kInside = 9, kUnder = 1;
  const float height = tab_height(screen);
  const Area above = card.cut_top(height);
  const float width =
      std::min(screen.text_width(words, {.size = kTabLetters}) + 2 * kInside, card.w - 2 * kFromLeft);
  screen.label({above.x + kFromLeft, above.y + kUnder, width, height}, words, now);
}

float size_that_fits(const Screen& screen, std::string_view words, const Area& area, float most) {
  constexpr float kLeast = 5, kStep = 0.5f, kSpare = 1;  // widths are rounded to pixels
  float size = most;
  while (size > kLeast && (screen.text_height(words, area.w, {.size = size}) > area.h ||
                           longest_word(screen, words, size) + kSpare > area.w))
    size -= kStep;
  return size;
}

}  // namespace visual_timetable
