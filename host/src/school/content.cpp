// SPDX-License-Identifier: MIT
#include "hearth/content.hpp"

#include <algorithm>

#include "hearth/words.hpp"

namespace hearth {
namespace {

template <class Thing>
const Thing* find(const std::vector<Thing>& things, const std::string& id) {
  const auto found = std::ranges::find(things, id, &Thing::id);
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Feeling* Content::feeling(const std::string& id) const {
  return find(feelings, id);
}

const Picker* Content::picker(const std::string& id) const {
  const Picker* found = find(pickers, id);
  return found || pickers.empty() ? found : &pickers.front();
}

const Option* Content::tool(const std::string& id) const {
  return find(tools, id);
}

std::string Content::home_word(const std::string& language, const std::string& key) const {
  for (const std::string& tag : language_and_wider(language)) {
    const auto words = home_words.find(tag);
    if (words == home_words.end()) continue;
    const auto word = words->second.find(key);
    if (word != words->second.end()) return word->second.word;
  }
  return "";
}

std::vector<const Feeling*> offered(const Content& content, const Picker& picker, int stage) {
  std::vector<const Feeling*> feelings;
  for (const std::string& id : picker.feelings)
    if (const Feeling* feeling = content.feeling(id)) feelings.push_back(feeling);
  if (!picker.feelings.empty()) return feelings;

  const bool colours = picker.look == Picker::Look::colours;
  for (const Feeling& feeling : content.feelings) {
    const bool is_colour = feeling.stage == 0;
    if (is_colour == colours && feeling.stage <= stage) feelings.push_back(&feeling);
  }
  return feelings;
}

}  // namespace hearth
