// SPDX-License-Identifier: MIT
#include "screen/ui/photograph.hpp"

#include <gmock/gmock.h>
#include <png.h>
#include <sys/resource.h>
#include <turbojpeg.h>
#include <webp/encode.h>
#include <webp/mux.h>

#include <cstring>
#include <functional>

#include "screen/ui/exif.hpp"

namespace hearth {
namespace {

using testing::HasSubstr;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t kRed = 0xFFE02020, kGreen = 0xFF20A040, kBlue = 0xFF2040D0, kYellow = 0xFFE0D020;

// A photograph in memory: `colour` for each of its points.
Pixels scene(int w, int h, const std::function<std::uint32_t(int x, int y)>& colour) {
  Pixels pixels{w, h, {}};
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) pixels.argb.push_back(colour(x, y));
  return pixels;
}

// Seen upright: red above left, green above right, blue below left, yellow below right.
std::uint32_t corner_colour(bool right, bool below) {
  return below ? (right ? kYellow : kBlue) : (right ? kGreen : kRed);
}

// What a camera's file holds when it was held so that `orientation` makes it upright.
Pixels as_the_camera_has_it(int orientation, int w, int h) {
  const bool on_its_side = orientation >= 5;
  return scene(on_its_side ? h : w, on_its_side ? w : h, [&](int x, int y) {
    const int file_w = on_its_side ? h : w, file_h = on_its_side ? w : h;
    const bool right = x >= file_w / 2, below = y >= file_h / 2;
    switch (orientation) {  // "row 0 and column 0 of the file are the … side", in the words of EXIF
      case 2:
        return corner_colour(!right, below);  // top, right
      case 3:
        return corner_colour(!right, !below);  // bottom, right
      case 4:
        return corner_colour(right, !below);  // bottom, left
      case 5:
        return corner_colour(below, right);  // left, top
      case 6:
        return corner_colour(!below, right);  // right, top
      case 7:
        return corner_colour(!below, !right);  // right, bottom
      case 8:
        return corner_colour(below, !right);  // left, bottom
      default:
        return corner_colour(right, below);
    }
  });
}

Bytes exif(int orientation, bool little_endian) {
  const auto o = std::uint8_t(orientation);
  Bytes bytes = {'E', 'x', 'i', 'f', 0, 0};
  const Bytes little = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, o, 0, 0, 0, 0, 0, 0, 0};
  const Bytes big = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, o, 0, 0, 0, 0, 0, 0};
  const Bytes& tiff = little_endian ? little : big;
  bytes.insert(bytes.end(), tiff.begin(), tiff.end());
  return bytes;
}

Bytes jpeg(const Pixels& pixels, const Bytes& exif_block = {}) {
  tjhandle handle = tjInitCompress();
  unsigned char* data = nullptr;
  unsigned long size = 0;
  EXPECT_EQ(tjCompress2(handle, reinterpret_cast<const unsigned char*>(pixels.argb.data()), pixels.w, 0,
                        pixels.h, TJPF_BGRA, &data, &size, TJSAMP_444, 95, 0),
            0);
  Bytes bytes(data, data + size);
  tjFree(data);
  tjDestroy(handle);
  if (exif_block.empty()) return bytes;
  const auto length = std::uint16_t(exif_block.size() + 2);
  Bytes segment = {0xFF, 0xE1, std::uint8_t(length >> 8), std::uint8_t(length & 0xFF)};
  segment.insert(segment.end(), exif_block.begin(), exif_block.end());
  bytes.insert(bytes.begin() + 2, segment.begin(), segment.end());
  return bytes;
}

Bytes png(const Pixels& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = png_uint_32(pixels.w);
  image.height = png_uint_32(pixels.h);
  image.format = PNG_FORMAT_BGRA;
  png_alloc_size_t size = 0;
  EXPECT_TRUE(png_image_write_to_memory(&image, nullptr, &size, 0, pixels.argb.data(), 0, nullptr));
  Bytes bytes(size);
  EXPECT_TRUE(png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.argb.data(), 0, nullptr));
  return bytes;
}

