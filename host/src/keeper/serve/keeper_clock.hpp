// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/clocks.hpp"

namespace hearth {

// The keeper's clock: the machine's; or, with --now, one that runs from that moment until it is set, and then
// stands wherever it is set to. set() and now() belong to one thread.
class KeeperClock : public Clock {
 public:
  explicit KeeperClock(std::optional<Instant> start) {
    if (start) shifted_.emplace(*start);
  }
  Instant now() const override {
    if (stepped_) return stepped_->now();
    return shifted_ ? shifted_->now() : real_.now();
  }
  bool can_be_set() const { return shifted_.has_value(); }
  void set(Instant to) { stepped_.emplace(to); }

 private:
  RealClock real_;
  std::optional<ShiftedClock> shifted_;
  std::optional<SteppedClock> stepped_;
};

}  // namespace hearth
