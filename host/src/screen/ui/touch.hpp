// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <set>

#include "screen/ui/damage.hpp"

union SDL_Event;

namespace hearth {

// From fingers, or a mouse, to what Dear ImGui sees: one finger, one press or release a frame. Dear ImGui's
// own SDL back end reads the global mouse and would lose what tours send. Display thread only.
//
// The first finger counts, until it is lifted or has said nothing for ten seconds: an arm that leans on the
// panel, or a finger that the panel lost, must not leave the screen deaf.
class Touch {
 public:
  // Takes an event in; others than touches and mouse buttons are left alone. True when it was a touch.
  bool event(const SDL_Event&, int width_px, int height_px);
  // Whether an event is somebody putting a finger down.
  static bool is_press(const SDL_Event&);
  // The fingers that are down, and whatever comes until 300 ms after the last of them is lifted, choose
  // nothing: they only woke the screen.
  void ignore_gesture(const SDL_Event& press);
  // Hands the next press, move or release to Dear ImGui. Call before every frame. `hold`: a finger that was
  // lifted stays down for this frame and those after it, until go_on().
  void feed(bool hold = false);
  void go_on() { held_back_ = false; }
  int presses() const { return presses_; }          // all that were handed on, so far
  bool more() const { return !waiting_.empty() && !held_back_; }  // another frame is needed
  bool held_back() const { return held_back_; }

 private:
  enum class Step { press, move, release };
  struct Waiting {
    Step step;
    float x, y;
  };
  bool ignores(const SDL_Event&, std::int64_t finger);
  void press(std::int64_t finger, float x, float y, std::uint32_t now_ms);
  void take(Step, float x, float y);

  std::deque<Waiting> waiting_;
  std::optional<std::int64_t> finger_;  // the one that counts; others are ignored
  std::uint32_t heard_ms_ = 0;          // when something was heard of it last
  int presses_ = 0;
  bool ignoring_ = false;
  std::set<std::int64_t> ignored_;  // fingers that are still down
  std::uint32_t ignored_ms_ = 0;    // when something was heard of them last
  bool away_ = true, held_back_ = false;
};

}  // namespace hearth
