// SPDX-License-Identifier: MIT
#include "screen/staff/child_page.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "school/documents.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {
namespace {

constexpr float kGap = 6, kHeader = 26, kTabs = 24, kBar = 26, kAnother = 72;
constexpr int kWeeks = 4;  // of earlier days on one page

Day days_before(Day day, int days) {
  return std::chrono::sys_days(day) - std::chrono::days(days);
}

}  // namespace

void ChildPage::open() {
  school_ = desk_.school();
  go_to(Step::who);
}

void ChildPage::about(const std::string& what) {
  if (what == "moment")
    for_a_moment_ = true;
  else if (!what.empty())
    choose(what);
}

void ChildPage::close() {
  if (step_ == Step::write || (step_ == Step::worried && back_to_ == Step::write)) keep_draft();
  ++*visit_;
  step_ = Step::who;
  pupil_.clear();
  for_a_moment_ = told_ = false;
  record_.clear();
  problem_.clear();
  weeks_back_ = 0;
  meals_.clear();
  draft_ = {};
  copied_.clear();
}

bool ChildPage::may(Task task) const {
  const StaffSession& session = desk_.session();
  return session.tasks.contains(task) || session.with_second.contains(task);
}

ChildWords ChildPage::words_about() const {
  return {*school_, desk_.content, desk_.words, day()};
}

std::string ChildPage::named(std::string_view key) const {
  return desk_.words(key, {{"name", pupil() ? pupil()->name : words("staff.somebody")}});
}

std::vector<std::pair<ChildPage::Step, const char*>> ChildPage::tabs() const {
  std::vector<std::pair<Step, const char*>> all;
  if (may(Task::supports)) all.emplace_back(Step::helps, "helps");
  if (may(Task::feelings)) all.emplace_back(Step::today, "today");
  if (may(Task::notes)) all.emplace_back(Step::notes, "notes");
  if (may(Task::history)) all.emplace_back(Step::earlier, "earlier");
  return all;
}

void ChildPage::choose(const Id& id) {
  pupil_ = id;
  meals_.clear();
  weeks_back_ = 0;
  if (std::exchange(for_a_moment_, false) && may(Task::notes)) return write("wow");
  const auto all = tabs();
  go_to(all.empty() ? Step::who : all.front().first);
}

void ChildPage::go_to(Step step) {
  step_ = step;
  ++*visit_;
  record_.clear();
  told_ = false;
  problem_.clear();
  const Day today = day();
  // For whom earlier days are no task, what helps is what is written down of it.
  if (step == Step::helps && desk_.session().tasks.contains(Task::history))
    ask_record({"check_in", "how_now"}, days_before(today, 366), today);
  if (step == Step::today) ask_record({}, today, today);
  if (step == Step::notes) ask_record({"staff_note", "note_recorded"}, days_before(today, 366), today, true);
  if (step == Step::earlier) {
    const int days = 7 * kWeeks;
    ask_record({}, days_before(today, days * (weeks_back_ + 1)), days_before(today, days * weeks_back_ + 1));
  }
}

// Whether a note was recorded elsewhere is history, for whom that is no task: they get the notes.
void ChildPage::ask_record(std::vector<std::string> kinds, Day first, Day last, bool else_notes_alone) {
  const RecordWish wish{.pupil = pupil_, .kinds = std::move(kinds), .first = first, .last = last};
  desk_.records.pupil_record(wish, [this, first, last, else_notes_alone, visit = visit_,
                                    mine = *visit_](const Answer<std::vector<Entry>>& told) {
    if (mine != *visit) return;
    if (!told.value && !told.lost && else_notes_alone) return ask_record({"staff_note"}, first, last);
    told_ = true;
    problem_ = told.problem;
    if (told.value) record_ = *told.value;
  });
}

void ChildPage::draw(Screen& screen) {
  school_ = desk_.school();
  const Area rest = screen.area();
  if (step_ != Step::who && !pupil()) go_to(Step::who);
  switch (step_) {
    case Step::who:
      return draw_who(screen, rest);
    case Step::write:
      return draw_write(screen, rest);
    case Step::copy:
      return draw_copy(screen, rest);
    case Step::worried:
      return draw_worried(screen, rest);
    default:
      return draw_child(screen, rest);
  }
}

void ChildPage::draw_who(Screen& screen, Area rest) {
  const auto children = own_children(*school_, desk_.session().rooms, desk_.room(), day());
  const std::string question = words(for_a_moment_ ? "child.moment_with" : "child.which");
  screen.text(rest.cut_top(18, kGap), question, {.size = 12, .align = Align::left});
  if (children.empty())
    return screen.text(rest.cut_top(24), words("child.no_children"), {.align = Align::left});
  std::vector<Choice> choices;
  for (const Pupil* one : children)
    choices.push_back({.id = one->id, .word = one->name, .picture = picture_of(*school_, *one, day())});
  const int chosen = screen.choice_grid("staff/child/who", rest, choices);
  if (chosen >= 0) choose(Id(children[std::size_t(chosen)]->id));
}

