// SPDX-License-Identifier: MIT
#include "base/clocks.hpp"

namespace hearth {

namespace {
Instant machine_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}
}  // namespace

Instant RealClock::now() const {
  return machine_now();
}

ShiftedClock::ShiftedClock(Instant start) : shift_(start - machine_now()) {}
Instant ShiftedClock::now() const {
  return machine_now() + shift_;
}

}  // namespace hearth
