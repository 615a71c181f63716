// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "screen/ui/damage.hpp"

namespace hearth {

// Something that can be touched, as the last frame showed it.
struct Control {
  std::string id;  // "check_in/feeling/worried"
  PixelRect rect;
  std::string spoken = {};    // what is said for it
  std::string language = {};  // of that; empty: the screen's
  bool hidden = false;        // the staff's corner: no switch comes there
};

}  // namespace hearth
