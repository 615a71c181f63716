// SPDX-License-Identifier: MIT
// Which paper: of one child over the days that were chosen, or of a room.
#include "hearth/papers.hpp"

#include <algorithm>

#include "../model/children.hpp"
#include "ask.hpp"
#include "roots.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Paper;
using hearth::Review;
using hearth::Row;

// A paper that can be chosen.
struct Sheet {
  const char* id;  // "summary": words "paper_<id>" and "paper_<id>_why"
  std::function<void(Desk&)> open;
};

void send(Desk& desk, const std::string& title, Paper paper) {
  desk.way.open(place_page(
      title, true, [paper = std::move(paper)](hearth::Host& host, const std::string& place, auto then) {
        host.print(paper, place, std::move(then));
      }));
}

void draw_sheets(Desk& desk, const std::string& heading, const std::string& note,
                 const std::vector<Sheet>& sheets, const std::string& problem) {
  Area rest = desk.screen.area();
  draw_heading(desk, rest, heading, note);
  const Choice ways[] = {back_button(desk), {}, {}};
  const bool leave = draw_buttons(desk, rest, "look_back/papers", ways) == "back";
  draw_problem(desk, rest, problem);
  std::vector<Row> rows;
  for (const Sheet& sheet : sheets)
    rows.push_back({.id = std::string("look_back/paper/") + sheet.id,
                    .words = desk.words(std::string("paper_") + sheet.id),
                    .note = desk.words(std::string("paper_") + sheet.id + "_why"),
                    .button = desk.words("choose")});
  const int row = desk.screen.row_list("look_back/papers/rows", rest, rows);
  if (leave) return desk.way.back();
  if (row >= 0) sheets[std::size_t(row)].open(desk);
}

class ChildPapersPage : public StaffPage {
 public:
  explicit ChildPapersPage(std::shared_ptr<ChildLook> look) : look_(std::move(look)) {}

  void draw(Desk& desk) override {
    look_->keep_up(desk.host);
    const hearth::Pupil* pupil = desk.school->pupil(look_->pupil());
    if (!pupil) return desk.way.back();
    const auto of_review = [this](const char* id, auto make) {
      return Sheet{id, [this, id, make](Desk& after) {
                     send(after, after.words(std::string("paper_") + id),
                          look_->review(after.host, [&](const Review& review) { return make(review); }));
                   }};
    };
    const std::vector<Sheet> sheets{
        of_review("summary", [](const Review& r) { return hearth::pupil_summary(r); }),
        of_review("strips", [](const Review& r) { return hearth::target_strips(r); }),
        {"home_note", [this](Desk& after) { choose_things(after, Home::note); }},
        {"certificate", [this](Desk& after) { choose_things(after, Home::certificate); }},
        of_review("passport", [](const Review& r) { return hearth::passport(r); }),
        of_review("tools", [](const Review& r) { return hearth::tools_and_tips(r); }),
        of_review("help_cards", [](const Review& r) { return hearth::help_cards(r); }),
        {"sparkle", [this](Desk& after) { choose_things(after, Home::sparkle); }},
        of_review("transfer", [](const Review& r) { return hearth::transfer_pack(r); }),
        of_review("evidence", [](const Review& r) { return hearth::evidence_pack(r); })};
    draw_sheets(desk, desk.words("papers_of", {{"name", pupil->name}}),
                days_words(desk.host.words(), look_->days(), desk.today), sheets, problem_);
  }

 private:
  enum class Home { note, certificate, sparkle };

  // What was done, for staff to choose from; who chooses approves it. What may not leave stands there with
  // the reason and cannot be chosen.
  void choose_things(Desk& desk, Home what) {
    const auto things = look_->review(desk.host, hearth::things_done);
    std::vector<hearth::ThingDone> may_leave;
    for (const hearth::ThingDone& done : things)
      if (done.why_not.empty()) may_leave.push_back(done);
    std::ranges::reverse(may_leave);  // the latest first
    problem_ = may_leave.empty() ? desk.words("nothing_for_home") : "";
    if (may_leave.empty()) return;
    const std::size_t kept_back = things.size() - may_leave.size();
    AskSeveral asked{.large = desk.words(what == Home::certificate ? "which_thing" : "which_things"),
                     .note = kept_back == 0
                                 ? desk.words("approved_by_you")
                                 : desk.words(kept_back == 1 ? "approved_one_kept" : "approved_n_kept",
                                              {{"n", std::to_string(kept_back)}}),
                     .choices = {},
                     .chosen = {},
                     .then = {}};
    for (std::size_t at = 0; at < may_leave.size(); ++at)
      asked.choices.push_back({.id = std::to_string(at),
                               .word = may_leave[at].words,
                               .picture = may_leave[at].picture,
                               .second = date_words(desk.host.words(), may_leave[at].day, desk.today)});
    asked.then = [this, what, may_leave](Desk& after, const std::vector<std::string>& ids) {
      std::vector<hearth::ThingDone> chosen;
      for (const std::string& id : ids) chosen.push_back(may_leave[std::stoul(id)]);
      make(after, what, chosen);
    };
    asked.as_rows = true;
    desk.way.open(ask(std::move(asked)));
  }

