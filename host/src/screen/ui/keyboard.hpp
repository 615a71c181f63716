// SPDX-License-Identifier: MIT
// The keys of the host's own keyboard, and what each of them does. Nothing is drawn here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/ui/typing.hpp"

namespace hearth {

struct Key {
  enum class Does { type, shift, erase, left, right, line, signs, letters, accents, done, close };
  Does does = Does::type;
  std::string id;       // "a", "shift", "done"; the same with and without shift
  std::string letters;  // what it types, as it stands on it now; " " for the space
  float width = 1;      // of all keys in a row of one width
};

// Display thread only.
class Keyboard {
 public:
  enum class Shift { none, once, all };

  // For a field that is opened now: small letters, or digits.
  void open(bool digits);
  // Its rows, from the top. `crowded` has a row of digits more; `lines` has a key for a new line.
  std::vector<std::vector<Key>> rows(bool crowded, bool lines) const;
  // What a key of rows() does to the words; nothing where it only changes the keys.
  std::optional<Stroke> press(const Key&);
  Shift shift() const { return shift_; }

 private:
  enum class Page { letters, signs, accents, digits };
  std::vector<std::vector<Key>> upper_rows() const;

  Page page_ = Page::letters;
  std::size_t accents_ = 0;  // which page of them
  Shift shift_ = Shift::none;
};

}  // namespace hearth
