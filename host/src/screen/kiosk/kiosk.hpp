// SPDX-License-Identifier: MIT
// Where we are: the home screen, another plugin, or the staff's corner; and what the host itself draws around
// them.
#pragma once

#include <deque>
#include <string>

#include "screen/kiosk/plugin_host.hpp"
#include "screen/staff/corner.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {

// Display thread only.
class Kiosk {
 public:
  Kiosk(Kit&, Plugins&, RoomRecords&, StaffCorner&, const Content&, const Words&, const Clock&);

  // Loads and starts the plugins. Call it when there is a frame to show already.
  void start();
  void draw();     // everything between Kit::begin_frame() and end_frame()
  void touched();  // somebody is there: the way back home starts anew
  // When the next frame is due although nobody touches the screen.
  Instant due() const { return due_; }
  // True when the last draw() led somewhere else, so that another one must follow at once.
  bool draw_again() const { return again_; }
  void leave();  // the end: lets the open plugin write what it still has to say

 private:
  void go(const std::string& place);
  void move();
  void draw_waiting(Screen&);
  void draw_rest(Screen&);
  void draw_dock(Screen&);
  void draw_corner();
  bool is_home(const std::string& place) const { return place == home_; }

  Kit& kit_;
  Plugins& plugins_;
  RoomRecords& room_;
  StaffCorner& staff_;
  const Words& words_;
  const Clock& clock_;
  Shared shared_;
  std::deque<PluginHost> hosts_;  // a deque: plugins keep references to theirs

  std::string home_, place_, wanted_;
  Instant due_{}, last_touch_{}, began_{};
  bool again_ = false;
  std::deque<Instant> corner_taps_;
};

// Now, next and the time, drawn by the host from the school when the timetable itself rests (law 1).
void draw_plain_board(Screen&, const RoomRecords&, const Clock&, const Words&);

}  // namespace hearth
