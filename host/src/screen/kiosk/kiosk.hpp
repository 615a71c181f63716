// SPDX-License-Identifier: MIT
// Where we are: the home screen, another plugin, or the staff's corner; and what the host itself draws around
// them.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "screen/kiosk/memory.hpp"
#include "screen/kiosk/passing_time.hpp"
#include "screen/kiosk/plugin_host.hpp"
#include "screen/kiosk/practice.hpp"
#include "screen/kiosk/viewer.hpp"
#include "screen/kiosk/whereabouts.hpp"
#include "screen/staff/corner.hpp"
#include "screen/ui/kit.hpp"

union SDL_Event;

namespace hearth {

// Display thread only.
class Kiosk : private Places {
 public:
  Kiosk(Kit&, Plugins&, RoomRecords&, StaffCorner&, Viewer&, Speaker&, const Content&, const Words&,
        const Clock&, PassingTime);
  ~Kiosk() override;  // stops the plugins, however the screen ends: they hold on to it

  // Called as the staff's side is left, whichever way: what was drawn of it must not stay in memory.
  std::function<void()> wipe;

  // What plugins print with; it outlives the kiosk. Without one they cannot.
  void print_with(PrintShop& papers) { shared_.papers = &papers; }

  // The children's side with toy characters, from the next frame on. Ends with a PIN, or when nobody has
  // touched the screen for ten minutes.
  void practise();
  // Loads and starts the plugins. Call it when there is a frame to show already.
  void start();
  void draw();  // everything between Kit::begin_frame() and end_frame()
  // Touches, pointers and keys. True when a frame is due; other events, and keys that lead nowhere, are left
  // alone. `steady` only goes forward.
  bool hear(const SDL_Event&, std::chrono::milliseconds steady);
  // The screen is dark because nobody is expected.
  bool asleep() const { return asleep_; }
  // The school is known, and so is what the screen must find again.
  bool ready() const { return ready_; }
  const std::string& place() const { return where_.place(); }  // id of a plugin, or "staff"
  // When the next frame is due although nobody touches the screen.
  Instant due() const { return due_; }
  // Something moves: the next frame is due as soon as next_moving_frame() allows.
  bool moving() const { return moving_; }
  // True when the last draw() led somewhere else, so that another one must follow at once.
  bool draw_again() const { return where_.leaves(); }
  void leave();  // the end: lets the open plugin write what it still has to say

 private:
  void go(const std::string& plugin, const std::string& place, const Brought&) override;
  const Brought& brought(const std::string& plugin) const override;
  bool come_forward(const std::string& plugin, const Brought&) override;
  void go_back(const std::string& plugin) override;
  std::chrono::milliseconds running() const override;
  void remember(const std::string& plugin, const std::string& words) override;
  Remembered remembered(const std::string& plugin) const override;
  void wake_at(Instant) override;
  void next_frame() override;
  bool motion() const override;
  // An unknown place leads home.
  void lead_to(const std::string& place, const Brought& = {});
  bool leads_to(const std::string& place) const;
  void find_again();
  void ask_for_badges();
  void look_around();
  void move();
  void touched();
  bool nobody_expected(Instant now);
  void draw_place();
  void draw_part(Screen&, bool with_dock);
  bool wakes(const SDL_Event&);
  bool locks(const SDL_Event&);
  bool sleep_on(Instant now);
  void end_practice();
  void draw_practice(Screen&);
  void draw_help_calls(Screen&);
  void draw_captions(Screen&);
  void draw_waiting(Screen&);
  void draw_asleep();
  void draw_rest(Screen&);
  bool docked() const;
  void leave_dock();
  Area leave_corner();
  void draw_dock(Screen&);
  void draw_badges(Screen&, Area);
  void draw_corner();

  Kit& kit_;
  Plugins& plugins_;
  RoomRecords& room_;
  StaffCorner& staff_;
  Viewer& viewer_;
  Speaker& speaker_;
  const Words& words_;
  const Clock& clock_;
  const PassingTime time_;
  const std::string home_;
  Whereabouts where_;
  Memory memory_;
  Shared shared_;
  std::deque<PluginHost> hosts_;  // a deque: plugins keep references to theirs
  std::unique_ptr<PracticeRecords> practice_;

  std::vector<const Manifest*> badges_;  // of what goes on while something else is shown
  Id signed_in_;
  Instant due_{}, last_touch_{}, began_{};
  bool ready_ = false, moving_ = false, asleep_ = false, nobody_expected_ = false;
  Instant looked_for_sleep_{};
  std::deque<Instant> corner_taps_;
  int corner_press_ = 0;                    // which press the last of them was
  std::optional<std::int64_t> touched_by_;  // which device opened the staff's side
};

// Now, next and the time, drawn by the host from the school when the timetable itself rests (law 1).
void draw_plain_board(Screen&, const RoomRecords&, const Clock&, const Words&);

}  // namespace hearth
