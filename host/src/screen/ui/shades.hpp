// SPDX-License-Identifier: MIT
// Colours made out of a theme's, and how light they are. Any thread.
#pragma once

#include "screen/ui/theme.hpp"

namespace hearth {

// Relative luminance and contrast as WCAG 2.2 defines them: 0 to 1, and 1 to 21.
double luminance(Colour);
double contrast(Colour, Colour);

Colour mix(Colour, Colour other, double share_of_other);
// The tint made strong enough to be told from the ground as a shape (3:1), in its own hue.
Colour seen_on(Colour ground, Colour tint);

}  // namespace hearth
