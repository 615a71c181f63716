// SPDX-License-Identifier: MIT
// The calendar of duties: what staff have to do, for whom, and since when. A duty of every week or half-term
// stands in the list for its last time only: what was missed a month ago is not made up for. Pure.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "hearth/school.hpp"

namespace hearth {

struct Duty {
  std::string id;    // "readiness/P10/sum2": the same until it is done, and never used again
  std::string duty;  // its kind, see below
  Id pupil, room;    // both may be empty
  std::string note;  // which target, by when: shown as it is
  Day since{};
  std::string form;  // "" one tap, "words" a sentence, "scale" 1 to 3 and a sentence
};

// The kind of what a room has given itself, as Room::own_duties; its `note` is what it is called.
inline constexpr const char* kOwnDuty = "own";

// The other kinds. Each room that has no use for one leaves it out: Room::no_duties names it.
//
//   target_review       weekly, per room with targets
//   tracking_review     weekly, per room
//   session_evaluation  after each session of a programme
//   target_date         a target's own review
//   focus               half-termly, until there is one
//   observation         half-termly, in its last two weeks
//   readiness           the same, where a limit is set
//   impact              4 to 6 weeks after a programme
//   follow_up           half-termly three times, then yearly
//   boxall              termly, at its start
//   plan_review         from two weeks before its day
//   consent             missing, from two weeks before
//   referral            placed at once: who was not talked to before
//   photograph          its consent ends within 30 days
//   placement_limit     from the half-term in which it ends
//   placement_over      and no extension is recorded
//   retention           a year after the last placement
//
// From boxall on they are for whoever looks after people (Task::people).

// What was done already, as far as duties ask for it.
struct Done {
  std::set<std::string> duties;  // ids of "duty_done" entries
  // By instrument and child, the last day: "boxall", "readiness", and "observation" for notes of one.
  std::map<std::pair<std::string, Id>, Day> assessed;
  std::set<std::pair<Id, Day>> not_run;       // sessions, by room
  std::map<Id, std::vector<Day>> follow_ups;  // where a plan names its days
  std::set<Id> with_check_ins;                // who left and still has some kept
};

// What is due on `today` for somebody with these rooms and tasks, the longest due first.
std::vector<Duty> duties_due(const School&, const Done&, Day today, const std::vector<Id>& rooms,
                             const std::set<Task>& tasks);

// When a placement with a limit ends: with its last full term, counting the one that the plan begins in, or
// when it was extended to. For a plan that has `limit_terms`.
Day placement_ends(const School&, const Plan&, const Placement&);

// Whose placements, all of them, ended so long ago that their raw check-ins need a decision.
std::vector<Id> kept_long_enough(const School&, Day today);

}  // namespace hearth
