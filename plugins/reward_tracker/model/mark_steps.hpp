// SPDX-License-Identifier: MIT
// What may be chosen as a mark, and how a mark looks. Every picture is as warm as the others: a plant that
// grows, dots in a frame, a pie that fills.
#pragma once

#include <string>
#include <vector>

#include "hearth/targets.hpp"
#include "hearth/words.hpp"

namespace reward_tracker {

std::vector<int> steps_of(const hearth::Target&);

struct MarkLook {
  std::string word;
  std::string second;  // "minutes"; may be empty
  std::string spoken;  // empty: the word
  std::string picture;
};
MarkLook look_of(const hearth::Target&, int mark, const hearth::Words&);

}  // namespace reward_tracker
