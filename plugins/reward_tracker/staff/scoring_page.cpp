// SPDX-License-Identifier: MIT
// How the targets went: the session, the children, and each one's targets; the next child is one touch away.
#include "../model/staff_marks.hpp"

#include <algorithm>
#include <map>

#include "ask.hpp"
#include "roots.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Target;

std::string time_span(const hearth::PlanItem& item) {
  return hearth::time_text(item.item.starts) + "\u2013" + hearth::time_text(item.item.ends);
}

// What all pages of a round share.
struct Round {
  std::string item;                    // of the day; empty: the one that is on or was last
  std::string setting;                 // empty: where the session usually is
  std::map<std::string, int> counted;  // by target: what is counted up to and not marked yet
};

struct Now {
  hearth::DayPlan plan;
  const hearth::PlanItem* item = nullptr;
  Session session;
};

Now now_of(Desk& desk, const Round& round) {
  Now now;
  now.plan = hearth::plan_day(*desk.school, desk.room.id, desk.today,
                              hearth::changes_from(desk.host.journal().room_today()));
  for (const hearth::PlanItem* item : sessions_of(now.plan))
    if (item->item.id == round.item) now.item = item;
  if (!now.item) now.item = session_at(now.plan, desk.host.clock().now());
  now.session.day = desk.today;
  // A day without a plan has one session.
  now.session.slot = now.item ? now.item->item.id : "day";
  now.session.setting = !round.setting.empty() ? round.setting
                        : now.item             ? setting_of(now.item->item)
                                               : kSettings[0];
  return now;
}

const Book::Look& marks_now(Desk& desk) {
  return desk.book.look(marks_of_today(*desk.school, desk.room.id, desk.today));
}

class ChildPage : public StaffPage {
 public:
  ChildPage(hearth::Id pupil, std::shared_ptr<Round> round)
      : pupil_(std::move(pupil)), round_(std::move(round)) {}

  void draw(Desk& desk) override {
    const hearth::Pupil* pupil = desk.school->pupil(pupil_);
    if (!pupil) return desk.way.back();
    const Now now = now_of(desk, *round_);
    const auto& look = marks_now(desk);
    Area rest =
        desk.screen.question(desk.picture(*pupil),
                             now.item ? now.item->item.title + ", " + time_span(*now.item) : "", pupil->name);
    const auto all = round_of(*desk.school, desk.here(), now.session, look.ledger.entries());
    const hearth::Pupil* next = after(all, pupil_);
    const std::string pressed = draw_buttons(desk, rest, "score", buttons(desk, next));
    draw_settings(desk, rest, now.session);
    draw_problem(desk, rest, look.problem.empty() ? desk.book.problem() : look.problem);
    const auto sheets = sheets_of(*desk.school, pupil_, now.session, look.ledger.entries());
    if (sheets.empty())
      desk.screen.text(rest, desk.words("no_targets", {{"who", pupil->name}}), {.size = 11});
    const float height = sheets.empty() ? 0 : std::min(kMostSheet, (rest.h + 4) / float(sheets.size()) - 4);
    for (const Sheet& sheet : sheets) draw_sheet(desk, rest.cut_top(height, 4), sheet, now.session);
    if (pressed == "back" || pressed == "done") return desk.way.back();
    if (pressed == "next") {
      desk.way.back();
      desk.way.open(std::make_shared<ChildPage>(next->id, round_));
    }
  }

 private:
  static constexpr float kMostSheet = 62, kSettings_ = 20, kWordsShare = 0.42f;

  static std::vector<Choice> buttons(Desk& desk, const hearth::Pupil* next) {
    return {back_button(desk),
            {},
            next ? Choice{.id = "next",
                          .word = desk.words("next_child", {{"who", next->name}}),
                          .picture = desk.picture(*next),
                          .look = {.chosen = true}}
                 : Choice{.id = "done",
                          .word = desk.words("round_done"),
                          .picture = "tick",
                          .look = {.chosen = true}}};
  }

