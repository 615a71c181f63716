// SPDX-License-Identifier: MIT
// What the keeper tells staff, and what they ask it for.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hearth/journal.hpp"
#include "hearth/staff.hpp"

namespace hearth {

// A staff member who has shown their PIN; the keeper holds the session, one for each connection. It ends a
// minute after the connection last asked something.
struct StaffSession {
  Id staff;
  std::string name;
  std::set<Task> tasks;        // what they may do now
  std::set<Task> with_second;  // what they might do once they have shown their second factor
  bool second_known = false;   // they have one
  std::vector<Id> rooms;       // their own
};

// A child asked for somebody. New, then seen, then done.
struct Call {
  Id entry, pupil;
  Instant at{};
  std::string what;     // the help that was chosen
  Id wanted;            // the adult they asked for; empty: anybody
  Id seen_by, done_by;  // who of the staff; empty: nobody yet
  Instant seen_at{}, done_at{};
  bool passed = false;  // done: somebody else goes, or it is no longer needed
};

// A room asked for the learning mentor: room and time, and no child.
struct CrisisCall {
  Id entry, room, by;
  Instant at{};
  Id seen_by;
  Instant seen_at{};
};

// A child of whom nothing has been heard for a while.
struct NotHeard {
  Id pupil;
  std::optional<Day> last;  // the last day with an answer; nothing: never
  int days = 0;             // school days since then on which the room was open and they were not away
};

// A child whom a rule of the school's names, and why in its words.
struct NeedsALook {
  std::string id;  // the same while the same days are meant
  Id pupil;
  std::string reason;  // "Sad or lonely on 3 of the last 5 days"
  Day since;
};

// A child was asked again after a calm time: the loop from how they felt to how they feel.
struct CalmPair {
  Id pupil, check_in;
  std::string before, tool, after;  // feelings and the tool, by their ids
  int before_valence = 0, after_valence = 0;
  Instant at{};
};

// A child marked a target as met and waits for a grown-up to agree.
struct StarWish {
  Id entry, pupil;
  std::string target, reason;
  Instant at{};
};

// What staff see of a room's day, beside who has checked in.
struct StaffDay {
  std::vector<Call> calls;          // oldest first
  std::vector<CrisisCall> crises;   // of every room, today's, oldest first
  std::vector<Entry> attendance;    // the last one of each child
  std::vector<NotHeard> not_heard;  // by name: nobody is ranked
  std::vector<NeedsALook> looks;    // Task::feelings only
  std::vector<CalmPair> pairs;      // Task::feelings only; oldest first
  std::vector<StarWish> star_wishes;
};

// Something that must be done: school/due.hpp.
struct DueItem {
  std::string id;    // the same until it is done; `what` of the "duty_done" entry that ends it
  std::string duty;  // "target_review", "placement_limit", …: words.("due.target_review")
  Id pupil, room;    // both may be empty
  std::string note;  // which target, which date; a name of the school's own
  Day since;         // due from here on
  std::string
      form;  // what is asked when it is done: "" one tap, "words" a sentence, "scale" 1 to 3 and a sentence
};

// What is kept about one child. Leaves a "viewed" entry before it answers.
struct RecordWish {
  Id pupil;
  std::vector<std::string> kinds;  // empty: all but the keeper's own
  Day first, last;  // today alone: Task::feelings; earlier: Task::history; notes alone: Task::notes
};

void to_json(nlohmann::json&, const StaffSession&);
void from_json(const nlohmann::json&, StaffSession&);
void to_json(nlohmann::json&, const Call&);
void from_json(const nlohmann::json&, Call&);
void to_json(nlohmann::json&, const CrisisCall&);
void from_json(const nlohmann::json&, CrisisCall&);
void to_json(nlohmann::json&, const NotHeard&);
void from_json(const nlohmann::json&, NotHeard&);
void to_json(nlohmann::json&, const NeedsALook&);
void from_json(const nlohmann::json&, NeedsALook&);
void to_json(nlohmann::json&, const CalmPair&);
void from_json(const nlohmann::json&, CalmPair&);
void to_json(nlohmann::json&, const StarWish&);
void from_json(const nlohmann::json&, StarWish&);
void to_json(nlohmann::json&, const StaffDay&);
void from_json(const nlohmann::json&, StaffDay&);
void to_json(nlohmann::json&, const DueItem&);
void from_json(const nlohmann::json&, DueItem&);
void to_json(nlohmann::json&, const RecordWish&);
void from_json(const nlohmann::json&, RecordWish&);

}  // namespace hearth
