// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string_view>

#include "hearth/journal.hpp"

namespace hearth {
namespace {

// In the order of the enums. These words are stored: they never change.
constexpr std::array<std::string_view, 7> kStates{"",     "answered",    "dont_know", "not_today",
                                                  "away", "not_offered", "unfinished"};
constexpr std::array<std::string_view, 3> kBys{"child", "together", "adult"};

// The place of a word, or 0 where there is no such word.
template <std::size_t N>
std::size_t place(const std::array<std::string_view, N>& words, const std::string& word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin());
}

}  // namespace

std::string to_text(State state) {
  return std::string(kStates.at(static_cast<std::size_t>(state)));
}
std::string to_text(By by) {
  return std::string(kBys.at(static_cast<std::size_t>(by)));
}
State state_from(const std::string& word) {
  return static_cast<State>(place(kStates, word));
}
By by_from(const std::string& word) {
  return static_cast<By>(place(kBys, word));
}

std::string text_in(const Detail& detail, const std::string& key) {
  const auto found = detail.find(key);
  const auto* text = found == detail.end() ? nullptr : std::get_if<std::string>(&found->second);
  return text ? *text : std::string();
}
std::optional<std::int64_t> number_in(const Detail& detail, const std::string& key) {
  const auto found = detail.find(key);
  const auto* number = found == detail.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
  return number ? std::optional(*number) : std::nullopt;
}

}  // namespace hearth
