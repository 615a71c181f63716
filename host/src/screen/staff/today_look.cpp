// SPDX-License-Identifier: MIT
// Who needs a look, why in the rule's own words, and what came of it; and of whom nothing was heard.
#include <algorithm>
#include <array>

#include "screen/staff/today_page.hpp"

namespace hearth {
namespace {

constexpr float kHeading = 16, kGap = 6, kBack = 26;
constexpr std::array<const char*, 3> kOutcomes{"useful", "not_useful", "explained"};

}  // namespace

void TodayPage::draw_look(Screen& screen, Area rest) {
  const auto school = desk_.school();
  std::vector<Row> rows;
  for (std::size_t at = 0; at < told_.looks.size(); ++at)
    rows.push_back(row_of(told_.looks[at], at, *school, desk_.words, day()));
  for (const NotHeard& one : told_.not_heard) rows.push_back(row_of(one, *school, desk_.words, day()));
  if (rows.empty())
    return screen.text(rest.cut_top(24), words("today.nobody_needs_a_look"), {.align = Align::left});
  const int pressed = screen.row_list("staff/today/looks", rest, rows);
  if (pressed < 0) return;
  const auto at = std::size_t(pressed);
  if (at < told_.looks.size()) {
    look_ = told_.looks[at].id;
    return;
  }
  const Id pupil = told_.not_heard[at - told_.looks.size()].pupil;
  desk_.open("child", pupil);
}

void TodayPage::draw_outcome(Screen& screen, Area rest) {
  const auto look = std::ranges::find(told_.looks, look_, &NeedsALook::id);
  if (look == told_.looks.end()) return look_.clear();
  const Area bottom = rest.cut_bottom(kBack, kGap);
  const Row row = row_of(*look, 0, *desk_.school(), desk_.words, day());
  Area top = rest.cut_top(30, kGap);
  screen.picture(top.cut_left(30, kGap), row.picture);
  screen.text(top.cut_top(top.h * 0.6f), row.words, {.size = 12, .align = Align::left});
  screen.text(top, row.note, {.size = 8.5f, .ink = Ink::quiet, .align = Align::left});
  screen.text(rest.cut_top(kHeading), words("today.what_came_of_it"), {.size = 10, .align = Align::left});
  std::vector<Choice> choices;
  for (const char* outcome : kOutcomes)
    choices.push_back({.id = outcome, .word = words(std::string("today.look_") + outcome)});
  const Area grid = rest.cut_top(std::min(rest.h, 62.0f));
  const int chosen = screen.choice_grid("staff/look", grid, choices);
  const auto ways = bottom.columns(2, kGap);
  const Id pupil = look->pupil;
  if (screen.picture_button("staff/look/later", ways[0], {.word = words("today.look_later")}, Beside::right))
    return look_.clear();
  if (screen.picture_button("staff/look/child", ways[1], {.word = words("today.open_child")}, Beside::right))
    return desk_.open("child", pupil);
  if (chosen < 0) return;
  Entry entry{.at = desk_.clock.now(), .kind = "look_done", .pupil = pupil, .by = By::adult, .what = look_};
  entry.room = desk_.room();
  entry.detail["outcome"] = std::string(kOutcomes[std::size_t(chosen)]);
  desk_.write(std::move(entry));
  std::erase_if(told_.looks, [this](const NeedsALook& one) { return one.id == look_; });
  look_.clear();
}

}  // namespace hearth
