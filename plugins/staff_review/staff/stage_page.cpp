// SPDX-License-Identifier: MIT
// A stage of the way back: on which days and during what the child is in class. It is kept as what lies over
// the room's week, so that the board, the child's day and the charts know of it.
#include "hearth/ids.hpp"

#include "../model/return_plan.hpp"
#include "../model/rule_words.hpp"
#include "ask.hpp"
#include "roots.hpp"
#include "stage.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Overlay;
using hearth::Row;

class StagePage : public StaffPage {
 public:
  explicit StagePage(Overlay stage) : stage_(std::move(stage)), is_new_(stage_.id.empty()) {}

  void draw(Desk& desk) override {
    if (*kept_) return desk.way.back();
    const hearth::Words& words = desk.host.words();
    Area rest = desk.screen.area();
    draw_heading(desk, rest, desk.words(is_new_ ? "new_stage" : "a_stage"),
                 stage_.items.empty() ? desk.words("stages_why")
                                      : stage_words(stage_, *desk.school, words, desk.today));
    const Choice ways[] = {
        back_button(desk),
        {.id = "remove", .word = is_new_ ? "" : desk.words(sure_ ? "remove_sure" : "remove")},
        {.id = "keep", .word = desk.words("keep_it"), .look = {.chosen = true}}};
    const std::string way = draw_buttons(desk, rest, "look_back/stage", ways);
    draw_problem(desk, rest, problem_.empty() ? desk.keeping.problem() : problem_);
    const bool finished =
        desk.screen.text_field("look_back/stage/title", rest.cut_top(std::min(rest.h, 36.0f), kBetween),
                               stage_.title, {.label = desk.words("stage_label"), .most_letters = 60});
    if (finished) problem_.clear();
    const auto row = [&](const char* id, const std::string& now) {
      return Row{.id = std::string("look_back/stage/") + id,
                 .words = desk.words(std::string("stage_") + id, {{"now", now}}),
                 .button = desk.words("change")};
    };
    const std::string none = desk.words("none_yet");
    const auto counted = [&](std::size_t n, const char* key) {
      return n == 0 ? none : desk.words(key, {{"n", std::to_string(n)}});
    };
    const Row rows[] = {row("weekdays", counted(stage_.weekdays.size(), "n_weekdays")),
                        row("items", counted(stage_.items.size(), "n_items")),
                        row("first", date_words(words, stage_.days.first, desk.today)),
                        row("last", stage_.days.last.ok() ? date_words(words, stage_.days.last, desk.today)
                                                          : desk.words("no_end"))};
    const int pressed = desk.screen.row_list("look_back/stage/rows", rest, rows);
    if (way == "back") return desk.way.back();
    if (pressed == 0) ask_weekdays(desk);
    if (pressed == 1) ask_items(desk);
    if (pressed == 2) ask_day(desk, stage_.days.first, &hearth::Days::first);
    if (pressed == 3)
      ask_day(desk, stage_.days.last.ok() ? stage_.days.last : desk.today, &hearth::Days::last);
    if (desk.keeping.busy()) return;
    const auto done = [kept = kept_] { *kept = true; };
    if (way == "remove") {
      if (sure_) desk.keeping.remove("overlay", stage_.id, done);
      sure_ = true;
    }
    if (way == "keep") keep(desk);
  }

 private:
  void ask_weekdays(Desk& desk) {
    static constexpr const char* kWeekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday"};
    AskSeveral asked{.large = desk.words("which_weekdays"),
                     .note = {},
                     .choices = {},
                     .chosen = {},
                     .then = [this](Desk&, std::vector<std::string> chosen) {
                       stage_.weekdays.clear();
                       for (const std::string& id : chosen) stage_.weekdays.insert(unsigned(std::stoul(id)));
                     }};
    for (unsigned n = 1; n <= 5; ++n)
      asked.choices.push_back(
          {.id = std::to_string(n), .word = desk.host.words()(std::string("day.") + kWeekdays[n - 1])});
    for (const unsigned weekday : stage_.weekdays) asked.chosen.push_back(std::to_string(weekday));
    desk.way.open(ask(std::move(asked)));
  }

  void ask_items(Desk& desk) {
    const hearth::Pupil* pupil = desk.school->pupil(stage_.pupil);
    if (!pupil) return;
    AskSeveral asked{
        .large = desk.words("which_items"),
        .note = desk.words("which_items_why"),
        .choices = {},
        .chosen = stage_.items,
        .then = [this](Desk&, std::vector<std::string> chosen) { stage_.items = std::move(chosen); }};
    for (const hearth::Item& item : items_for(*desk.school, *pupil, desk.today))
      asked.choices.push_back({.id = item.id,
                               .word = item.title,
                               .picture = hearth::picture_of(*desk.school, item.picture, "", desk.today),
                               .second = hearth::time_text(item.starts)});
    desk.way.open(ask(std::move(asked)));
  }

  void ask_day(Desk& desk, hearth::Day shown, hearth::Day hearth::Days::*which) {
    desk.way.open(
        ask(AskDay{.large = desk.words(which == &hearth::Days::first ? "which_first" : "which_last"),
                   .shown = shown,
                   .then = [this, which](Desk&, hearth::Day day) { stage_.days.*which = day; }}));
  }

  // A new stage is also written down as what happened, so that charts show where it began.
  void keep(Desk& desk) {
    stage_.title = trimmed(stage_.title);
    problem_ = stage_problem(stage_, desk.host.words());
    if (!problem_.empty()) return;
    const auto done = [kept = kept_] { *kept = true; };
    if (!is_new_) return desk.keeping.edit(stage_, done);
    // Whoever tries again, where only the marker was refused, keeps the same stage and not a second one.
    if (stage_.id.empty()) stage_.id = hearth::new_id(desk.host.clock().now());
    const hearth::Entry marker = marker_of(stage_, stage_.title, desk.school->zone);
    desk.keeping.edit(stage_, [&keeping = desk.keeping, marker, done] { keeping.write(marker, done); });
  }

  Overlay stage_;
  const bool is_new_;
  bool sure_ = false;  // the button was touched once and asks
  std::string problem_;
  const std::shared_ptr<bool> kept_ = std::make_shared<bool>(false);
};

}  // namespace

std::shared_ptr<StaffPage> stage_page(Overlay stage) {
  return std::make_shared<StagePage>(std::move(stage));
}

}  // namespace staff_review
