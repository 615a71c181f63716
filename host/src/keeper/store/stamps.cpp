// SPDX-License-Identifier: MIT
#include "keeper/store/stamps.hpp"

#include <cinttypes>
#include <cstdio>

namespace hearth {

Stamps::Stamps(std::string device, const std::string& last) : device_(std::move(device)) {
  std::sscanf(last.c_str(), "%12" SCNx64 "-%4" SCNx64, &ms_, &count_);
}

std::string Stamps::next(Instant now) {
  constexpr std::uint64_t kMostOfOneMillisecond = 0xFFFF;
  const auto clock = static_cast<std::uint64_t>(now.time_since_epoch().count());
  if (clock > ms_) {
    ms_ = clock;
    count_ = 0;
  } else if (++count_ > kMostOfOneMillisecond) {
    ++ms_;
    count_ = 0;
  }
  char digits[32];
  std::snprintf(digits, sizeof digits, "%012" PRIx64 "-%04" PRIx64 "-", ms_, count_);
  return digits + device_;
}

}  // namespace hearth
