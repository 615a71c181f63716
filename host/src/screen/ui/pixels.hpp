// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

typedef struct _cairo cairo_t;

namespace hearth {

// A picture in memory: 0xAARRGGBB, colours not multiplied by alpha, rows from the top.
struct Pixels {
  int w = 0, h = 0;
  std::vector<std::uint32_t> argb;
};

// Nothing shines through.
bool is_opaque(const Pixels&);

// What `draw` paints on an empty, transparent surface of that size in pixels (at least 1×1).
Pixels paint_with_cairo(int w, int h, const std::function<void(cairo_t*)>& draw);

// Paints them with their left top corner at Cairo's origin, one unit for each pixel.
void paint_pixels(cairo_t*, const Pixels&);

// The same in two steps, for what is painted often: colours multiplied by alpha, as Cairo wants them.
Pixels multiplied(Pixels);
void paint_multiplied(cairo_t*, const Pixels&);

}  // namespace hearth
