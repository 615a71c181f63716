// SPDX-License-Identifier: MIT
// "Find yourself", before "My day". Nobody sees here what anybody has answered.
#include "parts.hpp"

namespace visual_timetable {

Wished draw_who(const Sheet& sheet, const std::vector<const hearth::Pupil*>& pupils,
                const hearth::School& school, hearth::Day day) {
  std::vector<hearth::Choice> choices;
  for (const hearth::Pupil* pupil : pupils)
    choices.push_back(
        {.id = pupil->id, .word = pupil->name, .picture = hearth::picture_of(school, *pupil, day)});
  hearth::Area rest =
      sheet.screen.question("", "", sheet.words(choices.empty() ? "timetable.nobody" : "timetable.who"));
  const auto below = cut_ways(sheet, rest);
  Wished wish;
  const int chosen = sheet.screen.choice_grid("timetable/self", touchable(sheet, rest), choices);
  if (chosen >= 0) wish = Wish{Wish::What::choose_self, choices[std::size_t(chosen)].id};
  if (const Wished back = draw_back(sheet, below.front())) wish = back;
  return wish;
}

}  // namespace visual_timetable
