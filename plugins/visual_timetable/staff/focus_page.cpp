// SPDX-License-Identifier: MIT
// What the group works on for a half-term: one picture, one sentence.
#include <algorithm>

#include "../model/edit_overlay.hpp"
#include "ask.hpp"
#include "roots.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Focus;

// The half-term that a day lies in, or the next one; from that day on where none is known.
hearth::Days half_term(const hearth::School& school, hearth::Day day) {
  const hearth::Term* found = nullptr;
  for (const hearth::Term& term : school.terms)
    if (term.days.last >= day && (!found || term.days.first < found->days.first)) found = &term;
  return found ? found->days : hearth::Days{day, {}};
}

const Focus* focus_of(const hearth::School& school, const hearth::Id& id) {
  const auto found = std::ranges::find(school.focuses, id, &Focus::id);
  return found == school.focuses.end() ? nullptr : &*found;
}

void replace(Desk& desk, const hearth::Id& id, auto change) {
  const Focus* before = focus_of(*desk.school, id);
  if (!before) return;
  Focus after = *before;
  change(after);
  desk.keeping.keep(desk.words("change.did_edit", {{"item", after.title}}),
                    {{.before = *before, .after = after}});
}

class OneFocusPage : public StaffPage {
 public:
  explicit OneFocusPage(hearth::Id id) : id_(std::move(id)) {}

  void draw(Desk& desk) override {
    const Focus* focus = focus_of(*desk.school, id_);
    if (!focus) return desk.way.back();
    Area rest = desk.screen.question(focus->picture, days_text(focus->days, desk.today, desk.host.words()),
                                     focus->title);
    const Choice buttons[] = {back_button(desk), {}, {}};
    const std::string pressed = draw_buttons(desk, rest, "change/focus", buttons);
    const std::string edit = desk.words("change.edit");
    const hearth::Row rows[] = {
        {.id = "change/focus/title", .words = desk.words("change.focus_title"), .button = edit},
        {.id = "change/focus/days", .words = desk.words("change.when_counts"), .button = edit},
        {.id = "change/focus/remove",
         .words = desk.words("change.focus_remove"),
         .button = desk.words("change.remove")}};
    const int row = desk.screen.row_list("change/focus/rows", rest, rows);
    if (pressed == "back") return desk.way.back();
    if (row < 0 || desk.keeping.busy()) return;
    const std::size_t home = desk.way.depth();
    if (row == 0)
      desk.way.open(ask(AskWords{.large = desk.words("change.focus_title"),
                                 .thing = {focus->title, focus->picture},
                                 .then = [id = id_, home](Desk& after, const Thing& thing) {
                                   after.way.back_to(home);
                                   replace(after, id, [&](Focus& f) {
                                     f.title = thing.title, f.picture = thing.picture;
                                   });
                                 }}));
    if (row == 1)
      desk.way.open(ask(AskDays{.large = desk.words("change.when_counts"),
                                .days = focus->days,
                                .then = [id = id_, home](Desk& after, const hearth::Days& days) {
                                  after.way.back_to(home);
                                  replace(after, id, [&](Focus& f) { f.days = days; });
                                }}));
    if (row == 2) {
      desk.keeping.keep(desk.words("change.did_remove", {{"item", focus->title}}), {{.before = *focus}});
      desk.way.back();
    }
  }

 private:
  const hearth::Id id_;
};

class FocusPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::focus);
    draw_heading(desk, rest, desk.words("change.focus_of"), desk.words("change.focus_why"));
    const Choice buttons[] = {
        {}, {}, {.id = "new", .word = desk.words("change.new_focus"), .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "change/focuses", buttons);
    std::vector<const Focus*> shown;
    for (const Focus& focus : desk.school->focuses)
      if (focus.room.empty() || focus.room == desk.room.id) shown.push_back(&focus);
    std::ranges::stable_sort(shown, std::greater(),
                             [](const Focus* f) { return std::chrono::sys_days(f->days.first); });
    std::vector<hearth::Row> rows;
    for (const Focus* focus : shown)
      rows.push_back({.id = "change/focus/" + focus->id,
                      .words = focus->title,
                      .note = days_text(focus->days, desk.today, desk.host.words()) +
                              (focus->room.empty() ? ", " + desk.words("change.for_the_school") : ""),
                      .button = desk.words("change.edit"),
                      .fill = focus->days.contain(desk.today) ? hearth::Tint::soft : hearth::Tint::card,
                      .picture = hearth::picture_of(*desk.school, focus->picture, "", desk.today)});
    const int row = desk.screen.row_list("change/focuses/rows", rest, rows);
    if (row >= 0) desk.way.open(std::make_shared<OneFocusPage>(shown[std::size_t(row)]->id));
    if (pressed == "new") ask_new(desk);
  }

 private:
  static void ask_new(Desk& desk) {
    const std::size_t home = desk.way.depth();
    // The first half-term that has none yet.
    hearth::Days days = half_term(*desk.school, desk.today);
    const auto taken = [&] {
      return std::ranges::any_of(desk.school->focuses, [&](const Focus& focus) {
        return (focus.room.empty() || focus.room == desk.room.id) && focus.days.contain(days.first);
      });
    };
    while (taken() && days.last.ok()) days = half_term(*desk.school, hearth::next_day(days.last));
    desk.way.open(ask(AskWords{
        .large = desk.words("change.focus_title"),
        .thing = {.picture = "friends"},
        .then = [home, days](Desk& after, const Thing& thing) {
          after.way.back_to(home);
          after.keeping.keep(
              after.words("change.did_add", {{"item", thing.title}}),
              {{.after = Focus{
                    .room = after.room.id, .days = days, .title = thing.title, .picture = thing.picture}}});
        }}));
  }
};

}  // namespace

std::shared_ptr<StaffPage> focus_page(Desk&) {
  return std::make_shared<FocusPage>();
}

}  // namespace visual_timetable
