// SPDX-License-Identifier: MIT
// What stands on each paper that a school prints. Everything here gives the pages as data: Host::print() sets
// them. A paper is always made, whatever is missing: what is not there is said on it, and nothing is
// invented. Pure; any thread.
//
// Of one child, from a Review: its entries should hold the kinds check_in, how_now, target_score, award,
// calm_session, attendance, assessment, staff_note, placement and consent; what is not given is missing on
// the paper and said. The days of the review are what the paper is about, its `today` is when it was made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/paper.hpp"
#include "hearth/review.hpp"

namespace hearth {

struct RoomReview;   // hearth/room_review.hpp
struct CohortTable;  // hearth/room_review.hpp

// A room on one day. All must live as long as it is used.
struct RoomDay {
  const School& school;
  const Content& content;
  const Words& words;  // the catalogue; tables [papers] and [review]
  const Room& room;
  Day day{};    // which day's plan and children; of strips, a day of the week
  Day today{};  // when it was made
  // Of that day, of the room and its children, that count, oldest first. For the plan "day_change"; for the
  // end of the day attendance, check_in, award, target_score and staff_note, too. May be empty.
  const std::vector<Entry>& entries;
};

// What only staff know of a child and no entry holds. What is empty is left open, for a pen.
struct OwnWords {
  std::string likes, dislikes;  // as they stand in the child's document
};

// ---- for a meeting --------------------------------------------------------------------------------------

// One page: the start beside now, how they have been, the week, what helps, targets, stars, in words.
Paper pupil_summary(const Review&);

// One page for the team about a room's week.
Paper weekly_team_page(const RoomReview&);
// For governors: what cohort_of() leaves, and no name. `days` are what the table is about.
Paper cohort_report(const School&, const Words&, const CohortTable&, Days days, Day today);

// Packs leave the school: what the child wished kept for the grown-ups here, or kept quiet, is not in them.
// Everything dated, each with its source and its number, for an assessment of a child's needs.
Paper evidence_pack(const Review&, const OwnWords& = {});
// What the next school needs: passport, targets, summary.
Paper transfer_pack(const Review&, const OwnWords& = {});

// ---- for the wall, the table and the pocket --------------------------------------------------------------

// A week's boxes for each of a child's targets, for the child and a grown-up, to cut. Of one child, in the
// week of `today`; of all children of a room, in the week of `day`.
Paper target_strips(const Review&);
Paper target_strips(const RoomDay&);

// A day's pictures, to cut: the room's, or one child's own, in the pictures that they read.
Paper timetable_strip(const RoomDay&, const Pupil* of = nullptr);

// Cards of the size of a bank card, to cut, which a child carries when they or the room need somebody. Of a
// room: no child is named. Of one child: their key adults and their own tools.
Paper help_cards(const RoomDay&);
Paper help_cards(const Review&);

// What I like, what helps, what does not, whom to ask; and a line for each lesson.
Paper passport(const Review&, const OwnWords& = {});
// For a child to take away: their tools, large, with what they have learnt about them.
Paper tools_and_tips(const Review&);

// ---- for the day -----------------------------------------------------------------------------------------

// One line for each child, for whoever takes them over. A feeling stands there only where the child said that
// their teacher may know.
Paper end_of_day(const RoomDay&);

// For a grown-up who does not know the room: the day, what each child needs, what to say and what not.
// Children in `timetable_only`, and those whose consent is needed or was taken back and is not recorded,
// appear with where they are and nothing else.
Paper visiting_adult(const RoomDay&, const std::vector<Id>& timetable_only = {});

// ---- for home --------------------------------------------------------------------------------------------

// Something that a child did: a star with its reason, a moment that staff wrote down, a target that was met.
// Never a feeling, never another child.
struct ThingDone {
  enum class What { star, moment, target };
  Day day{};
  What what = What::star;
  std::string words, picture;
  std::string why_not;  // empty, or one sentence why it cannot leave the school as it is worded
};
// What was done in these days, oldest first, for staff to choose from; the same thing on one day once.
std::vector<ThingDone> things_done(const Review&);
// Empty, or one sentence why these words cannot go home: another child's name, a feeling. To be asked anew
// when staff have changed them. A child's own targets, agreed with the family, may speak of feelings.
std::string why_not_home(const Review&, const std::string& words);

// These take what staff have chosen and who of them has approved it. Nothing is made without a known adult
// who approves, or where none of the things may leave; what may not is left out. `family` is the catalogue of
// the family's language, where there is one: what it has of the note's words stands below the English.
std::optional<Paper> home_note(const Review&, const std::vector<ThingDone>&, const Id& approved_by,
                               const Words* family = nullptr);
std::optional<Paper> certificate(const Review&, const ThingDone&, const Id& approved_by,
                                 const Words* family = nullptr);
// All that went well, month by month, to keep.
std::optional<Paper> sparkle_book(const Review&, const std::vector<ThingDone>&, const Id& approved_by);

}  // namespace hearth
