// SPDX-License-Identifier: MIT
#include "hearth/words.hpp"

#include <algorithm>

namespace hearth {

Words::Words(std::map<std::string, std::string, std::less<>> catalogue) : catalogue_(std::move(catalogue)) {}

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
