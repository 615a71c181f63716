// SPDX-License-Identifier: MIT
// Which numbers of a table would tell of fewer than kFewest, by themselves or by subtraction.
#pragma once

#include <cstddef>
#include <vector>

namespace hearth {

// A number of things, or "n of of" them, and of how many children.
struct Amount {
  int n = 0, of = 0, children = 0;
};
Amount operator+(Amount, Amount);

// A group of children with its amounts; groups have no child in common.
struct AmountRow {
  int children = 0;
  std::vector<Amount> amounts;
};

// By group and amount, and last for everybody together: whether it must not be shown.
//
// A group of fewer than kFewest children shows nothing. Everything else shows no amount that is, or leaves, 1
// to 4 (or none at all), or that fewer than kFewest children stand behind. What everybody's amount less the
// shown ones would give away is kept to the same rule: further groups are left out, those that stand
// before, until at least two of them hide each other and are enough together.
std::vector<std::vector<bool>> left_out(const std::vector<AmountRow>&);

}  // namespace hearth
