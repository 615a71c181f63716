// SPDX-License-Identifier: MIT
// plugin.toml.
#include "screen/plugins/manifest.hpp"

#include <algorithm>

#include "lines.hpp"
#include "promises.hpp"
#include "screen/plugins/refusal.hpp"

namespace hearth::fuzz {
namespace {

bool is_word(const std::string& text) {
  return !text.empty() && text.size() <= 40 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == text.npos;
}

void promise_manifest(std::string_view bytes) {
  std::filesystem::create_directory(scratch_folder() / "clouds");
  write_scratch("clouds/plugin.toml", bytes);
  const auto folder = scratch_folder() / "clouds";
  try {
    const Manifest manifest = read_manifest(folder);
    promise(manifest.id == "clouds", "a plugin is called like its folder");
    promise(manifest.library().parent_path() == folder, "a library is in its plugin's folder");
    promise(!manifest.version.empty() && manifest.version.size() <= 20, "a version has 1 to 20 letters");
    promise(manifest.order >= 0 && manifest.api_major >= 0, "numbers are from 0 up");
    promise(std::ranges::all_of(manifest.kinds, is_word), "kinds are words");
    promise(is_utf8(manifest.name + manifest.version + manifest.words + manifest.picture +
                    manifest.staff_words + manifest.build),
            "what is read is UTF-8");
  } catch (const Refusal& refusal) {
    promise(std::string_view(refusal.what()).starts_with("clouds/plugin.toml"), "a refusal names the file");
    promise(is_utf8(refusal.what()), "a refusal is UTF-8");
  }
}

}  // namespace
}  // namespace hearth::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::fuzz::promise_manifest(hearth::fuzz::text_of_input(data, size));
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  return hearth::fuzz::mutate_lines(data, size, most, seed);
}
