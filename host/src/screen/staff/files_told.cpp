// SPDX-License-Identifier: MIT
// What a file would bring and what it has brought.
#include <algorithm>

#include "screen/staff/files_page.hpp"

namespace hearth {

void FilesPage::draw_told(Screen& screen, Area rest) {
  const bool done = step_ == Step::done;
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, file_.name, desk_.words(done ? "staff.files_is_done" : "staff.files_would"));
  const Text large{.size = 13, .align = Align::left};
  const std::string numbers = counts(told_, desk_.words);
  const float height = screen.text_height(numbers, rest.w - 14, large) + 6;
  const Area band = rest.cut_top(height, 5);
  screen.card(band, {.fill = done ? Tint::leaf : Tint::sand});
  screen.text(band.inset(7, 2), numbers, large);

  std::vector<Row> rows;
  if (!done) rows = rows_to_decide(told_, wish_, desk_.words, *desk_.school());
  std::ranges::copy(rows_to_see(told_, desk_.words), std::back_inserter(rows));
  const int pressed = screen.row_list("staff/files/told", rest, rows);

  const bool writes = !done && told_.fresh + told_.changed > 0;
  const bool goes_on = !told_.missing.empty() || (!done && !wish_.columns.empty());
  if (writes) {
    if (main(screen, bottom.main, "staff/files/bring_in", "staff.files_bring_in")) return bring_in();
  } else if (goes_on) {
    if (main(screen, bottom.main, "staff/files/go_on", "staff.files_go_on"))
      return done ? go_to(Step::missing) : bring_in();
  }
  if (back(screen, bottom.back)) return open();
  if (pressed < 0) return;
  const std::string& id = rows[std::size_t(pressed)].id;
  if (id == "staff/files/room") return go_to(Step::room);
  if (id == "staff/files/same_people") {
    wish_.same_people = !wish_.same_people;
    return ask_preview();
  }
  if (id == "staff/files/columns") {
    asked_columns_ = told_.columns;
    column_ = 0;
    return go_to(Step::column);
  }
  seeing_ = id;
  go_to(Step::lines);
}

void FilesPage::draw_lines(Screen& screen, Area rest) {
  const Bottom bottom = bottom_of(rest);
  const auto titles = rows_to_see(told_, desk_.words);
  const auto title = std::ranges::find(titles, seeing_, &Row::id);
  if (title != titles.end()) heading(screen, rest, title->words, file_.name);
  screen.row_list("staff/files/lines", rest, lines_of(seeing_, told_, desk_.words));
  if (back(screen, bottom.back, "out.back")) go_to(told_at_);
}

void FilesPage::draw_problem(Screen& screen, Area rest) {
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, desk_.words("staff.files_problem"));
  const Text how{.size = 10, .align = Align::left};
  const Area band = rest.cut_top(screen.text_height(problem_, rest.w - 14, how) + 12);
  screen.card(band, {.fill = Tint::attention});
  screen.text(band.inset(7, 5), problem_, how);
  if (back(screen, bottom.back)) open();
}

}  // namespace hearth
