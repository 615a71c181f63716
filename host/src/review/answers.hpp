// SPDX-License-Identifier: MIT
// What a review stands on: the child's check-ins, and which days a room had its group.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/review.hpp"
#include "hearth/trends.hpp"

namespace hearth {

struct AnswersGiven {
  std::vector<Occasion> known;  // up to the last day shown
  std::vector<Occasion> shown;
  std::optional<std::vector<Occasion>> anew;  // of those known, since staff let their usual begin anew

  // What is usual for a child is told from all of these.
  const std::vector<Occasion>& usual() const { return anew ? *anew : known; }
};
AnswersGiven answers_of(const Review&);

// What is to come is not shown: the days of a review, at most up to today.
Days days_shown(const Review&);
// The entries of these days of one kind, oldest first. They point into the review.
std::vector<const Entry*> entries_shown(const Review&, std::string_view kind);

// "34 answers, 5 not today, away on 2 days": each absence apart.
std::string corner_of(const Review&, const AnswersGiven&);

// Where they are placed on a day; null when nowhere.
const Placement* placement_on(const Pupil&, Day);
// Whether their room has its group on a day.
bool has_group(const Review&, Day);

// A note that stays with the key adults and is not printed.
bool is_for_key_adults(const Entry& note);

// A feeling as it is said: its word, or what was kept where the content has it no more.
std::string feeling_words(const Content&, const std::string& feeling);

}  // namespace hearth
