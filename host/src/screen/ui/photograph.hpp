// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "screen/ui/pixels.hpp"

namespace hearth {

// A photograph on w×h pixels: turned upright, its middle cut out as a square with round corners, as large as
// fits. A tall one keeps more of its upper part, where faces are. The bytes are JPEG, PNG or WebP from
// anywhere; how large the photograph is gets looked at before room is made for it. Nothing, and `problem` a
// sentence that says what to do, when it is too large, damaged or something else. Any thread.
std::optional<Pixels> decode_photograph(std::span<const std::uint8_t> bytes, int w, int h,
                                        std::string& problem);

// The square of a photograph that somebody wants.
struct Cut {
  int turned = 0;   // quarter turns to the right, after it was turned upright
  double zoom = 1;  // 1: as large as fits; 2: half of its side
  double x = 0.5;   // where in what is left over: 0 at the left, 1 at the right
  double y = 0.35;  // 0 at the top, 1 at the bottom
};

// That square, at most `most_side` pixels a side, with square corners. Otherwise as decode_photograph().
std::optional<Pixels> cut_photograph(std::span<const std::uint8_t> bytes, const Cut&, int most_side,
                                     std::string& problem);

// A photograph as a file of its own, with nothing of what its camera wrote beside it (place, time, names).
struct PhotoFile {
  std::string type;  // "image/jpeg"; "image/png" where something of it can be seen through
  std::vector<std::uint8_t> bytes;
};
// Throws std::runtime_error when there is no memory for it. Any thread.
PhotoFile encode_photograph(const Pixels&);

}  // namespace hearth
