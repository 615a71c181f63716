// SPDX-License-Identifier: MIT
// How a target is worked on: how it is marked, where, in which steps, and who has agreed. Fields for its
// form. Display thread only.
#pragma once

#include <functional>
#include <vector>

#include "hearth/targets.hpp"
#include "screen/staff/person_form.hpp"

namespace hearth {

// Keeps a field of the target; `key` names the step, "people.<key>".
using KeepTarget =
    std::function<void(const char* key, const std::function<void(nlohmann::json&)>& change, ThenTold)>;

std::vector<Ask> target_ways(const Target&, const Words&, const KeepTarget&,
                             const std::function<void()>& open_steps);
FormNow target_steps(const Target&, const Words&, const KeepTarget&);

// "nearly", "3 times", "80 percent", "5 minutes".
std::string goal_words(Target::Scale, int goal, const Words&);

// What is worth a thought about the words that a child reads, and about the days; a sentence each, or
// nothing.
std::string words_warning(Target, Day today);
std::string days_warning(const Target&, Day today);

// What a new target begins with: looked at in a week, over with the half-term or after six weeks.
struct TargetDays {
  Day review, last;
};
TargetDays days_of_new(const School&, Day today);

}  // namespace hearth
