// SPDX-License-Identifier: MIT
// The home screen: what is now, what is next, what comes later, and who is with us.
#include <algorithm>

#include "hearth/plugin.hpp"
#include "hearth/screen.hpp"
#include "model.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Screen;

constexpr float kGap = 7.5f, kTab = 14, kBar = 8, kPersonWidth = 44;

class VisualTimetable : public hearth::Plugin {
 public:
  explicit VisualTimetable(hearth::Host& host) : host_(host) {}
  void show(Screen&) override;

 private:
  void draw_card(Screen&, Area, const Card&, bool now) const;

  hearth::Host& host_;
};

void draw_later(Screen& screen, Area& rest, const std::vector<Card>& later) {
  std::vector<hearth::Choice> cards;
  for (const Card& card : later)
    cards.push_back({.word = card.word,
                     .picture = card.picture,
                     .look = {.quiet = card.crossed_out, .crossed_out = card.crossed_out}});
  // On a small tall panel now and next need the room more.
  constexpr float kBoard = 230, kRow = 37.5f;
  screen.strip(rest, cards, screen.portrait() ? std::clamp(int((rest.h - kBoard) / kRow), 1, 3) : 1);
}

void draw_people(Screen& screen, const Area& area, const std::vector<Person>& people) {
  const bool tall = area.h > area.w;
  const int n = std::clamp(int(people.size()), 1, 3);
  const auto places = tall ? area.rows(std::max(n, 2), kGap) : area.columns(n, kGap);
  for (int at = 0; at < n; ++at) {
    const Area& place = places[std::size_t(at)];
    const Person& person = people[std::size_t(at)];
    screen.card(place, {.fill = hearth::Tint::wood});
    const hearth::Text how{.size = 8.5f};
    const float name_h = screen.text_height(person.name, place.w - 6, how);
    Area inner = place.inset(3, 3).middle(place.w - 6, std::min(place.h - 6, 32 + name_h));
    screen.text(inner.cut_bottom(name_h, 1), person.name, how);
    screen.picture(inner, person.picture);
  }
}

void draw_message(Screen& screen, const Area& area, const Board& board) {
  const hearth::Text how{.size = 16};
  const float width = std::min(area.w, 260.0f);
  const float height = screen.text_height(board.message, width, how);
  Area middle = area.middle(width, std::min(area.h, 95 + height));
  screen.text(middle.cut_bottom(height), board.message, how);
  screen.picture(middle.inset(0, 5), board.message_picture);
}

void VisualTimetable::draw_card(Screen& screen, Area area, const Card& card, bool now) const {
  const std::string word = host_.words()(now ? "board.now" : "board.next");
  const float wide = screen.text_width(word, {.size = 9.5f}) + 18;
  const Area above = area.cut_top(kTab);
  screen.label({above.x + 6, above.y + 1, wide, kTab + 1}, word, now);
  screen.card(area, {.now = now});
  Area inner = area.inset(8, 6);
  const hearth::Text how{.size = std::clamp(area.h * 0.16f, 9.0f, now ? 17.0f : 14.0f)};
  screen.text(inner.cut_bottom(screen.text_height(card.word, inner.w, how), 3), card.word, how);
  screen.picture(inner.middle(inner.w, area.h * 0.62f), card.picture);
}

void VisualTimetable::show(Screen& screen) {
  const std::vector<hearth::Change> today = hearth::changes_from(host_.journal().changes_today());
  const Board board = board_of(*host_.school(), host_.room(), today, host_.clock().now(), host_.words());
  host_.wake_at(board.changes);

  screen.title(board.place, board.time);
  Area rest = screen.area();
  rest.cut_bottom(3);
  draw_later(screen, rest, board.later);
  if (!board.has_now && !board.has_next) return draw_message(screen, rest, board);

  const bool tall = screen.portrait();
  if (!board.people.empty()) {
    Area people = tall ? rest.cut_bottom(46, kGap) : rest.cut_right(kPersonWidth, kGap);
    if (!tall) people.cut_top(kTab);
    draw_people(screen, people, board.people);
  }
  Area now = tall ? rest.cut_top((rest.h - kBar - 2 * kGap) * 0.57f, kGap)
                  : rest.cut_left((rest.w - kBar - 2 * kGap) * (board.has_next ? 0.6f : 0.94f), kGap);
  if (board.has_now) {
    draw_card(screen, now, board.now, true);
    Area bar = tall ? rest.cut_top(kBar, kGap) : rest.cut_left(kBar, kGap);
    if (!tall) bar.cut_top(kTab);
    screen.shape_timer(bar, board.left);
  } else {
    draw_message(screen, now, board);
  }
  if (board.has_next) draw_card(screen, rest, board.next, false);
}

}  // namespace
}  // namespace visual_timetable

HEARTH_PLUGIN("visual_timetable", "Visual timetable", "0.1.0", visual_timetable::VisualTimetable)
