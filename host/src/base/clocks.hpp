// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

#include "hearth/clock.hpp"

namespace hearth {

// The machine's clock.
class RealClock : public Clock {
 public:
  Instant now() const override;
};

// Runs at the machine's pace from another moment: a demo that always shows Friday 17 July 2026.
class ShiftedClock : public Clock {
 public:
  explicit ShiftedClock(Instant start);
  Instant now() const override;

 private:
  std::chrono::milliseconds shift_;
};

// Stands still until it is told to move. For tours and tests. Any thread may read it; one thread sets it.
class SteppedClock : public Clock {
 public:
  explicit SteppedClock(Instant start) : now_(start.time_since_epoch().count()) {}
  Instant now() const override { return Instant(std::chrono::milliseconds(now_.load())); }
  void set(Instant to) { now_ = to.time_since_epoch().count(); }
  void step(std::chrono::milliseconds by) { now_ += by.count(); }

 private:
  std::atomic<std::int64_t> now_;
};

}  // namespace hearth
