// SPDX-License-Identifier: MIT
// The interface's own words, one catalogue per language (assets/languages/en.toml).
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth {

// A language is a BCP 47 tag: "ur", "pt-BR". Whether it is written from right to left.
bool right_to_left(std::string_view language);

// The tag itself and what it is a dialect of, nearest first: "pt-BR", "pt". A tag that is written the other
// way is left out, for its letters are others: "pa-PK" alone.
std::vector<std::string> language_and_wider(std::string_view language);

class Words {
 public:
  using Catalogue = std::map<std::string, std::string, std::less<>>;

  Words() = default;
  explicit Words(Catalogue catalogue, std::string language = "en");

  // The words for a key, with "{name}" replaced by what is given for it. A key that the catalogue lacks gives
  // the key itself, so that the gap is seen and nothing stops.
  std::string operator()(
      std::string_view key,
      std::initializer_list<std::pair<std::string_view, std::string_view>> filled = {}) const;

  const std::string& language() const { return language_; }
  bool right_to_left() const { return hearth::right_to_left(language_); }
  const Catalogue& catalogue() const { return catalogue_; }

 private:
  Catalogue catalogue_;
  std::string language_ = "en";
};

}  // namespace hearth
