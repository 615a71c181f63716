// SPDX-License-Identifier: MIT
// Targets, marks and stars: what follows from a child's entries. Stars only rise: nothing here takes one
// away, and nothing puts children in an order. Pure; any thread.
//
// The entries:
//
// target_score: `what` is the target, `slot` the item of the day that it is about. The detail "self",
// "peer" or "adult" is the mark, "peer_pupil" who the peer is, "setting" where. State not_offered: it was
// not scored, which is not 0. Each mark is an entry of its own; a later one of the same person for the same
// target, day and slot counts instead.
//
// award: `level` is the number of stars, 1 to 3; `pupil` is empty for the room's jar alone; `what` is the
// routine, or "target". The detail "reason" says what was done and is always there; "target" is which,
// "wish" the one that was agreed to, "group" the same for all who were given it with one touch. A
// correction changes nothing but the reason.
//
// award_wish: by a child, where a school wants stars approved; as an award. It is none until staff say so.
// wish_closed: the detail "wish" is not agreed to.
//
// reward_choice: `what` is the reward that a child collects for from now on.
// reward_given: `what` is the reward, the detail "stars" what it took. The path begins anew, the total
// stays.
// jar_emptied: the room celebrated; the detail "stars" is how many there were.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/school.hpp"

namespace hearth {

// Those that are worked on today, in the order of the documents. One active set for the whole school.
std::vector<const Target*> active_targets(const School&, const Id& pupil, Day);

// The words that a child reads: of the step that they are on.
const std::string& words_of(const Target&);

// What may be marked: 0 to this. Scale::three: 2, percent: 100, else twice the goal, at least 3.
int highest_mark(const Target&);
bool is_met(const Target&, int mark);      // mark >= goal
double share_of(const Target&, int mark);  // of the goal, 0 to 1

// For words(): "outcome.as_hoped". `outcome` as in Target, -2 to 2.
std::string outcome_key(int outcome);

// Beside a set of targets, one sentence each, for staff: a fourth one, all in one domain, words that are long
// or do not begin with "I", no end or review. Nothing is refused.
std::vector<std::string> warnings_about(const std::vector<const Target*>&, Day today);

// One target in one session, as everybody saw it. Never added up or averaged.
struct Marks {
  Id target;
  Day day{};
  std::string slot;
  std::optional<int> self, peer, adult;            // nothing: not scored
  Id peer_pupil, staff;                            // who
  bool complete() const { return self && adult; }  // may be shown together
};
// In the order of the sessions.
std::vector<Marks> marks_of(const std::vector<Entry>&, const std::string& zone);

// What the last ten scored sessions say of a target, by the adult's marks (a child's own where there is
// none): fewer than half met, half and more, nearly all. Nothing is said of fewer than three. A suggestion,
// staff decide.
struct Coached {
  enum class Says { too_little, too_hard, about_right, ready_for_more };
  Says says = Says::too_little;
  int met = 0, of = 0;
};
Coached coach(const Target&, const std::vector<Marks>& of_target);

// A child's stars and where they stand on their path.
struct Stars {
  int total = 0;    // all that were ever given; never falls
  int on_path = 0;  // since the last reward: total less what the rewards that were given took
  Id reward;        // collected for; empty: none is chosen
};
Stars stars_of(const std::vector<Entry>& awards_and_rewards);  // of one child
int jar_of(const std::vector<Entry>& awards_and_jars);         // of one room: stars since it was emptied

// Rewards that a child may choose: their own and the school's. A room's are what its jar is for.
std::vector<const Reward*> rewards_for(const School&, const Id& pupil);

// Empty, or one sentence why this cannot be a reward: room time, check-ins and what calms a child are
// nobody's to earn (law 6). `reserved`: further words, such as the tools'.
std::string reward_refusal(const School&, const Reward&, const std::vector<std::string>& reserved);

// What the screen of a child who has chosen themselves may know beside today (law 13).
struct Own {
  std::vector<Target> targets;  // active ones
  std::vector<Reward> rewards;  // that they may choose
  Stars stars;
};

}  // namespace hearth