Bytes webp(const Pixels& pixels, const Bytes& exif_block = {}) {
  std::uint8_t* data = nullptr;
  const std::size_t size = WebPEncodeLosslessBGRA(reinterpret_cast<const std::uint8_t*>(pixels.argb.data()),
                                                  pixels.w, pixels.h, pixels.w * 4, &data);
  Bytes bytes(data, data + size);
  WebPFree(data);
  if (exif_block.empty()) return bytes;
  const WebPData plain{bytes.data(), bytes.size()}, block{exif_block.data(), exif_block.size()};
  WebPMux* mux = WebPMuxCreate(&plain, 1);
  WebPMuxSetChunk(mux, "EXIF", &block, 1);
  WebPData whole{};
  WebPMuxAssemble(mux, &whole);
  bytes.assign(whole.bytes, whole.bytes + whole.size);
  WebPDataClear(&whole);
  WebPMuxDelete(mux);
  return bytes;
}

std::uint32_t at(const Pixels& pixels, int x, int y) {
  return pixels.argb[std::size_t(y * pixels.w + x)];
}

bool is_like(std::uint32_t one, std::uint32_t other) {
  for (const int shift : {24, 16, 8, 0})
    if (std::abs(int(one >> shift & 0xFF) - int(other >> shift & 0xFF)) > 12) return false;
  return true;
}

void expect_upright(const Bytes& bytes, const std::string& what) {
  std::string problem;
  const auto shown = decode_photograph(bytes, 100, 100, problem);
  ASSERT_TRUE(shown) << what << ": " << problem;
  EXPECT_TRUE(is_like(at(*shown, 25, 25), kRed)) << what;
  EXPECT_TRUE(is_like(at(*shown, 75, 25), kGreen)) << what;
  EXPECT_TRUE(is_like(at(*shown, 25, 75), kBlue)) << what;
  EXPECT_TRUE(is_like(at(*shown, 75, 75), kYellow)) << what;
}

// A PNG's beginning that promises so many points; the rest would follow.
Bytes png_header_of(std::uint32_t w, std::uint32_t h) {
  Bytes bytes = png(scene(1, 1, [](int, int) { return kRed; }));
  for (int i = 0; i < 4; ++i) {
    bytes[std::size_t(16 + i)] = std::uint8_t(w >> (24 - 8 * i));
    bytes[std::size_t(20 + i)] = std::uint8_t(h >> (24 - 8 * i));
  }
  std::uint32_t crc = 0xFFFFFFFF;  // of the header's name and content, as PNG wants it
  for (std::size_t i = 12; i < 29; ++i) {
    crc ^= bytes[i];
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  crc = ~crc;
  for (int i = 0; i < 4; ++i) bytes[std::size_t(29 + i)] = std::uint8_t(crc >> (24 - 8 * i));
  return bytes;
}

Bytes jpeg_header_of(std::uint16_t w, std::uint16_t h) {
  Bytes bytes = jpeg(scene(8, 8, [](int, int) { return kRed; }));
  for (std::size_t i = 2; i + 9 < bytes.size(); ++i) {
    if (bytes[i] != 0xFF || bytes[i + 1] != 0xC0) continue;
    bytes[i + 5] = std::uint8_t(h >> 8), bytes[i + 6] = std::uint8_t(h & 0xFF);
    bytes[i + 7] = std::uint8_t(w >> 8), bytes[i + 8] = std::uint8_t(w & 0xFF);
    break;
  }
  return bytes;
}

std::string refused(const Bytes& bytes) {
  std::string problem;
  EXPECT_FALSE(decode_photograph(bytes, 100, 100, problem));
  return problem;
}

TEST(Photograph, EveryWayOfHoldingTheCameraEndsUpright) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const std::string way = "orientation " + std::to_string(orientation);
    for (const auto& [w, h] : {std::pair{240, 240}, {400, 240}, {240, 400}}) {
      const Pixels file = as_the_camera_has_it(orientation, w, h);
      // A tall one keeps more of its upper half: let the corners be looked for in the middle of a square.
      if (h <= w) {
        expect_upright(jpeg(file, exif(orientation, true)), way + " in JPEG, little endian");
        expect_upright(jpeg(file, exif(orientation, false)), way + " in JPEG, big endian");
        expect_upright(webp(file, exif(orientation, true)), way + " in WebP");
      } else {
        std::string problem;
        const auto shown = decode_photograph(jpeg(file, exif(orientation, true)), 100, 100, problem);
        ASSERT_TRUE(shown);
        EXPECT_TRUE(is_like(at(*shown, 25, 25), kRed)) << way << ", tall";
        EXPECT_TRUE(is_like(at(*shown, 75, 90), kYellow)) << way << ", tall";
      }
    }
  }
}

