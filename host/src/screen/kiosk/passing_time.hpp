// SPDX-License-Identifier: MIT
// Time that only goes forward, for what takes a while: Host::running().
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace hearth {

struct PassingTime {
  std::function<std::chrono::milliseconds()> running;
  std::string since = {};  // which start of the machine it counts from; empty: nobody else counts from there
  bool moves = true;       // false: it stands still until it is stepped, so that nothing can move
};

// The machine's: also goes on while it sleeps, and no change of its clock reaches it.
PassingTime machine_time();

// When the next frame of something that moves is due after one that was drawn between these two: 60 frames a
// second, or as many as leave the rest of the machine two fifths of a core.
std::chrono::steady_clock::time_point next_moving_frame(std::chrono::steady_clock::time_point began,
                                                        std::chrono::steady_clock::time_point ended);

}  // namespace hearth
