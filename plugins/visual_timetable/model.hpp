// SPDX-License-Identifier: MIT
// What the board shows, without drawing it.
#pragma once

#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace visual_timetable {

struct Card {
  std::string word, picture;
  bool crossed_out = false;  // cancelled: stays where it was, all day
};

struct Person {
  std::string name, picture;
};

struct Board {
  std::string place, time;               // top left and top right
  std::string message, message_picture;  // in place of the cards, when nothing is on
  bool has_now = false, has_next = false;
  Card now, next;
  double left = 0;             // share of now that is left
  std::vector<Card> later;     // after next, in order
  std::vector<Person> people;  // who is with us for now
  hearth::Instant changes;     // when the board looks different: the next minute, or the bar's next step
};

// The board of a room at an instant. `today` are the changes that staff made on the day.
Board board_of(const hearth::School&, const hearth::Id& room, const std::vector<hearth::Change>& today,
               hearth::Instant, const hearth::Words&);

}  // namespace visual_timetable
