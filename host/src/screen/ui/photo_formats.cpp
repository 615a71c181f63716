// SPDX-License-Identifier: MIT
#include "screen/ui/photo_formats.hpp"

#include <png.h>
#include <turbojpeg.h>
#include <webp/decode.h>
#include <webp/demux.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>
#include <string_view>

#include "screen/ui/exif.hpp"

namespace hearth {
namespace {

static_assert(std::endian::native == std::endian::little, "0xAARRGGBB is B, G, R, A in memory");

using Bytes = std::span<const std::uint8_t>;

// A progressive JPEG of a few bytes can ask for hundreds of passes over all its points.
constexpr std::size_t kMostPointsPassed = 800'000'000;

bool has_at(Bytes bytes, std::size_t at, std::string_view text) {
  return bytes.size() >= at + text.size() && std::memcmp(bytes.data() + at, text.data(), text.size()) == 0;
}

std::string damaged(const std::string& reason) {
  return "This photograph is damaged or incomplete (" + reason + "). Take it again or choose another one.";
}

Raster room_for(int w, int h) {
  return {w, h, std::vector<std::uint32_t>(std::size_t(w) * std::size_t(h))};
}

// --- JPEG

using Jpeg = std::unique_ptr<void, int (*)(tjhandle)>;

std::optional<PhotoHeader> jpeg_header(Bytes bytes, std::string& problem) {
  const Jpeg jpeg(tjInitDecompress(), tjDestroy);
  PhotoHeader header{PhotoKind::jpeg, 0, 0, orientation_of_jpeg(bytes)};
  int sampling = 0, colours = 0;
  const int failed =
      tjDecompressHeader3(jpeg.get(), bytes.data(), bytes.size(), &header.w, &header.h, &sampling, &colours);
  if (!failed && header.w > 0 && header.h > 0)
    return header;  // a file that ends before them is no failure to it
  problem = damaged(failed ? tjGetErrorStr2(jpeg.get()) : "it ends in its header");
  return std::nullopt;
}

std::size_t count_passes(Bytes bytes) {
  std::size_t passes = 0;
  for (std::size_t at = 1; at < bytes.size(); ++at) passes += bytes[at - 1] == 0xFF && bytes[at] == 0xDA;
  return passes;
}

std::optional<Raster> decode_jpeg(Bytes bytes, const PhotoHeader& header, int least_side,
                                  std::string& problem) {
  const std::size_t points = std::size_t(header.w) * std::size_t(header.h);
  if (count_passes(bytes) > kMostPointsPassed / points) {
    problem = damaged("it has too many passes");
    return std::nullopt;
  }
  tjscalingfactor factor{1, 1};
  for (int eighths = 7; eighths >= 1; --eighths)
    if (TJSCALED(std::min(header.w, header.h), (tjscalingfactor{eighths, 8})) >= least_side)
      factor = {eighths, 8};
  Raster raster = room_for(TJSCALED(header.w, factor), TJSCALED(header.h, factor));
  const Jpeg jpeg(tjInitDecompress(), tjDestroy);
  auto* points_out = reinterpret_cast<unsigned char*>(raster.argb.data());
  if (tjDecompress2(jpeg.get(), bytes.data(), bytes.size(), points_out, raster.w, 0, raster.h, TJPF_BGRA,
                    0) == 0)
    return raster;
  problem = damaged(tjGetErrorStr2(jpeg.get()));
  return std::nullopt;
}

// --- PNG

struct Png : png_image {
  explicit Png(Bytes bytes) : png_image{} {
    version = PNG_IMAGE_VERSION;
    begun = png_image_begin_read_from_memory(this, bytes.data(), bytes.size()) != 0;
    format = PNG_FORMAT_BGRA;
  }
  ~Png() { png_image_free(this); }
  Png(const Png&) = delete;
  Png& operator=(const Png&) = delete;

