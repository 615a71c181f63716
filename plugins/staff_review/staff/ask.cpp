// SPDX-License-Identifier: MIT
#include "ask.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "../model/rule_words.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;

class SeveralPage : public StaffPage {
 public:
  explicit SeveralPage(AskSeveral asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, asked_.large, asked_.note);
    const Choice ways[] = {
        back_button(desk), {}, {.id = "keep", .word = desk.words("these"), .look = {.chosen = true}}};
    const std::string way = draw_buttons(desk, rest, "look_back/several", ways);
    if (const int at = asked_.as_rows ? draw_rows(desk, rest) : draw_cards(desk, rest); at >= 0)
      if (const std::string& id = asked_.choices[std::size_t(at)].id; std::erase(asked_.chosen, id) == 0)
        asked_.chosen.push_back(id);
    if (way == "back") return desk.way.back();
    if (way != "keep") return;
    std::vector<std::string> chosen;
    for (const Choice& choice : asked_.choices)
      if (is_chosen(choice.id)) chosen.push_back(choice.id);
    const auto then = asked_.then;
    desk.way.back();
    then(desk, std::move(chosen));
  }

 private:
  bool is_chosen(const std::string& id) const { return std::ranges::count(asked_.chosen, id) > 0; }

  int draw_rows(Desk& desk, const Area& place) {
    std::vector<hearth::Row> rows;
    for (const Choice& choice : asked_.choices)
      rows.push_back({.id = "look_back/one/" + choice.id,
                      .words = choice.word,
                      .note = choice.second,
                      .button = desk.words(is_chosen(choice.id) ? "chosen" : "choose"),
                      .picture = choice.picture,
                      .chosen = is_chosen(choice.id)});
    return desk.screen.row_list("look_back/one", place, rows);
  }

  // As wide as the longest word needs, page by page.
  int draw_cards(Desk& desk, const Area& place) {
    constexpr float kLeastHeight = 54, kWordSize = 9, kLeastWidth = 44, kSides = 10;
    float width = kLeastWidth;
    for (const Choice& choice : asked_.choices)
      for (const std::string& word : split(choice.word))
        width = std::max(width, desk.screen.text_width(word, {.size = kWordSize}) + kSides);
    const int across = std::max(1, int((place.w + kBetween) / (width + kBetween)));
    const int down = std::max(1, int((place.h + kBetween) / (kLeastHeight + kBetween)));
    const std::size_t fit = std::size_t(across * down), all = asked_.choices.size();
    const std::size_t on_page = all > fit ? std::max<std::size_t>(1, fit - 1) : fit;
    if (page_ * on_page >= all) page_ = 0;
    const std::size_t first = page_ * on_page, n = std::min(on_page, all - first);
    const int rows = all > fit ? down : std::min(down, (int(n) + across - 1) / across);
    const auto places = place.grid(across, rows, kBetween);
    int pressed = -1;
    for (std::size_t at = 0; at < n; ++at) {
      Choice card = asked_.choices[first + at];
      card.look.chosen = card.ticked = is_chosen(card.id);
      if (desk.screen.picture_button("look_back/one/" + card.id, places[at], card)) pressed = int(first + at);
    }
    if (all > fit && desk.screen.picture_button("look_back/one/more", places[on_page],
                                                {.word = desk.host.words()("out.more"),
                                                 .picture = "out/more",
                                                 .look = {.fill = hearth::Tint::wood}}))
      ++page_;
    return pressed;
  }

  static std::vector<std::string> split(const std::string& words) {
    std::istringstream in(words);
    return {std::istream_iterator<std::string>(in), {}};
  }

  std::size_t page_ = 0;

  AskSeveral asked_;
};

class WordsPage : public StaffPage {
 public:
  explicit WordsPage(AskWords asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, asked_.large, asked_.note);
    const Choice ways[] = {
        back_button(desk), {}, {.id = "keep", .word = desk.words("keep_it"), .look = {.chosen = true}}};
    const std::string way = draw_buttons(desk, rest, "look_back/words", ways);
    const bool finished = desk.screen.text_field(
        "look_back/words/field", rest.cut_top(std::min(rest.h, 70.0f)), words_,
        {.label = asked_.label, .problem = problem_, .most_letters = asked_.most_letters, .lines = true});
    if (finished && !trimmed(words_).empty()) problem_.clear();
    if (way == "back") return desk.way.back();
    if (way != "keep") return;
    const std::string words = trimmed(words_);
    problem_ = words.empty() ? desk.words("needs_words") : "";
    if (words.empty()) return;
    const auto then = asked_.then;
    desk.way.back();
    then(desk, words);
  }

 private:
  const AskWords asked_;
  std::string words_, problem_;
};

class DayPage : public StaffPage {
 public:
  explicit DayPage(AskDay asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, asked_.large, "");
    const Choice ways[] = {back_button(desk), {}, {}};
    const bool leave = draw_buttons(desk, rest, "look_back/day", ways) == "back";
    const hearth::Day marked[] = {asked_.shown};
    const auto day = desk.screen.calendar("look_back/calendar", rest, asked_.shown, marked);
    if (leave) return desk.way.back();
    if (!day) return;
    const auto then = asked_.then;
    desk.way.back();
    then(desk, *day);
  }

 private:
  const AskDay asked_;
};

}  // namespace

std::shared_ptr<StaffPage> ask(AskSeveral asked) {
  return std::make_shared<SeveralPage>(std::move(asked));
}
std::shared_ptr<StaffPage> ask(AskWords asked) {
  return std::make_shared<WordsPage>(std::move(asked));
}
std::shared_ptr<StaffPage> ask(AskDay asked) {
  return std::make_shared<DayPage>(std::move(asked));
}

}  // namespace staff_review
