// SPDX-License-Identifier: MIT
// Routines in their order, and rewards.
#include "set_up.hpp"

#include <algorithm>

#include "roots.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Reward;
using hearth::Routine;

// Of this room: the school's, the room's, and its children's.
std::vector<const Reward*> rewards_here(Desk& desk) {
  const auto children = desk.children();
  std::vector<const Reward*> found;
  for (const Reward& reward : desk.school->rewards) {
    const bool ours = reward.pupil.empty()
                          ? reward.room.empty() || reward.room == desk.room.id
                          : std::ranges::count(children, reward.pupil, &hearth::Pupil::id) > 0;
    if (ours) found.push_back(&reward);
  }
  return found;
}

class SetUpPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::set_up);
    const bool routines = desk.host.may(hearth::Task::look) || desk.host.may(hearth::Task::people);
    const bool rewards = desk.host.may(hearth::Task::people);
    draw_heading(desk, rest, desk.words("set_up_title"), desk.words("set_up_why"));
    draw_problem(desk, rest, desk.keeping.problem());
    const Choice buttons[] = {
        {.id = "undo", .word = step_words(desk, "take_back_step", desk.keeping.can_go_back())},
        {.id = "redo", .word = step_words(desk, "do_again_step", desk.keeping.can_do_again())},
        {.id = "routine", .word = routines ? desk.words("new_routine") : "", .look = {.chosen = true}},
        {.id = "reward", .word = rewards ? desk.words("new_reward") : "", .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "award/set_up", buttons);
    draw_rows(desk, rest, rewards);
    if (pressed == "undo") desk.keeping.back();
    if (pressed == "redo") desk.keeping.again();
    if (pressed == "routine") desk.way.open(routine_page(new_routine(desk)));
    if (pressed == "reward") desk.way.open(reward_page({.room = desk.room.id}));
  }

 private:
  static std::string step_words(Desk& desk, const char* key, const std::string& what) {
    return what.empty() ? "" : desk.words(key, {{"what", what}});
  }

  static Routine new_routine(Desk& desk) {
    Routine routine{.room = desk.room.id, .picture = "star"};
    for (const Routine* one : routines_for(*desk.school, desk.room.id))
      routine.order = std::max(routine.order, one->order + 1);
    return routine;
  }

  static void draw_rows(Desk& desk, const Area& area, bool rewards) {
    const auto routines = routines_for(*desk.school, desk.room.id);
    const auto collected = rewards ? rewards_here(desk) : std::vector<const Reward*>();
    std::vector<hearth::Row> rows;
    for (const Routine* routine : routines)
      rows.push_back({.id = "award/routine/" + routine->id,
                      .words = routine->title,
                      .note = desk.words(routine->room.empty() ? "routine_of_school" : "routine_of_room"),
                      .button = desk.words("change"),
                      .picture = desk.picture(routine->picture)});
    for (const Reward* reward : collected)
      rows.push_back(
          {.id = "award/reward/" + reward->id,
           .words = reward->title,
           .note = desk.words(reward->stars == 1 ? "reward_one_star" : "reward_n_stars",
                              {{"n", std::to_string(reward->stars)}, {"whose", whose_reward(desk, *reward)}}),
           .button = desk.words("change"),
           .fill = hearth::Tint::soft,
           .picture = desk.picture(reward->picture)});
    const int row = desk.screen.row_list("award/set_up/rows", area, rows);
    if (row < 0 || desk.keeping.busy()) return;
    if (std::size_t(row) < routines.size())
      desk.way.open(routine_page(*routines[std::size_t(row)]));
    else
      desk.way.open(reward_page(*collected[std::size_t(row) - routines.size()]));
  }
};

}  // namespace

std::string whose_reward(Desk& desk, const Reward& reward) {
  if (const hearth::Pupil* pupil = desk.school->pupil(reward.pupil)) return pupil->name;
  return desk.words(reward.room.empty() ? "whole_school" : "this_room");
}

std::shared_ptr<StaffPage> set_up_page(Desk&) {
  return std::make_shared<SetUpPage>();
}

}  // namespace reward_tracker::staff
