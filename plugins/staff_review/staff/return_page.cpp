// SPDX-License-Identifier: MIT
// The way back to class: how ready it looks, where targets are met, what was said, and the stages.
#include "../model/return_plan.hpp"

#include <algorithm>

#include "ask.hpp"
#include "charts.hpp"
#include "roots.hpp"
#include "stage.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Entry;
using hearth::Overlay;
using hearth::Row;
using hearth::Task;

constexpr float kTab = 22, kHeader = 26;
constexpr const char* kParts[] = {"ready", "targets", "said", "stages"};

class ReturnPage : public StaffPage {
 public:
  explicit ReturnPage(std::shared_ptr<ChildLook> look) : look_(std::move(look)) {}

  void draw(Desk& desk) override {
    look_->keep_up(desk.host);
    const hearth::Pupil* pupil = desk.school->pupil(look_->pupil());
    if (!pupil) return desk.way.back();
    Area rest = desk.screen.area();
    Area header = rest.cut_top(kHeader, kBetween);
    desk.screen.picture(header.cut_left(kHeader, 5), desk.picture(*pupil));
    const auto clock = placement_clock(*desk.school, pupil->id, desk.today);
    desk.screen.text(header.cut_bottom(header.h * 0.42f),
                     clock ? clock_words(*clock, desk.host.words(), desk.today) : desk.words("no_clock"),
                     {.size = 8, .ink = hearth::Ink::quiet, .align = hearth::Align::left});
    desk.screen.text(header, desk.words("back_to_class", {{"name", pupil->name}}),
                     {.size = 12, .align = hearth::Align::left});
    std::vector<Choice> tabs;
    for (const char* part : kParts)
      tabs.push_back({.id = part, .word = desk.words(std::string("return_") + part)});
    const int down = desk.screen.portrait() ? 2 : 1;
    const auto places =
        rest.cut_top(float(down) * (kTab + 4) - 4, kBetween).grid(int(tabs.size()) / down, down, 4);
    const std::string part = draw_tabs(desk, places, "look_back/return", tabs, part_);

    std::vector<Choice> ways{back_button(desk), {}, {}};
    if (part_ == "said" && desk.host.may(Task::notes)) {
      ways[1] = {.id = "home", .word = desk.words("home_says")};
      ways[2] = {.id = "child", .word = desk.words("child_says", {{"name", pupil->name}})};
    }
    const bool may_plan = desk.host.may(Task::people);
    if (part_ == "stages" && may_plan)
      ways[2] = {.id = "stage", .word = desk.words("new_stage"), .look = {.chosen = true}};
    const std::string way = draw_buttons(desk, rest, "look_back/return_way", ways);
    draw_problem(desk, rest, desk.keeping.problem());
    if (!look_->reading().ready())
      desk.screen.text(rest, desk.words("one_moment"), {.size = 11, .ink = hearth::Ink::quiet});
    else if (const std::string& problem = look_->reading().problem(); !problem.empty() && part_ != "stages")
      draw_problem(desk, rest, problem);
    else if (part_ == "said")
      draw_said(desk, rest, *pupil);
    else if (part_ == "stages")
      draw_stages(desk, rest, *pupil, may_plan);
    else
      draw_shown(desk, rest, "look_back/return_charts", shown(desk), page_);

    if (!part.empty()) part_ = part, page_ = 0;
    if (way == "back") return desk.way.back();
    if (way == "home") ask_words(desk, *pupil, Said::Who::home);
    if (way == "child") ask_words(desk, *pupil, Said::Who::child);
    if (way == "stage")
      desk.way.open(stage_page({.pupil = pupil->id,
                                .days = {desk.today, {}},
                                .weekdays = {1, 2, 3, 4, 5},
                                .items = {},
                                .title = desk.words("stage_title"),
                                .picture = "classroom",
                                .must = true,
                                .id = {}}));
  }

 private:
  hearth::Days year(const Desk& desk) const {
    return hearth::days_of(*desk.school, hearth::Span::year, desk.today);
  }

