// SPDX-License-Identifier: MIT
#include "pace.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace calm_timer {
namespace {

using namespace std::chrono_literals;
using Time = std::chrono::milliseconds;

constexpr Time kHalfBreath = 4s, kRareStep = 15s, kStageStays = 10s;
constexpr int kMostSteps = 24;    // of a shape that stands still in between
constexpr int kRimPixels = 2000;  // about a disc's circumference on a large panel

}  // namespace

Breath breath_at(Time since_begin, int a_minute) {
  const Time half = a_minute > 0 ? Time(1min) / (2 * std::clamp(a_minute, 3, 8)) : kHalfBreath;
  const Time in_breath = std::max(since_begin, Time()) % (2 * half);
  const double turns = double(in_breath.count()) / double(half.count());
  return {.in = in_breath < half,
          .size = 0.5 - 0.5 * std::cos(std::numbers::pi * turns),
          .turn = half - in_breath % half};
}

Still still_at(Time left, Time planned) {
  if (left <= 0ms || planned <= 0ms) return {.share = 0, .next = 0ms};
  const Time step = std::max(kRareStep, planned / kMostSteps);
  const auto steps = (left + step - 1ms) / step;
  return {.share = std::min(1.0, double((steps * step).count()) / double(planned.count())),
          .next = left - (steps - 1) * step};
}

Time smooth_step(Time planned) {
  return std::max(Time(16ms), planned / kRimPixels);
}

Told stage_at(Time left, Time planned, const std::vector<hearth::Warning>& warnings) {
  if (warnings.empty() || left <= 0ms) return {.stage = Stage::none, .changes = left};
  // Latest first: of a time of two minutes, one minute is said rather than half.
  const struct {
    Stage stage;
    Time at;
  } all[] = {{Stage::one_minute, 1min}, {Stage::half, planned / 2}};
  Told told{.stage = Stage::none, .changes = left};
  for (const auto& [stage, at] : all) {
    if (at >= planned) continue;
    if (left > at) {
      told.changes = std::min(told.changes, left - at);
    } else if (left > at - kStageStays) {
      if (told.stage == Stage::none) told.stage = stage;
      told.changes = std::min(told.changes, left - (at - kStageStays));
    }
  }
  return told;
}

}  // namespace calm_timer
