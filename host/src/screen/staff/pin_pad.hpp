// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "hearth/words.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {

// Ten keys for a PIN. A key does not light up and no digit is shown, only how many: children watch. Display
// thread only.
class PinPad {
 public:
  PinPad(Kit& kit, const Words& words) : kit_(kit), words_(words) {}

  // The PIN once, when "ok" was pressed. `problem` stands there while nothing is typed. The keys are
  // "<id>/1" …, "<id>/delete" and "<id>/ok".
  std::optional<std::string> draw(Screen&, Area, const std::string& id, const std::string& problem);
  void clear() { typed_.clear(); }

 private:
  Kit& kit_;
  const Words& words_;
  std::string typed_;
};

}  // namespace hearth