void ChildPage::draw_tabs(Screen& screen, Area strip) {
  const auto all = tabs();
  if (all.empty()) return;
  const auto places = strip.columns(int(all.size()), kGap);
  for (std::size_t at = 0; at < all.size(); ++at) {
    const std::string id = all[at].second;
    const bool chosen = all[at].first == step_;
    const Choice tab{.id = id, .word = words("child.tab_" + id), .look = {.chosen = chosen}};
    if (screen.picture_button("staff/child/" + id, places[at], tab, Beside::right) && !chosen)
      go_to(all[at].first);
  }
}

void ChildPage::draw_child(Screen& screen, Area rest) {
  Area header = rest.cut_top(kHeader, kGap);
  const bool another = screen.picture_button("staff/child/another", header.cut_right(kAnother, kGap),
                                             {.word = words("child.another")}, Beside::right);
  const Pupil& child = *pupil();
  screen.picture(header.cut_left(kHeader, kGap), picture_of(*school_, child, day()));
  std::string below = child.full_name == child.name ? "" : child.full_name;
  const auto plan = std::ranges::find(school_->plans, pupil_, &Plan::pupil);
  if (plan != school_->plans.end())
    if (const auto week = programme_week(*school_, *plan, day()))
      below = listed({below, week_words(*week, desk_.words)});
  if (!below.empty())
    screen.text(header.cut_bottom(header.h * 0.4f), below,
                {.size = 8, .ink = Ink::quiet, .align = Align::left});
  screen.text(header, child.name, {.size = 13, .align = Align::left});
  draw_tabs(screen, rest.cut_top(kTabs, kGap));
  if (!problem_.empty())
    screen.text(rest.cut_top(40), problem_, {.size = 10, .align = Align::left});
  else if (step_ == Step::helps)
    draw_helps(screen, rest);
  else if (step_ == Step::notes)
    draw_notes(screen, rest);
  else if (step_ == Step::earlier)
    draw_earlier(screen, rest);
  else
    draw_rows(screen, rest, rows_of(record_, words_about()), "child.nothing_today");
  if (another) go_to(Step::who);
}

void ChildPage::draw_rows(Screen& screen, Area rest, const std::vector<Row>& rows, const char* none) {
  if (!rows.empty())
    screen.row_list("staff/child/rows", rest, rows);
  else if (told_)
    screen.text(rest.cut_top(24), words(none), {.align = Align::left});
}

void ChildPage::draw_helps(Screen& screen, Area rest) {
  draw_meals(screen, rest.cut_bottom(kBar, kGap));
  const Document* document = desk_.document("pupil", pupil_);
  const std::string likes = document ? document->body.value("likes", "") : "";
  told_ = true;
  draw_rows(screen, rest, helps_of(*pupil(), likes, record_, words_about()), "child.nothing_helps");
}

// One tap each; another one of the same meal corrects it.
void ChildPage::draw_meals(Screen& screen, Area bar) {
  struct Meal {
    const char *what, *how;
  };
  std::vector<Meal> meals{{"lunch", "went_well"}, {"lunch", "needed_help"}};
  if (may(Task::notes)) meals.insert(meals.begin(), {"breakfast", "breakfast"});
  const auto places = bar.columns(int(meals.size()), kGap);
  for (std::size_t at = 0; at < meals.size(); ++at) {
    const auto& [what, how] = meals[at];
    MealTold& told = meals_[what];
    const bool chosen = told.how == how;
    const Choice choice{
        .id = how, .word = words(std::string("child.tag_") + how), .look = {.chosen = chosen}};
    const bool pressed =
        screen.picture_button(std::string("staff/child/meal/") + how, places[at], choice, Beside::right);
    if (!pressed || chosen) continue;
    Entry entry{.kind = "staff_note", .room = desk_.room(), .pupil = pupil_, .by = By::adult};
    entry.at = desk_.clock.now();
    entry.id = new_id(entry.at);
    entry.what = what;
    entry.corrects = told.entry;
    entry.detail["tags"] = std::string(how);
    told = {how, entry.id};
    desk_.write(std::move(entry));
  }
}

void ChildPage::draw_earlier(Screen& screen, Area rest) {
  const auto ways = rest.cut_bottom(kBar, kGap).columns(3, kGap);
  draw_rows(screen, rest, days_of(record_, words_about()), "child.nothing_then");
  screen.text(ways[1],
              weeks_back_ == 0
                  ? words("child.last_weeks")
                  : desk_.words("child.weeks_before", {{"n", std::to_string(kWeeks * weeks_back_)}}),
              {.size = 9, .ink = Ink::quiet});
  if (weeks_back_ > 0 && button(screen, "staff/child/after", ways[0], words("child.after"))) {
    --weeks_back_;
    go_to(Step::earlier);
  } else if (button(screen, "staff/child/before", ways[2], words("child.before"))) {
    ++weeks_back_;
    go_to(Step::earlier);
  }
}

bool ChildPage::button(Screen& screen, const char* id, const Area& place, const std::string& words,
                       bool main) {
  return screen.picture_button(id, place, {.word = words, .look = {.now = main}}, Beside::right);
}

std::shared_ptr<StaffPage> child_page(const StaffDesk& desk) {
  return std::make_shared<ChildPage>(desk);
}

}  // namespace hearth
