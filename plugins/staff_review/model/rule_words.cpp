// SPDX-License-Identifier: MIT
#include "rule_words.hpp"

namespace staff_review {

using hearth::WatchRule;
using hearth::Words;

WatchRule new_rule(const Words& words) {
  return {.id = {},
          .title = words("look_back.rule_new_title"),
          .feelings = {},
          .valence = -1,
          .times = 3,
          .of_days = 5};
}

std::string feelings_words(const WatchRule& rule, const hearth::Content& content, const Words& words) {
  if (rule.feelings.empty()) return words("look_back.any_hard_feeling");
  std::string all;
  for (std::size_t at = 0; at < rule.feelings.size(); ++at) {
    const hearth::Feeling* feeling = content.feeling(rule.feelings[at]);
    const std::string word = feeling ? feeling->word : rule.feelings[at];
    if (at == 0)
      all = word;
    else if (at + 1 < rule.feelings.size())
      all += ", " + word;
    else
      all = words("look_back.either_or", {{"first", all}, {"last", word}});
  }
  return all;
}

std::string rule_words(const WatchRule& rule, const hearth::Content& content, const Words& words) {
  return words("look_back.rule_in_words", {{"feelings", feelings_words(rule, content, words)},
                                           {"times", std::to_string(rule.times)},
                                           {"days", std::to_string(rule.of_days)}});
}

std::string rule_problem(const WatchRule& rule, const Words& words) {
  if (trimmed(rule.title).empty()) return words("look_back.rule_needs_title");
  if (rule.times > rule.of_days) return words("look_back.rule_too_often");
  return {};
}

std::string trimmed(const std::string& words) {
  const auto first = words.find_first_not_of(" \n");
  return first == words.npos ? "" : words.substr(first, words.find_last_not_of(" \n") - first + 1);
}

}  // namespace staff_review
