// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "screen/staff/files_words.hpp"
#include "screen/staff/pages.hpp"

namespace hearth {

// Brings in files of the school: which file, what is in it, and only then writes. Display thread only.
class FilesPage : public StaffPage {
 public:
  explicit FilesPage(const StaffDesk& desk) : desk_(desk) {}

  void open() override;
  void close() override;
  void refresh() override;
  void draw(Screen&) override;

 private:
  enum class Step { files, wait, column, preview, lines, room, done, missing, leaving, problem };

  // What is asked of the keeper.
  void ask_files();
  void ask_preview();
  void bring_in();
  void write_leaving();
  template <class T>
  Then<T> then(void (FilesPage::*take)(T));  // unless somebody else stands there by then

  void take_files(std::vector<SchoolFile>);
  void take_preview(ImportTold);
  void take_done(ImportTold);

  void go_to(Step);
  void look_at(const SchoolFile&);
  void next_column();
  void next_missing();

  // The steps: files_page.cpp, files_told.cpp and, where staff are asked, files_questions.cpp.
  void draw_files(Screen&, Area);
  void draw_told(Screen&, Area);
  void draw_lines(Screen&, Area);
  void draw_problem(Screen&, Area);
  void draw_column(Screen&, Area);
  void draw_room(Screen&, Area);
  void draw_missing(Screen&, Area);
  void draw_leaving(Screen&, Area);

  // The bottom of a step: a way back at the left, the one thing to do at the right.
  struct Bottom {
    Area back, main;
  };
  static Bottom bottom_of(Area&);
  bool back(Screen&, const Area&, const char* words = "staff.files_back");
  bool main(Screen&, const Area&, const char* id, const char* words);
  void heading(Screen&, Area&, const std::string& words, const std::string& below = {});

  const StaffDesk desk_;
  Step step_ = Step::files, told_at_ = Step::preview;
  std::vector<SchoolFile> files_;
  bool looked_ = false;  // the keeper has said which files there are
  SchoolFile file_;
  ImportWish wish_;
  ImportTold told_;
  std::vector<FileColumn> asked_columns_;
  std::size_t column_ = 0, missing_ = 0;
  std::vector<MissingPupil> leaving_;
  std::string seeing_, problem_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);  // answers that come too late are not shown
};

}  // namespace hearth
