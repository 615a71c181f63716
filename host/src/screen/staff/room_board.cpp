// SPDX-License-Identifier: MIT
// How the room's day is shown to everybody.
#include <algorithm>

#include "screen/staff/room_page.hpp"

namespace hearth {

void RoomPage::draw_board(Screen& screen, Area rest, Room room) {
  constexpr float kGap = 4, kChoice = 32, kStepper = 22, kSwitch = 27;
  constexpr int kMostCards = 20, kMostMinutes = 30;
  const bool tall = screen.portrait();
  DayView& board = room.view.board;
  const auto changed = [&](auto& field, auto value, const char* what) {
    if (field == value) return;
    field = value;
    keep(room, std::string("room.") + what);
  };
  const Ways spans{"span", {"now_next", "half_day", "cards", "whole_day", "week"}};
  changed(board.span, DayView::Span(choose(screen, rest.cut_top(kChoice, kGap), spans, int(board.span))),
          "span");
  if (board.span == DayView::Span::cards)
    changed(board.cards,
            steps(screen, rest.cut_top(kStepper, kGap), "cards",
                  desk_.words(board.cards == 1 ? "room.cards_one" : "room.cards",
                              {{"n", std::to_string(board.cards)}}),
                  board.cards, 1, kMostCards, 1),
            "span");
  const Ways done{"done", {"tick", "grey", "gone", "box"}};
  changed(board.done, DayView::Done(choose(screen, rest.cut_top(kChoice, kGap), done, int(board.done))),
          "done");
  const Ways left{"left", {"shape", "sign", "none"}};
  changed(board.left, DayView::Left(choose(screen, rest.cut_top(kChoice, kGap), left, int(board.left))),
          "left");
  const Ways pictures{"pictures_of", {"photo", "object", "symbol", "word"}};
  changed(board.pictures,
          DayView::Pictures(choose(screen, rest.cut_top(kChoice, kGap), pictures, int(board.pictures))),
          "pictures_of");

  // One sign before a change; a second one that was set by hand stays as it is.
  Area line = rest.cut_top(tall ? kStepper + kGap + kSwitch : kSwitch, kGap);
  const Area sign = tall ? line.cut_top(kStepper, kGap) : line.cut_left(line.w * 0.5f, kGap);
  const int minutes = board.warnings.empty() ? 0 : board.warnings.front().minutes;
  const std::string words = minutes == 0   ? desk_.words("room.warning_none")
                            : minutes == 1 ? desk_.words("room.warning_one")
                                           : desk_.words("room.warning", {{"n", std::to_string(minutes)}});
  const int wanted = steps(screen, sign, "warning", words, minutes, 0, std::max(minutes, kMostMinutes), 1);
  if (wanted != minutes) {
    const bool sound = !board.warnings.empty() && board.warnings.front().sound;
    if (!board.warnings.empty()) board.warnings.erase(board.warnings.begin());
    if (wanted > 0) board.warnings.insert(board.warnings.begin(), {wanted, sound});
    return keep(room, "room.sign");
  }
  if (board.warnings.empty()) return;
  if (screen.toggle("staff/room/bell", line, desk_.words("room.bell"), desk_.words("room.bell_why"),
                    board.warnings.front().sound)) {
    board.warnings.front().sound = !board.warnings.front().sound;
    keep(room, "room.bell");
  }
}

}  // namespace hearth