TEST(Photograph, WithoutExifItIsShownAsItIs) {
  const Pixels file = as_the_camera_has_it(1, 300, 200);
  expect_upright(jpeg(file), "JPEG");
  expect_upright(png(file), "PNG");
  expect_upright(webp(file), "WebP");
}

TEST(Photograph, ItIsASquareFromTheMiddleWithRoundCorners) {
  // The outer quarters are green: only red is left of a wide one.
  const Pixels wide = scene(400, 200, [](int x, int) { return x < 95 || x >= 305 ? kGreen : kRed; });
  std::string problem;
  const auto shown = decode_photograph(png(wide), 140, 100, problem);
  ASSERT_TRUE(shown) << problem;
  ASSERT_EQ(shown->w, 140);
  ASSERT_EQ(shown->h, 100);
  for (const int x : {21, 40, 70, 118}) EXPECT_TRUE(is_like(at(*shown, x, 50), kRed)) << x;
  EXPECT_EQ(at(*shown, 18, 50) >> 24, 0u) << "beside the square";
  EXPECT_EQ(at(*shown, 121, 50) >> 24, 0u) << "beside the square";
  EXPECT_EQ(at(*shown, 21, 1) >> 24, 0u) << "a corner is round";
}

TEST(Photograph, ATallOneKeepsTheHead) {
  const Pixels tall = scene(100, 200, [](int, int y) { return y < 40 ? kGreen : y < 130 ? kRed : kBlue; });
  std::string problem;
  const auto shown = decode_photograph(png(tall), 100, 100, problem);
  ASSERT_TRUE(shown) << problem;
  EXPECT_TRUE(is_like(at(*shown, 50, 1), kGreen)) << "the hair";
  EXPECT_TRUE(is_like(at(*shown, 50, 50), kRed)) << "the face";
}

TEST(Photograph, ASmallOneIsEnlargedAndAnOddSizeIsNoTrouble) {
  for (const auto& [w, h] : {std::pair{1, 1}, {3, 1}, {1, 7}, {17, 13}}) {
    const Pixels file = scene(w, h, [](int, int) { return kRed; });
    for (const Bytes& bytes : {jpeg(file), png(file), webp(file)}) {
      std::string problem;
      const auto shown = decode_photograph(bytes, 60, 60, problem);
      ASSERT_TRUE(shown) << w << "×" << h << ": " << problem;
      EXPECT_TRUE(is_like(at(*shown, 30, 30), kRed)) << w << "×" << h;
    }
  }
}

TEST(Photograph, AClearBackgroundStaysClear) {
  const Pixels cut_out = scene(100, 100, [](int x, int) { return x < 50 ? 0x00FFFFFFu : 0x80FF0000u; });
  for (const Bytes& bytes : {png(cut_out), webp(cut_out)}) {
    std::string problem;
    const auto shown = decode_photograph(bytes, 100, 100, problem);
    ASSERT_TRUE(shown) << problem;
    EXPECT_EQ(at(*shown, 20, 50) >> 24, 0u);
    EXPECT_TRUE(is_like(at(*shown, 80, 50), 0x80FF0000u));
  }
}

