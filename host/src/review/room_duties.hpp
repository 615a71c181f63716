// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "review/room_children.hpp"
#include "school/due.hpp"

namespace hearth {

// Duties of a room over the days of a review, by their kind: how many there were, and how many are done.
std::map<std::string, Share> duties_in(const RoomReview&);

// What is due on the last day of the review. Without what the review cannot know: retention, consent and
// what comes after leaving.
std::vector<Duty> duties_open(const RoomReview&);

}  // namespace hearth
