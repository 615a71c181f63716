// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "screen/ui/kit.hpp"

namespace hearth {

// The words beside the staff's pages: at the left of a wide panel, at the top of a tall one. What comes first
// is always there; the rest is one touch away, under "More". Display thread only.
class StaffMenu {
 public:
  struct Item {
    std::string id, words;
  };
  // Cuts its place off `rest`. Answers with the index of the item that was pressed, or -1. Controls are
  // "staff/menu/<id>" and "staff/menu/more".
  int draw(Kit&, Screen&, Area& rest, std::span<const Item>, const std::string& chosen,
           const std::string& more);

 private:
  static float size_for(Screen&, const Area&, std::span<const Item>);
  bool button(Kit&, Screen&, const Area&, const Item&, bool chosen, float size);

  int page_ = 0;
  std::string shown_for_;  // what was chosen when the page was last turned to it
};

}  // namespace hearth
