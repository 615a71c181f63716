// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "screen/ui/pixels.hpp"

namespace hearth {

// A photograph on w×h pixels: turned upright, its middle cut out as a square with round corners, as large as
// fits. A tall one keeps more of its upper part, where faces are. The bytes are JPEG, PNG or WebP from
// anywhere; how large the photograph is gets looked at before room is made for it. Nothing, and `problem` a
// sentence that says what to do, when it is too large, damaged or something else. Any thread.
std::optional<Pixels> decode_photograph(std::span<const std::uint8_t> bytes, int w, int h,
                                        std::string& problem);

}  // namespace hearth
