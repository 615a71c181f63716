// SPDX-License-Identifier: MIT
// The cards of a day, as one viewer sees them.
#pragma once

#include <string>
#include <vector>

#include "people.hpp"

namespace visual_timetable {

enum class When { over, now, next, later };

struct Card {
  std::string item;           // id
  std::string word, picture;  // of the choice, where one was made
  std::string hours;          // "10:10 to 10:30"
  When when = When::later;
  bool crossed_out = false;                 // cancelled: stays where it was, all day
  bool changed = false;                     // other than the week says: the change sign
  bool finished = false;                    // by hand, or because its time is over
  bool waits = false;                       // over, and to be moved into the finished box
  std::vector<Person> adults;               // who leads
  bool names_adult = false;                 // somebody in particular, not just the room's adults
  std::vector<hearth::ItemChoice> choices;  // with pictures as they may be shown
  std::string chosen;                       // id of one of them, or empty

  bool can_finish() const { return !crossed_out && !finished && (when == When::now || when == When::over); }
  bool can_take_back() const { return finished; }
  bool has_new_face() const;
};

// All cards of a plan, in its order.
std::vector<Card> cards_of(const Viewer&, const hearth::DayPlan&, const Told&, hearth::Instant,
                           const std::vector<hearth::Id>& new_faces, const hearth::Words&);

// The language of a card: the first picture that an item has, from what the viewer needs on. For Screen:
// names with "|" between them, the first that can be shown counts; empty where the word stands alone.
std::string picture_for(const Viewer&, const hearth::Item&, hearth::Day);

}  // namespace visual_timetable
