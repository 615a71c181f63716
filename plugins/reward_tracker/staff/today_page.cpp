// SPDX-License-Identifier: MIT
// Today's stars: what was written down stays; the reason can be put right, and the right child gets theirs.
#include <algorithm>

#include "ask.hpp"
#include "awards.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Entry;

std::vector<Award> awards_today(Desk& desk) {
  std::vector<Entry> all =
      desk.book.look(awards_of_today(*desk.school, desk.room.id, desk.today)).ledger.entries();
  const auto& jar = desk.book.look(jar_of_today(desk.today)).ledger.entries();
  std::ranges::copy_if(jar, std::back_inserter(all), [](const Entry& entry) { return entry.pupil.empty(); });
  return awards_in(all);
}

std::string words_of(Desk& desk, const Award& award) {
  std::vector<hearth::Id> pupils;
  for (const Entry& entry : award.entries)
    if (!entry.pupil.empty()) pupils.push_back(entry.pupil);
  return desk.words("who_and_why",
                    {{"who", whose_words(desk, pupils, award.together())}, {"why", award.reason}});
}

// One award. What it was is looked up anew in each frame: a correction gives it another name.
class AwardPage : public StaffPage {
 public:
  explicit AwardPage(Award award) : award_(std::move(award)) {}

  void draw(Desk& desk) override {
    const Entry& first = award_.entries.front();
    const hearth::Pupil* pupil = award_.entries.size() == 1 ? desk.school->pupil(first.pupil) : nullptr;
    Area rest = desk.screen.question(pupil ? desk.picture(*pupil) : "star", ago_words(desk, first.at),
                                     words_of(desk, award_));
    const Choice back[] = {back_button(desk), {}, {}};
    const bool leave = draw_buttons(desk, rest, "award/one", back) == "back";
    draw_problem(desk, rest, desk.book.problem());
    std::vector<hearth::Row> rows{{.id = "award/one/reason",
                                   .words = desk.words("change_reason"),
                                   .note = desk.words("change_reason_why"),
                                   .button = desk.words("change")}};
    if (pupil)
      rows.push_back({.id = "award/one/other",
                      .words = desk.words("somebody_else"),
                      .note = desk.words("somebody_else_why", {{"who", pupil->name}}),
                      .button = desk.words("choose")});
    const int row = desk.screen.row_list("award/one/rows", rest, rows);
    if (leave) return desk.way.back();
    if (row == 0) ask_reason(desk);
    if (row == 1) ask_child(desk, *pupil);
  }

 private:
  void ask_reason(Desk& desk) {
    const std::size_t home = desk.way.depth() - 1;
    const auto correct = [award = award_, home](Desk& after, const std::string& words) {
      after.way.back_to(home);
      for (const Entry& entry : with_reason(award, words)) after.book.write(entry);
    };
    AskChoice asked{.picture = "star",
                    .small = words_of(desk, award_),
                    .large = desk.words("what_for"),
                    .choices = {},
                    .then = {}};
    for (const hearth::Routine* routine : routines_for(*desk.school, desk.room.id))
      if (routine->title != award_.reason)
        asked.choices.push_back(
            {.id = routine->id, .word = routine->title, .picture = desk.picture(routine->picture)});
    asked.choices.push_back({.id = "own_words", .word = desk.words("own_words"), .picture = "pencil"});
    asked.then = [correct, before = award_.reason](Desk& after, const std::string& id) {
      for (const hearth::Routine& routine : after.school->routines)
        if (routine.id == id) return correct(after, routine.title);
      after.way.open(ask(AskWords{.large = after.words("own_words_ask"),
                                  .note = after.words("own_words_why"),
                                  .label = after.words("own_words_label"),
                                  .words = before,
                                  .then = correct}));
    };
    desk.way.open(ask(std::move(asked)));
  }

  void ask_child(Desk& desk, const hearth::Pupil& given_to) {
    std::vector<const hearth::Pupil*> others = desk.children();
    std::erase_if(others, [&](const hearth::Pupil* pupil) { return pupil->id == given_to.id; });
    const Entry& entry = award_.entries.front();
    desk.way.open(ask(AskChoice{.picture = "star",
                                .small = award_.reason,
                                .large = desk.words("who_was_it"),
                                .note = desk.words("stays_and_adds", {{"who", given_to.name}}),
                                .choices = cards_of(desk, others),
                                // A target is its child's own: for somebody else its words are just words.
                                .then = [reason = Reason{entry.what == "target" ? "" : entry.what,
                                                         award_.reason}](Desk& after, const std::string& id) {
                                  after.way.back_to(1);  // where it can be taken back
                                  after.book.give({id}, false, reason);
                                }}));
  }

  const Award award_;
};

class TodayPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    const auto awards = awards_today(desk);
    const auto& look = desk.book.look(awards_of_today(*desk.school, desk.room.id, desk.today));
    draw_heading(desk, rest, desk.words("todays_stars"), desk.words("todays_stars_why"));
    const Choice back[] = {back_button(desk), {}, {}};
    const bool leave = draw_buttons(desk, rest, "award/today", back) == "back";
    draw_problem(desk, rest, look.problem.empty() ? desk.book.problem() : look.problem);
    std::vector<hearth::Row> rows;
    for (const Award& award : awards) {
      const Entry& entry = award.entries.front();
      const hearth::Adult* adult = desk.school->adult(hearth::text_in(entry.detail, "staff"));
      const std::string when = ago_words(desk, entry.at);
      const hearth::Pupil* pupil = award.together() ? nullptr : desk.school->pupil(entry.pupil);
      rows.push_back(
          {.id = "award/of/" + entry.id,
           .words = words_of(desk, award),
           .note = adult ? desk.words("when_and_by", {{"when", when}, {"who", adult->name}}) : when,
           .button = desk.words("change"),
           .picture = pupil ? desk.picture(*pupil) : "star"});
    }
    if (rows.empty() && look.problem.empty())
      desk.screen.text(rest, desk.words(look.known ? "no_stars_yet" : "one_moment"), {.size = 11});
    const int row = desk.screen.row_list("award/today/rows", rest, rows);
    if (leave) return desk.way.back();
    if (row >= 0) desk.way.open(std::make_shared<AwardPage>(awards[std::size_t(row)]));
  }
};

}  // namespace

std::shared_ptr<StaffPage> today_page() {
  return std::make_shared<TodayPage>();
}

}  // namespace reward_tracker::staff
