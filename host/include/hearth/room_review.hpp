// SPDX-License-Identifier: MIT
// What staff see of a room: who is different from their own usual, of whom nothing is heard, what was asked
// and what was not, and what governors are told. Children stand in the order of their names and of nothing
// else; feelings of several children are never added up. Pure; any thread; nothing throws.
//
// A flag is a reason to look at a child's page, never a reason to decide. What staff say of one is an entry:
//
//   trend_flag   `pupil` whose; `what` the flag's id; the detail "direction" is "low" or "high", "outcome" is
//                "useful", "not_useful", "explained", "snoozed" or "new_usual", "until" the last day (ISO) of
//                the snooze, "since" the first day (ISO) of the new usual, "action" what was done or what
//                explains it, in words. The host knows this kind: a plugin names it under `writes` and
//                `reads`.
//
// One whose `what` is empty came with the school's own list and means what was flagged up to its day.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hearth/review.hpp"
#include "hearth/trends.hpp"

namespace hearth {

// One room over some days. All must live as long as the review is used.
struct RoomReview {
  const School& school;
  const Content& content;
  const Words& words;  // the catalogue; tables [room_review] and [review]
  Id room;
  // By child, those that count, oldest first; earlier days than `days` should be there, for what is usual
  // for a child is what they said on their first days. Kinds that are read: check_in, how_now, attendance,
  // target_score, assessment, staff_note (that there was one, not what it says), trend_flag, look_done,
  // duty_done.
  const std::map<Id, std::vector<Entry>>& entries;
  const std::vector<Entry>& room_entries;  // that name no child: duty_done, session_not_run, day_change
  Days days;                               // both ends are set
  Day today{};
};

// Entries of several children as a review takes them; those that name no child stand under "".
std::map<Id, std::vector<Entry>> by_child(const std::vector<Entry>&);

// Who is or was placed in the room on one of these days, by name.
std::vector<const Pupil*> children_of(const RoomReview&);

// ---- who is different from their usual ------------------------------------------------------------------

enum class Outcome { useful, not_useful, explained, snoozed, new_usual };
std::string to_text(Outcome);                              // "not_useful"
std::optional<Outcome> outcome_named(const std::string&);  // nothing for an unknown word

struct Flag {
  std::string id;  // "usual/P03/low/2026-04-30": the same for good
  Id pupil;
  Side side = Side::lower;
  Day since{}, flagged{}, last{};  // as in Different
  Day latest{};                    // since when they were so the last time, on this side
  int days = 0;                    // with an answer
  bool still = false;              // goes on: the last day with an answer belongs to it
  std::string reason;  // "Different from their usual, lower than usual since 28 April, for …", in sentences
  std::string answered;  // what staff said of it, in a sentence; empty: nothing yet
};

// All that there ever was up to the last day of the review, one for each time a child left their usual; by
// name, then oldest first. `days.first` plays no part: what is not looked at does not go away.
std::vector<Flag> flags_of(const RoomReview&);
// Those that wait for somebody: at most one for each child and side. The oldest stays until it is answered.
// After an answer there is a new one only when the child came back to their usual and left it again; after
// a snooze also when it still goes on.
std::vector<Flag> open_flags(const RoomReview&);
// What staff say of a flag, ready for Journal::write(). `until` counts for a snooze alone. A new usual is
// counted from its `latest` on.
Entry answer_to(const Flag&, Outcome, const std::string& action, std::optional<Day> until = {});
// From which day on what a child says is their usual: only staff ever let it begin anew, in what they have
// said of a flag up to `last`. Nothing: from the first day. `entries` of one child, those that count, oldest
// first.
std::optional<Day> usual_since(const std::vector<Entry>&, Day last, const std::string& zone);

// What a rule of the school's own has found: School::watch_rules.
struct RuleFound {
  std::string id;      // `what` of the "look_done" entry that ends it
  std::string reason;  // "Sad or lonely on 3 of the last 5 days"
  Day since{};
};

// A child and why somebody may want to look at their page. What is empty was not found.
struct Noticed {
  Id pupil;
  std::vector<Flag> flags;          // open ones
  std::vector<RuleFound> rules;     // that wait for somebody
  std::string quiet;                // more quiet, unpleasant days than before
  std::string not_heard;            // nothing was heard for three days with a group or more
  std::vector<std::string> manner;  // badges: always the same answer, mostly the strongest, few answers
  bool needs_a_look() const {
    return !flags.empty() || !rules.empty() || !quiet.empty() || !not_heard.empty();
  }
};
// Everybody who is placed there on the last day of the review, by name.
std::vector<Noticed> noticed_in(const RoomReview&);

// The school's rules as staff read them: "Sad or lonely: one of these on 3 of the last 5 days with an
// answer."
std::vector<std::string> rules_in_words(const School&, const Content&, const Words&);

// ---- what was done, and what was not --------------------------------------------------------------------

struct Completion {
  ShareChart chart;  // check-ins and each absence apart, marks, reviews, assessments
  std::vector<std::string>
      gaps;  // "Not offered on 3 days: the room was closed (INSET day)." One sentence each
};
Completion completion_of(const RoomReview&);

// How many answers each weekday and time of day stands on, of the whole room. A cell has a colour only from
// kLeastForRoom answers of three children on: what share was pleasant or unpleasant.
inline constexpr int kLeastForRoom = 10;
HeatChart room_week(const RoomReview&);

// All children's times before and after a tool; nothing under kLeastPairs. In the order of the content.
ShareChart what_helped(const RoomReview&);

// What staff should know of these days, at most eight sentences, in place of messages that pop up: answers,
// who came or left, what differs, what helped, of whom nothing was heard, what is due.
std::vector<std::string> digest_of(const RoomReview&);

// ---- for governors --------------------------------------------------------------------------------------

// Children who share something: a room, a year, a need. The words come from whoever knows them.
struct CohortGroup {
  std::string words;
  std::vector<Id> pupils;
};
std::vector<CohortGroup> groups_by_room(const School&, Days);

// A table without names. What would tell of fewer than kFewest children or times is left out, and so is what
// it could be worked out from. A child counts in the first group that names them, so that no group can be
// subtracted from another; two tables of the same children and days do allow that: print one.
inline constexpr int kFewest = 5;
struct CohortTable {
  struct Cell {
    std::optional<int> n, of;  // nothing: left out; `of` is also nothing for a plain number
    bool left_out = false;
    std::string told;  // "7 of 12"; "under 5" or what stands there for left out
  };
  struct Row {
    std::string words;
    std::vector<Cell> cells;
  };
  std::string title;
  std::vector<std::string> columns;  // of the cells
  std::vector<Row> rows;             // the last one is everybody
  std::vector<std::string> notes;    // how to read it
};
// Columns: children; check-ins answered of offered; days here of marked; targets met of marked; times that
// it was lighter after a tool. `words`: table [room_review].
CohortTable cohort_of(const School&, const Words&, const std::vector<CohortGroup>&,
                      const std::map<Id, std::vector<Entry>>& entries, Days days, Day today);
Rows rows_of(const CohortTable&);  // the first row its headings, as PaperTable wants them

}  // namespace hearth
