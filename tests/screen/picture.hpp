// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace hearth {

struct Rect {
  int x = 0, y = 0, w = 0, h = 0;
  bool holds(const Rect& r) const { return r.x >= x && r.y >= y && r.x + r.w <= x + w && r.y + r.h <= y + h; }
  bool meets(const Rect& r) const { return r.x < x + w && x < r.x + r.w && r.y < y + h && y < r.y + r.h; }
};

// A picture of the panel: 0xRRGGBB, row by row. An empty one has no size.
struct Picture {
  int w = 0, h = 0;
  std::vector<std::uint32_t> pixels;

  static Picture read(const std::filesystem::path& png);  // empty when it cannot be read

  std::uint32_t at(int x, int y) const { return pixels[std::size_t(y) * std::size_t(w) + std::size_t(x)]; }
  Picture part(const Rect&) const;
  bool one_colour() const;
  Rect difference(
      const Picture& other) const;  // around all pixels that differ; w = 0: none. Of the same size only.
  friend bool operator==(const Picture&, const Picture&) = default;
};

}  // namespace hearth
