// SPDX-License-Identifier: MIT
#include "two_languages.hpp"

#include <utility>

namespace emotion_checkin {

hearth::Choice in_two_languages(hearth::Choice choice, const std::string& key, const hearth::Content& content,
                                const hearth::Preferences& child) {
  std::string home = child.language.empty() ? "" : content.home_word(child.language, key);
  if (home.empty() || home == choice.word) return choice;
  choice.second = std::move(home);
  if (child.in_own_language) {
    std::swap(choice.word, choice.second);
    choice.language = child.language;
  } else {
    // A screen may be in any language; the content's words are English.
    choice.language = "en";
  }
  choice.spoken = choice.word;
  return choice;
}

}  // namespace emotion_checkin
