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
  // letters. `language` is a BCP 47 tag and decides how a shared script is written: Arabic letters hang from
  // the line in Urdu ("ur") and stand on it in Arabic. Empty: as most who use the script write it.
  Size measure(std::string_view words, float height, int width, std::string_view language = {}) const;
  Pixels draw(std::string_view words, float height, int width, Align, std::string_view language = {}) const;
  // How many of the letters no installed font has: they would be boxes.
  int unknown_letters(std::string_view words, std::string_view language = {}) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
  mutable std::unordered_map<std::string, Size> measured_;
};

}  // namespace hearth
