// SPDX-License-Identifier: MIT
// What to do with an item of a day, or with several at once.
#include <algorithm>

#include "../model/cards.hpp"
#include "ask.hpp"
#include "day.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;

class WhatPage : public StaffPage {
 public:
  explicit WhatPage(OfDay of) : of_(std::move(of)) {}

  void draw(Desk& desk) override {
    const DayDesk day = day_desk(desk, of_.day);
    Area rest = ask_about(desk, day, of_, desk.words("change.what"));
    const Choice back[] = {back_button(desk), {}, {}};
    const std::string pressed = draw_buttons(desk, rest, "change/what", back);
    const std::vector<Choice> choices = offered(desk, day);
    const int chosen = desk.screen.choice_grid("change/what", rest, choices);
    if (chosen >= 0 && !desk.keeping.busy()) choose(desk, day, choices[std::size_t(chosen)].id);
    if (pressed == "back") desk.way.back();
  }

 private:
  std::vector<Choice> offered(const Desk& desk, const DayDesk& day) const {
    std::vector<Choice> all;
    const auto offer = [&](const char* id, const char* picture) {
      all.push_back({.id = id, .word = desk.words(std::string("change.what_") + id), .picture = picture});
    };
    const bool on = std::ranges::any_of(of_.items, [&](const std::string& id) {
      const hearth::PlanItem* p = day.item(id);
      return p && p->fate != hearth::Fate::cancelled;
    });
    if (on) offer("cancel", "out/not_now");
    if (on && of_.items.size() == 1) offer("swap", "change");
    if (on) offer("move", "clock"), offer("lead", "out/grown_up");
    if (std::ranges::any_of(of_.items, [&](const std::string& id) { return day.is_changed(id); }))
      offer("put_back", "turn");
    return all;
  }

  void choose(Desk& desk, const DayDesk& day, const std::string& what) {
    const std::string item = called(desk, of_);
    if (what == "cancel")
      return done(desk, of_, desk.words("change.did_cancel", {{"item", item}}), day.cancel(of_.items));
    if (what == "put_back")
      return done(desk, of_, desk.words("change.did_put_back", {{"item", item}}), day.put_back(of_.items));
    if (what == "move") return desk.way.open(move_page(of_));
    if (what == "lead") return desk.way.open(lead_page(desk, of_));
    const hearth::PlanItem* p = only(day, of_);
    if (!p) return;
    desk.way.open(ask(AskThing{.picture = "change",
                               .small = desk.words("change.instead_of", {{"item", p->item.title}}),
                               .large = desk.words("change.what_instead"),
                               .but = p->item.title,
                               .then = [of = of_](Desk& after, const Thing& thing) {
                                 const std::string words = after.words(
                                     "change.did_swap", {{"item", called(after, of)}, {"now", thing.title}});
                                 done(after, of, words,
                                      day_desk(after, of.day).swap(of.items.front(), thing));
                               }}));
  }

  const OfDay of_;
};

}  // namespace

std::shared_ptr<StaffPage> what_page(OfDay of) {
  return std::make_shared<WhatPage>(std::move(of));
}

std::shared_ptr<StaffPage> lead_page(Desk& desk, OfDay of) {
  return ask(AskChoice{.picture = "out/grown_up",
                       .small = called(desk, of),
                       .large = desk.words("change.who_leads"),
                       .choices = adult_choices(desk, of.day),
                       .then = [of](Desk& after, const std::vector<std::string>& chosen) {
                         const hearth::Adult* adult = after.school->adult(chosen.front());
                         if (!adult) return;
                         const std::string words = after.words(
                             "change.did_lead", {{"item", called(after, of)}, {"name", adult->name}});
                         done(after, of, words, day_desk(after, of.day).lead(of.items, adult->id));
                       }});
}

const hearth::PlanItem* only(const DayDesk& day, const OfDay& of) {
  return of.items.size() == 1 ? day.item(of.items.front()) : nullptr;
}

Area ask_about(Desk& desk, const DayDesk& day, const OfDay& of, const std::string& what) {
  const hearth::PlanItem* p = only(day, of);
  if (!p) return desk.screen.question("change", called(desk, of), what);
  const Viewer viewer{*desk.school, desk.room, nullptr};
  const std::string hours = hours_text(p->item.starts, p->item.ends, desk.host.words());
  return desk.screen.question(picture_for(viewer, p->item, of.day), p->item.title + ", " + hours, what);
}

std::string called(const Desk& desk, const OfDay& of) {
  if (of.items.size() != 1) return desk.words("change.things", {{"n", number(of.items.size())}});
  const DayDesk day = day_desk(desk, of.day);
  const hearth::PlanItem* p = day.item(of.items.front());
  return p ? p->item.title : std::string();
}

void done(Desk& desk, const OfDay& of, const std::string& words, const DayEdit& edit) {
  desk.way.back_to(of.home);
  if (edit.empty()) return;
  desk.keeping.keep(words, edit, of.day == desk.today);
  desk.way.open(preview_page(of));
}

}  // namespace visual_timetable
