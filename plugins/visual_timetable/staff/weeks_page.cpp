// SPDX-License-Identifier: MIT
// The weeks of a room: the versions, one of them, and its days.
#include <algorithm>

#include "../model/edit_overlay.hpp"
#include "../model/edit_week.hpp"
#include "ask.hpp"
#include "items.hpp"
#include "roots.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Row;
using hearth::Timetable;

std::string weeks_text(const Desk& desk, const Timetable& t) {
  return t.weeks.size() == 1 ? desk.words("change.one_week")
                             : desk.words("change.weeks_in_turn", {{"n", number(t.weeks.size())}});
}

class VersionPage : public StaffPage {
 public:
  explicit VersionPage(hearth::Id id) : id_(std::move(id)) {}

  void draw(Desk& desk) override {
    const Timetable* t = version(*desk.school, id_);
    if (!t) return desk.way.back();
    Area rest = desk.screen.area();
    draw_heading(desk, rest, days_text(t->days, desk.today, desk.host.words()),
                 note_.empty() ? weeks_text(desk, *t) + ". " + desk.words("change.tap_a_day") : note_);
    const hearth::Term* next = next_half_term(*desk.school, *t, desk.today);
    const std::string pressed = draw_buttons(desk, rest, "change/version", buttons(desk, *t, next));
    draw_days(desk, rest, *t);
    do_it(desk, pressed, *t, next);
  }

 private:
  static std::vector<Choice> buttons(Desk& desk, const Timetable& t, const hearth::Term* next) {
    std::vector<Choice> all{back_button(desk), {.id = "remove", .word = desk.words("change.remove")}};
    all.push_back({.id = "less", .word = t.weeks.size() > 1 ? desk.words("change.week_less") : ""});
    all.push_back({.id = "more", .word = desk.words("change.week_more")});
    all.push_back({.id = "dates", .word = desk.words("change.dates")});
    if (next)
      all.push_back({.id = "half_term",
                     .word = desk.words("change.copy_to_half_term", {{"term", next->title}}),
                     .look = {.chosen = true}});
    return all;
  }

  void draw_days(Desk& desk, const Area& area, const Timetable& t) {
    std::vector<unsigned> weekdays;
    for (unsigned n = 1; n <= 7; ++n) {
      const bool used = std::ranges::any_of(t.weeks, [&](const auto& week) { return !week[n % 7].empty(); });
      if (n <= 5 || used || desk.room.hours[n % 7]) weekdays.push_back(n % 7);
    }
    const auto rows = area.rows(int(t.weeks.size()), kBetween);
    for (std::size_t week = 0; week < t.weeks.size(); ++week) {
      Area row = rows[week];
      if (t.weeks.size() > 1)
        desk.screen.text(row.cut_left(14, 2), std::string(1, char('A' + week)), {.size = 12});
      const bool tall = desk.screen.portrait();
      const auto places =
          tall ? row.grid(3, (int(weekdays.size()) + 2) / 3, 4) : row.columns(int(weekdays.size()), 4);
      for (std::size_t n = 0; n < weekdays.size(); ++n) draw_day(desk, places[n], t, week, weekdays[n]);
    }
  }

  void draw_day(Desk& desk, const Area& place, const Timetable& t, std::size_t week, unsigned weekday) {
    constexpr float kMost = 30, kHead = 16;
    const auto& items = t.weeks[week][weekday];
    const std::string name = weekday_text(weekday, desk.host.words());
    if (desk.screen.picture_button("change/weekday/" + number(week) + '/' + number(weekday), place,
                                   {.look = {.quiet = items.empty()}, .spoken = name}))
      desk.way.open(items_page(items_of_weekday({id_, week, weekday})));
    Area inside = place.inset(3, 2);
    desk.screen.text(inside.cut_top(std::min(kHead, inside.h)), name, {.size = 9.5f});
    if (items.empty())
      return desk.screen.text(inside, desk.words("timetable.no_group_short"),
                              {.size = 8.5f, .ink = hearth::Ink::quiet});
    // As large as all of them fit.
    int across = 1;
    float side = 0;
    for (int n = 1; n <= int(items.size()); ++n) {
      const Area cell = inside.grid(n, (int(items.size()) + n - 1) / n, 1)[0];
      if (std::min(cell.w, cell.h) > side) side = std::min(cell.w, cell.h), across = n;
    }
    side = std::min(side, kMost);
    const int down = (int(items.size()) + across - 1) / across;
    const auto places =
        inside.middle(float(across) * (side + 1), float(down) * (side + 1)).grid(across, down, 1);
    for (std::size_t n = 0; n < items.size(); ++n) {
      if (items[n].picture.empty())
        desk.screen.text(places[n], items[n].title, {.size = 6});
      else
        desk.screen.picture(places[n], hearth::picture_of(*desk.school, items[n].picture, "", desk.today));
    }
  }

