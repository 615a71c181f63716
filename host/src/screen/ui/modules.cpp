// SPDX-License-Identifier: MIT
// A square picture for a camera: black on white in every theme, with the quiet border that a camera needs.
#include <algorithm>

#include "screen/ui/kit.hpp"

namespace hearth {

void Screen::modules(const Area& place, const std::vector<bool>& black, int across) {
  constexpr int kQuiet = 4;  // modules on each side (ISO/IEC 18004)
  constexpr Colour kWhite{255, 255, 255}, kBlack{0, 0, 0};
  if (across <= 0 || black.size() < std::size_t(across) * std::size_t(across)) return;
  const PixelRect all = kit_->rect(place);
  // Whole pixels, so that all modules are equal.
  const int side = std::max(1, std::min(all.w, all.h) / (across + 2 * kQuiet));
  const int whole = side * (across + 2 * kQuiet);
  const int left = all.x + (all.w - whole) / 2, top = all.y + (all.h - whole) / 2;
  kit_->fill({left, top, whole, whole}, kWhite);
  for (int row = 0; row < across; ++row)
    for (int from = 0, to = 0; from < across; from = to + 1) {
      const auto is_black = [&](int column) { return black[std::size_t(row * across + column)]; };
      for (to = from; to < across && is_black(to);) ++to;
      kit_->fill({left + (kQuiet + from) * side, top + (kQuiet + row) * side, (to - from) * side, side},
                 kBlack);
    }
}

}  // namespace hearth
