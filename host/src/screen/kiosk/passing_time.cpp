// SPDX-License-Identifier: MIT
#include "screen/kiosk/passing_time.hpp"

#include <time.h>

#include <algorithm>
#include <fstream>

namespace hearth {

using namespace std::chrono_literals;

PassingTime machine_time() {
  const auto running = [] {
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                         std::chrono::nanoseconds(time.tv_nsec));
  };
  std::string boot;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> boot;
  return {running, boot};
}

std::chrono::steady_clock::time_point next_moving_frame(std::chrono::steady_clock::time_point began,
                                                        std::chrono::steady_clock::time_point ended) {
  constexpr std::chrono::steady_clock::duration kFrame = 16ms;
  return began + std::max(kFrame, (ended - began) * 5 / 3);
}

}  // namespace hearth
