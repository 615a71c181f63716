// SPDX-License-Identifier: MIT
// Earlier, later, other times; and when to put in what is new.
#include <algorithm>

#include "ask.hpp"
#include "day.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using std::chrono::minutes;

constexpr int kMinutes[] = {-30, -15, -10, -5, 5, 10, 15, 30};

class MovePage : public StaffPage {
 public:
  explicit MovePage(OfDay of) : of_(std::move(of)) {}

  void draw(Desk& desk) override {
    const DayDesk day = day_desk(desk, of_.day);
    const hearth::PlanItem* p = only(day, of_);
    Area rest = ask_about(desk, day, of_, desk.words("change.move_by"));
    const Choice buttons[] = {
        back_button(desk),
        {},
        {.id = "times", .word = p ? desk.words("change.other_times") : "", .picture = "clock"}};
    const std::string pressed = draw_buttons(desk, rest, "change/move", buttons);
    if (p && desk.screen.toggle("change/move/along", rest.cut_bottom(27, kBetween),
                                desk.words("change.move_along"), "", along_))
      along_ = !along_;
    std::vector<Choice> choices;
    for (const int by : kMinutes)
      choices.push_back({.id = std::to_string(by), .word = by_words(desk, by), .second = when(desk, p, by)});
    const int chosen = desk.screen.choice_grid("change/by", rest, choices);
    if (chosen >= 0 && !desk.keeping.busy()) move(desk, day, minutes(kMinutes[chosen]));
    if (pressed == "back") desk.way.back();
    if (pressed == "times" && p) other_times(desk, *p);
  }

 private:
  static std::string by_words(const Desk& desk, int by) {
    return desk.words(by < 0 ? "change.earlier" : "change.later",
                      {{"minutes", std::to_string(std::abs(by))}});
  }

  static std::string when(const Desk& desk, const hearth::PlanItem* p, int by) {
    if (!p) return {};
    const minutes starts = p->item.starts + minutes(by);
    if (starts < minutes(0) || starts >= std::chrono::days(1)) return {};
    return desk.words("change.at", {{"time", hearth::time_text(starts)}});
  }

  void move(Desk& desk, const DayDesk& day, minutes by) const {
    const auto items = along_ && of_.items.size() == 1 ? day.from(of_.items.front()) : of_.items;
    done(
        desk, of_,
        desk.words("change.did_move", {{"item", called(desk, of_)}, {"by", by_words(desk, int(by.count()))}}),
        day.move(items, by));
  }

  void other_times(Desk& desk, const hearth::PlanItem& p) const {
    const auto problem = [](Desk& d, minutes starts, minutes ends) {
      return time_problem({}, starts, ends, d.host.words());
    };
    // Two things at once may be meant for a day, so it is said and not refused.
    const auto warning = [of = of_](Desk& d, minutes starts, minutes ends) {
      std::vector<hearth::Item> others;
      const DayDesk day = day_desk(d, of.day);
      for (const hearth::PlanItem& other : day.plan().items)
        if (other.item.id != of.items.front() && other.fate != hearth::Fate::cancelled)
          others.push_back(other.item);
      return ends > starts ? time_problem(others, starts, ends, d.host.words()) : "";
    };
    desk.way.open(ask(AskTimes{
        .picture = "clock",
        .large = p.item.title,
        .starts = p.item.starts,
        .ends = p.item.ends,
        .problem = problem,
        .warning = warning,
        .then = [of = of_](Desk& after, minutes starts, minutes ends) {
          const std::string hours = hours_text(starts, ends, after.host.words());
          done(after, of, after.words("change.did_times", {{"item", called(after, of)}, {"hours", hours}}),
               day_desk(after, of.day).set_times(of.items.front(), starts, ends));
        }}));
  }

  const OfDay of_;
  bool along_ = false;
};

// When to put in what is new.
class WhenPage : public StaffPage {
 public:
  WhenPage(OfDay of, Thing thing) : of_(std::move(of)), thing_(std::move(thing)) {}

  void draw(Desk& desk) override {
    const DayDesk day = day_desk(desk, of_.day);
    Area rest = desk.screen.question(thing_.picture, thing_.title, desk.words("change.when"));
    const Choice buttons[] = {
        back_button(desk), {}, {.id = "times", .word = desk.words("change.other_times"), .picture = "clock"}};
    const std::string pressed = draw_buttons(desk, rest, "change/when", buttons);
    const auto now = of_.day == desk.today ? desk.host.local_now().time() : minutes(0);
    const std::vector<Opening> openings = day.openings(now);
    std::vector<Choice> choices;
    for (std::size_t n = 0; n < openings.size(); ++n)
      choices.push_back({.id = number(n),
                         .word = desk.words("change.after", {{"item", openings[n].after}}),
                         .second = hours_text(openings[n].starts, openings[n].ends, desk.host.words())});
    const int chosen = desk.screen.choice_grid("change/opening", rest, choices);
    if (chosen >= 0 && !desk.keeping.busy())
      add(desk, of_, thing_, openings[std::size_t(chosen)].starts, openings[std::size_t(chosen)].ends);
    if (pressed == "back") desk.way.back();
    if (pressed == "times") other_times(desk, openings);
  }

 private:
  static void add(Desk& desk, const OfDay& of, const Thing& thing, minutes starts, minutes ends) {
    const DayEdit edit = day_desk(desk, of.day).add(thing, starts, ends);
    OfDay added = of;
    if (!edit.make.empty()) added.items = {edit.make.front().item};
    done(desk, added, desk.words("change.did_add", {{"item", thing.title}}), edit);
  }

  void other_times(Desk& desk, const std::vector<Opening>& openings) const {
    const minutes starts = openings.empty() ? minutes(9 * 60) : openings.front().starts;
    desk.way.open(
        ask(AskTimes{.picture = thing_.picture,
                     .large = thing_.title,
                     .starts = starts,
                     .ends = starts + minutes(15),
                     .problem = [](Desk& d, minutes from,
                                   minutes to) { return time_problem({}, from, to, d.host.words()); },
                     .then = [of = of_, thing = thing_](Desk& after, minutes from,
                                                        minutes to) { add(after, of, thing, from, to); }}));
  }

  const OfDay of_;
  const Thing thing_;
};

class AddPage : public StaffPage {
 public:
  explicit AddPage(OfDay of) : of_(std::move(of)) {}

  void draw(Desk& desk) override {
    if (!page_)
      page_ = ask(AskThing{.picture = "change",
                           .small = day_words(desk, of_.day),
                           .large = desk.words("change.what_new"),
                           .then = [of = of_](Desk& after, const Thing& thing) {
                             after.way.open(std::make_shared<WhenPage>(of, thing));
                           }});
    page_->draw(desk);
  }

 private:
  const OfDay of_;
  std::shared_ptr<StaffPage> page_;
};

}  // namespace

std::shared_ptr<StaffPage> move_page(OfDay of) {
  return std::make_shared<MovePage>(std::move(of));
}
std::shared_ptr<StaffPage> add_page(OfDay of) {
  return std::make_shared<AddPage>(std::move(of));
}

}  // namespace visual_timetable
