// SPDX-License-Identifier: MIT
// The staff's side: who has answered in this slot, and entering with or for a child. Never what somebody
// said.
#include <algorithm>

#include "emotion_checkin.hpp"

namespace emotion_checkin {

using hearth::Area;
using hearth::Choice;
using hearth::Screen;
using hearth::State;

namespace {

const char* key_of(const Row& row) {
  if (row.may == Row::May::refused) return "check_in.staff_refused";
  if (row.may == Row::May::not_asked) return "check_in.staff_not_asked";
  switch (row.state) {
    case State::dont_know:
      return "check_in.staff_dont_know";
    case State::not_today:
      return "check_in.staff_not_today";
    case State::away:
      return "check_in.staff_away";
    case State::not_offered:
      return "check_in.staff_not_offered";
    case State::unfinished:
      return "check_in.staff_unfinished";
    case State::answered:
      return "check_in.staff_done";
    case State::none:
      break;
  }
  return row.ticked ? "check_in.staff_done" : "check_in.staff_not_yet";
}

}  // namespace

void EmotionCheckin::show_staff(Screen& screen) {
  school_ = host_.school();
  on_staff_side_ = true;
  // When an adult has answered for a child, nobody is there to be thanked.
  if (check_in_.step() == Step::thanks && check_in_.visitor().by == hearth::By::adult) home();
  if (!scribed_.empty())
    staff_child(screen);
  else if (check_in_.step() == Step::who)
    staff_list(screen);
  else
    draw(screen);
  take();
}

// The day's slots, each with how many have told us.
void EmotionCheckin::staff_slots(Screen& screen, Area& rest) {
  constexpr float kHeight = 31, kGap = 6;
  const std::string shown = slot().id;
  const auto places = rest.cut_top(kHeight, kGap).columns(int(all_slots().size()), kGap);
  for (std::size_t at = 0; at < places.size(); ++at) {
    const std::string& id = all_slots()[at];
    const Count count =
        count_of(rows(*school_, host_.room(), host_.clock().now(), host_.journal().ticks(), id));
    const Choice choice{
        .id = id,
        .word = words("check_in.slot_" + id),
        .look = {.chosen = id == shown},
        .second = host_.words()("check_in.staff_told",
                                {{"n", std::to_string(count.told)}, {"all", std::to_string(count.asked)}})};
    if (screen.picture_button("check_in/staff/slot/" + id, places[at], choice)) staff_slot_ = id;
  }
}

void EmotionCheckin::staff_list(Screen& screen) {
  Area rest = screen.area();
  staff_slots(screen, rest);
  const std::string slot_id = slot().id;
  std::vector<Choice> choices;
  const std::vector<Row> all =
      rows(*school_, host_.room(), host_.clock().now(), host_.journal().ticks(), slot_id);
  for (const Row& row : all)
    choices.push_back({.id = row.pupil,
                       .word = row.name,
                       .picture = row.picture,
                       .look = {.quiet = row.may != Row::May::yes},
                       .ticked = row.ticked,
                       .second = words(key_of(row))});
  const int chosen = screen.choice_grid("check_in/staff/child", rest, choices);
  if (chosen < 0) return;
  scribed_ = all[std::size_t(chosen)].pupil;
  choose(scribed_, all[std::size_t(chosen)].ticked);
}

// Two taps for "away": the child, and this.
void EmotionCheckin::staff_child(Screen& screen) {
  const Choice back[] = {{.id = "back", .word = words("out.back"), .picture = "out/back"}};
  const bool leave = screen.ways_out("check_in/staff", back) == 0;
  const std::string slot_id = slot().id;
  const std::vector<Row> all =
      rows(*school_, host_.room(), host_.clock().now(), host_.journal().ticks(), slot_id);
  const auto row = std::ranges::find(all, scribed_, &Row::pupil);
  if (leave || row == all.end()) return home(), staff_list(screen);
  const std::string told = row->refusal.empty() ? words(key_of(*row)) : row->refusal;
  const Area rest = screen.question(row->picture, row->name, told);
  if (row->may != Row::May::yes) return;
  std::vector<Choice> choices{
      {.id = "together", .word = words("check_in.staff_together"), .picture = "oneone"},
      {.id = "for_them", .word = words("check_in.staff_for_them"), .picture = "out/grown_up"},
      {.id = "away", .word = words("check_in.staff_away"), .picture = "bag"},
      {.id = "not_offered", .word = words("check_in.staff_not_offered"), .picture = "out/not_now"},
  };
  // Beside what the child has said, and never instead of it.
  if (row->ticked) choices.push_back({.id = "saw", .word = words("check_in.staff_saw"), .picture = "seen"});
  const int chosen = screen.choice_grid("check_in/staff", rest, choices);
  if (chosen < 0) return;
  scribed_.clear();
  if (chosen == 4) return check_in_.observe();
  check_in_.enter_as(chosen == 0 ? hearth::By::together : hearth::By::adult);
  if (chosen == 2) check_in_.mark(State::away);
  if (chosen == 3) check_in_.mark(State::not_offered);
}

}  // namespace emotion_checkin
