// SPDX-License-Identifier: MIT
// What staff want to be told of: the rules in words, and one of them, edited by touch.
#include <algorithm>

#include "../model/rule_words.hpp"
#include "ask.hpp"
#include "roots.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Row;
using hearth::WatchRule;

class RulePage : public StaffPage {
 public:
  explicit RulePage(WatchRule rule) : rule_(std::move(rule)), is_new_(rule_.id.empty()) {}

  void draw(Desk& desk) override {
    if (*kept_) return desk.way.back();
    const hearth::Words& words = desk.host.words();
    Area rest = desk.screen.area();
    draw_heading(desk, rest, rule_words(rule_, desk.host.content(), words), desk.words("rule_why"));
    const Choice ways[] = {
        back_button(desk),
        {.id = "remove", .word = is_new_ ? "" : desk.words(sure_ ? "remove_sure" : "remove")},
        {.id = "keep", .word = desk.words("keep_it"), .look = {.chosen = true}}};
    const std::string way = draw_buttons(desk, rest, "look_back/rule", ways);
    draw_problem(desk, rest, desk.keeping.problem());
    const bool finished = desk.screen.text_field(
        "look_back/rule/title", rest.cut_top(std::min(rest.h, 44.0f), kBetween), rule_.title,
        {.label = desk.words("rule_title"), .problem = problem_, .most_letters = 60});
    if (finished && !problem_.empty()) problem_ = rule_problem(rule_, words);
    const Row feelings[] = {
        {.id = "look_back/rule/feelings",
         .words =
             desk.words("rule_feelings", {{"feelings", feelings_words(rule_, desk.host.content(), words)}}),
         .button = desk.words("change")}};
    const bool wants_feelings =
        desk.screen.row_list("look_back/rule/rows", rest.cut_top(30, kBetween), feelings) == 0;
    rule_.times = desk.screen.stepper("look_back/rule/times", rest.cut_top(kButton, kBetween),
                                      desk.words("rule_times", {{"n", std::to_string(rule_.times)}}),
                                      rule_.times, 1, rule_.of_days);
    rule_.of_days = desk.screen.stepper("look_back/rule/days", rest.cut_top(kButton, kBetween),
                                        desk.words("rule_days", {{"n", std::to_string(rule_.of_days)}}),
                                        rule_.of_days, std::max(1, rule_.times), kMostDays);
    if (way != "remove" && !way.empty()) sure_ = false;
    if (way == "back") return desk.way.back();
    if (wants_feelings) return ask_feelings(desk);
    if (desk.keeping.busy()) return;
    const auto done = [kept = kept_] { *kept = true; };
    if (way == "remove") {
      if (sure_) desk.keeping.remove("watch_rule", rule_.id, done);
      sure_ = true;
    }
    if (way != "keep") return;
    rule_.title = trimmed(rule_.title);
    problem_ = rule_problem(rule_, words);
    if (problem_.empty()) desk.keeping.edit(rule_, done);
  }

 private:
  void ask_feelings(Desk& desk) {
    AskSeveral asked{
        .large = desk.words("which_feelings"),
        .note = desk.words("which_feelings_why"),
        .choices = {},
        .chosen = rule_.feelings,
        .then = [this](Desk&, std::vector<std::string> chosen) { rule_.feelings = std::move(chosen); }};
    for (const hearth::Feeling& feeling : desk.host.content().feelings)
      asked.choices.push_back({.id = feeling.id, .word = feeling.word, .picture = feeling.picture});
    desk.way.open(ask(std::move(asked)));
  }

  WatchRule rule_;
  const bool is_new_;
  bool sure_ = false;  // the button was touched once and asks
  std::string problem_;
  const std::shared_ptr<bool> kept_ = std::make_shared<bool>(false);
};

class RulesPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, desk.words("rules"), desk.words("rules_why"));
    const Choice ways[] = {
        back_button(desk), {}, {.id = "new", .word = desk.words("new_rule"), .look = {.chosen = true}}};
    const std::string way = draw_buttons(desk, rest, "look_back/rules", ways);
    std::vector<Row> rows;
    const auto& rules = desk.school->watch_rules;
    for (const WatchRule& rule : rules)
      rows.push_back({.id = "look_back/rules/of/" + rule.id,
                      .words = rule.title,
                      .note = rule_words(rule, desk.host.content(), desk.host.words()),
                      .button = desk.words("change")});
    const WatchRule usual = new_rule(desk.host.words());
    if (rules.empty())
      rows.push_back({.id = "look_back/rules/usual",
                      .words = usual.title,
                      .note = desk.words("usual_rule", {{"rule", rule_words(usual, desk.host.content(),
                                                                            desk.host.words())}}),
                      .button = desk.words("change")});
    const int row = desk.screen.row_list("look_back/rules/rows", rest, rows);
    if (way == "back") return desk.way.back();
    if (way == "new" || (row >= 0 && rules.empty()))
      desk.way.open(std::make_shared<RulePage>(usual));
    else if (row >= 0)
      desk.way.open(std::make_shared<RulePage>(rules[std::size_t(row)]));
  }
};

}  // namespace

std::shared_ptr<StaffPage> rules_page() {
  return std::make_shared<RulesPage>();
}

}  // namespace staff_review
