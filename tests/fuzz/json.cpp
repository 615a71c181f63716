// SPDX-License-Identifier: MIT
// The school's own JSON: pupils, content, and documents as Hearth writes them.
#include "keeper/exchange/file_kind.hpp"
#include "keeper/exchange/school_files.hpp"
#include "known.hpp"
#include "lines.hpp"
#include "promises.hpp"

namespace hearth::fuzz {
namespace {

constexpr const char* kName = "school.json";

Found read(std::string_view bytes, FileKind kind) {
  if (kind == FileKind::own_documents) return read_own_documents(bytes, kName);
  if (kind == FileKind::pupils_json) return read_pupils_json(bytes, kName);
  return read_demo_content(bytes, kName, known_school());
}

void promise_json(std::string_view bytes) {
  std::string reason;
  const auto kind = file_kind(bytes, reason);
  promise(kind || !reason.empty(), "a file that is not taken has a reason");
  const bool is_json =
      kind == FileKind::own_documents || kind == FileKind::pupils_json || kind == FileKind::content;
  const Found found = read(bytes, is_json ? *kind : FileKind::own_documents);
  promise_found(found, lines_of(bytes));
  if (is_due(bytes, 16) && is_json)
    promise(told(read(bytes, *kind)) == told(found), "the same bytes are read the same");
  if (is_due(bytes, 32)) promise_import(bytes, kName, known_school());
}

}  // namespace
}  // namespace hearth::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::fuzz::promise_json(hearth::fuzz::text_of_input(data, size));
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  return hearth::fuzz::mutate_lines(data, size, most, seed);
}
