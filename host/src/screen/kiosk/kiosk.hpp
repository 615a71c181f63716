// SPDX-License-Identifier: MIT
// Where we are: the home screen, another plugin, or the staff's corner; and what the host itself draws around
// them.
#pragma once

#include <deque>
#include <string>

#include "screen/kiosk/plugin_host.hpp"
#include "screen/kiosk/viewer.hpp"
#include "screen/staff/corner.hpp"
#include "screen/ui/kit.hpp"

union SDL_Event;

namespace hearth {

// Display thread only.
class Kiosk {
 public:
  Kiosk(Kit&, Plugins&, RoomRecords&, StaffCorner&, Viewer&, Speaker&, const Content&, const Words&,
        const Clock&);

  // Loads and starts the plugins. Call it when there is a frame to show already.
  void start();
  void draw();  // everything between Kit::begin_frame() and end_frame()
  // Touches, pointers and keys. True when a frame is due; other events, and keys that lead nowhere, are left
  // alone. `steady` only goes forward.
  bool hear(const SDL_Event&, std::chrono::milliseconds steady);
  // The screen is dark because nobody is expected.
  bool asleep() const { return asleep_; }
  const std::string& place() const { return place_; }  // id of a plugin, or "staff"
  // When the next frame is due although nobody touches the screen.
  Instant due() const { return due_; }
  // True when the last draw() led somewhere else, so that another one must follow at once.
  bool draw_again() const { return again_; }
  void leave();  // the end: lets the open plugin write what it still has to say

 private:
  void go(const std::string& place);
  void move();
  bool wakes(const SDL_Event&);
  bool sleep_on(Instant now);
  void draw_captions(Screen&);
  void draw_waiting(Screen&);
  void draw_asleep();
  void draw_rest(Screen&);
  void draw_dock(Screen&);
  void draw_corner();
  bool is_home(const std::string& place) const { return place == home_; }

  Kit& kit_;
  Plugins& plugins_;
  RoomRecords& room_;
  StaffCorner& staff_;
  Viewer& viewer_;
  Speaker& speaker_;
  const Words& words_;
  const Clock& clock_;
  Shared shared_;
  std::deque<PluginHost> hosts_;  // a deque: plugins keep references to theirs

  std::string home_, place_, wanted_;
  Id signed_in_;
  Instant due_{}, last_touch_{}, began_{};
  bool again_ = false, asleep_ = false, nobody_expected_ = false;
  Instant looked_for_sleep_{};
  std::deque<Instant> corner_taps_;
  int corner_press_ = 0;  // which press the last of them was
};

// Now, next and the time, drawn by the host from the school when the timetable itself rests (law 1).
void draw_plain_board(Screen&, const RoomRecords&, const Clock&, const Words&);

}  // namespace hearth
