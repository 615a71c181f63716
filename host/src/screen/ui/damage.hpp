// SPDX-License-Identifier: MIT
// Only what changed is drawn. A frame of Dear ImGui is taken apart into pieces of two triangles; pieces that
// the last frame had too are left alone, and what came, went or moved gives the rectangles to draw.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawVert;

namespace hearth {

struct PixelRect {
  int x = 0, y = 0, w = 0, h = 0;
  bool empty() const { return w <= 0 || h <= 0; }
  bool touches(const PixelRect&) const;
  PixelRect both(const PixelRect&) const;    // where they overlap
  PixelRect around(const PixelRect&) const;  // the smallest that holds both
  std::int64_t size() const { return std::int64_t(w) * h; }
  friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

struct Piece {
  std::uint64_t hash = 0;  // of everything that decides how it looks
  PixelRect bounds;        // already cut to its clip rectangle
  std::uint64_t texture = 0;
  const ImDrawVert* corners[6] = {};  // valid until the next frame begins
};

// Makes `pieces` those of a frame in the order in which they are drawn, without the ones outside `panel`.
void take_apart(const ImDrawData&, const PixelRect& panel, std::vector<Piece>& pieces);

// Frames of the same length take no memory.
class Damage {
 public:
  static constexpr std::size_t kMostRectangles = 4;

  // What must be drawn so that the panel, which shows the frame before, shows this one: rectangles that do
  // not overlap. Valid until the next call.
  const std::vector<PixelRect>& since_last(const std::vector<Piece>&, const PixelRect& panel);
  void everything() { last_.clear(), all_ = true; }  // the panel lost its picture

 private:
  struct Seen {
    std::uint64_t hash;
    PixelRect bounds;
  };
  void compare(const std::vector<Piece>&);
  std::size_t further_on(std::uint64_t hash, std::size_t from);

  std::vector<Seen> last_;
  std::vector<PixelRect> rects_;
  std::vector<std::pair<std::uint64_t, std::size_t>>
      places_;  // of last_, by hash; empty until one is looked for
  bool all_ = true;
};

}  // namespace hearth
