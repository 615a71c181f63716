// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "screen/ui/pixels.hpp"

namespace hearth {

// How a picture is shown. All of it belongs into the key of a texture that keeps the picture.
struct PictureLook {
  bool high_contrast = false;  // its black-and-white form where there is one
  bool mirrored = false;  // for text that runs from right to left: arrows and the like turn, others do not
  bool soft = false;      // low arousal: paler, less colour
  bool on_dark = false;   // behind it is something dark: a drawing gets a light edge, as a sticker has
};

// All for any thread.
void mirror(Pixels&);
void soften(Pixels&);

// What `draw` paints inside the size it is given, with a light edge all around it that keeps within w×h.
Pixels paint_with_light_edge(int w, int h, const std::function<void(cairo_t*, double w, double h)>& draw);

}  // namespace hearth
