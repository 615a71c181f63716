// SPDX-License-Identifier: MIT
#include "screen/ui/picture_look.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth {
namespace {

constexpr double kEdge = 0.03;  // of the shorter side: as wide as the drawings' lines, less a little
constexpr int kDirections = 24;
constexpr double kEdgeColour[] = {0.90, 0.87, 0.82};  // paper in the evening

}  // namespace

void mirror(Pixels& pixels) {
  for (int y = 0; y < pixels.h; ++y) {
    const auto row = pixels.argb.begin() + std::ptrdiff_t(y) * pixels.w;
    std::reverse(row, row + pixels.w);
  }
}

void soften(Pixels& pixels) {
  for (std::uint32_t& pixel : pixels.argb) {
    const int r = pixel >> 16 & 0xFF, g = pixel >> 8 & 0xFF, b = pixel & 0xFF;
    const int grey = (r * 54 + g * 183 + b * 19) >> 8;
    // A third of the way to its own grey, then an eighth of the way to white.
    const auto softer = [&](int channel) {
      const int dull = (2 * channel + grey) / 3;
      return std::uint32_t(dull + (255 - dull) / 8);
    };
    pixel = (pixel & 0xFF000000) | softer(r) << 16 | softer(g) << 8 | softer(b);
  }
}

Pixels paint_with_light_edge(int w, int h, const std::function<void(cairo_t*, double, double)>& draw) {
  const double edge = std::max(1.5, std::min(w, h) * kEdge);
  return paint_with_cairo(w, h, [&](cairo_t* cairo) {
    cairo_push_group(cairo);
    cairo_translate(cairo, edge, edge);
    draw(cairo, std::max(w - 2 * edge, 1.0), std::max(h - 2 * edge, 1.0));
    cairo_pattern_t* drawing = cairo_pop_group(cairo);
    cairo_surface_t* shape = cairo_image_surface_create(CAIRO_FORMAT_A8, w, h);
    cairo_t* onto_shape = cairo_create(shape);
    cairo_set_source(onto_shape, drawing);
    cairo_paint(onto_shape);
    cairo_destroy(onto_shape);
    // The drawing's own shape, pushed outwards in every direction; by whole pixels, which is ten times
    // faster.
    cairo_set_source_rgb(cairo, kEdgeColour[0], kEdgeColour[1], kEdgeColour[2]);
    for (int i = 0; i < kDirections; ++i) {
      const double angle = 2 * std::numbers::pi * i / kDirections;
      cairo_mask_surface(cairo, shape, std::round(edge * std::cos(angle)),
                         std::round(edge * std::sin(angle)));
    }
    cairo_surface_destroy(shape);
    cairo_set_source(cairo, drawing);
    cairo_paint(cairo);
    cairo_pattern_destroy(drawing);
  });
}

}  // namespace hearth
