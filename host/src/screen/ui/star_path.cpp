// SPDX-License-Identifier: MIT
#include "screen/ui/star_path.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth {
namespace {

// In widths of a step.
constexpr float kGoal = 2.1f, kSpacing = 1.22f, kWidest = 1.9f, kPitch = 1.75f, kHighest = 2.6f, kAir = 0.2f;
constexpr float kLargest = 46;  // of an area that is 299 high: larger ones would look like buttons
constexpr float kOfHeight = kLargest / 299;
constexpr float kPi = std::numbers::pi_v<float>;

// From the last step's middle to the goal's.
constexpr float kToGoal = (1 + kGoal) / 2 + kAir;

// The path with steps of this width in so many rows; its length falls short when they do not fit.
StarPath path_with(float w, float h, int steps, int rows, float step) {
  StarPath path{.count = steps, .step = step, .goal_side = kGoal * step, .rows = rows};
  const float room = h - step / 2 - path.goal_side / 2;  // between the first row's middle and the last one's
  path.pitch = rows > 1 ? std::min(room / float(rows - 1), kHighest * step) : 0;
  const float high = path.pitch * float(rows - 1);
  path.bottom = rows > 1 ? h - step / 2 - (room - high) / 2 : h / 2;
  // How far a half circle stands out; the first is at the right, and only three rows need one at the left.
  const float turn = step / 2 + std::max(path.pitch, step) / 2;
  path.left = rows > 2 ? turn : step / 2;
  path.right = w - (rows > 1 ? turn : step / 2);
  // The goal stands at the end of the last row, and is wider than a step.
  const float margin = rows % 2 == 1 ? w - path.right : path.left;
  const float end = std::max(path.goal_side / 2, margin);
  path.length =
      float(rows) * (path.right - path.left) + float(rows - 1) * path.pitch * kPi / 2 - (end - margin);
  return path;
}

bool fits(const StarPath& path, float h) {
  const float needed = (float(path.count - 1) * kSpacing + kToGoal) * path.step;
  const bool wide = path.right > path.left + path.goal_side / 2;
  const bool high = path.rows == 1 ? h >= path.goal_side : path.pitch >= kPitch * path.step;
  return wide && high && path.length >= needed;
}

}  // namespace

PathPoint StarPath::at(float along) const {
  const float row_length = right - left, turn_length = pitch * kPi / 2;
  int row = 0;
  while (row + 1 < rows && along > row_length + turn_length) along -= row_length + turn_length, ++row;
  const bool back = row % 2 == 1;
  const float y = bottom - pitch * float(row);
  if (along <= row_length || row + 1 == rows) return {back ? right - along : left + along, y};
  const float angle = (along - row_length) / (pitch / 2), out = std::sin(angle) * pitch / 2;
  return {back ? left - out : right + out, y - pitch / 2 * (1 - std::cos(angle))};
}

StarPath lay_out_path(float w, float h, int steps) {
  constexpr int kMostRows = 12, kTries = 24;
  steps = std::clamp(steps, 1, kMostSteps);
  StarPath best = path_with(w, h, steps, 1, 0);
  for (int rows = 1; rows <= kMostRows; ++rows) {
    float small = 0, large = kOfHeight * std::max(w, h);
    for (int n = 0; n < kTries; ++n) {
      const float step = (small + large) / 2;
      (fits(path_with(w, h, steps, rows, step), h) ? small : large) = step;
    }
    // A row more must be worth it.
    if (small > best.step * 1.05f) best = path_with(w, h, steps, rows, small);
  }
  // Few steps need not fill a long path: it becomes shorter, and stays in the middle.
  const float to_goal = kToGoal * best.step;
  float spacing = steps > 1 ? (best.length - to_goal) / float(steps - 1) : 0;
  if (best.rows == 1) {
    const float most = std::min(spacing, kWidest * best.step);
    const float rest = best.length - to_goal * 1.15f - most * float(steps - 1);
    if (rest > 0) {
      best.left += rest / 2, best.right -= rest / 2;
      best.length -= rest;
      spacing = most;
    }
  }
  for (int n = 0; n < steps; ++n) best.steps[std::size_t(n)] = best.at(spacing * float(n));
  best.goal = best.at(best.length);
  return best;
}

}  // namespace hearth
