// SPDX-License-Identifier: MIT
// Common Transfer Files.
#include "keeper/exchange/ctf.hpp"

#include "known.hpp"
#include "lines.hpp"
#include "promises.hpp"

namespace hearth::fuzz {
namespace {

constexpr const char* kName = "9992998_CTF_9992998_001.xml";

void promise_ctf(std::string_view bytes) {
  const Found found = read_ctf(bytes, kName);
  promise_found(found, bytes.starts_with("PK") ? 1 << 20 : lines_of(bytes));
  promise(found.adults.empty() && found.entries.empty() && found.documents.empty(),
          "a CTF tells of pupils only");
  for (const RosterPupil& pupil : found.pupils)
    promise(!pupil.surname.empty() || !pupil.forename.empty(), "a pupil has a name");
  if (is_due(bytes, 16))
    promise(told(read_ctf(bytes, kName)) == told(found), "the same bytes are read the same");
  if (is_due(bytes, 32)) promise_import(bytes, kName, known_school());
}

}  // namespace
}  // namespace hearth::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::fuzz::promise_ctf(hearth::fuzz::text_of_input(data, size));
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  return hearth::fuzz::mutate_lines(data, size, most, seed);
}