TEST(Photograph, WhatWouldFillTheMemoryIsRefusedByItsHeader) {
  const auto most_so_far = [] {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss >> 10;  // megabytes
  };
  const long before = most_so_far();
  EXPECT_THAT(refused(png_header_of(20000, 20000)), HasSubstr("20000 by 20000"));
  EXPECT_THAT(refused(png_header_of(12001, 10)), HasSubstr("12001 by 10"));
  EXPECT_THAT(refused(png_header_of(7000, 7000)), HasSubstr("7000 by 7000"));
  EXPECT_THAT(refused(jpeg_header_of(65000, 65000)), HasSubstr("65000 by 65000"));
  EXPECT_THAT(refused(png_header_of(1000000, 1000000)), HasSubstr("1000000 by 1000000"));
  EXPECT_LT(most_so_far(), before + 50) << "room was made for its points";
}

TEST(Photograph, WhatEndsTooEarlyIsRefusedWithASentence) {
  const Pixels file =
      scene(300, 200, [](int x, int y) { return 0xFF000000u | std::uint32_t(x * 7919 ^ y * 104729); });
  for (const Bytes& whole : {jpeg(file), png(file), webp(file)})
    for (const std::size_t size : {whole.size() / 2, whole.size() / 10, std::size_t(12), std::size_t(3)}) {
      const std::string problem = refused(Bytes(whole.begin(), whole.begin() + std::ptrdiff_t(size)));
      EXPECT_TRUE(problem.ends_with(".")) << problem;
    }
}

TEST(Photograph, OnlyJpegPngAndWebpAreTaken) {
  const auto text = [](std::string_view words) { return Bytes(words.begin(), words.end()); };
  for (const Bytes& other :
       {Bytes{}, text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), text("GIF89a\1\0\1\0"),
        text("BM6\0\0\0"), text("RIFF\0\0\0\0WAVE"), text("\xFF\xD8")})
    EXPECT_THAT(refused(other), HasSubstr("JPEG, PNG and WebP"));
}

TEST(Photograph, BrokenBytesNeverHarm) {
  const Pixels file =
      scene(64, 48, [](int x, int y) { return 0xFF000000u | std::uint32_t(x * 5 + (y << 10)); });
  std::uint32_t random = 20240901;
  for (const Bytes& whole : {jpeg(file, exif(6, true)), png(file), webp(file, exif(8, true))})
    for (int round = 0; round < 400; ++round) {
      Bytes broken = whole;
      for (int change = 0; change < 4; ++change) {
        random = random * 1664525 + 1013904223;
        broken[(random >> 8) % broken.size()] = std::uint8_t(random >> 3);
      }
      std::string problem;
      const auto shown = decode_photograph(broken, 40, 40, problem);
      EXPECT_NE(shown.has_value(), !problem.empty()) << problem;
    }
}

TEST(CutPhotograph, ASquareOfItIsTakenWhereSomebodyWantsIt) {
  const Pixels file = as_the_camera_has_it(6, 400, 240);
  std::string problem;
  // Twice as near, in each of its corners.
  for (const auto& [x, y, colour] :
       {std::tuple{0.0, 0.0, kRed}, {1.0, 0.0, kGreen}, {0.0, 1.0, kBlue}, {1.0, 1.0, kYellow}}) {
    const auto cut = cut_photograph(jpeg(file, exif(6, true)), {.zoom = 2, .x = x, .y = y}, 500, problem);
    ASSERT_TRUE(cut) << problem;
    EXPECT_EQ(cut->w, 120);
    EXPECT_EQ(cut->h, 120);
    for (const int at_x : {5, 60, 115}) EXPECT_TRUE(is_like(at(*cut, at_x, 60), colour)) << x << ' ' << y;
  }
}

