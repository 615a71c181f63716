// SPDX-License-Identifier: MIT
// Photographs from staff's phones. Libraries decode them; what we add are sizes, EXIF and the limits.
#include "screen/ui/photograph.hpp"

#include <zlib.h>

#include <algorithm>

#include "promises.hpp"
#include "screen/ui/exif.hpp"
#include "screen/ui/photo_formats.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace hearth::fuzz {
namespace {

constexpr int kSide = 48;
constexpr std::int64_t kQuick = 1 << 18;  // points; larger ones are all the same, and slow

void promise_photograph(std::span<const std::uint8_t> bytes) {
  for (const int orientation : {orientation_in_exif(bytes), orientation_of_jpeg(bytes)})
    promise(orientation >= 1 && orientation <= 8, "a photograph stands in one of eight ways");
  std::string problem;
  const auto header = read_photo_header(bytes, problem);
  promise(header.has_value() == problem.empty(), "a photograph is read or refused");
  if (header) promise(header->w > 0 && header->h > 0, "a photograph has points");
  const bool is_quick = !header || std::int64_t{header->w} * header->h <= kQuick;
  if (!is_quick && std::int64_t{header->w} * header->h <= 40'000'000) return;
  problem.clear();
  const auto pixels = decode_photograph(bytes, kSide, kSide, problem);
  promise(pixels.has_value() == problem.empty(), "a photograph is shown or refused");
  promise(is_utf8(problem) && (problem.empty() || problem.ends_with('.')),
          "a refusal is a sentence: " + problem);
  promise(!pixels || (pixels->w == kSide && pixels->argb.size() == std::size_t{kSide} * kSide),
          "it is as large as asked for");
}

// Without this every change in a PNG would end at a wrong checksum.
void mend_checksums(std::span<std::uint8_t> png) {
  const auto number = [&](std::size_t at) {
    return std::size_t{png[at]} << 24 | std::size_t{png[at + 1]} << 16 | std::size_t{png[at + 2]} << 8 |
           png[at + 3];
  };
  for (std::size_t at = 8; at + 12 <= png.size();) {
    const auto length = number(at);
    if (length > png.size() - at - 12) return;
    const auto sum = crc32(0, png.data() + at + 4, static_cast<uInt>(length + 4));
    for (unsigned i = 0; i < 4; ++i)
      png[at + 8 + length + i] = static_cast<std::uint8_t>(sum >> (24 - 8 * i));
    at += length + 12;
  }
}

}  // namespace
}  // namespace hearth::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::fuzz::promise_photograph({data, size});
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned) {
  size = LLVMFuzzerMutate(data, size, most);
  if (size > 8 && data[0] == 0x89) hearth::fuzz::mend_checksums({data, size});
  return size;
}
