// SPDX-License-Identifier: MIT
// The look into a plugin's library.
#include "promises.hpp"
#include "screen/plugins/elf.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hearth::fuzz;
  const auto path = write_scratch("libclouds.so", text_of_input(data, size));
  const auto why_not = hearth::why_not_a_plugin(path);
  promise(!why_not || why_not->find("libclouds.so") != why_not->npos, "a refusal names the file");
  promise(!why_not || is_utf8(*why_not), "a refusal is UTF-8");
  promise(why_not == hearth::why_not_a_plugin(path), "the same bytes are read the same");
  return 0;
}
