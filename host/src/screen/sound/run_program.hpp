// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

struct ProgramLimits {
  std::chrono::milliseconds time{3'000};
  std::size_t bytes = 8 << 20;
};

struct Ran {
  enum class How { ended, missing, late, too_much, stopped };
  How how = How::ended;
  std::vector<std::uint8_t> output;  // all it wrote, if it ended by itself
};

// Runs a program (looked up in PATH; no shell), gives it `input` and takes what it writes. Its error output
// is thrown away. It and all it started are gone on return. `input`: at most 4,096 bytes, which a pipe holds
// by itself. Ends early once `stop` is readable. Blocks. Throws std::system_error when the machine has no
// room for a process.
Ran run_program(const std::vector<std::string>& command, std::string_view input, const ProgramLimits&,
                int stop);

}  // namespace hearth
