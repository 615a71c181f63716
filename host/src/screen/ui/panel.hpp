// SPDX-License-Identifier: MIT
// How large things are on the real panel.
#pragma once

#include "hearth/screen.hpp"

namespace hearth {

// The panel's pixels and its size in real millimetres.
struct Panel {
  int width_px = 1920, height_px = 1080;
  float width_mm = 531.0f;  // 24 inches at 16:9; the height follows from the pixels

  // Pixels for one millimetre of a layout. A layout is made for a 24-inch panel and grows or shrinks with the
  // real one, so that its shorter side is 299 mm; but never so far that the kit's smallest target (34 mm)
  // gets under 20 real millimetres (dom: 5.1). Then the layout has less room instead.
  float px_per_mm() const;
  Area area() const;  // the whole panel in layout millimetres
};

inline constexpr float kShortSideMm = 299.0f;
inline constexpr float kSmallestTargetMm = 34.0f;
inline constexpr float kSmallestTargetRealMm = 20.0f;

}  // namespace hearth
