// SPDX-License-Identifier: MIT
#include "keeper/exchange/item_kinds.hpp"

#include <map>

namespace hearth {

std::string item_kind(const std::string& category) {
  static const std::map<std::string, std::string> kinds{
      {"arrive", "feelings"},  {"feel2", "feelings"},    {"breakfast", "food"},  {"lunch", "food"},
      {"snack", "food"},       {"literacy", "learning"}, {"number", "learning"}, {"phon", "learning"},
      {"project", "learning"}, {"one", "learning"},      {"lesson", "learning"}, {"circle", "together"},
      {"break", "play"},       {"playtime", "play"},     {"explore", "play"},    {"calmin", "calm"},
      {"sensory", "calm"},     {"score", "targets"},     {"score2", "targets"},  {"story", "class"},
      {"home", "class"}};
  const auto found = kinds.find(category);
  return found == kinds.end() ? category : found->second;
}

std::string generic_title(const std::string& kind) {
  static const std::map<std::string, std::string> titles{
      {"feelings", "Welcome"},    {"food", "Food"},      {"learning", "Lesson"},
      {"together", "Group time"}, {"play", "Play"},      {"outside", "Outside"},
      {"calm", "Calm"},           {"targets", "Review"}, {"class", "Class"}};
  const auto found = titles.find(kind);
  return found == titles.end() ? "Activity" : found->second;
}

}  // namespace hearth
