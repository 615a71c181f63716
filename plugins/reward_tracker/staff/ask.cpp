// SPDX-License-Identifier: MIT
#include "ask.hpp"

#include <algorithm>

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Choice;

class ChoicePage : public StaffPage {
 public:
  explicit ChoicePage(AskChoice asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.question(asked_.picture, asked_.small, asked_.large);
    const Choice back[] = {back_button(desk), {}, {}};
    const bool leave = draw_buttons(desk, rest, "award/choose", back) == "back";
    draw_problem(desk, rest, asked_.note);
    const int chosen = desk.screen.choice_grid("award/choice", rest, asked_.choices);
    if (leave) return desk.way.back();
    if (chosen >= 0) asked_.then(desk, asked_.choices[std::size_t(chosen)].id);
  }

 private:
  const AskChoice asked_;
};

class WordsPage : public StaffPage {
 public:
  explicit WordsPage(AskWords asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, asked_.large, asked_.note);
    const Choice buttons[] = {
        back_button(desk),
        {},
        {.id = "keep", .word = desk.words("use_it"), .picture = "tick", .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "award/words", buttons);
    const bool finished = desk.screen.text_field(
        "award/words/field", rest.cut_top(std::min(rest.h, 44.0f)), asked_.words,
        {.label = asked_.label, .problem = problem_, .most_letters = asked_.most_letters});
    if (finished && !without_blanks(asked_.words).empty()) problem_.clear();
    if (pressed == "back") return desk.way.back();
    if (pressed != "keep") return;
    const std::string words = without_blanks(asked_.words);
    problem_ = words.empty() ? desk.words("needs_words") : "";
    if (problem_.empty()) asked_.then(desk, words);
  }

 private:
  AskWords asked_;
  std::string problem_;
};

class PicturePage : public StaffPage {
 public:
  explicit PicturePage(AskPicture asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    const Choice back[] = {back_button(desk), {}, {}};
    if (draw_buttons(desk, rest, "award/picture", back) == "back") return desk.way.back();
    if (const auto chosen = desk.screen.picture_chooser("award/pictures", rest)) asked_.then(desk, *chosen);
  }

 private:
  const AskPicture asked_;
};

class SurePage : public StaffPage {
 public:
  explicit SurePage(AskSure asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.question(asked_.picture, "", asked_.large);
    const Choice buttons[] = {
        back_button(desk), {}, {.id = "yes", .word = asked_.yes, .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "award/sure", buttons);
    const hearth::Text how{.size = 11, .align = hearth::Align::left};
    desk.screen.text(rest.cut_top(desk.screen.text_height(asked_.note, rest.w, how)), asked_.note, how);
    if (pressed == "back") return desk.way.back();
    if (pressed == "yes") asked_.then(desk);
  }

 private:
  const AskSure asked_;
};

}  // namespace

std::shared_ptr<StaffPage> ask(AskChoice asked) {
  return std::make_shared<ChoicePage>(std::move(asked));
}
std::shared_ptr<StaffPage> ask(AskWords asked) {
  return std::make_shared<WordsPage>(std::move(asked));
}
std::shared_ptr<StaffPage> ask(AskPicture asked) {
  return std::make_shared<PicturePage>(std::move(asked));
}
std::shared_ptr<StaffPage> ask(AskSure asked) {
  return std::make_shared<SurePage>(std::move(asked));
}

std::vector<Choice> cards_of(const Desk& desk, const std::vector<const hearth::Pupil*>& pupils) {
  std::vector<Choice> cards;
  for (const hearth::Pupil* pupil : pupils)
    cards.push_back({.id = pupil->id, .word = pupil->name, .picture = desk.picture(*pupil)});
  return cards;
}

std::string without_blanks(const std::string& words) {
  const auto first = words.find_first_not_of(" \n");
  return first == words.npos ? "" : words.substr(first, words.find_last_not_of(" \n") - first + 1);
}

}  // namespace reward_tracker::staff
