// SPDX-License-Identifier: MIT
// Choosing without touching: one switch, two switches, a keyboard, or a pointer that rests on a choice (eye
// gaze). Knows controls and time, and nothing of SDL or Dear ImGui.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "hearth/preferences.hpp"
#include "screen/ui/control.hpp"

namespace hearth {

// Display thread only.
class Scan {
 public:
  using Time = std::chrono::milliseconds;  // only goes forward

  enum class Key {
    first,   // the one switch; with two, the one that steps
    second,  // with two switches, the one that chooses; on a keyboard, Enter
    next,
    back,  // arrows and Tab
  };

  void use(const Access&);  // starts anew when anything is different

  void press(Key, Time now);
  void release(Key, Time now);
  void point(int x, int y, Time now);  // where a pointer is that nothing is pressed with
  void touched();                      // somebody uses a finger: the scan steps aside

  // The controls of the frame that was just drawn. Answers with the id that is chosen now, or nothing.
  std::optional<std::string> look(const std::vector<Control>&, bool mirrored, Time now);

  // What is offered now: one control, or a whole row of them. Empty when nothing is.
  std::vector<PixelRect> offered() const;
  // The control that is offered, once for each step; for saying it.
  std::optional<Control> take_step();
  // When look() should be called again although nothing happens.
  std::optional<Time> due() const { return due_; }

 private:
  enum class Level { none, rows, cells };
  struct Row {
    std::size_t begin, end;  // of controls_
  };
  struct Pointer {
    int x = 0, y = 0;
    std::string over;  // id of the control under it
    Time since{};
    bool used = false;  // it has chosen already and must leave first
  };

  void act(Key, Time now);
  void begin(Time now);  // offers rows, or the controls where they are few, one after another
  void step_by_hand(int by, Time now);
  void go_on(Time now);  // to the next that is offered, by itself
  void choose(Time now);
  void stop();
  void take(const std::vector<Control>&, bool mirrored, Time now);
  void dwell(Time now);
  std::size_t count() const { return level_ == Level::rows ? rows_.size() : last_ - first_; }

  Access access_;
  std::vector<Control> controls_;  // in reading order
  std::vector<Row> rows_;
  Level level_ = Level::none;
  bool by_itself_ = false;            // steps go on with time
  std::size_t first_ = 0, last_ = 0;  // the cells that are offered: of one row, or all
  std::size_t at_ = 0;                // which of them, or which row
  int loops_ = 0;
  Time stepped_{}, quiet_until_{};
  std::optional<Time> due_, held_since_[4];
  std::optional<std::string> chosen_;
  std::optional<Control> step_;
  std::optional<Pointer> pointer_;
};

}  // namespace hearth
