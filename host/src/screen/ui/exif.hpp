// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

namespace hearth {

// How a camera was held: 1 is upright, 2-8 are the turned and mirrored ways of EXIF. Both functions take
// bytes from anywhere, read only inside them, and answer 1 for whatever is missing, broken or out of range.
// Any thread.
int orientation_of_jpeg(std::span<const std::uint8_t> jpeg);
int orientation_in_exif(std::span<const std::uint8_t> exif);  // with or without "Exif" in front

}  // namespace hearth
