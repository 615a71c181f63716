// SPDX-License-Identifier: MIT
// What is heard, in one form: 16-bit mono at the rate at which speech programs write.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace hearth {

inline constexpr int kSamplesPerSecond = 22'050;
inline constexpr int kLongestSeconds = 60;  // what is longer is cut: nobody listens to a screen for a minute
inline constexpr int kLongestMusicSeconds = 300;  // and it begins again; 13 MB

using Samples = std::vector<std::int16_t>;
using Heard = std::shared_ptr<const Samples>;  // read by several threads, changed by none

// Reads a WAV or Ogg Vorbis file, also one whose header promises more than there is (a speech program does
// not know the length when it begins). Any thread. Null when it is neither, or empty.
Heard read_samples(std::span<const std::uint8_t> file, int longest_seconds = kLongestSeconds);

}  // namespace hearth
