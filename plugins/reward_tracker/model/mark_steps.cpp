// SPDX-License-Identifier: MIT
#include "mark_steps.hpp"

#include <algorithm>

namespace reward_tracker {
namespace {

using hearth::Target;
using hearth::Words;

constexpr int kDotsInAFrame = 10, kSlices = 8, kMostMinuteSteps = 8;
constexpr const char* kPlants[] = {"mark/not_yet", "mark/nearly", "mark/yes"};
constexpr const char* kPlantWords[] = {"rewards.not_yet", "rewards.nearly", "rewards.yes"};
constexpr const char* kShareWords[] = {"rewards.share_0", "rewards.share_25", "rewards.share_50",
                                       "rewards.share_75", "rewards.share_100"};

// A handful of steps that one can tell apart, and the goal among them.
std::vector<int> minute_steps(const Target& target) {
  const int most = hearth::highest_mark(target);
  int step = 1;
  for (const int next : {2, 5, 10, 15, 30, 60})
    if (most / step > kMostMinuteSteps) step = next;
  std::vector<int> steps;
  for (int at = 0; at < most; at += step) steps.push_back(at);
  steps.push_back(most);
  if (std::ranges::count(steps, target.goal) == 0) steps.push_back(target.goal);
  std::ranges::sort(steps);
  return steps;
}

std::string slices(double share) {
  return "mark/slices_" + std::to_string(std::clamp(int(share * kSlices + 0.5), 0, kSlices));
}

MarkLook minutes(const Target& target, int mark, const Words& words) {
  const std::string number = std::to_string(mark);
  const std::string key = mark == 1 ? "rewards.minute" : "rewards.minutes";
  return {.word = number,
          .second = words(key),
          .spoken = number + ' ' + words(key),
          .picture = slices(double(mark) / hearth::highest_mark(target))};
}

}  // namespace

std::vector<int> steps_of(const Target& target) {
  if (target.scale == Target::Scale::percent) return {0, 25, 50, 75, 100};
  if (target.scale == Target::Scale::minutes) return minute_steps(target);
  std::vector<int> steps;
  for (int mark = 0; mark <= hearth::highest_mark(target); ++mark) steps.push_back(mark);
  return steps;
}

MarkLook look_of(const Target& target, int mark, const Words& words) {
  switch (target.scale) {
    case Target::Scale::three: {
      const int at = std::clamp(mark, 0, 2);
      return {.word = words(kPlantWords[at]), .picture = kPlants[at]};
    }
    case Target::Scale::percent:
      return {.word = words(kShareWords[std::clamp((mark + 12) / 25, 0, 4)]),
              .picture = slices(mark / 100.0)};
    case Target::Scale::minutes:
      return minutes(target, mark, words);
    case Target::Scale::count:
      break;
  }
  return {.word = std::to_string(mark),
          .picture = mark >= 0 && mark <= kDotsInAFrame ? "mark/dots_" + std::to_string(mark) : ""};
}

}  // namespace reward_tracker
