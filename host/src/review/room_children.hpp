// SPDX-License-Identifier: MIT
// The children of a room's review, each as a review of their own.
#pragma once

#include <vector>

#include "hearth/room_review.hpp"
#include "review/answers.hpp"

namespace hearth {

// What is to come is not shown: the days of a review, at most up to today.
Days days_shown(const RoomReview&);

// What was kept of one child; empty where there is nothing. Points into the review.
const std::vector<Entry>& entries_of(const RoomReview&, const Id& pupil);
Review review_of(const RoomReview&, const Pupil&);

// Who is placed there on a day, by name.
std::vector<const Pupil*> children_on(const RoomReview&, Day);
bool is_placed(const Pupil&, const Id& room, Day);

// Days of the review on which the room has its group, oldest first.
std::vector<Day> group_days(const RoomReview&);

// One child and what they said.
struct Child {
  const Pupil& pupil;
  Review review;
  AnswersGiven answers;
};
Child child_of(const RoomReview&, const Pupil&);

// A sentence names at most so many and says how many more there are: "Ali, Bo and 3 more".
std::string names_told(const Words&, const std::vector<std::string>& names);

}  // namespace hearth
