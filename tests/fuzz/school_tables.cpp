// SPDX-License-Identifier: MIT
// The tables of what happened: check-ins and scores.
#include "keeper/exchange/school_files.hpp"
#include "known.hpp"
#include "lines.hpp"
#include "promises.hpp"

namespace hearth::fuzz {
namespace {

constexpr const char* kName = "happened.csv";

void promise_entries(std::string_view bytes,
                     Found (*read)(std::string_view, const std::string&, const KnownDocuments&)) {
  const Found found = read(bytes, kName, known_school());
  promise_found(found, lines_of(bytes));
  promise(found.entries.size() == found.entry_lines.size(), "each entry has a line");
  for (std::size_t i = 0; i < found.entries.size(); ++i) {
    const Entry& entry = found.entries[i];
    promise(!entry.id.empty() && !entry.kind.empty() && entry.pupil == "P01",
            "an entry is of a child who is known");
    promise(entry.level >= 0 && entry.level <= 3, "an answer is of size 1 to 3");
    promise(found.entry_lines[i] >= 1 && found.entry_lines[i] <= lines_of(bytes),
            "an entry's line is in the file");
  }
  if (is_due(bytes, 16))
    promise(told(read(bytes, kName, known_school())) == told(found), "the same bytes are read the same");
}

}  // namespace
}  // namespace hearth::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hearth::fuzz;
  const auto bytes = text_of_input(data, size);
  promise_entries(bytes, hearth::read_check_ins);
  promise_entries(bytes, hearth::read_target_scores);
  if (is_due(bytes, 32)) promise_import(bytes, kName, known_school());
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  return hearth::fuzz::mutate_lines(data, size, most, seed);
}
