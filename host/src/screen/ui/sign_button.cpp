// SPDX-License-Identifier: MIT
#include "screen/ui/sign_button.hpp"

#include "screen/ui/kit.hpp"

namespace hearth {

bool sign_button(Kit& kit, const std::string& id, const Area& place, const std::string& sign) {
  Screen screen(kit);
  const Kit::Touched touched = kit.control(id, kit.rect(place), Kit::Repeat::quick);
  screen.card(place, {.fill = touched.held ? Tint::pressed : Tint::sand});
  screen.text(place, sign, {.size = 13});
  return touched.chosen;
}

}  // namespace hearth
