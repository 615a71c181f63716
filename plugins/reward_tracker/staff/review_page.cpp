// SPDX-License-Identifier: MIT
// One target: how its week was, what the last sessions say, and what staff decide.
#include "review.hpp"

#include <algorithm>
#include <array>

#include "../model/staff_marks.hpp"
#include "../model/staff_review.hpp"
#include "ask.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Target;

const Target* target_of(const hearth::School& school, const hearth::Id& id) {
  const auto found = std::ranges::find(school.targets, id, &Target::id);
  return found == school.targets.end() ? nullptr : &*found;
}

std::shared_ptr<StaffPage> outcome_page(Desk&, const Target&, const std::string& note);

constexpr const char* kWeekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday"};

class ReviewPage : public StaffPage {
 public:
  explicit ReviewPage(hearth::Id pupil) : pupil_(std::move(pupil)) {}

  void draw(Desk& desk) override {
    const hearth::Pupil* pupil = desk.school->pupil(pupil_);
    const auto targets =
        pupil ? hearth::active_targets(*desk.school, pupil_, desk.today) : std::vector<const Target*>();
    if (targets.empty()) return desk.way.back();
    open_first(desk, targets);
    const Target& target = *targets[at_];
    const auto& look = desk.book.look(lately_of(pupil_, desk.today));
    const auto marks = hearth::marks_of(look.ledger.entries(), desk.school->zone);

    Area rest = desk.screen.area();
    draw_head(desk, rest, *pupil, target, targets.size());
    const std::string pressed = draw_buttons(desk, rest, "review", buttons(desk));
    const std::string& problem = desk.keeping.problem().empty() ? look.problem : desk.keeping.problem();
    draw_problem(desk, rest, problem.empty() ? desk.book.problem() : problem);
    if (desk.host.may(hearth::Task::people)) draw_note(desk, rest);
    draw_coach(desk, rest, target, hearth::coach(target, marks_for(target, marks)));
    draw_week(desk, rest, target, marks);
    press(desk, pressed, target, targets.size());
  }

 private:
  static constexpr float kFace = 26, kNote = 34, kCoach = 30, kHead = 13;

  // The first that is due; then as staff go on.
  void open_first(Desk& desk, const std::vector<const Target*>& targets) {
    if (!opened_)
      for (std::size_t n = targets.size(); n-- > 0;)
        if (targets[n]->review && *targets[n]->review <= desk.today) at_ = n;
    opened_ = true;
    at_ = std::min(at_, targets.size() - 1);
  }

