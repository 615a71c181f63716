// SPDX-License-Identifier: MIT
// OneRoster zips. A changed byte in a zip is a wrong checksum and no more, so the files inside are changed
// and zipped again.
#include "keeper/exchange/oneroster.hpp"

#include <zip.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include "keeper/exchange/zip_files.hpp"
#include "known.hpp"
#include "lines.hpp"
#include "promises.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace hearth::fuzz {
namespace {

constexpr const char* kName = "oneroster.zip";
constexpr Day kToday{std::chrono::year(2026) / 7 / 17};
constexpr int kAnyLine = 1 << 30;  // of a file inside
constexpr std::size_t kMostInside = 4096;

using Files = std::map<std::string, std::string>;

std::string zipped(const Files& files, bool packed) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, bytes] : files) {
    const auto index =
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), 0);
    if (index >= 0)
      zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                               0);
  }
  std::string made;
  if (zip_close(zip) != 0) {
    zip_discard(zip);
  } else if (zip_source_open(target) == 0) {
    zip_source_seek(target, 0, SEEK_END);
    made.resize(static_cast<std::size_t>(zip_source_tell(target)));
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, made.data(), made.size());
    zip_source_close(target);
  }
  zip_source_free(target);
  return made;
}

Files unzipped(std::string_view bytes) {
  try {
    return zip_files(bytes, [](auto&) { return true; });
  } catch (const ZipProblem&) {
    return {};
  }
}

void change_inside(std::string& bytes, unsigned seed) {
  std::vector<std::uint8_t> room(bytes.begin(), bytes.end());
  room.resize(std::max(bytes.size(), kMostInside));
  const auto size = mutate_lines(room.data(), bytes.size(), room.size(), seed);
  bytes.assign(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(size));
}

void promise_oneroster(std::string_view bytes) {
  const Found found = read_oneroster(bytes, kName, kToday);
  promise_found(found, kAnyLine);
  if (is_due(bytes, 16))
    promise(told(read_oneroster(bytes, kName, kToday)) == told(found), "the same bytes are read the same");
  if (is_due(bytes, 32)) promise_import(bytes, kName, known_school());
}

}  // namespace
}  // namespace hearth::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::fuzz::promise_oneroster(hearth::fuzz::text_of_input(data, size));
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  using namespace hearth::fuzz;
  std::minstd_rand random(seed);
  auto files = unzipped(text_of_input(data, size));
  if (files.empty() || random() % 16 == 0) return LLVMFuzzerMutate(data, size, most);
  const auto one = std::next(files.begin(), static_cast<std::ptrdiff_t>(random() % files.size()));
  if (random() % 32 == 0)
    files.erase(one);
  else
    change_inside(one->second, static_cast<unsigned>(random()));
  const auto made = zipped(files, random() % 8 == 0);
  if (made.empty() || made.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::ranges::copy(made, data);
  return made.size();
}
