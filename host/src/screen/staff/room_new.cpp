// SPDX-License-Identifier: MIT
// A room that the school has not had yet: a name is enough to begin with. In the first days of a school there
// is none.
#include <algorithm>

#include "school/documents.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/room_page.hpp"

namespace hearth {

bool RoomPage::may_make() const {
  const auto& tasks = desk_.session().tasks;
  return tasks.contains(Task::look) && tasks.contains(Task::every_room);
}

void RoomPage::draw_new(Screen& screen, Area rest) {
  constexpr float kGap = 5, kBar = 25, kField = 36, kFieldWithProblem = 50;
  constexpr Text kWhy{.size = 10, .align = Align::left};
  const Words& words = desk_.words;
  const auto school = desk_.school();
  const std::string why = words(may_make() ? "room.new_why" : "change.no_room");
  screen.text(rest.cut_top(screen.text_height(why, rest.w, kWhy), kGap), why, kWhy);
  if (!may_make()) return;
  screen.text_field("staff/room/new_name",
                    rest.cut_top(why_not_new_.empty() ? kField : kFieldWithProblem, kGap), new_name_,
                    {.label = words("room.name"), .problem = why_not_new_, .most_letters = 40});
  if (rest.h < kBar) return;  // the keyboard stands below
  Area bar = rest.cut_top(kBar);
  if (!school->rooms.empty() &&
      screen.picture_button("staff/room/new_back", bar.cut_left(bar.w * 0.25f, kGap),
                            {.word = words("out.back")}, Beside::right))
    making_ = false;
  const std::string name = trimmed(new_name_);
  if (!screen.picture_button("staff/room/make", bar.cut_right(bar.w * 0.5f),
                             {.word = words("room.make"), .look = {.now = true}}, Beside::right))
    return;
  const bool known = std::ranges::count(school->rooms, name, &Room::name) > 0;
  why_not_new_ = name.empty() ? words("room.needs_name") : known ? words("room.known", {{"name", name}}) : "";
  if (!why_not_new_.empty()) return;
  keeping_.keep(words("room.new"), {{.kind = "room", .id = {}, .body = body_of(Room{.name = name})}});
  new_name_.clear();
  making_ = false;
}

}  // namespace hearth
