// SPDX-License-Identifier: MIT
#include "screen/picture.hpp"

#include <cairo.h>

#include <algorithm>
#include <cstring>

namespace hearth {

Picture Picture::read(const std::filesystem::path& png) {
  Picture picture;
  cairo_surface_t* surface = cairo_image_surface_create_from_png(png.c_str());
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
    picture.w = cairo_image_surface_get_width(surface);
    picture.h = cairo_image_surface_get_height(surface);
    const unsigned char* row = cairo_image_surface_get_data(surface);
    for (int y = 0; y < picture.h; ++y, row += cairo_image_surface_get_stride(surface)) {
      for (int x = 0; x < picture.w; ++x) {
        std::uint32_t pixel;
        std::memcpy(&pixel, row + 4 * x, 4);
        picture.pixels.push_back(pixel & 0xFFFFFF);
      }
    }
  }
  cairo_surface_destroy(surface);
  return picture;
}

Picture Picture::part(const Rect& r) const {
  Picture part{r.w, r.h, {}};
  for (int y = r.y; y < r.y + r.h; ++y)
    for (int x = r.x; x < r.x + r.w; ++x) part.pixels.push_back(at(x, y));
  return part;
}

bool Picture::one_colour() const {
  return std::ranges::all_of(pixels, [&](std::uint32_t pixel) { return pixel == pixels.front(); });
}

Rect Picture::difference(const Picture& other) const {
  int left = w, top = h, right = 0, bottom = 0;
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      if (at(x, y) != other.at(x, y)) {
        left = std::min(left, x), right = std::max(right, x + 1);
        top = std::min(top, y), bottom = std::max(bottom, y + 1);
      }
  return right ? Rect{left, top, right - left, bottom - top} : Rect{};
}

}  // namespace hearth
