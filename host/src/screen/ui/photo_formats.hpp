// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hearth {

enum class PhotoKind { jpeg, png, webp };

// What a photograph's first bytes say of it. Width and height are those of the file, before it is turned
// upright.
struct PhotoHeader {
  PhotoKind kind = PhotoKind::jpeg;
  int w = 0, h = 0;
  int orientation = 1;  // as in EXIF
};

// A photograph in memory as its file has it: 0xAARRGGBB with colours multiplied by alpha, as Cairo wants
// them.
struct Raster {
  int w = 0, h = 0;
  std::vector<std::uint32_t> argb;
};

// Both take bytes from anywhere, never throw for what is in them, and are for any thread.

// Looks at the header only and makes no room for points. Nothing, and `problem` a sentence, when this is no
// JPEG, PNG or WebP, when it moves, or when its header is broken.
std::optional<PhotoHeader> read_photo_header(std::span<const std::uint8_t> bytes, std::string& problem);

// All points, made fewer while decoding where that is cheap, but `least_side` of them on the shorter side if
// the file has so many. Nothing, and `problem` a sentence, when the file is broken or ends too early.
std::optional<Raster> decode_photo(std::span<const std::uint8_t> bytes, const PhotoHeader&, int least_side,
                                   std::string& problem);

}  // namespace hearth