  void make(Desk& desk, Home what, const std::vector<hearth::ThingDone>& chosen) {
    if (chosen.empty()) {
      problem_ = desk.words("choose_one_first");
      return;
    }
    const hearth::Id& staff = desk.host.staff();
    auto paper = look_->review(desk.host, [&](const Review& review) {
      if (what == Home::note) return hearth::home_note(review, chosen, staff);
      if (what == Home::sparkle) return hearth::sparkle_book(review, chosen, staff);
      return hearth::certificate(review, chosen.front(), staff);
    });
    problem_ = paper ? "" : desk.words("not_for_home");
    if (!paper) return;
    static constexpr const char* kWords[] = {"paper_home_note", "paper_certificate", "paper_sparkle"};
    send(desk, desk.words(kWords[int(what)]), std::move(*paper));
  }

  const std::shared_ptr<ChildLook> look_;
  std::string problem_;
};

// Of the children of this room alone: the others' entries were not read.
Paper for_governors(const hearth::RoomReview& review) {
  const hearth::Room* room = review.school.room(review.room);
  hearth::CohortGroup group{.words = room ? room->name : review.room, .pupils = {}};
  for (const hearth::Pupil* pupil : hearth::children_of(review)) group.pupils.push_back(pupil->id);
  const auto table =
      hearth::cohort_of(review.school, review.words, {group}, review.entries, review.days, review.today);
  return hearth::cohort_report(review.school, review.words, table, review.days, review.today);
}

class RoomPapersPage : public StaffPage {
 public:
  explicit RoomPapersPage(std::shared_ptr<RoomLook> look) : look_(std::move(look)) {}

  void draw(Desk& desk) override {
    look_->keep_up(desk.host);
    const hearth::Room* room = desk.school->room(look_->room());
    if (!room) return desk.way.back();
    const auto of_days = [this](const char* id, auto make) {
      return Sheet{id, [this, id, make](Desk& after) {
                     send(after, after.words(std::string("paper_") + id),
                          look_->review(after.host, look_->days(), make));
                   }};
    };
    const auto of_today = [this](const char* id, auto make) {
      return Sheet{id, [this, id, make](Desk& after) { of_the_day(after, id, make); }};
    };
    const std::vector<Sheet> sheets{
        of_days("weekly", hearth::weekly_team_page),
        of_today("room_strips", [](const hearth::RoomDay& day) { return hearth::target_strips(day); }),
        of_days("cohort", for_governors),
        of_today("timetable", [](const hearth::RoomDay& day) { return hearth::timetable_strip(day); }),
        of_today("end_of_day", hearth::end_of_day),
        of_today("visiting", [](const hearth::RoomDay& day) { return hearth::visiting_adult(day); }),
        of_today("room_help", [](const hearth::RoomDay& day) { return hearth::help_cards(day); })};
    draw_sheets(desk, desk.words("papers_of", {{"name", room->name}}),
                days_words(desk.host.words(), look_->days(), desk.today), sheets, "");
  }

 private:
  // Of what was read for the room, that of today.
  template <class Make>
  void of_the_day(Desk& desk, const char* id, Make make) {
    const hearth::Room* room = desk.school->room(look_->room());
    std::vector<hearth::Entry> today;
    for (const hearth::Entry& entry : look_->reading().entries())
      if (hearth::local_time(entry.at, desk.school->zone).day == desk.today) today.push_back(entry);
    send(desk, desk.words(std::string("paper_") + id),
         make(hearth::RoomDay{*desk.school, desk.host.content(), desk.host.words(), *room, desk.today,
                              desk.today, today}));
  }

  const std::shared_ptr<RoomLook> look_;
};

}  // namespace

std::shared_ptr<StaffPage> child_papers_page(std::shared_ptr<ChildLook> look) {
  return std::make_shared<ChildPapersPage>(std::move(look));
}

std::shared_ptr<StaffPage> room_papers_page(std::shared_ptr<RoomLook> look) {
  return std::make_shared<RoomPapersPage>(std::move(look));
}

}  // namespace staff_review
