// SPDX-License-Identifier: MIT
#include "keeper/exchange/dfe_languages.hpp"

#include <map>

namespace hearth {

std::string language_of(const std::string& code) {
  static const std::map<std::string, std::string> tags{
      {"AFK", "af"}, {"AKA", "ak"},   {"ALB", "sq"},   {"AMR", "am"},  {"ARA", "ar"}, {"ARM", "hy"},
      {"BEL", "be"}, {"BNG", "bn"},   {"BSL", "bfi"},  {"BUL", "bg"},  {"BUR", "my"}, {"CAT", "ca"},
      {"CHI", "zh"}, {"CHIC", "yue"}, {"CHIM", "cmn"}, {"CYM", "cy"},  {"CZE", "cs"}, {"DAN", "da"},
      {"DUT", "nl"}, {"ENG", "en"},   {"EST", "et"},   {"EWE", "ee"},  {"FIN", "fi"}, {"FRN", "fr"},
      {"GAE", "ga"}, {"GAL", "gd"},   {"GEO", "ka"},   {"GER", "de"},  {"GRE", "el"}, {"GUJ", "gu"},
      {"HAU", "ha"}, {"HEB", "he"},   {"HIN", "hi"},   {"HUN", "hu"},  {"IGB", "ig"}, {"ITA", "it"},
      {"JPN", "ja"}, {"KIN", "rw"},   {"KOR", "ko"},   {"KRI", "kri"}, {"KUR", "ku"}, {"LIN", "ln"},
      {"LIT", "lt"}, {"LTV", "lv"},   {"LUG", "lg"},   {"MLM", "ml"},  {"MLY", "ms"}, {"MAR", "mr"},
      {"NEP", "ne"}, {"PAT", "ps"},   {"PNJ", "pa"},   {"POL", "pl"},  {"POR", "pt"}, {"PRS", "fa"},
      {"RMN", "ro"}, {"RUS", "ru"},   {"SHO", "sn"},   {"SLO", "sk"},  {"SLV", "sl"}, {"SNH", "si"},
      {"SOM", "so"}, {"SPA", "es"},   {"SWA", "sw"},   {"SWE", "sv"},  {"TAM", "ta"}, {"TEL", "te"},
      {"TGL", "tl"}, {"THA", "th"},   {"TIG", "ti"},   {"TUR", "tr"},  {"UKR", "uk"}, {"URD", "ur"},
      {"VIE", "vi"}, {"YOR", "yo"},   {"ZUL", "zu"}};
  const auto found = tags.find(code);
  return found == tags.end() ? code : found->second;
}

}  // namespace hearth
