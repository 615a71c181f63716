// SPDX-License-Identifier: MIT
// Another day than today: from a calendar; and a whole day that is different: of its own, or closed.
#include <algorithm>

#include "../model/day_words.hpp"
#include "../model/edit_one_off.hpp"
#include "../model/edit_overlay.hpp"
#include "ask.hpp"
#include "day.hpp"
#include "items.hpp"
#include "roots.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;

class CalendarPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::another_day);
    draw_heading(desk, rest, desk.words("change.which_day"), desk.words("change.marked_days"));
    const std::vector<hearth::Day> marked = marked_days(desk);
    if (const auto day = desk.screen.calendar("change/calendar", rest, desk.today, marked))
      desk.way.open(day_page(*day));
  }

 private:
  // Days on which something is different, from today on.
  static std::vector<hearth::Day> marked_days(const Desk& desk) {
    std::vector<hearth::Day> days;
    const auto mark = [&](const hearth::Id& room, hearth::Day day) {
      if ((room.empty() || room == desk.room.id) && day >= desk.today) days.push_back(day);
    };
    for (const hearth::Change& change : desk.school->changes) mark(change.room, change.day);
    for (const hearth::OneOffDay& one : desk.school->one_off_days) mark(one.room, one.day);
    for (const hearth::Closure& closure : desk.school->closures) mark(closure.room, closure.days.first);
    return days;
  }
};

class OwnDayPage : public StaffPage {
 public:
  OwnDayPage(hearth::Day day, std::size_t home) : day_(day), home_(home) {}

  void draw(Desk& desk) override {
    const hearth::OneOffDay* one = one_off_on(*desk.school, desk.room.id, day_);
    const hearth::Closure* closure = closure_on(*desk.school, desk.room.id, day_);
    Area rest = desk.screen.question("week", day_words(desk, day_),
                                     one       ? one->title
                                     : closure ? closed_word(day_desk(desk, day_).plan(), desk.host.words())
                                               : desk.words("change.whole_day"));
    const Choice back[] = {back_button(desk), {}, {}};
    const std::string pressed = draw_buttons(desk, rest, "change/own", back);
    if (!one && !closure &&
        desk.screen.toggle("change/own/school", rest.cut_bottom(27, kBetween),
                           desk.words("change.whole_school"), "", whole_school_))
      whole_school_ = !whole_school_;
    const std::vector<Choice> choices = one ? of_own() : closure ? of_closed() : of_usual();
    std::vector<Choice> shown = choices;
    for (Choice& choice : shown) choice.word = desk.words("change.own_" + choice.id);
    const int chosen = desk.screen.choice_grid("change/own", rest, shown);
    if (chosen >= 0 && !desk.keeping.busy()) choose(desk, shown[std::size_t(chosen)], one, closure);
    if (pressed == "back") desk.way.back();
  }

 private:
  static std::vector<Choice> of_usual() {
    return {{.id = "trip", .picture = "walk"},           {.id = "last_day", .picture = "wave"},
            {.id = "enrichment", .picture = "drumming"}, {.id = "as_usual", .picture = "star"},
            {.id = "inset", .picture = "out/grown_up"},  {.id = "closed", .picture = "home"}};
  }
  static std::vector<Choice> of_own() {
    return {{.id = "items", .picture = "our_day"},
            {.id = "title", .picture = "pencil"},
            {.id = "usual", .picture = "turn"}};
  }
  static std::vector<Choice> of_closed() { return {{.id = "open", .picture = "turn"}}; }

  void choose(Desk& desk, const Choice& choice, const hearth::OneOffDay* one,
              const hearth::Closure* closure) {
    const std::string did = desk.words(
        "change.did_day", {{"what", choice.word}, {"day", date_text(day_, desk.today, desk.host.words())}});
    if (choice.id == "items") return desk.way.open(items_page(items_of_day(day_)));
    if (choice.id == "title") return ask_title(desk, *one);
    if (one) return put(desk, did, {{.before = *one}});
    if (closure) return put(desk, did, {{.before = *closure}});
    if (choice.id == "inset" || choice.id == "closed")
      return put(desk, did,
                 {{.after = hearth::Closure{.kind = choice.id,
                                            .title = choice.word,
                                            .days = {day_, day_},
                                            .room = whole_school_ ? hearth::Id() : desk.room.id}}});
    const Template like = choice.id == "trip"       ? Template::trip
                          : choice.id == "last_day" ? Template::last_day
                          : choice.id == "as_usual" ? Template::as_usual
                                                    : Template::enrichment;
    put(desk, did,
        {{.after =
              day_of_its_own(like, *desk.school, desk.room.id, day_, whole_school_, desk.host.words())}});
  }

  void put(Desk& desk, const std::string& words, std::vector<Replaced> documents) {
    desk.keeping.keep(words, std::move(documents));
    desk.way.back_to(home_);
  }

  void ask_title(Desk& desk, const hearth::OneOffDay& one) {
    desk.way.open(ask(AskWords{.large = desk.words("change.own_title"),
                               .thing = {.title = one.title},
                               .with_picture = false,
                               .then = [day = day_, home = home_](Desk& after, const Thing& thing) {
                                 after.way.back_to(home);
                                 const auto* before = one_off_on(*after.school, after.room.id, day);
                                 if (!before) return;
                                 hearth::OneOffDay renamed = *before;
                                 renamed.title = thing.title;
                                 after.keeping.keep(after.words("change.did_edit", {{"item", thing.title}}),
                                                    {{.before = *before, .after = renamed}});
                               }}));
  }

  const hearth::Day day_;
  const std::size_t home_;
  bool whole_school_ = false;
};

}  // namespace

std::shared_ptr<StaffPage> calendar_page(Desk&) {
  return std::make_shared<CalendarPage>();
}

std::shared_ptr<StaffPage> own_day_page(hearth::Day day, std::size_t home) {
  return std::make_shared<OwnDayPage>(day, home);
}

}  // namespace visual_timetable
