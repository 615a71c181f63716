// SPDX-License-Identifier: MIT
// What moves, and how slowly: the breath, the shape where nothing may move, the words on the way. Pure.
#pragma once

#include <chrono>
#include <vector>

#include "hearth/preferences.hpp"

namespace calm_timer {

// In and out take the same time, and nothing is held.
struct Breath {
  bool in = true;
  double size = 0;                   // 0 to 1 of a shape that grows and shrinks
  std::chrono::milliseconds turn{};  // until it turns
};
// `a_minute`: 3 to 8; 0: four seconds in, four seconds out.
Breath breath_at(std::chrono::milliseconds since_begin, int a_minute);

// Where nothing may move, the shape stands still and steps a few times a minute at most.
struct Still {
  double share = 1;                  // that is left, as far as it is shown
  std::chrono::milliseconds next{};  // until it steps
};
Still still_at(std::chrono::milliseconds left, std::chrono::milliseconds planned);

// How long a shape that moves stays the same to the eye: its rim goes on by about a pixel.
std::chrono::milliseconds smooth_step(std::chrono::milliseconds planned);

// Words on the way, each for ten seconds and silent, only for a child who is warned of ends at all.
enum class Stage { none, half, one_minute };
struct Told {
  Stage stage = Stage::none;
  std::chrono::milliseconds changes{};  // until another stage
};
Told stage_at(std::chrono::milliseconds left, std::chrono::milliseconds planned,
              const std::vector<hearth::Warning>&);

}  // namespace calm_timer
