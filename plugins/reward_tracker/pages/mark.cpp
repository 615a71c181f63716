// SPDX-License-Identifier: MIT
// How did it go? The child says it of each of their targets, and then, where staff have chosen one, a peer;
// and a kind sentence goes with that.
#include <algorithm>

#include "parts.hpp"

namespace reward_tracker {

using hearth::Choice;

namespace {

constexpr struct {
  const char *id, *picture;
} kKindWords[] = {
    {"trying", "eyes"},
    {"kept_going", "walk"},
    {"together", "friends"},
    {"helped", "hands"},
};

}  // namespace

void draw_mark(const Sheet& sheet) {
  const hearth::Target& target = *sheet.visit.asked();
  const bool by_peer = sheet.visit.step() == Step::peer_mark;
  const std::string small =
      by_peer ? sheet.host.words()("rewards.peer_sees", {{"peer", sheet.peer_name()}, {"name", sheet.name()}})
              : sheet.host.words()("rewards.how_in", {{"item", sheet.visit.session().title}});
  const std::optional<int> marked = sheet.visit.marked();
  const int way = draw_ways_out(sheet);
  const hearth::Area rest = sheet.screen.question(picture_of(sheet, target), small, hearth::words_of(target));
  const std::vector<int> steps = steps_of(target);
  std::vector<Choice> choices;
  for (const int step : steps) {
    choices.push_back(choice_of(sheet, target, step));
    choices.back().look.chosen = marked == step;
  }
  const int chosen = sheet.screen.choice_grid("stars/mark", rest, choices);
  if (chosen >= 0) return sheet.visit.mark(steps[std::size_t(chosen)]);
  take_way_out(sheet, way);
}

void draw_kind_words(const Sheet& sheet) {
  const int way = draw_ways_out(sheet);
  const hearth::Area rest = sheet.screen.question(
      sheet.face(), sheet.peer_name(), sheet.host.words()("rewards.say_kindly", {{"name", sheet.name()}}));
  std::vector<Choice> choices;
  for (const auto& [id, picture] : kKindWords)
    choices.push_back({.id = id, .word = kind_words(sheet, id), .picture = picture});
  const int chosen = sheet.screen.choice_grid("stars/kind", rest, choices);
  if (chosen >= 0) return sheet.visit.say_kindly(choices[std::size_t(chosen)].id);
  take_way_out(sheet, way);
}

}  // namespace reward_tracker
