// SPDX-License-Identifier: MIT
// Mutations that know what a line is: most formats that schools send are lines, and a file of which one line
// has changed comes further into a reader than one with a few bytes flipped.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hearth::fuzz {

// For LLVMFuzzerCustomMutator: changes `size` bytes at `data`, at most `most`, and answers with the new size.
// Changes, drops, doubles or moves a line; now and then any bytes, as libFuzzer does.
std::size_t mutate_lines(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed);

}  // namespace hearth::fuzz
