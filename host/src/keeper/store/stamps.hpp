// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "hearth/clock.hpp"

namespace hearth {

// A hybrid logical clock: follows the device's clock, and never goes back when that does. Its texts sort as
// the versions follow each other: milliseconds (12 hex digits), counter (4), device.
class Stamps {
 public:
  // `last` is the greatest stamp that the device has seen, empty for none.
  Stamps(std::string device, const std::string& last);
  std::string next(Instant now);

 private:
  std::string device_;
  std::uint64_t ms_ = 0, count_ = 0;
};

}  // namespace hearth
