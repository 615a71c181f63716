// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

namespace hearth {

// Time that nobody can set: how long the machine has been running, asleep or awake, and which start of it
// that was. A wait that is measured with it is not shortened by moving the clock or by pulling the plug.
struct RunningTime {
  std::string start;                    // another text after each start of the machine
  std::chrono::milliseconds passed{0};  // since then
};

RunningTime running_time();  // of this machine. Any thread

}  // namespace hearth
