// SPDX-License-Identifier: MIT
#include "screen/staff/files_page.hpp"

namespace hearth {

template <class T>
Then<T> FilesPage::then(void (FilesPage::*take)(T)) {
  return [this, take, visit = visit_, mine = *visit_](Answer<T> told) {
    if (mine != *visit) return;
    if (told.value) return (this->*take)(std::move(*told.value));
    problem_ = std::move(told.problem);
    go_to(Step::problem);
  };
}

void FilesPage::open() {
  go_to(Step::files);
  ask_files();
}

void FilesPage::close() {
  ++*visit_;
  files_.clear();
  looked_ = false;
  told_ = {};
  asked_columns_.clear();
  leaving_.clear();
}

void FilesPage::refresh() {
  if (step_ == Step::files) ask_files();
}

void FilesPage::go_to(Step step) {
  step_ = step;
}

void FilesPage::ask_files() {
  desk_.records.files_to_import(then(&FilesPage::take_files));
}

void FilesPage::take_files(std::vector<SchoolFile> files) {
  files_ = std::move(files);
  looked_ = true;
}

void FilesPage::look_at(const SchoolFile& file) {
  file_ = file;
  wish_ = {.file = file.path, .columns = {}, .room = desk_.room()};
  ask_preview();
}

// Without a room, so that the keeper counts who would be nowhere.
void FilesPage::ask_preview() {
  go_to(Step::wait);
  ImportWish wish = wish_;
  wish.room.clear();
  desk_.records.preview_import(wish, then(&FilesPage::take_preview));
}

void FilesPage::take_preview(ImportTold told) {
  told_ = std::move(told);
  told_at_ = Step::preview;
  asked_columns_ = told_.columns;
  std::erase_if(asked_columns_, [](const FileColumn& column) { return !column.field.empty(); });
  column_ = 0;
  go_to(asked_columns_.empty() ? Step::preview : Step::column);
}

void FilesPage::bring_in() {
  go_to(Step::wait);
  desk_.records.run_import(wish_, then(&FilesPage::take_done));
}

void FilesPage::take_done(ImportTold told) {
  told_ = std::move(told);
  told_at_ = Step::done;
  missing_ = 0;
  leaving_.clear();
  go_to(Step::done);
}

void FilesPage::draw(Screen& screen) {
  const Area place = screen.area();
  switch (step_) {
    case Step::files:
      return draw_files(screen, place);
    case Step::wait:
      return screen.text(place, desk_.words("staff.files_wait"), {.size = 12, .ink = Ink::quiet});
    case Step::column:
      return draw_column(screen, place);
    case Step::preview:
    case Step::done:
      return draw_told(screen, place);
    case Step::lines:
      return draw_lines(screen, place);
    case Step::room:
      return draw_room(screen, place);
    case Step::missing:
      return draw_missing(screen, place);
    case Step::leaving:
      return draw_leaving(screen, place);
    case Step::problem:
      return draw_problem(screen, place);
  }
}

FilesPage::Bottom FilesPage::bottom_of(Area& rest) {
  Area bar = rest.cut_bottom(25, 5);
  const float back = bar.w * 0.3f, main = bar.w * 0.4f;
  return {bar.cut_left(back), bar.cut_right(main)};
}

bool FilesPage::back(Screen& screen, const Area& place, const char* words) {
  return screen.picture_button("staff/files/back", place, {.word = desk_.words(words)}, Beside::right);
}

bool FilesPage::main(Screen& screen, const Area& place, const char* id, const char* words) {
  return screen.picture_button(id, place, {.word = desk_.words(words), .look = {.now = true}}, Beside::right);
}

void FilesPage::heading(Screen& screen, Area& rest, const std::string& words, const std::string& below) {
  constexpr Text kTitle{.size = 12, .align = Align::left};
  constexpr Text kBelow{.size = 8.5f, .ink = Ink::quiet, .align = Align::left};
  screen.text(rest.cut_top(screen.text_height(words, rest.w, kTitle), 2), words, kTitle);
  if (!below.empty()) screen.text(rest.cut_top(screen.text_height(below, rest.w, kBelow)), below, kBelow);
  rest.cut_top(4);
}

void FilesPage::draw_files(Screen& screen, Area rest) {
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, desk_.words("staff.files_title"), desk_.words("staff.files_hint"));
  const auto school = desk_.school();
  std::vector<Row> rows;
  for (const SchoolFile& file : files_) rows.push_back(row_of(file, desk_.words, *school, desk_.clock.now()));
  if (looked_ && rows.empty())
    screen.text(rest.cut_top(30), desk_.words("staff.files_none"), {.size = 10, .align = Align::left});
  const int chosen = screen.row_list("staff/files", rest, rows);
  if (screen.picture_button("staff/files/again", bottom.back, {.word = desk_.words("staff.files_again")},
                            Beside::right))
    ask_files();
  if (chosen >= 0) look_at(SchoolFile(files_[std::size_t(chosen)]));
}

std::shared_ptr<StaffPage> files_page(const StaffDesk& desk) {
  return std::make_shared<FilesPage>(desk);
}

}  // namespace hearth
