// SPDX-License-Identifier: MIT
// What the page for today says, in whole words. Nothing is drawn here.
#pragma once

#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/school.hpp"
#include "hearth/screen.hpp"
#include "hearth/words.hpp"
#include "records/staff_records.hpp"

namespace hearth {

// "just now", "4 minutes ago", "2 hours ago".
std::string ago(Instant then, Instant now, const Words&);
// "today", "yesterday", "on Monday" within the last week, else "on 13 July", with its year where it is
// another.
std::string on_day(Day, Day today, const Words&);
std::string weekday_name(Day, const Words&);  // "Monday"
// "Monday 13 July"
std::string day_name(Day, const Words&);

// How far a call has come.
enum class Stage { fresh, seen, done };
Stage stage_of(const Call&);
// Those nobody has seen first, then those somebody is coming to, then the others; each oldest first.
std::vector<Call> by_stage(std::vector<Call>);
// How many nobody has seen yet.
int waiting(const StaffDay&);
// A call for the learning mentor that is told below the bar of every page, and so on none of them: nobody has
// answered it, or somebody has just answered that of one's own room.
bool stands_above(const CrisisCall&, const Id& own_room, Instant now);

struct CallTold {
  std::string picture, words, note;
};
// "Aaliyah would like to see Mrs Okafor", "4 minutes ago".
CallTold told_of(const Call&, const School&, const Content&, const Words&, Instant now);
// Of one that somebody has answered.
CallTold told_of(const CrisisCall&, const School&, const Words&, Instant now);

// Rows of what needs a look and of whom nothing was heard; their buttons: "staff/today/look/<at>",
// "staff/today/child/<pupil>".
Row row_of(const NeedsALook&, std::size_t at, const School&, const Words&, Day today);
Row row_of(const NotHeard&, const School&, const Words&, Day today);

// How one child stands to one slot of check-ins.
enum class Stands { not_yet, done, dont_know, not_today, unfinished, away, not_offered, not_asked };
struct OnBoard {
  Id pupil;
  std::string name, picture;
  Stands stands = Stands::not_yet;
};
// The children of a room today, in the order of the documents. Who is away today counts as away in every slot
// that they have not answered.
std::vector<OnBoard> board_of(const School&, const Id& room, Instant now, const std::vector<Tick>&,
                              const std::vector<Entry>& attendance, const std::string& slot);
// "7 of 12": an "I don't know" is an answer, and who is not asked does not count.
std::string done_of(const std::vector<OnBoard>&, const Words&);
Choice choice_of(const OnBoard&, const Words&);

// "here", "away", "elsewhere", or empty while nobody has said.
std::string is_where(const std::vector<Entry>& attendance, const Id& pupil);
// Who greets a child, "Marianne greets", and who has: "Marianne, 08:41". Empty for whoever is not here.
std::string greeting_of(const Pupil&, const std::vector<Entry>& attendance, const School&, const Words&,
                        Day today);

}  // namespace hearth
