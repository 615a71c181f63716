// SPDX-License-Identifier: MIT
// A day as it stands, to be tapped at: today, or another one.
#include <algorithm>

#include "../model/cards.hpp"
#include "../model/day_words.hpp"
#include "../model/edit_one_off.hpp"
#include "../model/edit_overlay.hpp"
#include "day.hpp"
#include "roots.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Fate;
using hearth::PlanItem;

class DayPage : public StaffPage {
 public:
  explicit DayPage(hearth::Day day) : day_(day) {}

  void draw(Desk& desk) override;

 private:
  void draw_items(Desk&, const Area&, const DayDesk&);
  void touched(Desk&, const std::string& item);
  void pressed_button(Desk&, const std::string& id);
  std::vector<Choice> buttons(Desk&, bool today, bool open) const;
  Choice choice_of(const Desk&, const DayDesk&, const PlanItem&) const;

  const hearth::Day day_;
  bool several_ = false;
  std::vector<std::string> chosen_;
};

Choice DayPage::choice_of(const Desk& desk, const DayDesk& day, const PlanItem& p) const {
  const Viewer viewer{*desk.school, desk.room, nullptr};
  Choice choice{.id = p.item.id, .word = p.item.title, .picture = picture_for(viewer, p.item, day_)};
  const hearth::Instant now = desk.host.clock().now();
  choice.second = hours_text(p.item.starts, p.item.ends, desk.host.words());
  choice.look = {.now = p.starts <= now && now < p.ends && p.fate != Fate::cancelled,
                 .chosen = std::ranges::count(chosen_, p.item.id) > 0,
                 .quiet = p.fate == Fate::cancelled || p.ends <= now,
                 .crossed_out = p.fate == Fate::cancelled};
  if (p.fate == Fate::added || day.is_changed(p.item.id)) choice.badge = "change";
  choice.ticked = choice.look.chosen;
  return choice;
}

void DayPage::draw_items(Desk& desk, const Area& area, const DayDesk& day) {
  std::vector<Choice> choices;
  for (const PlanItem& p : day.plan().items) choices.push_back(choice_of(desk, day, p));
  const int chosen = desk.screen.choice_grid("change/item", area, choices);
  if (chosen >= 0 && !desk.keeping.busy()) touched(desk, choices[std::size_t(chosen)].id);
}

void DayPage::touched(Desk& desk, const std::string& item) {
  const std::size_t home = desk.way.depth();
  if (!several_) return desk.way.open(what_page({day_, {item}, home}));
  if (std::ranges::count(chosen_, item))
    std::erase(chosen_, item);
  else
    chosen_.push_back(item);
}

std::vector<Choice> DayPage::buttons(Desk& desk, bool today, bool open) const {
  if (several_)
    return {{.id = "one", .word = desk.words("out.back"), .picture = "out/back"},
            {},
            {},
            {.id = "what",
             .word = desk.words("change.change_them"),
             .picture = "change",
             .look = {.chosen = !chosen_.empty(), .quiet = chosen_.empty()}}};
  std::vector<Choice> all;
  if (!today) all.push_back(back_button(desk));
  if (desk.host.may(hearth::Task::plan)) all.push_back({.id = "own", .word = desk.words("change.whole_day")});
  if (!open) return all;
  all.push_back({.id = "with_us", .word = desk.words("change.with_us")});
  all.push_back({.id = "preview", .word = desk.words("change.preview")});
  all.push_back({.id = "several", .word = desk.words("change.several")});
  all.push_back({.id = "add", .word = desk.words("change.add"), .look = {.chosen = true}});
  return all;
}

void DayPage::pressed_button(Desk& desk, const std::string& id) {
  const std::size_t home = desk.way.depth();
  if (id == "what" && !chosen_.empty()) desk.way.open(what_page({day_, chosen_, home}));
  if (id == "one" || (id == "what" && !chosen_.empty())) several_ = false, chosen_.clear();
  if (id == "back") desk.way.back();
  if (id == "several") several_ = true;
  if (id == "with_us") desk.way.open(with_us_page({day_, {}, home}));
  if (id == "preview") desk.way.open(preview_page({day_, {}, home}));
  if (id == "own") desk.way.open(own_day_page(day_, home));
  if (id == "add") desk.way.open(add_page({day_, {}, home}));
}

void DayPage::draw(Desk& desk) {
  const bool today = day_ == desk.today;
  const DayDesk day = day_desk(desk, day_);
  Area rest = desk.way.depth() == 1 ? draw_sections(desk, Section::today) : desk.screen.area();
  std::string note = desk.words(day.plan().open ? "change.tap_what_changes" : "change.closed_because",
                                {{"why", closed_word(day.plan(), desk.host.words())}});
  if (several_)
    note = desk.words("change.chosen_of",
                      {{"n", number(chosen_.size())}, {"of", number(day.plan().items.size())}});
  std::string title = day_words(desk, day_);
  if (!day.plan().title.empty()) title += ": " + day.plan().title;
  draw_heading(desk, rest, title, note);
  const std::string pressed = draw_buttons(desk, rest, "change/day", buttons(desk, today, day.plan().open));
  if (day.plan().open)
    draw_items(desk, rest, day);
  else
    desk.screen.picture(rest.middle(rest.w, std::min(rest.h, 90.0f)), "home");
  pressed_button(desk, pressed);
}

}  // namespace

DayDesk day_desk(const Desk& desk, hearth::Day day) {
  std::optional<std::vector<hearth::Change>> today;
  if (day == desk.today) today = hearth::changes_from(desk.host.journal().room_today());
  return DayDesk(*desk.school, desk.room.id, day, std::move(today));
}

std::string day_words(const Desk& desk, hearth::Day day) {
  const hearth::Words& words = desk.host.words();
  const std::string date = weekday_word(day, words) + ' ' + date_text(day, desk.today, words);
  if (day == desk.today) return desk.words("change.today_is", {{"day", date}});
  return day == hearth::next_day(desk.today) ? desk.words("change.tomorrow_is", {{"day", date}}) : date;
}

std::shared_ptr<StaffPage> day_page(hearth::Day day) {
  return std::make_shared<DayPage>(day);
}

std::shared_ptr<StaffPage> today_page(Desk& desk) {
  return day_page(desk.today);
}

}  // namespace visual_timetable
