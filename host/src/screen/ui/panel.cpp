// SPDX-License-Identifier: MIT
#include "screen/ui/panel.hpp"

#include <algorithm>
#include <cmath>

namespace hearth {

float Panel::px_per_mm() const {
  const float fit = float(std::min(width_px, height_px)) / kShortSideMm;
  const float real = float(width_px) / width_mm;
  return std::max(fit, real * kSmallestTargetRealMm / kSmallestTargetMm);
}

Area Panel::area() const {
  const float scale = px_per_mm();
  return {0, 0, float(width_px) / scale, float(height_px) / scale};
}

Area Area::cut_top(float height, float gap) {
  const Area piece{x, y, w, height};
  y += height + gap;
  h -= height + gap;
  return piece;
}

Area Area::cut_bottom(float height, float gap) {
  const Area piece{x, y + h - height, w, height};
  h -= height + gap;
  return piece;
}

Area Area::cut_left(float width, float gap) {
  const Area piece{x, y, width, h};
  x += width + gap;
  w -= width + gap;
  return piece;
}

Area Area::cut_right(float width, float gap) {
  const Area piece{x + w - width, y, width, h};
  w -= width + gap;
  return piece;
}

std::vector<Area> Area::columns(int n, float gap) const {
  return grid(n, 1, gap);
}

std::vector<Area> Area::rows(int n, float gap) const {
  return grid(1, n, gap);
}

std::vector<Area> Area::grid(int across, int down, float gap) const {
  std::vector<Area> parts;
  const float part_w = (w - gap * float(across - 1)) / float(across);
  const float part_h = (h - gap * float(down - 1)) / float(down);
  for (int row = 0; row < down; ++row)
    for (int column = 0; column < across; ++column)
      parts.push_back({x + float(column) * (part_w + gap), y + float(row) * (part_h + gap), part_w, part_h});
  return parts;
}

Area Area::middle(float width, float height) const {
  const float scale = std::min(1.0f, std::min(w / width, h / height));
  return {x + (w - width * scale) / 2, y + (h - height * scale) / 2, width * scale, height * scale};
}

}  // namespace hearth
