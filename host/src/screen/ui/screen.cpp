// SPDX-License-Identifier: MIT
#include "hearth/screen.hpp"

#include <algorithm>
#include <cmath>

#include "screen/ui/choice_card.hpp"
#include "screen/ui/drawn.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {
namespace {

constexpr float kGap = 7.5f;
constexpr float kWaysOutHeight = 39, kLeastWayOut = 75;
constexpr float kQuestionHeight = 50;
constexpr float kTitleHeight = 20;
constexpr float kSpeakerSide = 24;
constexpr float kNowBorder = 1.8f;  // times the usual border

// How many cards fit beside each other: as many as wanted, but none so narrow that a word would break.
int cards_across(const Kit& kit, std::span<const Choice> cards, float size, float room, float beside_words,
                 int most) {
  float longest = 0;
  for (const Choice& shown : cards) longest = std::max(longest, longest_word(kit, shown.word, size));
  return std::clamp(int((room + kGap) / (longest + 1 + beside_words + kGap)), 1, most);
}

}  // namespace

bool Screen::mirrored() const {
  return kit_->viewing().mirrored;
}

Area Screen::area() const {
  return kit_->above_keys(kit_->area);
}

void Screen::text(const Area& area, std::string_view words, Text how) {
  kit_->words(kit_->rect(area), words, how);
}

float Screen::text_height(std::string_view words, float width, Text how) const {
  return words_height(*kit_, words, how.size, width);
}

float Screen::text_width(std::string_view words, Text how) const {
  return float(kit_->measure(words, how.size, 0).w) / kit_->scale() + 0.5f;
}

void Screen::picture(const Area& area, std::string_view name, bool faded) {
  kit_->picture(kit_->rect(area), name, faded);
}

void Screen::card(const Area& area, const Look& look) {
  const Theme& theme = kit_->theme();
  const bool pressed = look.fill == Tint::pressed;
  const Tint fill = look.chosen && !pressed ? Tint::soft : look.quiet ? Tint::paper : look.fill;
  Colour line = look.quiet ? theme.border(Tint::card) : theme.border(fill);
  if (look.now || look.chosen) line = theme.colour("accent");
  kit_->card(kit_->rect(area), theme.radius_mm, theme.border_mm * (look.now ? kNowBorder : 1),
             theme.fill(fill), line);
}

void Screen::tick(const Area& area) {
  const Theme& theme = kit_->theme();
  PixelRect r = kit_->rect(area.middle(std::min(area.w, area.h), std::min(area.w, area.h)));
  r.w = r.h = std::min(
      r.w, r.h);  // rounding may make it a pixel wider than tall, and what is drawn is never stretched
  const Colour disc = theme.colour("accent"), mark = theme.fill(Tint::card);
  kit_->drawn(r, TextureKey("tick") << disc << mark, [&] { return draw_tick(r.w, disc, mark); });
}

void Screen::label(const Area& area, std::string_view words, bool now) {
  const Theme& theme = kit_->theme();
  const Colour fill = now ? theme.colour("accent") : theme.fill(Tint::wood);
  const Colour line = theme.high_contrast ? theme.colour("card_border") : fill;
  kit_->card(kit_->rect(area), theme.radius_mm, theme.border_mm, fill, line, false);
  text(area, words, {.size = 9.5f, .ink = now ? Ink::on_accent : Ink::full});
}

void Screen::title(std::string_view left, std::string_view right) {
  constexpr float kAbove = 2;
  const Text how{.size = 11.5f, .ink = Ink::quiet, .align = Align::left};
  const float wide = text_width(right, how);
  const float height = text_height(left, std::max(1.0f, kit_->area.w - wide - kGap), how);
  Area bar = kit_->area.cut_top(std::max(kTitleHeight, height + 2 * kAbove)).inset(0, kAbove);
  Text at_right = how;
  at_right.align = Align::right;
  text(bar.cut_right(wide, kGap), right, at_right);
  text(bar, left, how);
}