  bool begun = false;
};

std::optional<PhotoHeader> png_header(Bytes bytes, std::string& problem) {
  const Png png(bytes);
  if (png.begun) return PhotoHeader{PhotoKind::png, int(png.width), int(png.height)};
  problem = damaged(png.message);
  return std::nullopt;
}

std::uint32_t multiplied_by_alpha(std::uint32_t argb) {
  const std::uint32_t a = argb >> 24;
  const auto times = [&](int shift) { return ((argb >> shift & 0xFF) * a + 127) / 255 << shift; };
  return a << 24 | times(16) | times(8) | times(0);
}

std::optional<Raster> decode_png(Bytes bytes, const PhotoHeader& header, std::string& problem) {
  Png png(bytes);
  Raster raster = room_for(header.w, header.h);
  if (!png.begun || !png_image_finish_read(&png, nullptr, raster.argb.data(), 0, nullptr)) {
    problem = damaged(png.message);
    return std::nullopt;
  }
  std::ranges::transform(raster.argb, raster.argb.begin(), multiplied_by_alpha);
  return raster;
}

// --- WebP

int orientation_of_webp(Bytes bytes) {
  const WebPData data{bytes.data(), bytes.size()};
  const std::unique_ptr<WebPDemuxer, void (*)(WebPDemuxer*)> parts(WebPDemux(&data), WebPDemuxDelete);
  WebPChunkIterator chunk{};
  int orientation = 1;
  if (parts && WebPDemuxGetChunk(parts.get(), "EXIF", 1, &chunk))
    orientation = orientation_in_exif({chunk.chunk.bytes, chunk.chunk.size});
  WebPDemuxReleaseChunkIterator(&chunk);
  return orientation;
}

std::optional<PhotoHeader> webp_header(Bytes bytes, std::string& problem) {
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(bytes.data(), bytes.size(), &features) != VP8_STATUS_OK)
    problem = damaged("its WebP header cannot be read");
  else if (features.has_animation)
    problem = "This picture moves, and moving pictures are not shown. Choose a photograph.";
  else
    return PhotoHeader{PhotoKind::webp, features.width, features.height, orientation_of_webp(bytes)};
  return std::nullopt;
}

std::optional<Raster> decode_webp(Bytes bytes, const PhotoHeader& header, int least_side,
                                  std::string& problem) {
  const int side = std::min(header.w, header.h);
  const double scale = std::min(double(std::max(least_side, 1)) / side, 1.0);
  Raster raster =
      room_for(std::max(int(header.w * scale + 0.5), 1), std::max(int(header.h * scale + 0.5), 1));
  WebPDecoderConfig config;
  WebPInitDecoderConfig(&config);
  config.options.use_scaling = scale < 1;
  config.options.scaled_width = raster.w;
  config.options.scaled_height = raster.h;
  config.output.colorspace = MODE_bgrA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA = {reinterpret_cast<std::uint8_t*>(raster.argb.data()), raster.w * 4,
                          raster.argb.size() * sizeof(std::uint32_t)};
  if (WebPDecode(bytes.data(), bytes.size(), &config) == VP8_STATUS_OK) return raster;
  problem = damaged("its WebP data end too early or make no sense");
  return std::nullopt;
}

}  // namespace

std::optional<PhotoHeader> read_photo_header(Bytes bytes, std::string& problem) {
  if (has_at(bytes, 0, "\xFF\xD8\xFF")) return jpeg_header(bytes, problem);
  if (has_at(bytes, 0, "\x89PNG\r\n\x1A\n")) return png_header(bytes, problem);
  if (has_at(bytes, 0, "RIFF") && has_at(bytes, 8, "WEBP")) return webp_header(bytes, problem);
  problem =
      "This is not a photograph that can be shown; only JPEG, PNG and WebP are. Save it as one of these.";
  return std::nullopt;
}

std::optional<Raster> decode_photo(Bytes bytes, const PhotoHeader& header, int least_side,
                                   std::string& problem) {
  switch (header.kind) {
    case PhotoKind::jpeg:
      return decode_jpeg(bytes, header, least_side, problem);
    case PhotoKind::png:
      return decode_png(bytes, header, problem);
    case PhotoKind::webp:
      return decode_webp(bytes, header, least_side, problem);
  }
  return std::nullopt;
}

}  // namespace hearth
