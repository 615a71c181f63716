// SPDX-License-Identifier: MIT
// How many places the room has and what a good size of a group is. It warns and never stops anybody.
#include "screen/staff/referral_words.hpp"
#include "screen/staff/room_page.hpp"

namespace hearth {

void RoomPage::draw_sizes(Screen& screen, Area rest, Room room) {
  constexpr float kGap = 5, kStepper = 26;
  constexpr int kMost = 60;
  constexpr Text kSays{.size = 10, .align = Align::left};
  constexpr Text kWhy{.size = 9, .ink = Ink::quiet, .align = Align::left};
  const auto school = desk_.school();
  const Day today = local_time(desk_.clock.now(), school->zone).day;
  const int here = int(pupils_of(*school, room.id, today).size());
  const std::string now = size_words(room, here, desk_.words), why = desk_.words("room.sizes_why");
  screen.text(rest.cut_top(screen.text_height(now, rest.w, kSays) + 2, 2), now, kSays);
  screen.text(rest.cut_top(screen.text_height(why, rest.w, kWhy) + 2, kGap), why, kWhy);
  const auto number = [&](const char* id, int& value) {
    const std::string key = std::string("room.") + id + (value == 0 ? "_none" : value == 1 ? "_one" : "");
    const int chosen = steps(screen, rest.cut_top(kStepper, kGap), id,
                             desk_.words(key, {{"n", std::to_string(value)}}), value, 0, kMost, 1);
    if (chosen == value) return false;
    value = chosen;
    return true;
  };
  // The two ends push each other, so that the smaller one stays the smaller one.
  if (number("places", room.places)) return keep(room, "room.places_what");
  if (number("least", room.least)) {
    if (room.most > 0 && room.least > room.most) room.most = room.least;
    return keep(room, "room.least_what");
  }
  if (number("most", room.most)) {
    if (room.most > 0 && room.least > room.most) room.least = room.most;
    return keep(room, "room.most_what");
  }
  draw_problem(screen, rest, size_warning(room, here, desk_.words));  // below: no button moves under a finger
}

}  // namespace hearth