Area Screen::question(std::string_view name, std::string_view small, std::string_view large) {
  const Text first{.size = 11, .ink = Ink::quiet, .align = Align::left};
  const Text second{.size = 18, .align = Align::left};
  const float beside = name.empty() ? 0 : kQuestionHeight + kGap * 1.4f;
  const bool speaker = kit_->viewing().speech == Speech::on_request;
  Area rest = kit_->area;
  const float third = kit_->display_area().h / 3;
  if (kit_->viewing().low_band && portrait() && rest.y < third) rest.cut_top(third - rest.y);
  const float room = rest.w - beside - (speaker ? kSpeakerSide + kGap : 0);
  const float large_h = text_height(large, room, second);
  const float small_h = small.empty() ? 0 : text_height(small, room, first);
  Area top = rest.cut_top(std::max(kQuestionHeight, small_h + large_h), kGap);
  if (!name.empty()) {
    const Area round = top.cut_left(kQuestionHeight, kGap * 1.4f).middle(kQuestionHeight, kQuestionHeight);
    const Theme& theme = kit_->theme();
    kit_->card(kit_->rect(round), round.h / 2, theme.border_mm, theme.fill(Tint::mist),
               theme.border(Tint::mist));
    picture(round.inset(round.w * 0.17f), name);
  }
  if (speaker) {
    // Drawn as it is everywhere: a picture in a round card. It says everything that can be chosen here.
    const Area place = top.cut_right(kSpeakerSide, kGap).middle(kSpeakerSide, kSpeakerSide);
    if (picture_button("voice/listen", place, {.picture = "speaker"}))
      kit_->read_aloud({.id = "voice/listen", .rect = kit_->rect(place), .spoken = std::string(large)});
  }
  Area lines{top.x, top.y + (top.h - small_h - large_h) / 2, top.w, small_h + large_h};
  if (!small.empty()) text(lines.cut_top(small_h), small, first);
  text(lines, large, second);
  return rest;
}

void Screen::strip(Area& rest, std::span<const Choice> cards, int most_rows) {
  constexpr float kLeastHeight = 30, kLeastWidth = 62, kMostWidth = 84, kPictureSide = 21, kInside = 3.5f;
  constexpr float kSize = 8.2f;
  if (cards.empty()) return;
  const int n = int(cards.size());
  const int most = std::max(1, std::min(n, int((rest.w + kGap) / (kLeastWidth + kGap))));
  const int across = cards_across(*kit_, cards, kSize, rest.w, kPictureSide + 3 * kInside, most);
  const int down = std::min((n + across - 1) / across, most_rows);
  cards = cards.first(std::size_t(std::min(n, across * down)));
  // Words wrap, and then the cards grow: all of them, so that the rows stay even.
  const float card_w = std::min((rest.w + kGap) / float(across) - kGap, kMostWidth);
  const float words_w = card_w - kPictureSide - 3 * kInside;
  float height = kLeastHeight;
  for (const Choice& shown : cards)
    height = std::max(height, text_height(shown.word, words_w, {.size = kSize}) + 2 * kInside);
  Area area = rest.cut_bottom(float(down) * (height + kGap) - kGap, kGap);
  area.w = float(across) * (card_w + kGap) - kGap;
  const auto places = area.grid(across, down, kGap);
  for (std::size_t at = 0; at < cards.size(); ++at) {
    const Choice& shown = cards[at];
    const Text how{.size = kSize, .ink = shown.look.quiet ? Ink::quiet : Ink::full, .align = Align::left};
    card(places[at], shown.look);
    Area inner = places[at].inset(kInside, 0);
    picture(inner.cut_left(kPictureSide, kInside).middle(kPictureSide, kPictureSide), shown.picture,
            shown.look.quiet);
    text(inner, shown.word, how);
    if (shown.look.crossed_out) cross_out(*kit_, places[at]);
  }
}

