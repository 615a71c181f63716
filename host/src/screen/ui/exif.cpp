// SPDX-License-Identifier: MIT
#include "screen/ui/exif.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace hearth {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::string_view kExif("Exif\0\0", 6);
constexpr int kUpright = 1;
constexpr std::uint8_t kStartOfScan = 0xDA, kApp1 = 0xE1;
constexpr std::uint32_t kOrientationTag = 0x0112, kShort = 3;
constexpr std::size_t kEntrySize = 12;

bool starts_with(Bytes bytes, std::string_view text) {
  return bytes.size() >= text.size() &&
         std::equal(text.begin(), text.end(), bytes.begin(),
                    [](char a, auto b) { return static_cast<std::uint8_t>(a) == b; });
}

// Numbers in the order that the block says it has.
struct Tiff {
  Bytes bytes;
  bool little_endian;

  std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes.size() || bytes.size() - at < size) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
      value = value << 8 | bytes[at + (little_endian ? size - 1 - i : i)];
    return value;
  }
};

}  // namespace

int orientation_in_exif(Bytes exif) {
  if (starts_with(exif, kExif)) exif = exif.subspan(kExif.size());
  if (!starts_with(exif, "II") && !starts_with(exif, "MM")) return kUpright;
  const Tiff tiff{exif, exif[0] == 'I'};
  const auto directory = tiff.number(4, 4);
  const auto entries = directory ? tiff.number(*directory, 2) : std::nullopt;
  if (!entries) return kUpright;
  for (std::size_t entry = 0; entry < *entries; ++entry) {
    const std::size_t at = std::size_t(*directory) + 2 + entry * kEntrySize;
    const auto tag = tiff.number(at, 2);
    if (!tag) return kUpright;  // the block ends before its list does
    if (*tag != kOrientationTag) continue;
    const auto value = tiff.number(at + 8, 2);
    return tiff.number(at + 2, 2) == kShort && value && *value >= 1 && *value <= 8 ? int(*value) : kUpright;
  }
  return kUpright;
}

int orientation_of_jpeg(Bytes jpeg) {
  // Segments follow each other: FF, a marker, a length that counts itself, and that many bytes.
  for (std::size_t at = 2; at + 4 <= jpeg.size() && jpeg[at] == 0xFF && jpeg[at + 1] != kStartOfScan;) {
    const std::size_t length = std::size_t(jpeg[at + 2] << 8 | jpeg[at + 3]);
    if (length < 2 || jpeg.size() - at - 2 < length) return kUpright;
    const Bytes content = jpeg.subspan(at + 4, length - 2);
    if (jpeg[at + 1] == kApp1 && starts_with(content, kExif)) return orientation_in_exif(content);
    at += 2 + length;
  }
  return kUpright;
}

}  // namespace hearth
