// SPDX-License-Identifier: MIT
// Each kind of block of a Paper as the pieces that it is made of.
#pragma once

#include "hearth/paper.hpp"
#include "screen/paper/piece.hpp"

namespace hearth {

// All for a sheet of this width in mm. What they answer with refers to the paper, which must live as long.
Block block_of(const Pen&, const PaperHeading&, float width);
Block block_of(const Pen&, const PaperText&, float width, float page_height);
Block block_of(const Pen&, const PaperCharts&, float width, float page_height);
Block block_of(const Pen&, const PaperTable&, float width);
Block block_of(const Pen&, const PaperCards&, float width);
Block block_of(const Pen&, const PaperBoxes&, float width);
Block block_of(const Pen&, const PaperLines&, float width);

inline constexpr float kText = 3.9f, kSmall = 3.1f;  // of letters: 11 and 9 points

// Lines to cut along.
void cut_here(const Pen&, const Area&);

}  // namespace hearth
