// SPDX-License-Identifier: MIT
#include "next.hpp"

namespace emotion_checkin {

Next next_of(const Said& said, const hearth::School& school, const hearth::Content& content,
             const hearth::Words& words, hearth::Day day) {
  if (!said.help) return {};
  if (said.help->asks_for_adult) {
    if (const hearth::Adult* adult = school.adult(said.adult))
      return {hearth::picture_of(school, *adult, day),
              words("check_in.adult_knows", {{"adult", adult->name}})};
    return {said.help->picture, words("check_in.grown_up_knows")};
  }
  if (const hearth::Option* tool = content.tool(said.tool))
    return {tool->picture, words("check_in.next_tool", {{"tool", tool->word}})};
  const std::string key = "check_in.next_" + said.help->id;
  const std::string found = words(key);
  return found == key ? Next{} : Next{said.help->picture, found};
}

}  // namespace emotion_checkin
