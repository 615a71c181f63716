// SPDX-License-Identifier: MIT
// The room: who is different from their own usual and why it is said, what was done, the week, what helped.
#include <algorithm>

#include "charts.hpp"
#include "roots.hpp"
#include "spans.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Noticed;
using hearth::Row;

constexpr float kSide = 82, kHeader = 34, kSection = 24;

class RoomPage : public StaffPage {
 public:
  explicit RoomPage(const hearth::Id& room) : look_(std::make_shared<RoomLook>(room)) {}

  void draw(Desk& desk) override {
    look_->keep_up(desk.host);
    const hearth::Room* room = desk.school->room(look_->room());
    if (!room) return desk.way.back();
    Area rest = desk.screen.area();
    const bool tall = desk.screen.portrait();
    Area side = tall ? rest.cut_top(kHeader + kBetween + 2 * (kSection + 4), kBetween)
                     : rest.cut_left(kSide, kBetween + 2);
    const bool by_days = section_ != RoomSection::look;
    draw_whose(desk, side.cut_top(kHeader, kBetween), desk.picture(*room), room->name,
               by_days ? days_words(desk.host.words(), look_->days(), desk.today) : "");

    std::vector<Choice> sections;
    for (const RoomSection one : kRoomSections)
      sections.push_back({.id = to_text(one), .word = desk.words("room_" + to_text(one))});
    std::vector<Area> places = tall ? side.grid(3, 2, 4) : side.rows(9, 4);
    const std::string section = draw_tabs(desk, places, "look_back/room", sections, to_text(section_));
    SpanPressed span;
    if (by_days) span = draw_spans(desk, rest, look_->span(), look_->can_go_earlier(), look_->before() > 0);
    const bool has_chart = by_days && section_ != RoomSection::digest;
    const Choice ways[] = {back_button(desk),
                           {.id = "table", .word = has_chart ? desk.words("as_a_table") : ""},
                           {.id = "paper", .word = desk.words("on_paper"), .look = {.chosen = true}}};
    const std::string way = draw_buttons(desk, rest, "look_back/room_way", ways);
    draw_problem(desk, rest, desk.keeping.problem());
    if (!is_known(desk, rest)) {
      if (way == "back") desk.way.back();
      return;
    }
    if (look_->room() != desk.host.room()) draw_note(desk, rest, desk.words("other_room"));
    if (section_ == RoomSection::look)
      draw_noticed(desk, rest);
    else
      on_page_ = draw_shown(desk, rest, "look_back/room_charts", look_->shown(desk.host, section_), page_);

    if (span.span) look_->choose(*span.span, 0);
    if (span.earlier) look_->choose(look_->span(), look_->before() + 1);
    if (span.later) look_->choose(look_->span(), look_->before() - 1);
    if (way == "back") return desk.way.back();
    for (const RoomSection one : kRoomSections)
      if (to_text(one) == section) section_ = one, page_ = 0;
    if (way == "paper") desk.way.open(room_papers_page(look_));
    if (way == "table") open_table(desk);
  }

 private:
  // What a row is about.
  struct Found {
    Row row;
    std::function<void(Desk&)> open;
  };

  // Draws why not, where it is not.
  bool is_known(Desk& desk, Area& rest) const {
    if (!look_->reading().ready()) {
      desk.screen.text(rest, desk.words("one_moment"), {.size = 11, .ink = hearth::Ink::quiet});
      return false;
    }
    draw_problem(desk, rest, look_->reading().problem());
    return look_->reading().problem().empty();
  }

  // In a list; the whole reason stands on the page behind it.
  static std::string short_words(Desk& desk, const hearth::Flag& flag) {
    const std::string side = hearth::to_text(flag.side);
    const auto day = [&](hearth::Day day) { return date_words(desk.host.words(), day, desk.today); };
    if (flag.still)
      return desk.words("differs_since_" + side,
                        {{"day", day(flag.since)}, {"n", std::to_string(flag.days)}});
    return desk.words("differed_" + side, {{"first", day(flag.since)}, {"last", day(flag.last)}});
  }

  std::vector<Found> found(Desk& desk) {
    std::vector<Found> all;
    const auto said = [look = look_](const hearth::Entry& entry) { look->add(entry); };
    for (const Noticed& one : look_->noticed(desk.host)) {
      const hearth::Pupil* pupil = desk.school->pupil(one.pupil);
      if (!pupil) continue;
      const auto add = [&](const std::string& id, const std::string& reason, const char* button,
                           std::function<void(Desk&)> open) {
        all.push_back({Row{.id = "look_back/" + id,
                           .words = pupil->name,
                           .note = reason,
                           .button = desk.words(button),
                           .picture = desk.picture(*pupil)},
                       std::move(open)});
      };
      const auto to_child = [id = pupil->id](Desk& after) { after.way.open(child_page(id)); };
      for (const hearth::Flag& flag : one.flags)
        add("flag/" + flag.id, short_words(desk, flag), "what_came",
            [flag, said](Desk& after) { after.way.open(flag_page(flag, said)); });
      for (const hearth::RuleFound& rule : one.rules)
        add("found/" + rule.id,
            desk.words("reason_since", {{"why", rule.reason},
                                        {"day", date_words(desk.host.words(), rule.since, desk.today)}}),
            "what_came",
            [rule, id = pupil->id, said](Desk& after) { after.way.open(found_page(id, rule, said)); });
      if (!one.quiet.empty()) add("quiet/" + pupil->id, one.quiet, "look", to_child);
      if (!one.not_heard.empty()) add("not_heard/" + pupil->id, one.not_heard, "look", to_child);
      for (std::size_t n = 0; n < one.manner.size(); ++n)
        add("manner/" + pupil->id + '/' + std::to_string(n),
            desk.words("how_they_answer", {{"how", one.manner[n]}}), "look", to_child);
    }
    return all;
  }

  void draw_noticed(Desk& desk, Area rest) {
    const auto all = found(desk);
    std::vector<Row> rows;
    for (const Found& one : all) rows.push_back(one.row);
    draw_note(desk, rest, desk.words("look_why"));
    if (rows.empty()) desk.screen.text(rest.cut_top(34), desk.words("nobody_differs"), {.size = 11});
    const int row = desk.screen.row_list("look_back/looks", rest, rows);
    if (row >= 0 && !desk.keeping.busy()) all[std::size_t(row)].open(desk);
  }

  void open_table(Desk& desk) {
    const Shown& shown = look_->shown(desk.host, section_);
    if (on_page_.n == 0) return;
    const auto first = shown.charts.begin() + std::ptrdiff_t(on_page_.first);
    desk.way.open(table_page({first, first + std::ptrdiff_t(on_page_.n)},
                             "room-" + to_text(section_) + '-' + hearth::day_text(look_->days().last)));
  }

  std::shared_ptr<RoomLook> look_;
  RoomSection section_ = RoomSection::look;
  std::size_t page_ = 0;
  ChartPage on_page_;
};

}  // namespace

std::shared_ptr<StaffPage> room_page(const hearth::Id& room) {
  return std::make_shared<RoomPage>(room);
}

}  // namespace staff_review