  // Worked out once for the school as it is.
  const Shown& shown(Desk& desk) {
    if (school_ != desk.school) shown_.clear();
    school_ = desk.school;
    const auto [at, is_new] = shown_.try_emplace(part_);
    if (is_new)
      at->second = look_->review(
          desk.host,
          [&](const hearth::Review& review) -> Shown {
            if (part_ == "ready")
              return {{hearth::instrument_totals(review, "readiness"),
                       hearth::instrument_totals(review, "boxall")},
                      {}};
            const Attendance days = attendance_of(review);
            const std::string told = days.marked == 0
                                         ? desk.words("attendance_none")
                                         : desk.words("attendance", {{"n", std::to_string(days.here)},
                                                                     {"of", std::to_string(days.marked)}});
            return {{hearth::targets_by_setting(review)}, {told}};
          },
          year(desk));
    return at->second;
  }

  void draw_said(Desk& desk, Area rest, const hearth::Pupil& pupil) {
    if (!desk.host.may(Task::notes)) return draw_sentences(desk, rest, {desk.words("no_notes_task")}, 11);
    auto all = look_->review(desk.host, said_of, year(desk));
    all.insert(all.begin(), added_.begin(), added_.end());
    std::vector<Row> rows;
    for (const Said& one : all) {
      const std::string who = one.who == Said::Who::home    ? desk.words("said_home")
                              : one.who == Said::Who::child ? desk.words("said_child", {{"name", pupil.name}})
                                                            : desk.words("said_seen");
      const hearth::Adult* adult = desk.school->adult(one.staff);
      const std::string day = date_words(desk.host.words(), one.day, desk.today);
      rows.push_back(
          {.words = one.words,
           .note = adult ? desk.words("who_day_by", {{"who", who}, {"day", day}, {"adult", adult->name}})
                         : desk.words("who_day", {{"who", who}, {"day", day}})});
    }
    if (rows.empty()) desk.screen.text(rest.cut_top(34), desk.words("nothing_said"), {.size = 11});
    desk.screen.row_list("look_back/said", rest, rows);
  }

  void ask_words(Desk& desk, const hearth::Pupil& pupil, Said::Who who) {
    const bool home = who == Said::Who::home;
    desk.way.open(ask(AskWords{.large = home ? desk.words("home_says_ask", {{"name", pupil.name}})
                                             : desk.words("child_says_ask", {{"name", pupil.name}}),
                               .note = desk.words("says_why"),
                               .label = desk.words("in_their_words"),
                               .most_letters = 400,
                               .then = [this, who, id = pupil.id](Desk& after, const std::string& words) {
                                 const Said said{who, words, after.today, after.host.staff()};
                                 after.keeping.write(note_of(id, who, words),
                                                     [this, said, alive = std::weak_ptr<int>(alive_)] {
                                                       if (!alive.expired())
                                                         added_.insert(added_.begin(), said);
                                                     });
                               }}));
  }

  void draw_stages(Desk& desk, Area rest, const hearth::Pupil& pupil, bool may_plan) {
    std::vector<const Overlay*> stages;
    for (const Overlay& overlay : desk.school->overlays)
      if (overlay.pupil == pupil.id) stages.push_back(&overlay);
    std::ranges::stable_sort(stages, {}, [](const Overlay* o) { return o->days.first; });
    std::vector<Row> rows;
    for (const Overlay* stage : stages) {
      const bool over = stage->days.last.ok() && stage->days.last < desk.today;
      const std::string words = stage_words(*stage, *desk.school, desk.host.words(), desk.today);
      rows.push_back({.id = "look_back/stage/of/" + stage->id,
                      .words = stage->title,
                      .note = over ? desk.words("stage_over", {{"stage", words}}) : words,
                      .button = may_plan && !over ? desk.words("change") : "",
                      .picture = hearth::picture_of(*desk.school, stage->picture, "classroom", desk.today)});
    }
    draw_note(desk, rest, desk.words(may_plan ? "stages_why" : "stages_who"));
    if (rows.empty()) desk.screen.text(rest.cut_top(34), desk.words("no_stages"), {.size = 11});
    const int row = desk.screen.row_list("look_back/stages", rest, rows);
    if (row >= 0 && !desk.keeping.busy()) desk.way.open(stage_page(*stages[std::size_t(row)]));
  }

  const std::shared_ptr<ChildLook> look_;
  std::string part_ = kParts[0];
  std::size_t page_ = 0;
  std::shared_ptr<const hearth::School> school_;
  std::map<std::string, Shown> shown_;
  std::vector<Said> added_;  // written down just now
  const std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace

std::shared_ptr<StaffPage> return_page(std::shared_ptr<ChildLook> look) {
  return std::make_shared<ReturnPage>(std::move(look));
}

}  // namespace staff_review
