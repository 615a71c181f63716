// SPDX-License-Identifier: MIT
#include "screen/ui/photograph.hpp"

#include <cairo.h>

#include <algorithm>
#include <array>
#include <numbers>

#include "screen/ui/photo_formats.hpp"

namespace hearth {
namespace {

constexpr int kMostSide = 12000;
constexpr std::int64_t kMostPoints = 40'000'000;  // 160 MB while it is being decoded
constexpr double kCorner = 0.12;                  // of the square's side
constexpr double kCutAbove = 0.35;                // of what a tall photograph loses

bool too_large(const PhotoHeader& header, std::string& problem) {
  if (header.w <= kMostSide && header.h <= kMostSide && std::int64_t(header.w) * header.h <= kMostPoints)
    return false;
  problem = "This photograph is " + std::to_string(header.w) + " by " + std::to_string(header.h) +
            " points; the most are 12000 a side and 40 million in all. Save it smaller and choose it again.";
  return true;
}

// From where a point is in the file (w×h) to where it is when the photograph stands upright.
cairo_matrix_t upright(int orientation, double w, double h) {
  switch (orientation) {
    case 2:
      return {-1, 0, 0, 1, w, 0};
    case 3:
      return {-1, 0, 0, -1, w, h};
    case 4:
      return {1, 0, 0, -1, 0, h};
    case 5:
      return {0, 1, 1, 0, 0, 0};
    case 6:
      return {0, 1, -1, 0, h, 0};
    case 7:
      return {0, -1, -1, 0, h, w};
    case 8:
      return {0, -1, 1, 0, 0, w};
    default:
      return {1, 0, 0, 1, 0, 0};
  }
}

void clip_round_square(cairo_t* cairo, double side) {
  constexpr double kQuarter = std::numbers::pi / 2;
  const double r = side * kCorner;
  cairo_arc(cairo, r, r, r, 2 * kQuarter, 3 * kQuarter);
  cairo_arc(cairo, side - r, r, r, 3 * kQuarter, 4 * kQuarter);
  cairo_arc(cairo, side - r, side - r, r, 0, kQuarter);
  cairo_arc(cairo, r, side - r, r, kQuarter, 2 * kQuarter);
  cairo_close_path(cairo);
  cairo_clip(cairo);
}

// Cairo with the raster's upright form laid so that one unit is one of its points.
void paint_upright(cairo_t* cairo, Raster& raster, int orientation) {
  cairo_surface_t* source =
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(raster.argb.data()),
                                          CAIRO_FORMAT_ARGB32, raster.w, raster.h, raster.w * 4);
  const cairo_matrix_t turn = upright(orientation, raster.w, raster.h);
  cairo_transform(cairo, &turn);
  cairo_set_source_surface(cairo, source, 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_paint(cairo);
  cairo_surface_destroy(source);
}

// How EXIF would say it after a quarter turn to the right more.
int turned_once(int orientation) {
  constexpr std::array<int, 9> kNext{1, 6, 7, 8, 5, 2, 3, 4, 1};
  return kNext[std::size_t(orientation >= 1 && orientation <= 8 ? orientation : 0)];
}

}  // namespace

std::optional<Pixels> decode_photograph(std::span<const std::uint8_t> bytes, int w, int h,
                                        std::string& problem) {
  const auto header = read_photo_header(bytes, problem);
  if (!header || too_large(*header, problem)) return std::nullopt;
  const int side = std::min(w, h);
  auto raster = decode_photo(bytes, *header, side, problem);
  if (!raster) return std::nullopt;
  return paint_with_cairo(w, h, [&](cairo_t* cairo) {
    const bool on_its_side = header->orientation >= 5;
    const double wide = on_its_side ? raster->h : raster->w, tall = on_its_side ? raster->w : raster->h;
    const double shorter = std::min(wide, tall);
    cairo_translate(cairo, (w - side) / 2, (h - side) / 2);
    clip_round_square(cairo, side);
    cairo_scale(cairo, side / shorter, side / shorter);
    cairo_translate(cairo, (shorter - wide) / 2, (shorter - tall) * kCutAbove);
    paint_upright(cairo, *raster, header->orientation);
  });
}

std::optional<Pixels> cut_photograph(std::span<const std::uint8_t> bytes, const Cut& cut, int most_side,
                                     std::string& problem) {
  const auto header = read_photo_header(bytes, problem);
  if (!header || too_large(*header, problem)) return std::nullopt;
  int orientation = header->orientation;
  for (int turn = 0; turn < (cut.turned % 4 + 4) % 4; ++turn) orientation = turned_once(orientation);
  const double zoom = std::max(cut.zoom, 1.0);
  auto raster = decode_photo(bytes, *header, int(most_side * zoom), problem);
  if (!raster) return std::nullopt;
  const bool on_its_side = orientation >= 5;
  const double wide = on_its_side ? raster->h : raster->w, tall = on_its_side ? raster->w : raster->h;
  const double part = std::max(std::min(wide, tall) / zoom, 1.0);
  const int side = std::clamp(int(part), 1, most_side);
  return paint_with_cairo(side, side, [&](cairo_t* cairo) {
    cairo_scale(cairo, side / part, side / part);
    cairo_translate(cairo, -(wide - part) * std::clamp(cut.x, 0.0, 1.0),
                    -(tall - part) * std::clamp(cut.y, 0.0, 1.0));
    paint_upright(cairo, *raster, orientation);
  });
}

}  // namespace hearth
