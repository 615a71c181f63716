// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "screen/staff/child_words.hpp"
#include "screen/staff/pages.hpp"

namespace hearth {

// One child: what helps, today, notes and moments, earlier days. Display thread only.
class ChildPage : public StaffPage {
 public:
  explicit ChildPage(const StaffDesk& desk) : desk_(desk) {}

  void open() override;
  void about(const std::string&) override;  // a child's id; "moment": a moment with whom is chosen next
  void close() override;
  void draw(Screen&) override;

 private:
  enum class Step { who, helps, today, notes, earlier, write, copy, worried };
  // Something that is being written.
  struct Draft {
    std::string kind;  // "wow", "observation" or "home"
    std::string text, problem;
    std::set<std::string> tags;
    bool key_adults_only = false;
  };

  void choose(const Id& pupil);
  void go_to(Step);
  void ask_record(std::vector<std::string> kinds, Day first, Day last, bool else_notes_alone = false);
  // child_page.cpp
  void draw_who(Screen&, Area);
  void draw_child(Screen&, Area);
  void draw_tabs(Screen&, Area);
  std::vector<std::pair<Step, const char*>> tabs() const;
  void draw_rows(Screen&, Area, const std::vector<Row>&, const char* none);
  void draw_helps(Screen&, Area);
  void draw_meals(Screen&, Area);
  void draw_earlier(Screen&, Area);
  // child_notes.cpp
  void draw_notes(Screen&, Area);
  void draw_write(Screen&, Area);
  void draw_choices(Screen&, Area);
  void draw_copy(Screen&, Area);
  void draw_worried(Screen&, Area);
  void write(const std::string& kind);
  void take_draft(const std::string& form, const nlohmann::json&);
  void keep_draft();
  void keep();
  std::string form() const;
  bool button(Screen&, const char* id, const Area&, const std::string& words, bool main = false);

  bool may(Task) const;  // or might, with their second factor: the keeper says so then
  const Pupil* pupil() const { return school_->pupil(pupil_); }
  ChildWords words_about() const;
  Day day() const { return local_time(desk_.clock.now(), school_->zone).day; }
  std::string words(std::string_view key) const { return desk_.words(key); }
  std::string named(std::string_view key) const;  // with the child's name filled in

  const StaffDesk desk_;
  std::shared_ptr<const School> school_ = std::make_shared<School>();
  Step step_ = Step::who, back_to_ = Step::notes;
  Id pupil_;
  bool for_a_moment_ = false;
  std::vector<Entry> record_;  // what the keeper told for this step, oldest first
  bool told_ = false;
  std::string problem_;
  int weeks_back_ = 0;
  struct MealTold {
    std::string how;
    Id entry;
  };
  std::map<std::string, MealTold> meals_;  // on this visit
  Draft draft_;
  Id copied_;                                              // the note that is copied out
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);  // answers that come too late are not shown
};

}  // namespace hearth
