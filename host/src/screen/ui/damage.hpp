// SPDX-License-Identifier: MIT
// Only what changed is drawn. A frame of Dear ImGui is taken apart into pieces of two triangles; pieces that
// the last frame had too are left alone, and what came, went or moved gives the rectangles to draw.
#pragma once

#include <cstdint>
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

// The pieces of a frame in the order in which they are drawn; those outside `panel` are left out.
std::vector<Piece> take_apart(const ImDrawData&, const PixelRect& panel);

class Damage {
 public:
  // What must be drawn so that the panel, which shows the frame before, shows this one: at most four
  // rectangles, which do not overlap.
  std::vector<PixelRect> since_last(const std::vector<Piece>&, const PixelRect& panel);
  void everything() { last_.clear(), all_ = true; }  // the panel lost its picture

 private:
  struct Seen {
    std::uint64_t hash;
    PixelRect bounds;
  };
  std::vector<Seen> last_;
  bool all_ = true;
};

}  // namespace hearth
