// SPDX-License-Identifier: MIT
#include "keeper/access/running_time.hpp"

#include <ctime>
#include <fstream>

namespace hearth {

RunningTime running_time() {
  RunningTime time;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> time.start;
  timespec passed{};
  clock_gettime(CLOCK_BOOTTIME, &passed);
  time.passed = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::seconds(passed.tv_sec) + std::chrono::nanoseconds(passed.tv_nsec));
  return time;
}

}  // namespace hearth
