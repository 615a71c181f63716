// SPDX-License-Identifier: MIT
// The interface's own words, one catalogue per language (assets/languages/en.toml).
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace hearth {

class Words {
 public:
  Words() = default;
  explicit Words(std::map<std::string, std::string, std::less<>> catalogue);

  // The words for a key, with "{name}" replaced by what is given for it. A key that the catalogue lacks gives
  // the key itself, so that the gap is seen and nothing stops.
  std::string operator()(
      std::string_view key,
      std::initializer_list<std::pair<std::string_view, std::string_view>> filled = {}) const;

 private:
  std::map<std::string, std::string, std::less<>> catalogue_;
};

}  // namespace hearth
