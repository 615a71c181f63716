// SPDX-License-Identifier: MIT
#include "screen/sound/voices.hpp"

#include <algorithm>

namespace hearth {

const Voices& espeak_voices() {
  static const Voices voices{
      {"ar", "ar"}, {"bg", "bg"},    {"bn", "bn"},       {"cs", "cs"},   {"cy", "cy"},    {"de", "de"},
      {"el", "el"}, {"en", "en-gb"}, {"es", "es"},       {"fa", "fa"},   {"fr", "fr-fr"}, {"ga", "ga"},
      {"gd", "gd"}, {"gu", "gu"},    {"hi", "hi"},       {"hu", "hu"},   {"it", "it"},    {"ku", "ku"},
      {"lt", "lt"}, {"lv", "lv"},    {"ml", "ml"},       {"mr", "mr"},   {"ne", "ne"},    {"nl", "nl"},
      {"pa", "pa"}, {"pa-arab", ""},  // its voice reads Gurmukhi only
      {"pl", "pl"}, {"pt", "pt"},    {"pt-br", "pt-br"}, {"ro", "ro"},   {"ru", "ru"},    {"si", "si"},
      {"sk", "sk"}, {"sq", "sq"},    {"sw", "sw"},       {"ta", "ta"},   {"te", "te"},    {"tr", "tr"},
      {"uk", "uk"}, {"ur", "ur"},    {"vi", "vi"},       {"yue", "yue"}, {"zh", "cmn"},   {"zh-hk", "yue"},
  };
  return voices;
}

std::optional<std::string> voice_for(const Voices& voices, std::string_view language) {
  std::string tag(language);
  std::ranges::transform(tag, tag.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  while (!tag.empty()) {
    if (const auto found = voices.find(tag); found != voices.end())
      return found->second.empty() ? std::nullopt : std::optional(found->second);
    const auto dash = tag.rfind('-');
    tag.resize(dash == std::string::npos ? 0 : dash);
  }
  return {};
}

}  // namespace hearth
