// SPDX-License-Identifier: MIT
// The parts of what is said of a child in words. Each adds its sentences.
#pragma once

#include <string>
#include <vector>

#include "review/answers.hpp"

namespace hearth {

using Sentences = std::vector<std::string>;

// What differs from their usual and since when; patterns that a course does not show; how they answer.
void add_usual(const Review&, const AnswersGiven&, Sentences&);
void add_patterns(const Review&, const AnswersGiven&, Sentences&);
void add_badges(const Review&, const AnswersGiven&, Sentences&);
// What is not there: days without a word, terms, a room; and another room in between.
void add_missing(const Review&, const AnswersGiven&, Sentences&);

}  // namespace hearth
