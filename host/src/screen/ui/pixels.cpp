// SPDX-License-Identifier: MIT
#include "screen/ui/pixels.hpp"

#include <cairo.h>

#include <algorithm>
#include <cstring>

namespace hearth {

// A row without a question in between is looked at eight pixels at a time.
bool is_opaque(const Pixels& pixels) {
  for (std::size_t at = 0; at < pixels.argb.size(); at += std::size_t(pixels.w)) {
    std::uint32_t all = ~0u;
    for (int x = 0; x < pixels.w; ++x) all &= pixels.argb[at + std::size_t(x)];
    if (all >> 24 != 255) return false;
  }
  return true;
}

Pixels paint_with_cairo(int w, int h, const std::function<void(cairo_t*)>& draw) {
  Pixels pixels{std::max(w, 1), std::max(h, 1), {}};
  pixels.argb.resize(std::size_t(pixels.w) * std::size_t(pixels.h));
  const int stride = pixels.w * 4;  // what Cairo wants for 32-bit formats
  cairo_surface_t* surface = cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(pixels.argb.data()), CAIRO_FORMAT_ARGB32, pixels.w, pixels.h, stride);
  cairo_t* cairo = cairo_create(surface);
  draw(cairo);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  if (is_opaque(pixels)) return pixels;
  // Cairo multiplies colours by alpha; SDL's blending wants them plain.
  for (std::uint32_t& pixel : pixels.argb) {
    const std::uint32_t a = pixel >> 24;
    if (a == 0 || a == 255) continue;
    const auto plain = [&](int shift) {
      return std::min<std::uint32_t>(((pixel >> shift & 0xFF) * 255 + a / 2) / a, 255) << shift;
    };
    pixel = a << 24 | plain(16) | plain(8) | plain(0);
  }
  return pixels;
}

void paint_pixels(cairo_t* cairo, const Pixels& pixels) {
  paint_multiplied(cairo, multiplied(pixels));
}

Pixels multiplied(Pixels pixels) {
  for (std::uint32_t& pixel : pixels.argb) {
    const std::uint32_t a = pixel >> 24;
    const auto by_alpha = [&](int shift) { return ((pixel >> shift & 0xFF) * a + 127) / 255 << shift; };
    pixel = a << 24 | by_alpha(16) | by_alpha(8) | by_alpha(0);
  }
  return pixels;
}

void paint_multiplied(cairo_t* cairo, const Pixels& pixels) {
  // Cairo only reads what is painted from.
  auto* argb = reinterpret_cast<unsigned char*>(const_cast<std::uint32_t*>(pixels.argb.data()));
  cairo_surface_t* source =
      cairo_image_surface_create_for_data(argb, CAIRO_FORMAT_ARGB32, pixels.w, pixels.h, pixels.w * 4);
  cairo_save(cairo);
  cairo_set_source_surface(cairo, source, 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
  cairo_surface_finish(source);  // whoever records keeps a copy: these pixels are gone soon
  cairo_surface_destroy(source);
}

}  // namespace hearth
