// SPDX-License-Identifier: MIT
#include "hearth/words.hpp"

#include <algorithm>
#include <array>

namespace hearth {

bool right_to_left(std::string_view language) {
  static constexpr std::array<std::string_view, 9> kFromRight{"ar", "ckb", "dv", "fa", "he",
                                                              "ps", "sd",  "ug", "ur"};
  const std::string_view first = language.substr(0, language.find('-'));
  const auto has = [&](std::string_view part) { return language.find(part) != std::string_view::npos; };
  if (has("-Arab") || has("-Hebr")) return true;
  if (has("-Latn") || has("-Cyrl")) return false;
  return language == "pa-PK" || std::ranges::find(kFromRight, first) != kFromRight.end();
}

std::vector<std::string> language_and_wider(std::string_view language) {
  std::vector<std::string> tags;
  for (std::string_view tag = language; !tag.empty();) {
    if (right_to_left(tag) == right_to_left(language)) tags.emplace_back(tag);
    const auto dash = tag.rfind('-');
    tag = dash == std::string_view::npos ? std::string_view() : tag.substr(0, dash);
  }
  return tags;
}

Words::Words(Catalogue catalogue, std::string language)
    : catalogue_(std::move(catalogue)), language_(std::move(language)) {}

std::string Words::operator()(
    std::string_view key, std::initializer_list<std::pair<std::string_view, std::string_view>> filled) const {
  const auto found = catalogue_.find(key);
  std::string_view rest = found == catalogue_.end() ? key : std::string_view(found->second);

  // One walk from left to right: a name that itself holds "{…}" is never filled again.
  std::string words;
  while (!rest.empty()) {
    const auto open = std::min(rest.find('{'), rest.size());
    words += rest.substr(0, open);
    rest.remove_prefix(open);
    const auto close = rest.find('}');
    if (close == std::string_view::npos) break;
    const auto name = rest.substr(1, close - 1);
    const auto value = std::ranges::find(filled, name, &std::pair<std::string_view, std::string_view>::first);
    words += value == filled.end() ? rest.substr(0, close + 1) : value->second;
    rest.remove_prefix(close + 1);
  }
  return words.append(rest);
}

}  // namespace hearth
