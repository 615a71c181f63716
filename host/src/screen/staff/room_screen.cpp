// SPDX-License-Identifier: MIT
// How the room's screen looks, sounds and when it sleeps.
#include <algorithm>

#include "screen/staff/room_page.hpp"

namespace hearth {

void RoomPage::draw_screen(Screen& screen, Area rest, Room room) {
  constexpr float kGap = 4, kChoice = 32, kMostSwitch = 32;
  const float theme_height = screen.portrait() ? 48 : 66, stepper_height = screen.portrait() ? 20 : 22;
  // In two columns where the panel is wide, else one below the other.
  Area left = rest, right = rest;
  if (!screen.portrait()) left = rest.columns(2, kGap * 2)[0], right = rest.columns(2, kGap * 2)[1];
  const auto changed = [&](auto& field, auto value, const std::string& what) {
    if (field == value) return;
    field = value;
    keep(room, "room." + what);
  };

  const Ways themes{"theme", {"paper", "dark", "contrast"}, {"theme/paper", "theme/dark", "theme/contrast"}};
  const int theme = int(std::ranges::find(themes.all, room.view.theme) - themes.all.begin());
  const int wanted = choose(screen, left.cut_top(theme_height, kGap), themes, theme);
  if (wanted != theme) changed(room.view.theme, themes.all[std::size_t(wanted)], "theme");
  const Ways speech{"speech", {"off", "on_request", "first_touch"}};
  changed(room.view.speech,
          Speech(choose(screen, left.cut_top(kChoice, kGap), speech, int(room.view.speech))), "speech");
  const auto percent = desk_.words("room.volume", {{"n", std::to_string(room.view.volume)}});
  changed(room.view.volume,
          steps(screen, left.cut_top(stepper_height, kGap), "volume", percent, room.view.volume, 0, 100, 10),
          "loudness");
  const auto minutes = [&](const char* id, int RoomView::*field) {
    const std::string n = std::to_string(room.view.*field);
    changed(room.view.*field,
            steps(screen, left.cut_top(stepper_height, kGap), id,
                  desk_.words(std::string("room.") + id, {{"n", n}}), room.view.*field, 0, 720, 5),
            std::string(id) + "_what");
  };
  minutes("wakes_before", &RoomView::wakes_before_min);
  minutes("sleeps_after", &RoomView::sleeps_after_min);

  if (screen.portrait()) right = left;
  const float switch_height = std::min(kMostSwitch, (right.h - 3 * kGap) / 4);
  for (const auto& [id, on] : {std::pair("motion", &RoomView::motion),
                               {"shows_coming", &RoomView::shows_coming},
                               {"shows_crisis", &RoomView::shows_crisis},
                               {"crowded_keys", &RoomView::crowded_keys}})
    toggle(screen, right.cut_top(switch_height, kGap), room, id, on);
}

}  // namespace hearth
