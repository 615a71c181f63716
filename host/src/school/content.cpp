// SPDX-License-Identifier: MIT
#include "hearth/content.hpp"

#include <algorithm>

namespace hearth {

const Feeling* Content::feeling(const std::string& id) const {
  const auto found = std::ranges::find(feelings, id, &Feeling::id);
  return found == feelings.end() ? nullptr : &*found;
}

}  // namespace hearth