  void do_it(Desk& desk, const std::string& pressed, const Timetable& t, const hearth::Term* next) {
    const std::string dates = days_text(t.days, desk.today, desk.host.words());
    if (pressed == "back") desk.way.back();
    if (pressed == "half_term") {
      auto copy = copied_to(*desk.school, t, *next);
      if (copy.empty()) {
        note_ = desk.words("change.there_is_one", {{"term", next->title}});
        return;
      }
      desk.keeping.keep(desk.words("change.did_copy", {{"what", dates}}), std::move(copy));
      desk.way.back();
    }
    if (pressed == "dates") ask_dates(desk, t);
    if (pressed == "more") desk.keeping.keep(desk.words("change.week_more"), with_week(t));
    if (pressed == "less") desk.keeping.keep(desk.words("change.week_less"), without_week(t));
    if (pressed == "remove") {
      desk.keeping.keep(desk.words("change.did_remove", {{"item", dates}}), {{.before = t}});
      desk.way.back();
    }
  }

  void ask_dates(Desk& desk, const Timetable& t) {
    const std::size_t home = desk.way.depth();
    desk.way.open(ask(AskDays{.large = desk.words("change.when_counts"),
                              .days = t.days,
                              .then = [id = id_, home](Desk& after, const hearth::Days& days) {
                                after.way.back_to(home);
                                const Timetable* before = version(*after.school, id);
                                if (!before) return;
                                Timetable changed = *before;
                                changed.days = days;
                                after.keeping.keep(after.words("change.dates"),
                                                   {{.before = *before, .after = changed}});
                              }}));
  }

  const hearth::Id id_;
  std::string note_;
};

class WeeksPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::weeks);
    const auto versions = versions_of(*desk.school, desk.room.id);
    draw_heading(desk, rest, desk.words("change.weeks_of", {{"room", desk.room.name}}),
                 versions.empty() ? desk.words("change.no_weeks") : note_);
    const Choice buttons[] = {
        {}, {}, {.id = "new", .word = desk.words("change.new_version"), .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "change/weeks", buttons);
    const Timetable* now = version_on(*desk.school, desk.room.id, desk.today);
    std::vector<Row> rows;
    for (const Timetable* t : versions) {
      const std::string weeks = weeks_text(desk, *t);
      rows.push_back({.id = "change/version/" + t->id,
                      .words = days_text(t->days, desk.today, desk.host.words()),
                      .note = t == now ? desk.words("change.counts_now") + " " + weeks : weeks,
                      .button = desk.words("change.open"),
                      .fill = t == now ? hearth::Tint::soft : hearth::Tint::card});
    }
    const int row = desk.screen.row_list("change/weeks/rows", rest, rows);
    if (row >= 0) desk.way.open(std::make_shared<VersionPage>(versions[std::size_t(row)]->id));
    if (pressed == "new") ask_first(desk);
  }

 private:
  void ask_first(Desk& desk) {
    const std::size_t home = desk.way.depth();
    desk.way.open(
        ask(AskDay{.large = desk.words("change.new_from"),
                   .shown = hearth::next_day(desk.today),
                   .then = [this, home](Desk& after, hearth::Day day) {
                     after.way.back_to(home);
                     auto made = version_from(*after.school, after.room.id, day);
                     note_ = made.empty() ? after.words("change.there_is_one_from") : "";
                     const std::string date = date_text(day, after.today, after.host.words());
                     after.keeping.keep(after.words("change.did_version", {{"day", date}}), std::move(made));
                   }}));
  }

  std::string note_;
};

}  // namespace

std::shared_ptr<StaffPage> weeks_page(Desk&) {
  return std::make_shared<WeeksPage>();
}

}  // namespace visual_timetable
