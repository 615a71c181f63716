// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearth/screen.hpp"
#include "screen/ui/pixels.hpp"

namespace hearth {

// Words shaped by Pango: all scripts, wrapping, mixed direction. Drawn in white, so that one texture serves
// every ink. Sizes are pixels. Each object belongs to one thread.
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
  // The same with Cairo, its left top corner at x, y and in Cairo's colour: on paper, letters stay letters.
  void show(cairo_t*, double x, double y, std::string_view words, float height, int width, Align,
            std::string_view language = {}) const;
  // The words as the lines that they wrap into, for what is longer than its page.
  std::vector<std::string> lines(std::string_view words, float height, int width,
                                 std::string_view language = {}) const;
  // Where a caret stands that is before the byte `at` of the words, in what draw() draws.
  struct Caret {
    int x = 0, y = 0, h = 0;
    bool from_right = false;  // the words begin at the right
  };
  Caret caret(std::string_view words, float height, int width, Align, std::string_view language,
              std::size_t at) const;
  // How many of the letters no installed font has: they would be boxes.
  int unknown_letters(std::string_view words, std::string_view language = {}) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  mutable std::unordered_map<std::string, Size, Hash, std::equal_to<>> measured_;
};

}  // namespace hearth