  void draw_settings(Desk& desk, Area& rest, const Session& session) {
    Area line = rest.cut_top(kSettings_, kBetween);
    desk.screen.text(line.cut_left(line.w * 0.28f, 4), desk.words("where"),
                     {.size = 9, .ink = hearth::Ink::quiet, .align = hearth::Align::left});
    const auto places = line.columns(int(std::size(kSettings)), 4);
    for (std::size_t n = 0; n < places.size(); ++n)
      if (desk.screen.picture_button(std::string("score/where/") + kSettings[n], places[n],
                                     {.word = desk.words(std::string("where_") + kSettings[n]),
                                      .look = {.chosen = session.setting == kSettings[n]}},
                                     hearth::Beside::right))
        round_->setting = kSettings[n];
  }

  void draw_sheet(Desk& desk, const Area& place, const Sheet& sheet, const Session& session) {
    desk.screen.card(place);
    Area inner = place.inset(5, 3);
    Area words =
        desk.screen.portrait() ? inner.cut_top(inner.h * 0.5f, 2) : inner.cut_left(inner.w * kWordsShare, 5);
    const float side = std::min(words.h, 24.0f);
    desk.screen.picture(words.cut_left(side, 5).middle(side, side), desk.picture(sheet.target->picture));
    const hearth::Text large{.size = 10, .align = hearth::Align::left};
    const hearth::Text small{.size = 8, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
    const std::string& said = hearth::words_of(*sheet.target);
    const std::string others = others_words(desk, sheet);
    const float said_h = desk.screen.text_height(said, words.w, large);
    Area lines = words.middle(
        words.w, std::min(words.h, said_h + desk.screen.text_height(others, words.w, small) + 1));
    desk.screen.text(lines.cut_top(said_h, 1), said, large);
    desk.screen.text(lines, others, small);
    draw_marks(desk, inner, sheet, session);
  }

  // The child's own mark, and a friend's, once the adult has marked.
  static std::string others_words(Desk& desk, const Sheet& sheet) {
    if (!sheet.may_show_own()) return desk.words("own_hidden");
    const auto& words = desk.host.words();
    std::string said =
        sheet.marks.self
            ? desk.words("own_mark", {{"mark", mark_words(*sheet.target, *sheet.marks.self, words)}})
            : desk.words("no_own_mark");
    if (sheet.marks.peer)
      said += ' ' + desk.words("peer_mark", {{"mark", mark_words(*sheet.target, *sheet.marks.peer, words)}});
    return said;
  }

  void draw_marks(Desk& desk, const Area& place, const Sheet& sheet, const Session& session) {
    const Target& target = *sheet.target;
    const auto marks = marks_with_buttons(target);
    if (marks.empty()) return draw_counter(desk, place, sheet, session);
    const auto spots = place.middle(place.w, std::min(place.h, 32.0f)).columns(int(marks.size()) + 1, 3);
    for (std::size_t n = 0; n < marks.size(); ++n)
      if (desk.screen.picture_button("score/mark/" + target.id + '/' + std::to_string(marks[n]), spots[n],
                                     {.word = mark_words(target, marks[n], desk.host.words()),
                                      .look = {.chosen = sheet.marks.adult == marks[n]}},
                                     hearth::Beside::right) &&
          sheet.marks.adult != marks[n])
        desk.book.write(mark_of(target, session, marks[n]));
    draw_not_scored(desk, spots.back(), sheet, session);
  }

  void draw_counter(Desk& desk, const Area& place, const Sheet& sheet, const Session& session) {
    const Target& target = *sheet.target;
    Area line = place.middle(place.w, std::min(place.h, 32.0f));
    const Area none = line.cut_right(line.w * 0.22f, 3), keep = line.cut_right(line.w * 0.26f, 3);
    const auto counting = round_->counted.find(target.id);
    const int value =
        counting != round_->counted.end() ? counting->second : sheet.marks.adult.value_or(target.goal);
    const int counted =
        desk.screen.stepper("score/count/" + target.id, line, mark_words(target, value, desk.host.words()),
                            value, 0, hearth::highest_mark(target), step_of(target));
    if (counted != value) round_->counted[target.id] = counted;
    const bool kept = sheet.marks.adult == counted;
    if (desk.screen.picture_button(
            "score/keep/" + target.id, keep,
            {.word = desk.words(kept ? "marked" : "mark_it"), .look = {.chosen = kept}},
            hearth::Beside::right) &&
        !kept) {
      round_->counted.erase(target.id);
      desk.book.write(mark_of(target, session, counted));
    }
    draw_not_scored(desk, none, sheet, session);
  }

  static void draw_not_scored(Desk& desk, const Area& place, const Sheet& sheet, const Session& session) {
    if (desk.screen.picture_button("score/none/" + sheet.target->id, place,
                                   {.word = desk.words("not_scored"),
                                    .look = {.fill = hearth::Tint::wood, .chosen = sheet.not_scored}},
                                   hearth::Beside::right) &&
        !sheet.not_scored)
      desk.book.write(not_scored(*sheet.target, session));
  }

  const hearth::Id pupil_;
  const std::shared_ptr<Round> round_;
};

class ScoringPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::scoring);
    const Now now = now_of(desk, *round_);
    const auto& look = marks_now(desk);
    const auto all = round_of(*desk.school, desk.here(), now.session, look.ledger.entries());
    const auto done = std::ranges::count_if(all, [](const InRound& one) { return one.done == one.of; });
    const std::string title =
        now.item ? desk.words("scoring_of", {{"what", now.item->item.title}, {"time", time_span(*now.item)}})
                 : desk.words("scoring_of_day");
    draw_heading(desk, rest, title,
                 look.known
                     ? desk.words("scored_of", {{"n", number(std::size_t(done))}, {"of", number(all.size())}})
                     : desk.words("one_moment"));
    const bool several = sessions_of(now.plan).size() > 1;
    const Choice buttons[] = {
        {.id = "session", .word = several ? desk.words("another_session") : "", .picture = "clock"},
        {},
        {.id = "round",
         .word = all.empty() ? "" : desk.words("start_round"),
         .picture = "tick",
         .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "score/all", buttons);
    draw_problem(desk, rest, look.problem);
    std::vector<Choice> cards;
    for (const InRound& one : all)
      cards.push_back({.id = one.pupil->id,
                       .word = one.pupil->name,
                       .picture = desk.picture(*one.pupil),
                       .ticked = one.done == one.of,
                       .second = desk.words("marked_of", {{"n", number(std::size_t(one.done))},
                                                          {"of", number(std::size_t(one.of))}})});
    if (cards.empty()) desk.screen.text(rest, desk.words("nobody_has_targets"), {.size = 11});
    const int chosen = desk.screen.choice_grid("score/child", rest, cards);
    if (pressed == "session") ask_session(desk, now);
    if (pressed == "round") open_child(desk, first_open(all));
    if (chosen >= 0) open_child(desk, cards[std::size_t(chosen)].id);
  }

 private:
  static hearth::Id first_open(const std::vector<InRound>& all) {
    const auto open = std::ranges::find_if(all, [](const InRound& one) { return one.done < one.of; });
    return (open == all.end() ? all.front() : *open).pupil->id;
  }

  void open_child(Desk& desk, const hearth::Id& pupil) {
    round_->counted.clear();
    desk.way.open(std::make_shared<ChildPage>(pupil, round_));
  }

  void ask_session(Desk& desk, const Now& now) {
    AskChoice asked{
        .picture = "clock", .small = "", .large = desk.words("which_session"), .choices = {}, .then = {}};
    for (const hearth::PlanItem* item : sessions_of(now.plan))
      asked.choices.push_back({.id = item->item.id,
                               .word = item->item.title,
                               .picture = desk.picture(item->item.picture),
                               .look = {.chosen = item == now.item},
                               .second = time_span(*item)});
    asked.then = [round = round_, home = desk.way.depth()](Desk& after, const std::string& id) {
      after.way.back_to(home);
      *round = {.item = id, .setting = "", .counted = {}};
    };
    desk.way.open(ask(std::move(asked)));
  }

  std::shared_ptr<Round> round_ = std::make_shared<Round>();
};

}  // namespace

std::shared_ptr<StaffPage> scoring_page(Desk&) {
  return std::make_shared<ScoringPage>();
}

}  // namespace reward_tracker::staff
