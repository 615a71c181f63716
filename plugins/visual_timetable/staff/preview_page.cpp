// SPDX-License-Identifier: MIT
// A day as children see it: what will be announced, one after the other, and then their board. The children's
// own pages draw it, nothing that is touched on them counts.
#include <algorithm>

#include "../pages/pages.hpp"
#include "day.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;

class PreviewPage : public StaffPage {
 public:
  explicit PreviewPage(OfDay of) : of_(std::move(of)) {}

  void draw(Desk& desk) override {
    const bool changed = !desk.keeping.can_go_back().empty() && !of_.items.empty();
    std::vector<Choice> ways;
    if (changed)
      ways.push_back({.id = "take_back", .word = desk.words("change.take_it_back"), .picture = "out/back"});
    ways.push_back({.id = "board",
                    .word = desk.words(board_ ? "change.see_change" : "change.see_board"),
                    .picture = "our_day"});
    ways.push_back(
        {.id = "done", .word = desk.words("change.done"), .picture = "tick", .look = {.chosen = true}});
    const int pressed = desk.screen.ways_out("change/preview", ways);
    const std::string way = pressed < 0 ? "" : ways[std::size_t(pressed)].id;
    if (desk.keeping.busy())
      desk.screen.text(desk.screen.area(), desk.words("timetable.one_moment"), {.size = 13});
    else
      draw_day(desk);
    if (way == "board") board_ = !board_;
    if (way == "take_back") desk.keeping.back();
    if (way == "take_back" || way == "done") desk.way.back_to(of_.home);
  }

 private:
  // Another day is looked at when its first item begins.
  hearth::Instant moment(const Desk& desk, const DayDesk& day) const {
    if (of_.day == desk.today) return desk.host.clock().now();
    return day.plan().items.empty() ? hearth::instant_of(of_.day, hearth::TimeOfDay(0), desk.school->zone)
                                    : day.plan().items.front().starts;
  }

  void draw_day(Desk& desk) {
    const Viewer viewer{*desk.school, desk.room, nullptr};
    const Told told = of_.day == desk.today ? told_to_room(desk.host.journal().room_today()) : Told();
    const DayDesk day = day_desk(desk, of_.day);
    const Board board = board_of(viewer, told, moment(desk, day), desk.host.words());
    const Sheet sheet{desk.screen, desk.host, board, false, desk.room.view.low_band, false};
    const std::vector<Announcement> shown = announced(board);
    if (!board_ && at_ < shown.size()) {
      if (draw_announcement(sheet, shown[at_])) ++at_;
      return;
    }
    draw_board(sheet, {});
  }

  // Of what was changed just now, or all.
  std::vector<Announcement> announced(const Board& board) const {
    std::vector<Announcement> found = board.announcements;
    if (!of_.items.empty())
      std::erase_if(found, [&](const Announcement& one) {
        return std::ranges::find(of_.items, one.item) == of_.items.end();
      });
    return found;
  }

  const OfDay of_;
  std::size_t at_ = 0;
  bool board_ = false;
};

}  // namespace

std::shared_ptr<StaffPage> preview_page(OfDay of) {
  return std::make_shared<PreviewPage>(std::move(of));
}

}  // namespace visual_timetable
