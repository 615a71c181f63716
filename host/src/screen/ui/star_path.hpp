// SPDX-License-Identifier: MIT
// Where the steps of a path to a reward lie. Pure; every length in the unit that the area has.
#pragma once

#include <array>
#include <cstddef>

namespace hearth {

inline constexpr int kMostSteps = 40;

struct PathPoint {
  float x = 0, y = 0;
};

// A path that winds from the bottom left upwards, row by row, to the goal at its end. No two things on it
// touch.
struct StarPath {
  std::array<PathPoint, kMostSteps> steps{};  // the middles of the first `count`
  int count = 0;
  float step = 0;  // how wide one is
  PathPoint goal;
  float goal_side = 0;

  // The line that they lie on: rows one above the other, joined by half circles.
  int rows = 1;
  float left = 0, right = 0;        // where a row is straight
  float bottom = 0, pitch = 0;      // the lowest row, and how far the next lies above it
  float length = 0;                 // up to the goal's middle
  PathPoint at(float along) const;  // from the path's beginning
};

// As large as 1 to 40 steps can be there.
StarPath lay_out_path(float w, float h, int steps);

}  // namespace hearth
