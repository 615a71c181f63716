// SPDX-License-Identifier: MIT
#include "ask.hpp"

#include <algorithm>

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;

class ChoicePage : public StaffPage {
 public:
  explicit ChoicePage(AskChoice asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.question(asked_.picture, asked_.small, asked_.large);
    Choice done{.id = "done", .word = desk.words("change.done"), .picture = "tick", .look = {.chosen = true}};
    if (!asked_.several) done.word.clear();
    const Choice buttons[] = {back_button(desk), {}, done};
    const std::string pressed = draw_buttons(desk, rest, "change/choose", buttons);
    for (Choice& choice : asked_.choices) choice.look.chosen = is_chosen(choice.id);
    const int chosen = desk.screen.choice_grid("change/choice", rest, asked_.choices);
    if (chosen >= 0) choose(desk, asked_.choices[std::size_t(chosen)].id);
    if (pressed == "back") desk.way.back();
    if (pressed == "done") asked_.then(desk, asked_.chosen);
  }

 private:
  bool is_chosen(const std::string& id) const { return std::ranges::count(asked_.chosen, id) > 0; }

  void choose(Desk& desk, const std::string& id) {
    if (!asked_.several) return desk.keeping.busy() ? void() : asked_.then(desk, {id});
    if (is_chosen(id))
      std::erase(asked_.chosen, id);
    else
      asked_.chosen.push_back(id);
  }

  AskChoice asked_;
};

}  // namespace

std::shared_ptr<StaffPage> ask(AskChoice asked) {
  return std::make_shared<ChoicePage>(std::move(asked));
}

std::vector<Choice> adult_choices(const Desk& desk, hearth::Day day) {
  std::vector<Choice> choices;
  const auto add = [&](const hearth::Adult& adult) {
    const bool here = hearth::is_here(adult, day);
    choices.push_back(
        {.id = adult.id,
         .word = adult.name,
         .picture = adult.picture.empty() ? "out/grown_up" : hearth::picture_of(*desk.school, adult, day),
         .look = {.quiet = !here},
         .second = here ? "" : desk.words("check_in.not_here_today")});
  };
  const auto of_room = [&](const hearth::Id& id) { return std::ranges::count(desk.room.adults, id) > 0; };
  for (const hearth::Adult& adult : desk.school->adults)
    if (of_room(adult.id)) add(adult);
  for (const hearth::Adult& adult : desk.school->adults)
    if (!of_room(adult.id)) add(adult);
  return choices;
}

std::vector<Choice> pupil_choices(const Desk& desk, hearth::Day day) {
  std::vector<Choice> choices;
  for (const hearth::Pupil* pupil : hearth::pupils_of(*desk.school, desk.room.id, day))
    choices.push_back(
        {.id = pupil->id, .word = pupil->name, .picture = hearth::picture_of(*desk.school, *pupil, day)});
  return choices;
}

}  // namespace visual_timetable
