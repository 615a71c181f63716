// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "hearth/screen.hpp"
#include "screen/ui/pixels.hpp"

namespace hearth {

// Words shaped by Pango: all scripts, wrapping, mixed direction. Drawn in white, so that one texture serves
// every ink. Sizes are pixels. Display thread only.
class Lettering {
 public:
  Lettering();
  ~Lettering();

  struct Size {
    int w = 0, h = 0;
  };
  // `width` 0: one line as long as it needs; otherwise lines wrap at it. `height` is that of a line's
  // letters.
  Size measure(std::string_view words, float height, int width) const;
  Pixels draw(std::string_view words, float height, int width, Align) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
  mutable std::unordered_map<std::string, Size> measured_;
};

}  // namespace hearth