TEST(CutPhotograph, ItIsTurnedToTheRight) {
  std::string problem;
  for (const int orientation : {1, 3, 5, 6, 8}) {
    const Bytes file = jpeg(as_the_camera_has_it(orientation, 200, 200), exif(orientation, true));
    const auto once = cut_photograph(file, {.turned = 1}, 200, problem);
    ASSERT_TRUE(once) << problem;
    EXPECT_TRUE(is_like(at(*once, 150, 50), kRed)) << orientation << ": what was above left is above right";
    EXPECT_TRUE(is_like(at(*once, 50, 50), kBlue)) << orientation;
    const auto half = cut_photograph(file, {.turned = 2}, 200, problem);
    EXPECT_TRUE(is_like(at(*half, 150, 150), kRed)) << orientation;
  }
}

TEST(CutPhotograph, ItIsMadeSmallAndCarriesNothingOfTheCamera) {
  std::string problem;
  const Pixels large = scene(3000, 2200, [](int x, int) { return x < 1500 ? kRed : kBlue; });
  const auto cut = cut_photograph(jpeg(large, exif(1, true)), {}, 1600, problem);
  ASSERT_TRUE(cut) << problem;
  EXPECT_EQ(cut->w, 1600);
  const PhotoFile file = encode_photograph(*cut);
  EXPECT_EQ(file.type, "image/jpeg");
  const std::string text(file.bytes.begin(), file.bytes.end());
  EXPECT_EQ(text.find("Exif"), std::string::npos);
  const auto again = decode_photograph(file.bytes, 100, 100, problem);
  ASSERT_TRUE(again) << problem;
  EXPECT_TRUE(is_like(at(*again, 25, 50), kRed));
}

TEST(CutPhotograph, WhatCanBeSeenThroughStaysSo) {
  std::string problem;
  const Pixels half = scene(80, 80, [](int x, int) { return x < 40 ? 0x00FFFFFFu : kRed; });
  const auto cut = cut_photograph(png(half), {}, 200, problem);
  ASSERT_TRUE(cut) << problem;
  EXPECT_EQ(cut->w, 80) << "never made larger";
  const PhotoFile file = encode_photograph(*cut);
  EXPECT_EQ(file.type, "image/png");
  const auto again = cut_photograph(file.bytes, {}, 200, problem);
  EXPECT_EQ(at(*again, 10, 40) >> 24, 0u);
}

TEST(CutPhotograph, BrokenBytesAreASentence) {
  std::string problem;
  EXPECT_FALSE(cut_photograph(Bytes{'h', 'i'}, {}, 100, problem));
  EXPECT_TRUE(problem.ends_with("."));
}

TEST(Exif, WhatIsBrokenIsUpright) {
  EXPECT_EQ(orientation_in_exif({}), 1);
  EXPECT_EQ(orientation_in_exif(exif(0, true)), 1);
  EXPECT_EQ(orientation_in_exif(exif(9, false)), 1);
  for (std::size_t size = 0; size < exif(6, true).size() - 6; ++size) {
    Bytes cut = exif(6, true);
    cut.resize(size);
    EXPECT_EQ(orientation_in_exif(cut), 1) << size;
  }
  Bytes far_away = exif(6, true);
  std::fill_n(far_away.begin() + 10, 4, std::uint8_t{0xFF});  // where its list begins
  EXPECT_EQ(orientation_in_exif(far_away), 1);
  Bytes endless = exif(6, true);
  endless[14] = endless[15] = 0xFF;  // how many entries it has
  endless[16] = 0;                   // and the first is another one
  EXPECT_EQ(orientation_in_exif(endless), 1);
  EXPECT_EQ(orientation_of_jpeg(Bytes{0xFF, 0xD8, 0xFF, 0xE1, 0, 0}), 1);
  EXPECT_EQ(orientation_of_jpeg(Bytes{0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 'E'}), 1);
}

}  // namespace
}  // namespace hearth
