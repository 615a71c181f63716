// SPDX-License-Identifier: MIT
// Times of a day, and days.
#include "../model/edit_overlay.hpp"
#include "ask.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::TimeOfDay;

constexpr int kStep = 5, kMinutesOfDay = 24 * 60;

class TimesPage : public StaffPage {
 public:
  explicit TimesPage(AskTimes asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.question(asked_.picture, asked_.large,
                                     hours_text(asked_.starts, asked_.ends, desk.host.words()));
    const std::string problem = asked_.problem(desk, asked_.starts, asked_.ends);
    const std::string warning = asked_.warning ? asked_.warning(desk, asked_.starts, asked_.ends) : "";
    const Choice buttons[] = {back_button(desk),
                              {},
                              {.id = "keep",
                               .word = desk.words("change.keep_times"),
                               .picture = "tick",
                               .look = {.chosen = problem.empty(), .quiet = !problem.empty()}}};
    const std::string pressed = draw_buttons(desk, rest, "change/times", buttons);
    step(desk, "change/times/starts", rest.cut_top(26, kBetween), "change.begins", asked_.starts);
    step(desk, "change/times/ends", rest.cut_top(26, kBetween), "change.finishes", asked_.ends);
    const hearth::Text sentence{.size = 10, .align = hearth::Align::left};
    for (const std::string& said : {problem, warning}) {
      if (said.empty()) continue;
      Area line = rest.cut_top(desk.screen.text_height(said, rest.w - 12, sentence) + 8, 4);
      desk.screen.card(line, {.fill = hearth::Tint::attention});
      desk.screen.text(line.inset(6, 2), said, sentence);
    }
    if (pressed == "back") desk.way.back();
    if (pressed == "keep" && problem.empty()) asked_.then(desk, asked_.starts, asked_.ends);
  }

 private:
  static void step(Desk& desk, const char* id, const Area& place, const char* key, TimeOfDay& time) {
    const std::string text = time == TimeOfDay(kMinutesOfDay) ? "24:00" : hearth::time_text(time);
    time = TimeOfDay(desk.screen.stepper(id, place, desk.words(key, {{"time", text}}), int(time.count()), 0,
                                         kMinutesOfDay, kStep));
  }

  AskTimes asked_;
};

class DayChoicePage : public StaffPage {
 public:
  explicit DayChoicePage(AskDay asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, asked_.large, "", Undo::none);
    const Choice buttons[] = {back_button(desk), {}, {}};
    if (draw_buttons(desk, rest, "change/day", buttons) == "back") return desk.way.back();
    const hearth::Day marked[] = {asked_.shown};
    if (const auto day = desk.screen.calendar("change/day/calendar", rest, asked_.shown, marked))
      asked_.then(desk, *day);
  }

 private:
  const AskDay asked_;
};

class DaysPage : public StaffPage {
 public:
  explicit DaysPage(AskDays asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    const auto& [first, last] = asked_.days;
    const std::string problem = last.ok() && last < first ? desk.words("change.dates_order") : "";
    draw_heading(desk, rest, asked_.large, problem, Undo::none);
    const Choice buttons[] = {
        back_button(desk),
        {.id = "open", .word = asked_.may_go_on && last.ok() ? desk.words("change.no_end") : ""},
        {.id = "keep",
         .word = desk.words("change.keep_dates"),
         .picture = "tick",
         .look = {.chosen = problem.empty(), .quiet = !problem.empty()}}};
    const std::string pressed = draw_buttons(desk, rest, "change/days", buttons);
    const std::string other = desk.words("change.other_day");
    const hearth::Row rows[] = {
        {.id = "change/days/first",
         .words = desk.words("change.first_day", {{"day", date_text(first, desk.today, desk.host.words())}}),
         .button = other},
        {.id = "change/days/last",
         .words = last.ok() ? desk.words("change.last_day_on",
                                         {{"day", date_text(last, desk.today, desk.host.words())}})
                            : desk.words("change.goes_on"),
         .button = other}};
    const int row = desk.screen.row_list("change/days/rows", rest, rows);
    if (row >= 0) choose(desk, row == 0);
    if (pressed == "back") desk.way.back();
    if (pressed == "open") asked_.days.last = {};
    if (pressed == "keep" && problem.empty()) asked_.then(desk, asked_.days);
  }

 private:
  void choose(Desk& desk, bool first) {
    const std::size_t here = desk.way.depth();
    const hearth::Day shown = first || !asked_.days.last.ok() ? asked_.days.first : asked_.days.last;
    desk.way.open(ask(AskDay{.large = desk.words(first ? "change.which_first" : "change.which_last"),
                             .shown = shown,
                             .then = [this, first, here](Desk& after, hearth::Day day) {
                               (first ? asked_.days.first : asked_.days.last) = day;
                               after.way.back_to(here);
                             }}));
  }

  AskDays asked_;
};

}  // namespace

std::shared_ptr<StaffPage> ask(AskTimes asked) {
  return std::make_shared<TimesPage>(std::move(asked));
}
std::shared_ptr<StaffPage> ask(AskDays asked) {
  return std::make_shared<DaysPage>(std::move(asked));
}
std::shared_ptr<StaffPage> ask(AskDay asked) {
  return std::make_shared<DayChoicePage>(std::move(asked));
}

}  // namespace visual_timetable
