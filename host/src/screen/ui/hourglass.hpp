// SPDX-License-Identifier: MIT
#pragma once

#include "screen/ui/pixels.hpp"
#include "screen/ui/theme.hpp"

namespace hearth {

// An hourglass of w×h pixels: two bulbs between two boards.
class Hourglass {
 public:
  Hourglass(int w, int h) : w_(w), h_(h) {}

  // Where the sand begins and ends when `left`, 1 to 0, has not run down yet; pixels from the top. The upper
  // sand lies between `upper` and the neck, the lower one between `lower` and the lower board.
  struct Levels {
    int upper, neck, lower, bottom;
  };
  Levels levels(double left) const;
  int stream() const;  // its width

  Pixels draw_glass(Colour glass, Colour line, Colour wood, int thick) const;  // without sand
  Pixels draw_sand(Colour, int thick) const;  // as if both bulbs were full; within glass so thick

 private:
  double board() const { return h_ * 0.055; }
  double bulb() const { return h_ / 2.0 - board(); }  // the height of one
  double half_width(double from_neck) const;          // of the glass, from_neck 0 to 1
  double filled_to(double share) const;
  void trace(cairo_t*, double inside) const;

  int w_, h_;
};

}  // namespace hearth