bool Screen::picture_button(std::string_view id, const Area& area, const Choice& choice, Beside beside) {
  const std::string& spoken = choice.spoken.empty() ? choice.word : choice.spoken;
  const Kit::Touched touched = kit_->control(Control{
      .id = std::string(id), .rect = kit_->rect(area), .spoken = spoken, .language = choice.language});
  if (kit_->dragged(std::string(id))) kit_->float_picture(std::string(id), choice.picture);
  Look look = choice.look;
  // What is chosen already answers a finger too.
  if (look.chosen && touched.held) look.fill = Tint::pressed;
  look.chosen = look.chosen || touched.held;
  card(area, look);
  draw_choice(*this, *kit_, area, choice, look, beside);
  return touched.chosen;
}

bool Screen::dropped(std::string_view id, const Area& into) {
  return kit_->let_go_over(std::string(id), kit_->rect(into));
}

int Screen::choice_grid(std::string_view id, const Area& area, std::span<const Choice> choices) {
  constexpr float kLeastWidth = 44, kLeastHeight = 40;
  constexpr float kBestShape = 1.55f;  // width to height of a card that looks like one
  const int n = int(choices.size());
  if (n == 0) return -1;
  const int most_across = std::max(1, int((area.w + kGap) / (kLeastWidth + kGap)));
  // Never less than two: a choice, and the way to the others.
  const int most_down = std::max(most_across > 1 ? 1 : 2, int((area.h + kGap) / (kLeastHeight + kGap)));
  const bool pages = n > most_across * most_down;
  const int on_page = pages ? most_across * most_down - 1 : n;
  int across = most_across, down = most_down;
  float best = -1;
  for (int a = 1; !pages && a <= most_across; ++a) {
    const int d = (n + a - 1) / a;
    if (d > most_down) continue;
    const Area cell = area.grid(a, d, kGap)[0];
    const float fit = std::min(cell.w / kBestShape, cell.h) - 0.4f * float(a * d - n);
    if (fit > best) best = fit, across = a, down = d;
  }
  // On a wide, low card the picture is larger beside its word than above it.
  constexpr float kWide = 1.9f;
  const Area cell = area.grid(across, down, kGap)[0];
  const Beside beside = cell.w / cell.h > kWide && cell.h < 70 ? Beside::right : Beside::below;
  int& page = kit_->page(std::string(id));
  if (page * on_page >= n) page = 0;
  const auto places = area.grid(across, down, kGap);
  int chosen = -1;
  for (int at = 0; at < on_page && page * on_page + at < n; ++at) {
    const Choice& choice = choices[std::size_t(page * on_page + at)];
    if (picture_button(std::string(id) + '/' + choice.id, places[std::size_t(at)], choice, beside))
      chosen = page * on_page + at;
  }
  if (pages) {
    const Choice more{.id = "more",
                      .word = kit_->interface_words()("out.more"),
                      .picture = "out/more",
                      .look = {.fill = Tint::wood}};
    if (picture_button(std::string(id) + "/more", places[std::size_t(on_page)], more, beside)) ++page;
  }
  return chosen;
}

void Screen::hold_touches() {
  kit_->hold_touches();
}

int Screen::ways_out(std::string_view id, std::span<const Choice> choices) {
  // Each keeps its place, also where not all of them are offered; on a tall panel they stand in two rows.
  const int places_kept = std::max(4, int(choices.size()));
  const int down = kit_->area.w < float(places_kept) * kLeastWayOut ? 2 : 1;
  kit_->area = area();
  const Area rows = kit_->area.cut_bottom(float(down) * (kWaysOutHeight + kGap) - kGap, kGap);
  const auto places = rows.grid((places_kept + down - 1) / down, down, kGap);
  int chosen = -1;
  for (std::size_t n = 0; n < choices.size(); ++n)
    if (picture_button(std::string(id) + '/' + choices[n].id, places[n], choices[n], Beside::right))
      chosen = int(n);
  return chosen;
}

}  // namespace hearth
