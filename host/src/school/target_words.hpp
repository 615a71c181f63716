// SPDX-License-Identifier: MIT
// The words that bodies use for what a target, a reward, a referral and a duty are.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "hearth/school.hpp"

namespace hearth {

inline constexpr std::array<const char*, 4> kScales{"three", "count", "percent", "minutes"};
inline constexpr std::array<const char*, 3> kSizes{"small", "medium", "big"};
inline constexpr std::array<const char*, 4> kStages{"asked", "waiting", "placed", "declined"};
inline constexpr std::array<const char*, 5> kEvery{"day", "week", "half_term", "term", "year"};

// The value of `Enum` that has this place in `names`; nothing for an unknown word.
template <class Enum, std::size_t N>
std::optional<Enum> value_named(const std::array<const char*, N>& names, const std::string& word) {
  const auto found = std::ranges::find(names, word);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

inline auto scale_named(const std::string& word) {
  return value_named<Target::Scale>(kScales, word);
}
inline auto size_named(const std::string& word) {
  return value_named<Reward::Size>(kSizes, word);
}
inline auto stage_named(const std::string& word) {
  return value_named<Referral::Stage>(kStages, word);
}
inline auto every_named(const std::string& word) {
  return value_named<OwnDuty::Every>(kEvery, word);
}

}  // namespace hearth
