// SPDX-License-Identifier: MIT
#include "screen/ui/quiet_scene.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth {
namespace {

constexpr double kSpeeds[] = {0, 0.6, 1, 1.5};
constexpr std::size_t kBubbles[] = {6, 6, 9, 13}, kClouds[] = {3, 3, 4, 5}, kFish[] = {4, 4, 6, 8};

double part(double value) {
  return value - std::floor(value);
}

// Numbers that look thrown and never lie close to each other.
double spread(std::size_t n, double by) {
  return part(0.37 + double(n) * by);
}

double swing(double seconds, double period, double phase) {
  return std::sin(2 * std::numbers::pi * (seconds / period + phase));
}

Mover at(double x, double y, int drawing) {
  return {int(std::lround(x)), int(std::lround(y)), drawing};
}

// They rise, and sway a little.
Mover bubble(std::size_t n, Extent all, double seconds) {
  const int drawing = int(n % 3);
  const Extent own = size_of(QuietScene::bubbles, drawing, all);
  const double period = 34 + 9 * drawing, phase = spread(n, 0.7548777);
  const double risen = part(phase + seconds / period);
  const double sway = 0.25 * own.w * swing(seconds, 11 + double(n % 4), phase);
  return at(spread(n, 0.6180340) * (all.w - own.w) + sway, all.h - risen * (all.h + own.h), drawing);
}

// They drift from left to right, the far ones slower.
Mover cloud(std::size_t n, Extent all, double seconds) {
  const int drawing = int(n % 3);
  const Extent own = size_of(QuietScene::clouds, drawing, all);
  const double drifted = part(spread(n, 0.6180340) + seconds / (120 + 40 * drawing));
  return at(drifted * (all.w + own.w) - own.w, all.h * (0.06 + 0.38 * spread(n, 0.7548777)), drawing);
}

// They swim to and fro across the picture, every second one the other way.
Mover swimmer(std::size_t n, Extent all, double seconds) {
  const bool back = n % 2 == 1;
  const int drawing = int(n % 3) * 2 + back;
  const Extent own = size_of(QuietScene::fish, drawing, all);
  const double phase = spread(n, 0.6180340), swum = part(phase + seconds / (46 + 7 * double(n % 3)));
  const double x = (back ? 1 - swum : swum) * (all.w + own.w) - own.w;
  const double y = all.h * (0.06 + 0.62 * spread(n, 0.4656)) + 0.2 * own.h * swing(seconds, 13, phase);
  return at(x, y, drawing);
}

}  // namespace

std::optional<QuietScene> quiet_scene(std::string_view name) {
  if (name == "bubbles") return QuietScene::bubbles;
  if (name == "clouds") return QuietScene::clouds;
  if (name == "fish") return QuietScene::fish;
  return std::nullopt;
}

Movers movers_at(QuietScene scene, Extent picture, double seconds, int liveliness) {
  const auto lively = std::size_t(std::clamp(liveliness, 0, 3));
  const double time = seconds * kSpeeds[lively];
  Movers movers;
  const auto add = [&](std::size_t count, auto mover) {
    movers.count = count;
    for (std::size_t n = 0; n < count; ++n) movers.all[n] = mover(n, picture, time);
  };
  if (scene == QuietScene::bubbles) add(kBubbles[lively], bubble);
  if (scene == QuietScene::clouds) add(kClouds[lively], cloud);
  if (scene == QuietScene::fish) add(kFish[lively], swimmer);
  return movers;
}

Extent size_of(QuietScene scene, int drawing, Extent picture) {
  const double unit = std::min(picture.w, picture.h);
  const auto sized = [&](double w, double h) {
    return Extent{std::max(1, int(unit * w)), std::max(1, int(unit * h))};
  };
  constexpr double kBubble[] = {0.10, 0.155, 0.21}, kCloud[] = {0.56, 0.42, 0.30},
                   kLong[] = {0.24, 0.18, 0.14};
  if (scene == QuietScene::bubbles) return sized(kBubble[drawing], kBubble[drawing]);
  if (scene == QuietScene::clouds) return sized(kCloud[drawing], kCloud[drawing] * 0.46);
  return sized(kLong[drawing / 2], kLong[drawing / 2] * 0.56);
}

}  // namespace hearth
