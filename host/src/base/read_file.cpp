// SPDX-License-Identifier: MIT
#include "base/read_file.hpp"

#include <array>
#include <fstream>

namespace hearth {

std::optional<std::vector<std::uint8_t>> read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::uint8_t> bytes;
  for (std::array<char, 64 * 1024> part; in;) {
    in.read(part.data(), part.size());
    bytes.insert(bytes.end(), part.begin(), part.begin() + in.gcount());
  }
  return in.eof() && !in.bad() ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace hearth
