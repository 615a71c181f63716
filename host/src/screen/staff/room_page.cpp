// SPDX-License-Identifier: MIT
#include "screen/staff/room_page.hpp"

#include <algorithm>

#include "school/documents.hpp"

namespace hearth {
namespace {

constexpr float kGap = 5, kBar = 22, kField = 36, kFieldWithProblem = 50, kSwitch = 30;

}  // namespace

void RoomPage::open() {
  tab_ = "now";
}

void RoomPage::close() {
  keeping_.close();
  in_wrong_order_.clear();
  why_not_name_.clear();
  typing_ = choosing_picture_ = making_ = false;
  new_name_.clear();
  why_not_new_.clear();
  own_duty_.reset();
}

void RoomPage::keep(const Room& room, const std::string& what) {
  keeping_.keep(desk_.words(what), {{.kind = "room", .id = desk_.room(), .body = body_of(room)}});
}

void RoomPage::draw(Screen& screen) {
  const School known = keeping_.latest("room", desk_.room());
  Area rest = screen.area();
  if (known.rooms.empty() || making_) {
    keeping_.draw_problem(screen, rest);
    return draw_new(screen, rest);
  }
  const Room& room = known.rooms.front();
  draw_tabs(screen, rest);
  keeping_.draw_problem(screen, rest);
  if (!choosing_picture_) keeping_.draw_undo(screen, rest.cut_bottom(kBar, kGap));
  if (tab_ == "now") draw_now(screen, rest, room);
  if (tab_ == "about") draw_about(screen, rest, room);
  if (tab_ == "hours") draw_hours(screen, rest, room);
  if (tab_ == "screen") draw_screen(screen, rest, room);
  if (tab_ == "board") draw_board(screen, rest, room);
  if (tab_ == "sizes") draw_sizes(screen, rest, room);
  if (tab_ == "duties") draw_duties(screen, rest, room);
}

// What is for good belongs to those who may change how things look.
void RoomPage::draw_tabs(Screen& screen, Area& rest) {
  std::vector<std::string> tabs{"now"};
  if (desk_.session().tasks.contains(Task::look))
    tabs.insert(tabs.end(), {"about", "hours", "sizes", "screen", "board", "duties"});
  if (std::ranges::count(tabs, tab_) == 0) tab_ = "now";
  if (tabs.size() < 2) return;
  const auto places = screen.portrait() ? rest.cut_top(2 * kBar + kGap, kGap).grid(4, 2, kGap)
                                        : rest.cut_top(kBar, kGap).columns(int(tabs.size()), kGap);
  for (std::size_t at = 0; at < tabs.size(); ++at) {
    const Choice choice{.word = desk_.words("room." + tabs[at]), .look = {.chosen = tabs[at] == tab_}};
    if (!screen.picture_button("staff/room/tab/" + tabs[at], places[at], choice, Beside::right)) continue;
    tab_ = tabs[at];
    typing_ = choosing_picture_ = false;
    why_not_name_.clear();
    own_duty_.reset();
  }
}

void RoomPage::toggle(Screen& screen, const Area& place, const Room& room, const std::string& id,
                      bool RoomView::*on) {
  if (!screen.toggle("staff/room/" + id, place, desk_.words("room." + id), desk_.words("room." + id + "_why"),
                     room.view.*on))
    return;
  Room changed = room;
  changed.view.*on = !(room.view.*on);
  keep(changed, "room." + id);
}

int RoomPage::choose(Screen& screen, Area place, const Ways& ways, int now) {
  constexpr float kLabel = 12;
  screen.text(place.cut_top(kLabel), desk_.words("room." + ways.id), {.size = 8.5f, .align = Align::left});
  const auto places = place.columns(int(ways.all.size()), kGap * 0.7f);
  int chosen = now;
  for (std::size_t at = 0; at < ways.all.size(); ++at) {
    const Choice choice{.word = desk_.words("room." + ways.id + '_' + ways.all[at]),
                        .picture = ways.pictures.empty() ? "" : ways.pictures[at],
                        .look = {.chosen = int(at) == now}};
    if (screen.picture_button("staff/room/" + ways.id + '/' + ways.all[at], places[at], choice,
                              ways.pictures.empty() ? Beside::right : Beside::below))
      chosen = int(at);
  }
  return chosen;
}

int RoomPage::steps(Screen& screen, const Area& place, const std::string& id, const std::string& words,
                    int value, int least, int most, int step) {
  return screen.stepper("staff/room/" + id, place, words, value, least, most, step);
}

void RoomPage::draw_now(Screen& screen, Area rest, Room room) {
  toggle(screen, rest.cut_top(kSwitch, kGap), room, "low_arousal", &RoomView::low_arousal);
  toggle(screen, rest.cut_top(kSwitch, kGap), room, "sound", &RoomView::sound);
  if (screen.toggle("staff/room/speech", rest.cut_top(kSwitch, kGap), desk_.words("room.voice"),
                    desk_.words("room.voice_why"), room.view.speech != Speech::off)) {
    room.view.speech = room.view.speech == Speech::off ? Speech::on_request : Speech::off;
    keep(room, "room.voice");
  }
  toggle(screen, rest.cut_top(kSwitch, kGap), room, "low_band", &RoomView::low_band);
}

void RoomPage::draw_about(Screen& screen, Area rest, Room room) {
  if (choosing_picture_) {
    Area bar = rest.cut_top(kBar, kGap);
    if (screen.picture_button("staff/room/no_picture", bar.cut_left(bar.w * 0.3f, kGap),
                              {.word = desk_.words("words.no_picture")}, Beside::right))
      choosing_picture_ = false;
    screen.text(bar, desk_.words("room.which_picture"), {.size = 10, .align = Align::left});
    if (const auto chosen = screen.picture_chooser("staff/room/pictures", rest)) {
      choosing_picture_ = false;
      room.picture = *chosen;
      keep(room, "room.picture");
    }
    return;
  }
  if (!typing_) name_ = room.name;
  Area top = rest.cut_top(why_not_name_.empty() ? kField : kFieldWithProblem, kGap);
  const Area picture = top.cut_right(std::min(150.0f, top.w * 0.4f), kGap);
  const std::string before = name_;
  const Field field{.label = desk_.words("room.name"), .problem = why_not_name_, .most_letters = 40};
  const bool finished = screen.text_field("staff/room/name", top, name_, field);
  typing_ = (typing_ || name_ != before) && !finished;
  if (finished) {
    const bool blank = name_.find_first_not_of(' ') == std::string::npos;
    why_not_name_ = blank ? desk_.words("room.needs_name") : "";
    typing_ = blank;
    if (!blank && name_ != room.name) {
      room.name = name_;
      keep(room, "room.name");
    }
  }
  const std::string shown = room.picture.empty()
                                ? "home"
                                : picture_of(*desk_.school(), room.picture, "home",
                                             local_time(desk_.clock.now(), desk_.school()->zone).day);
  if (screen.picture_button("staff/room/picture", picture,
                            {.word = desk_.words("words.other_picture"), .picture = shown}, Beside::right))
    choosing_picture_ = true;
  if (rest.h < 2 * kBar) return;  // the keyboard stands below
  if (may_make()) {
    Area bar = rest.cut_bottom(kBar, kGap);
    making_ = screen.picture_button("staff/room/new", bar.cut_right(std::min(150.0f, bar.w * 0.4f)),
                                    {.word = desk_.words("room.new")}, Beside::right);
  }
  screen.text(rest.cut_top(12), desk_.words("room.adults"), {.size = 8.5f, .align = Align::left});
  const auto school = desk_.school();
  std::vector<Row> rows;
  for (const Adult& adult : school->adults) {
    const bool here = std::ranges::count(room.adults, adult.id) > 0;
    rows.push_back({.id = "staff/room/adult/" + adult.id,
                    .words = adult.name,
                    .note = adult.role,
                    .button = desk_.words(here ? "room.belongs" : "room.belongs_not"),
                    .picture = picture_of(*school, adult, local_time(desk_.clock.now(), school->zone).day),
                    .chosen = here});
  }
  const int pressed = screen.row_list("staff/room/adults", rest, rows);
  if (pressed < 0) return;
  const Id& id = school->adults[std::size_t(pressed)].id;
  if (std::erase(room.adults, id) == 0) room.adults.push_back(id);
  keep(room, "room.adults");
}

std::shared_ptr<StaffPage> room_page(const StaffDesk& desk) {
  return std::make_shared<RoomPage>(desk);
}

}  // namespace hearth
