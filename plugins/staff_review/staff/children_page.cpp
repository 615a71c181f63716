// SPDX-License-Identifier: MIT
// The first page: a room's children by name, the room itself, and what staff want to be told of.
#include "../model/children.hpp"
#include "roots.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;

class ChildrenPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    const auto rooms = rooms_for(*desk.school, desk.host.staff(), desk.host.room());
    Area rest = desk.screen.area();
    if (rooms.empty()) return desk.screen.text(rest.cut_top(30), desk.words("no_room"), {.size = 11});
    const hearth::Room* room = rooms.front();
    for (const hearth::Room* one : rooms)
      if (one->id == room_) room = one;
    draw_heading(desk, rest, desk.words("which_child"), desk.words("which_child_why"));
    const Choice ways[] = {{.id = "room",
                            .word = desk.words("the_room", {{"room", room->name}}),
                            .picture = desk.picture(*room)},
                           {.id = "rules", .word = desk.words("rules"), .picture = "pencil"}};
    const std::string way = draw_buttons(desk, rest, "look_back", ways);
    draw_rooms(desk, rest, rooms, *room);

    const auto children =
        children_of(*desk.school, room->id, kept_days(*desk.school, desk.today), desk.today);
    std::vector<Choice> cards;
    for (const Child& child : children)
      cards.push_back({.id = child.pupil->id,
                       .word = child.pupil->name,
                       .picture = desk.picture(*child.pupil),
                       .second = child.left ? desk.words("has_left") : ""});
    if (cards.empty()) desk.screen.text(rest.cut_top(30), desk.words("no_children"), {.size = 11});
    const int chosen = desk.screen.choice_grid("look_back/child", rest, cards);
    if (chosen >= 0) return desk.way.open(child_page(cards[std::size_t(chosen)].id));
    if (way == "room") desk.way.open(room_page(room->id));
    if (way == "rules") desk.way.open(rules_page());
  }

 private:
  void draw_rooms(Desk& desk, Area& rest, const std::vector<const hearth::Room*>& rooms,
                  const hearth::Room& now) {
    if (rooms.size() < 2) return;
    std::vector<Choice> tabs;
    for (const hearth::Room* room : rooms) tabs.push_back({.id = room->id, .word = room->name});
    const int across = std::max(1, std::min(int(tabs.size()), int(rest.w / 66)));
    const int down = (int(tabs.size()) + across - 1) / across;
    const auto places = rest.cut_top(float(down) * (kButton + 4) - 4, kBetween).grid(across, down, 4);
    if (const auto room = draw_tabs(desk, places, "look_back/in", tabs, now.id); !room.empty()) room_ = room;
  }

  hearth::Id room_;  // that was chosen; empty: the first
};

}  // namespace

std::shared_ptr<StaffPage> children_page() {
  return std::make_shared<ChildrenPage>();
}

}  // namespace staff_review
