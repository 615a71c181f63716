// SPDX-License-Identifier: MIT
#include "desk.hpp"

#include <algorithm>

#include "roots.hpp"

namespace visual_timetable {

using hearth::Area;
using hearth::Choice;

namespace {

constexpr float kSections = 22, kButton = 27, kLeastButton = 60, kSteps = 170;

struct Part {
  Section section;
  const char *id, *words;
  std::shared_ptr<StaffPage> (*page)(Desk&);
};

std::vector<Part> parts(const Desk& desk) {
  std::vector<Part> found;
  if (desk.host.may(hearth::Task::change_day)) {
    found.push_back({Section::today, "today", "change.today", today_page});
    found.push_back({Section::another_day, "another_day", "change.another_day", calendar_page});
  }
  if (desk.host.may(hearth::Task::plan)) {
    found.push_back({Section::weeks, "weeks", "change.weeks", weeks_page});
    found.push_back({Section::elsewhere, "elsewhere", "change.elsewhere", overlays_page});
    found.push_back({Section::focus, "focus", "change.focus", focus_page});
  }
  return found;
}

}  // namespace

std::shared_ptr<StaffPage> first_page(Desk& desk) {
  const auto all = parts(desk);
  return all.empty() ? nullptr : all.front().page(desk);
}

Area draw_sections(Desk& desk, Section open) {
  const auto all = parts(desk);
  Area rest = desk.screen.area();
  if (all.size() < 2) return rest;
  const auto places = rest.cut_top(kSections, kBetween).columns(int(all.size()), 4);
  for (std::size_t n = 0; n < all.size(); ++n) {
    const bool here = all[n].section == open;
    if (desk.screen.picture_button(std::string("change/section/") + all[n].id, places[n],
                                   {.word = desk.words(all[n].words), .look = {.chosen = here}},
                                   hearth::Beside::right) &&
        !here)
      desk.way.start(all[n].page(desk));
  }
  return rest;
}

namespace {

void draw_steps(Desk& desk, const Area& area) {
  const auto places = area.columns(2, 4);
  const std::string back = desk.keeping.can_go_back(), again = desk.keeping.can_do_again();
  if (!back.empty() && desk.screen.picture_button("change/undo", places[1],
                                                  {.word = desk.words("change.take_back", {{"what", back}})},
                                                  hearth::Beside::right))
    desk.keeping.back();
  if (!again.empty() && desk.screen.picture_button("change/redo", places[0],
                                                   {.word = desk.words("change.do_again", {{"what", again}})},
                                                   hearth::Beside::right))
    desk.keeping.again();
}

}  // namespace

void draw_heading(Desk& desk, Area& rest, const std::string& words, const std::string& note, Undo undo) {
  const std::string& problem = desk.keeping.problem();
  const std::string& said = problem.empty() ? note : problem;
  const hearth::Text large{.size = 13, .align = hearth::Align::left};
  const hearth::Text small{.size = 9,
                           .ink = problem.empty() ? hearth::Ink::quiet : hearth::Ink::full,
                           .align = hearth::Align::left};
  const bool beside = undo == Undo::shown && !desk.screen.portrait();
  const float width = rest.w - (beside ? kSteps + kBetween : 0);
  const float words_height = desk.screen.text_height(words, width, large);
  const float note_height = said.empty() ? 0 : desk.screen.text_height(said, width - 8, small) + 4;
  Area head = rest.cut_top(std::max(words_height + note_height, beside ? kButton : 0), kBetween);
  if (beside) draw_steps(desk, head.cut_right(kSteps, kBetween).middle(kSteps, kButton));
  if (undo == Undo::shown && !beside) draw_steps(desk, rest.cut_top(kButton, kBetween));
  head = head.middle(head.w, words_height + note_height);
  desk.screen.text(head.cut_top(words_height), words, large);
  if (said.empty()) return;
  if (!problem.empty()) desk.screen.card(head, {.fill = hearth::Tint::attention});
  desk.screen.text(problem.empty() ? head : head.inset(4, 1), said, small);
}

std::string draw_buttons(Desk& desk, Area& rest, std::string_view id, std::span<const Choice> choices) {
  const int n = int(choices.size());
  const int most = std::max(1, int((rest.w + 4) / (kLeastButton + 4)));
  const int down = (n + most - 1) / most, across = (n + down - 1) / down;
  const auto places = rest.cut_bottom(float(down) * (kButton + 4) - 4, kBetween).grid(across, down, 4);
  std::string pressed;
  for (int at = 0; at < n; ++at)
    if (!choices[std::size_t(at)].word.empty() &&
        desk.screen.picture_button(std::string(id) + '/' + choices[std::size_t(at)].id,
                                   places[std::size_t(at)], choices[std::size_t(at)], hearth::Beside::right))
      pressed = choices[std::size_t(at)].id;
  return desk.keeping.busy() && pressed != "back" ? "" : pressed;
}

Choice back_button(Desk& desk) {
  return {.id = "back", .word = desk.words("out.back"), .picture = "out/back"};
}

std::string number(std::size_t n) {
  return std::to_string(n);
}

}  // namespace visual_timetable
