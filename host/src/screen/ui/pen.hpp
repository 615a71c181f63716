// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "hearth/screen.hpp"
#include "hearth/words.hpp"
#include "screen/ui/lettering.hpp"
#include "screen/ui/theme.hpp"

typedef struct _cairo cairo_t;

namespace hearth {

// Marks that are told apart without colour.
enum class Mark { disc, ring, square, open_square, diamond, open_diamond };
inline constexpr int kMarks = 6;

// What charts and pages are drawn with, on a window's pixels or on paper: Cairo in millimetres, from the left
// top corner. All that is given to it outlives it. The thread of the letters.
class Pen {
 public:
  // Paints a picture by its names, as large as fits into this many dots, its left top corner at the origin.
  using PaintPicture = std::function<void(cairo_t*, const std::string& names, int w, int h)>;
  struct Ground {
    cairo_t* cairo;
    double dots_per_mm;  // Cairo's units are dots: pixels, or as fine as a printer's
  };
  Pen(Ground, const Lettering&, const Theme&, const Words&, PaintPicture);

  const Theme& theme() const { return theme_; }
  const Words& catalogue() const { return words_; }
  void rehearse(bool on) { rehearses_ = on; }  // nothing is drawn, to see whether everything has room

  // `size` as that of Text. The words begin at the area's top, whatever its height, and wrap at its width.
  struct Style {
    float size = 3;
    Ink ink = Ink::full;
    Align align = Align::left;
    std::string language = {};  // of these words; empty: the catalogue's
  };
  void words(const Area&, const std::string&, const Style&) const;
  void words_in_middle(const Area&, const std::string&, const Style&) const;  // from top to bottom
  float height_of(const std::string&, float width, const Style&) const;
  float width_of(const std::string&, const Style&) const;      // on one line
  float longest_word(const std::string&, const Style&) const;  // what wraps between words is no narrower
  std::vector<std::string> lines_of(const std::string&, float width, const Style&) const;

  void picture(const Area&, const std::string& names) const;  // as large as fits, in the middle
  void line(float x1, float y1, float x2, float y2, float width, Colour,
            std::span<const float> dashes = {}) const;
  void fill(const Area&, float radius, Colour) const;
  void outline(const Area&, float radius, float width, Colour, std::span<const float> dashes = {}) const;
  void hatch(const Area&, float apart, Colour) const;
  void mark(float x, float y, float radius, Mark, Colour) const;
  // A round whose share, 0 to 1, is filled from the top, clockwise.
  void pie(float x, float y, float radius, double share, Colour) const;

 private:
  double dots(float mm) const { return double(mm) * dots_per_mm_; }
  const std::string& language_of(const Style&) const;
  void trace(const Area&, float radius) const;
  void stroke(float width, Colour, std::span<const float> dashes) const;

  cairo_t* cairo_;
  const double dots_per_mm_;
  const Lettering& letters_;
  const Theme& theme_;
  const Words& words_;
  const PaintPicture picture_;
  bool rehearses_ = false;
};

}  // namespace hearth
