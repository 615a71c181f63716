// SPDX-License-Identifier: MIT
#include <png.h>
#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "screen/ui/photograph.hpp"

namespace hearth {
namespace {

constexpr int kQuality = 88;

std::vector<std::uint8_t> as_jpeg(const Pixels& pixels) {
  const std::unique_ptr<void, int (*)(tjhandle)> jpeg(tjInitCompress(), tjDestroy);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const auto* points = reinterpret_cast<const unsigned char*>(pixels.argb.data());
  const int failed = tjCompress2(jpeg.get(), points, pixels.w, 0, pixels.h, TJPF_BGRA, &bytes, &size,
                                 TJSAMP_420, kQuality, 0);
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owner(bytes, tjFree);
  if (failed)
    throw std::runtime_error("This photograph cannot be written: " + std::string(tjGetErrorStr2(jpeg.get())));
  return {bytes, bytes + size};
}

std::vector<std::uint8_t> as_png(const Pixels& pixels) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = png_uint_32(pixels.w);
  png.height = png_uint_32(pixels.h);
  png.format = PNG_FORMAT_BGRA;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(png);
  std::vector<std::uint8_t> bytes(size);
  if (!png_image_write_to_memory(&png, bytes.data(), &size, 0, pixels.argb.data(), 0, nullptr))
    throw std::runtime_error("This picture cannot be written: " + std::string(png.message));
  bytes.resize(size);
  return bytes;
}

}  // namespace

PhotoFile encode_photograph(const Pixels& pixels) {
  const bool solid =
      std::ranges::all_of(pixels.argb, [](std::uint32_t point) { return point >> 24 == 0xFF; });
  if (solid) return {"image/jpeg", as_jpeg(pixels)};
  return {"image/png", as_png(pixels)};
}

}  // namespace hearth
