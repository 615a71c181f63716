// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace hearth {

// All bytes of a file; nothing where it is not there, or cannot be read to its end, as on a stick that
// somebody pulls out. (std::istreambuf_iterator throws there.) Any thread; waits for the disk.
std::optional<std::vector<std::uint8_t>> read_file(const std::filesystem::path&);

}  // namespace hearth
