// SPDX-License-Identifier: MIT
// What a key does to words. Words are UTF-8, and a letter is what a reader takes for one: with its accents,
// or a whole emoji. Knows nothing of keyboards or of drawing. Any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

// One press of a key.
struct Stroke {
  enum class Does { type, erase, left, right, enter, done, next_field, close };
  Does does = Does::type;
  std::string letters = {};  // of Does::type
};

// The bytes before which a caret may stand, from 0 to the end of the words.
std::vector<std::size_t> caret_places(std::string_view words);
int count_letters(std::string_view words);

// Puts letters in before `caret`, which moves behind them: as many as there is room for. Of what no key
// writes, such as control letters, nothing stays; a new line only where there may be `lines`.
void put_in(std::string& words, std::size_t& caret, std::string_view letters, int most_letters, bool lines);
// Takes the whole letter before `caret` away.
void erase(std::string& words, std::size_t& caret);
// The next place of a caret in either direction; the same at an end.
std::size_t caret_before(std::string_view words, std::size_t caret);
std::size_t caret_after(std::string_view words, std::size_t caret);

}  // namespace hearth
