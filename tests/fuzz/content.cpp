// SPDX-License-Identifier: MIT
// The files that a school may reword. One input is all of them: "### helps.toml" begins a file.
#include <algorithm>
#include <array>
#include <set>

#include "lines.hpp"
#include "promises.hpp"
#include "records/languages.hpp"
#include "records/read_content.hpp"

namespace hearth::fuzz {
namespace {

constexpr std::array kFiles{"feelings.toml", "colours.toml",  "pickers.toml",       "helps.toml",
                            "tools.toml",    "check_in.toml", "home_words/ur.toml", "en.toml"};

void write_files(std::string_view bytes) {
  static const bool made = std::filesystem::create_directory(scratch_folder() / "home_words");
  promise(made, "a folder can be made");
  for (const std::string name : kFiles) {
    const auto begin = bytes.find("### " + name + "\n");
    const auto part = begin == bytes.npos ? "" : bytes.substr(begin + name.size() + 5);
    write_scratch(name, part.substr(0, part.find("### ")));
  }
}

template <class Rows>
void promise_rows(const Rows& rows) {
  std::set<std::string> ids;
  for (const auto& row : rows) {
    promise(!row.id.empty() && ids.insert(row.id).second, "each id is there once");
    promise(is_utf8(row.id), "an id is UTF-8");
  }
}

void promise_content(std::string_view bytes) {
  write_files(bytes);
  Notices notices;
  const Content content = read_content(scratch_folder(), notices);
  const Words words = read_words(scratch_folder() / "en.toml", notices);
  promise_notices(notices, lines_of(bytes));
  promise_rows(content.feelings);
  promise_rows(content.pickers);
  promise_rows(content.helps);
  promise_rows(content.tools);
  promise(!content.feelings.empty() && !content.pickers.empty() && !content.helps.empty(),
          "a child can always answer");
  for (const Feeling& feeling : content.feelings)
    promise(is_utf8(feeling.word + feeling.picture + feeling.tint), "words are UTF-8");
  for (const Picker& picker : content.pickers)
    promise(std::ranges::all_of(picker.feelings, [&](auto& id) { return content.feeling(id); }),
            "a picker's feelings are there");
  for (const auto& [language, all] : content.home_words)
    for (const auto& [key, word] : all)
      promise(!word.word.empty() && is_utf8(key + word.word), "home words are UTF-8");
}

}  // namespace
}  // namespace hearth::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::fuzz::promise_content(hearth::fuzz::text_of_input(data, size));
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  return hearth::fuzz::mutate_lines(data, size, most, seed);
}
