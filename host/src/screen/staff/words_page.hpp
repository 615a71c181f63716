// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "screen/staff/keeping.hpp"
#include "screen/staff/word_things.hpp"
#include "screen/staff/words_voice.hpp"

namespace hearth {

// The school's own words and pictures for feelings, tools and all the rest. What is finished is kept at once
// and stands on the children's side in the next frame. Display thread only.
class WordsPage : public StaffPage {
 public:
  explicit WordsPage(const StaffDesk& desk) : desk_(desk), keeping_(desk), voice_(desk, keeping_) {}

  void open() override;
  void close() override;
  void draw(Screen&) override;

 private:
  enum class Step { list, one, fresh, picture, voice };

  std::vector<WordThing> things() const {
    return things_of(tab_, desk_.content, *desk_.school(), desk_.words);
  }
  void look_at(const WordThing&);
  void begin_new();
  void leave_one();

  // Of the thing that is looked at.
  Wording wording() const;
  void change(const Wording&);
  void finish_word(const WordThing&);
  void choose_picture(const std::string&);
  void keep_draft();
  void add();

  void draw_list(Screen&, Area);
  void draw_one(Screen&, Area, const WordThing&);  // words_one.cpp
  void draw_word(Screen&, Area&, const WordThing&);
  void draw_voice_button(Screen&, Area&, const WordThing&);
  void draw_tints(Screen&, Area, const WordThing&);
  void draw_picture(Screen&, Area);

  const StaffDesk desk_;
  Keeping keeping_;
  WordVoice voice_;
  std::string tab_ = kWordTabs.front();
  Step step_ = Step::list, back_to_ = Step::one;
  std::string id_;          // of what is looked at
  WordThing fresh_;         // what is being added, as far as it is finished
  std::string typed_;       // of its word, finished or not
  std::string why_not_;     // beside it
  std::string why_hidden_;  // beside the switch
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace hearth
