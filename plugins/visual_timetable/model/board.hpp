// SPDX-License-Identifier: MIT
// What the board shows, without drawing it: the room's, or one child's "My day".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "announcements.hpp"
#include "cards.hpp"
#include "warnings.hpp"

namespace visual_timetable {

struct Board {
  std::string place, time;               // top left and top right
  std::string face;                      // of the child whose day it is
  std::string message, message_picture;  // in place of the cards, when nothing is on
  hearth::DayView view;
  std::vector<Card> cards;         // the whole day, in order
  std::vector<std::size_t> shown;  // those that the board has room for: a half day, so many, all
  double left = 0;                 // share of now that is left
  int minutes_left = 0;            // begun ones count
  std::optional<Sign> sign;        // before now ends
  std::vector<hearth::Instant> bells;
  std::vector<Person> people;  // who is with us for now
  std::optional<Expected> expected;
  std::string focus, focus_picture;
  std::vector<Announcement> announcements;
  hearth::Instant changes;  // when the board looks different: the next minute, the bar's next step

  const Card* now() const { return first(When::now); }
  const Card* next() const { return first(When::next); }
  const Card* card(const std::string& item) const;
  // What is neither now nor next and still matters: what comes, and what is crossed out, all day.
  std::vector<const Card*> later() const;
  std::vector<const Card*> in_box() const;  // what is finished, in the order of the day

 private:
  const Card* first(When) const;
};

Board board_of(const Viewer&, const Told&, hearth::Instant, const hearth::Words&);

}  // namespace visual_timetable
