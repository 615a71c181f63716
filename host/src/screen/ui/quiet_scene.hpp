// SPDX-License-Identifier: MIT
// Quiet pictures: a backdrop that stays, and a few soft things that move over it, slowly and never all of a
// sudden. Their number and speed follow from how lively it may be. Lengths are pixels.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "screen/ui/pixels.hpp"
#include "screen/ui/theme.hpp"

namespace hearth {

enum class QuietScene { bubbles, clouds, fish };
std::optional<QuietScene> quiet_scene(std::string_view name);

// One thing that moves: the top left of its drawing, and which drawing of the scene it is.
struct Mover {
  int x = 0, y = 0, drawing = 0;
};
struct Movers {
  std::array<Mover, 14> all{};
  std::size_t count = 0;
};
struct Extent {
  int w = 0, h = 0;
};

// Where everything is: the same time gives the same picture. `liveliness` 0 (nothing moves) to 3.
Movers movers_at(QuietScene, Extent picture, double seconds, int liveliness);
Extent size_of(QuietScene, int drawing, Extent picture);

Pixels draw_backdrop(QuietScene, Extent, const Theme&);
Pixels draw_mover(QuietScene, int drawing, Extent, const Theme&);

}  // namespace hearth
