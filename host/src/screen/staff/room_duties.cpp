// SPDX-License-Identifier: MIT
// Which duties the room is reminded of: those that every school has, and its own.
#include <algorithm>

#include "hearth/ids.hpp"
#include "school/target_words.hpp"
#include "screen/staff/room_page.hpp"

namespace hearth {
namespace {

// Those that come again and again first.
std::vector<std::string> duties_of(const Room& room) {
  std::vector<std::string> all{"target_date", "plan_review",     "consent",        "photograph",
                               "retention",   "placement_limit", "placement_over", "referral"};
  if (room.needs_consent)
    all.insert(all.begin(), {"session_evaluation", "impact"});
  else
    all.insert(all.begin(), {"target_review", "tracking_review", "focus", "observation", "readiness",
                             "boxall", "follow_up"});
  return all;
}

}  // namespace

void RoomPage::draw_duties(Screen& screen, Area rest, Room room) {
  if (own_duty_) return draw_own_duty(screen, rest, std::move(room));
  constexpr float kBar = 22;
  constexpr Text kWhy{.size = 9, .ink = Ink::quiet, .align = Align::left};
  Area top = rest.cut_top(kBar, 3);
  if (screen.picture_button("staff/room/own_duty", top.cut_right(top.w * 0.4f, 5),
                            {.word = desk_.words("room.own_duty")}, Beside::right)) {
    const Day today = local_time(desk_.clock.now(), desk_.school()->zone).day;
    own_duty_ = OwnDuty{.id = new_id(desk_.clock.now()), .title = "", .first = today};
  }
  screen.text(top, desk_.words("room.duties_why"), kWhy);
  std::vector<Row> rows;
  for (const OwnDuty& duty : room.own_duties)
    rows.push_back({.id = "staff/room/own_duty/" + duty.id,
                    .words = duty.title,
                    .note = desk_.words(std::string("room.every_") + kEvery.at(std::size_t(duty.every))),
                    .button = desk_.words("room.own_change"),
                    .chosen = true});
  const auto all = duties_of(room);
  for (const std::string& duty : all) {
    const bool wanted = !room.no_duties.contains(duty);
    rows.push_back({.id = "staff/room/duty/" + duty,
                    .words = desk_.words("due." + duty),
                    .note = desk_.words("room.when_" + duty),
                    .button = desk_.words(wanted ? "room.wanted" : "room.left_out"),
                    .chosen = wanted});
  }
  const int pressed = screen.row_list("staff/room/duties", rest, rows);
  if (pressed < 0) return;
  const auto n = std::size_t(pressed), own = room.own_duties.size();
  if (n < own) {
    own_duty_ = room.own_duties[n];
    return;
  }
  const std::string& duty = all[n - own];
  if (room.no_duties.erase(duty) == 0) room.no_duties.insert(duty);
  keep(room, "due." + duty);
}

}  // namespace hearth