  void draw_head(Desk& desk, Area& rest, const hearth::Pupil& pupil, const Target& target, std::size_t all) {
    const hearth::Text large{.size = 12, .align = hearth::Align::left};
    const hearth::Text small{.size = 8.5f, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
    const std::string& said = hearth::words_of(target);
    std::string note =
        desk.words("target_of", {{"who", pupil.name}, {"n", number(at_ + 1)}, {"of", number(all)}});
    if (target.review)
      note += ", " + desk.words(*target.review <= desk.today ? "due_since" : "looked_at_on",
                                {{"day", date_words(desk, *target.review)}});
    if (target.outcome)
      note +=
          ". " + desk.words("came_out", {{"how", desk.host.words()(hearth::outcome_key(*target.outcome))}});
    if (!target.strategy.empty()) note += ". " + desk.words("what_helps", {{"what", target.strategy}});
    const float width = rest.w - 2 * (kFace + 5);
    const float said_h = desk.screen.text_height(said, width, large);
    const float note_h = desk.screen.text_height(note, width, small);
    Area top = rest.cut_top(std::max(kFace, said_h + note_h), kBetween);
    desk.screen.picture(top.cut_left(kFace, 5).middle(kFace, kFace), desk.picture(pupil));
    desk.screen.picture(top.cut_right(kFace, 5).middle(kFace, kFace), desk.picture(target.picture));
    Area lines = top.middle(top.w, said_h + note_h);
    desk.screen.text(lines.cut_top(said_h), said, large);
    desk.screen.text(lines, note, small);
  }

  std::vector<Choice> buttons(Desk& desk) const {
    std::vector<Choice> all{back_button(desk), {.id = "next", .word = desk.words("next_target")}};
    if (!desk.host.may(hearth::Task::people)) return all;
    all.push_back({.id = "done", .word = desk.words("decide_done")});
    all.push_back({.id = "change", .word = desk.words("decide_change")});
    all.push_back(
        {.id = "keep", .word = desk.words("decide_keep"), .picture = "tick", .look = {.chosen = true}});
    return all;
  }

  void draw_note(Desk& desk, Area& rest) {
    desk.screen.text_field("review/note", rest.cut_bottom(kNote, kBetween), note_,
                           {.label = desk.words("review_note"), .most_letters = 200});
  }

  // A suggestion and, beside it, the step that it suggests and the other one: staff decide.
  void draw_coach(Desk& desk, Area& rest, const Target& target, const hearth::Coached& coached) {
    Area line = rest.cut_bottom(kCoach, kBetween);
    desk.screen.card(line, {.fill = hearth::Tint::soft});
    line = line.inset(4, 3);
    if (desk.host.may(hearth::Task::people)) {
      const bool harder = coached.says == hearth::Coached::Says::ready_for_more;
      const bool easier = coached.says == hearth::Coached::Says::too_hard;
      draw_step(desk, line, target, +1, "next_step", harder);
      draw_step(desk, line, target, -1, "step_before", easier);
    }
    desk.screen.text(line, coach_words(coached, desk.host.words()),
                     {.size = 9.5f, .align = hearth::Align::left});
  }

  void draw_step(Desk& desk, Area& line, const Target& target, int by, const char* key, bool suggested) {
    if (!can_step(target, by)) return;
    const Area place = line.cut_right(std::min(95.0f, line.w * 0.36f), 4);
    const Target after = stepped(target, by);
    if (desk.screen.picture_button(
            std::string("review/") + key, place,
            {.word = desk.words(key), .look = {.chosen = suggested}, .second = hearth::words_of(after)},
            hearth::Beside::right) &&
        !desk.keeping.busy())
      desk.keeping.keep(desk.words(key), {{target, after}});
  }

  // Five days, each with its sessions: the child's own mark and the adult's beside each other, never added
  // up.
  static void draw_week(Desk& desk, const Area& place, const Target& target,
                        const std::vector<hearth::Marks>& marks) {
    const Week week = week_of(target, desk.today, marks);
    Area rest = place;
    const hearth::Text small{.size = 7.5f, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
    const std::string legend =
        desk.words(target.scale == Target::Scale::three ? "own_and_adult" : "own_and_adult_counted");
    desk.screen.text(rest.cut_top(desk.screen.text_height(legend, rest.w, small), 2), legend, small);
    const auto columns = rest.columns(5, 4);
    for (std::size_t n = 0; n < 5; ++n) {
      const hearth::Day day{std::chrono::sys_days(week.monday) + std::chrono::days(n)};
      desk.screen.card(columns[n], {.now = day == desk.today, .quiet = day > desk.today});
      Area inner = columns[n].inset(3, 2);
      const std::string name = desk.host.words()(std::string("day.") + kWeekdays[n]);
      hearth::Text head{.size = 8.5f, .ink = hearth::Ink::quiet};
      while (head.size > 6 && desk.screen.text_width(name, head) > inner.w) head.size -= 0.5f;
      desk.screen.text(inner.cut_top(std::min(kHead, inner.h)), name, head);
      draw_sessions(desk, inner, day, week.days[n]);
    }
  }

  static void draw_sessions(Desk& desk, Area inner, hearth::Day day,
                            const std::vector<hearth::Marks>& marks) {
    if (marks.empty())
      return desk.screen.text(inner, day > desk.today ? "" : "\u00b7",
                              {.size = 12, .ink = hearth::Ink::quiet});
    const auto plan = hearth::plan_day(*desk.school, desk.room.id, day);
    const auto rows = inner.rows(int(marks.size()), 1);
    for (std::size_t n = 0; n < marks.size(); ++n) {
      Area row = rows[n];
      const hearth::Text small{.size = 6.5f, .ink = hearth::Ink::quiet};
      const std::string slot = slot_words(desk, plan, marks[n].slot);
      const float below = desk.screen.text_height(slot, row.w, small);
      if (row.h >= below + 10) desk.screen.text(row.cut_bottom(below), slot, small);
      desk.screen.text(row, pair_words(marks[n]), {.size = std::min(12.0f, row.h)});
    }
  }

  static std::string slot_words(Desk& desk, const hearth::DayPlan& plan, const std::string& slot) {
    for (const hearth::PlanItem& item : plan.items)
      if (item.item.id == slot) return item.item.title;
    if (slot == "am" || slot == "pm") return desk.words("slot_" + slot);
    return {};
  }

  void press(Desk& desk, const std::string& pressed, const Target& target, std::size_t all) {
    if (pressed == "back") return desk.way.back();
    if (pressed == "next") return all > 1 ? next(all) : desk.way.back();
    if (pressed.empty() || desk.keeping.busy()) return;
    if (pressed == "change") return desk.way.open(change_target_page(target.id, note_));
    if (pressed == "done") return desk.way.open(outcome_page(desk, target, note_));
    decide(desk, target, kept(target, next_review(*desk.school, desk.today)), desk.words("decide_keep"),
           note_);
    if (at_ + 1 >= all) return desk.way.back();
    next(all);
  }

  void next(std::size_t all) {
    at_ = (at_ + 1) % all;
    note_.clear();
  }

  const hearth::Id pupil_;
  std::size_t at_ = 0;
  bool opened_ = false;
  std::string note_;
};

// How it came out, which ends it. Staff may leave that open.
std::shared_ptr<StaffPage> outcome_page(Desk& desk, const Target& target, const std::string& note) {
  static constexpr const char* kOpen = "open";
  std::vector<Choice> choices;
  for (int outcome = -2; outcome <= 2; ++outcome)
    choices.push_back(
        {.id = std::to_string(outcome), .word = desk.host.words()(hearth::outcome_key(outcome))});
  choices.push_back({.id = kOpen, .word = desk.words("outcome_open")});
  return ask(AskChoice{.picture = target.picture,
                       .small = hearth::words_of(target),
                       .large = desk.words("which_outcome"),
                       .choices = std::move(choices),
                       .then = [target, note](Desk& at, const std::string& chosen) {
                         if (at.keeping.busy()) return;
                         const auto outcome =
                             chosen == kOpen ? std::nullopt : std::optional(std::stoi(chosen));
                         decide(at, target, ended(target, at.today, outcome), at.words("decide_done"), note);
                         at.way.back();
                       }});
}

// What is changed about it: the child's words, and from which mark on it is met.
class ChangePage : public StaffPage {
 public:
  ChangePage(hearth::Id id, std::string note) : id_(std::move(id)), note_(std::move(note)) {}

  void draw(Desk& desk) override {
    const Target* target = target_of(*desk.school, id_);
    if (!target) return desk.way.back();
    if (goal_ < 0) goal_ = target->goal, words_ = hearth::words_of(*target);
    Area rest = desk.screen.area();
    draw_heading(desk, rest, desk.words("change_target"), desk.words("change_target_why"));
    const Choice buttons[] = {
        back_button(desk),
        {},
        {.id = "keep", .word = desk.words("keep_change"), .picture = "tick", .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "review/change", buttons);
    desk.screen.text_field("review/words", rest.cut_top(44, kBetween), words_,
                           {.label = desk.words("child_words"), .problem = problem_, .most_letters = 200});
    const int most = target->scale == Target::Scale::three     ? 2
                     : target->scale == Target::Scale::percent ? 100
                                                               : 60;
    goal_ =
        desk.screen.stepper("review/goal", rest.cut_top(kButton, kBetween),
                            desk.words("met_from", {{"mark", mark_words(*target, goal_, desk.host.words())}}),
                            goal_, 1, most, step_of(*target));
    if (pressed == "back") return desk.way.back();
    if (pressed == "keep" && !desk.keeping.busy()) keep(desk, *target);
  }

 private:
  void keep(Desk& desk, const Target& target) {
    const std::string words = without_blanks(words_);
    problem_ = words.empty() ? desk.words("needs_words") : "";
    if (!problem_.empty()) return;
    Target after = kept(target, next_review(*desk.school, desk.today));
    after.goal = goal_;
    if (std::size_t(after.step) < after.steps.size())
      after.steps[std::size_t(after.step)] = words;
    else
      after.words = words;
    decide(desk, target, after, desk.words("decide_change"), note_);
    desk.way.back();
  }

  const hearth::Id id_;
  const std::string note_;
  std::string words_, problem_;
  int goal_ = -1;
};

}  // namespace

std::shared_ptr<StaffPage> review_page(hearth::Id pupil) {
  return std::make_shared<ReviewPage>(std::move(pupil));
}

std::shared_ptr<StaffPage> change_target_page(hearth::Id target, std::string note) {
  return std::make_shared<ChangePage>(std::move(target), std::move(note));
}

void decide(Desk& desk, const Target& before, const Target& after, const std::string& step,
            const std::string& note) {
  desk.keeping.keep(step, {{before, after}});
  if (!desk.host.may(hearth::Task::due) || !before.review || *before.review > desk.today) return;
  desk.book.write(duty_done(duty_of(before), before.pupil, note));
  for (const Review& review : reviews_of(*desk.school, desk.children(), desk.today))
    for (const Target* target : review.due)
      if (target->id != before.id) return;
  const std::string weekly = weekly_duty(*desk.school, desk.room.id, desk.today);
  if (!weekly.empty()) desk.book.write(duty_done(weekly, {}, note));
}

}  // namespace reward_tracker::staff
