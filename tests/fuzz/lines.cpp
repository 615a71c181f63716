// SPDX-License-Identifier: MIT
#include "lines.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace hearth::fuzz {
namespace {

constexpr std::size_t kGrowth = 64;  // bytes that one line may gain

std::vector<std::string> lines_in(const std::uint8_t* data, std::size_t size) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i < size; ++i) {
    lines.back() += static_cast<char>(data[i]);
    if (data[i] == '\n' && i + 1 < size) lines.emplace_back();
  }
  return lines;
}

void change(std::string& line) {
  std::string end;
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
    end.insert(0, 1, line.back()), line.pop_back();
  const std::size_t size = line.size();
  line.resize(size + kGrowth);
  line.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(line.data()), size, line.size()));
  line += end;
}

}  // namespace

std::size_t mutate_lines(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  std::minstd_rand random(seed);
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
  auto lines = lines_in(data, size);
  if (lines.size() < 2 || below(8) == 0) return LLVMFuzzerMutate(data, size, most);
  const auto one = below(lines.size()), other = below(lines.size());
  switch (below(8)) {
    case 0:
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(one));
      break;
    case 1:
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(one), std::string(lines[other]));
      break;
    case 2:
      std::swap(lines[one], lines[other]);
      break;
    default:
      change(lines[one]);
  }
  std::string all;
  for (const auto& line : lines) all += line;
  if (all.empty() || all.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::ranges::copy(all, data);
  return all.size();
}

}  // namespace hearth::fuzz
