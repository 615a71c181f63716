// SPDX-License-Identifier: MIT
#include "screen/ui/shades.hpp"

#include <algorithm>
#include <cmath>

namespace hearth {
namespace {

constexpr double kShape = 3;  // WCAG 2.2, 1.4.11

double linear(std::uint8_t part) {
  const double share = part / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

// Tints are pale: their hue has to be drawn out before they are made darker or lighter.
Colour richer(Colour c) {
  constexpr double kTimes = 2.4;
  const double grey = (c.r + c.g + c.b) / 3.0;
  const auto away = [&](std::uint8_t part) {
    return std::uint8_t(std::clamp(grey + (part - grey) * kTimes, 0.0, 255.0));
  };
  return {away(c.r), away(c.g), away(c.b), c.a};
}

}  // namespace

double luminance(Colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

double contrast(Colour a, Colour b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

Colour mix(Colour one, Colour other, double share) {
  const auto between = [&](std::uint8_t a, std::uint8_t b) {
    return std::uint8_t(std::lround(a + (b - a) * share));
  };
  return {between(one.r, other.r), between(one.g, other.g), between(one.b, other.b), between(one.a, other.a)};
}

Colour seen_on(Colour ground, Colour tint) {
  const Colour rich = richer(tint);
  const Colour end = luminance(ground) > 0.18 ? Colour{0, 0, 0} : Colour{255, 255, 255};
  constexpr double kStep = 0.02;
  double share = 0;
  while (share < 1 && contrast(mix(rich, end, share), ground) < kShape) share += kStep;
  return mix(rich, end, share);
}

}  // namespace hearth
