// SPDX-License-Identifier: MIT
// What staff want to be told of: a rule while it is edited.
#pragma once

#include <string>

#include "hearth/content.hpp"
#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace staff_review {

inline constexpr int kMostDays = 20;

// A rule to begin with: a hard feeling on 3 of 5 days.
hearth::WatchRule new_rule(const hearth::Words&);

// "sad or lonely", "any hard feeling".
std::string feelings_words(const hearth::WatchRule&, const hearth::Content&, const hearth::Words&);
// "Sad or lonely on 3 of the last 5 days with an answer."
std::string rule_words(const hearth::WatchRule&, const hearth::Content&, const hearth::Words&);
// Empty, or one sentence: what is wrong with it and what to do.
std::string rule_problem(const hearth::WatchRule&, const hearth::Words&);

// Without the blanks at its ends.
std::string trimmed(const std::string&);

}  // namespace staff_review
