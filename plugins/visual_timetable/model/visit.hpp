// SPDX-License-Identifier: MIT
// Where somebody is in the timetable, and the way back.
#pragma once

#include <string>
#include <vector>

#include "hearth/clock.hpp"
#include "hearth/journal.hpp"

namespace visual_timetable {

struct Place {
  enum class Page { board, card, whole_day, week, day, box, who };
  Page page = Page::board;
  std::string item;   // Page::card
  hearth::Day day{};  // Page::day
};

class Visit {
 public:
  const Place& place() const { return way_.back(); }
  const hearth::Id& pupil() const { return pupil_; }  // empty: everybody's board
  bool at_rest() const { return way_.size() == 1 && pupil_.empty(); }

  void open(const Place& place) { way_.push_back(place); }
  void choose(const hearth::Id& pupil);  // found themselves: their own board
  void back();                           // one step; from a child's own board to everybody's
  void over();                           // everybody's board, and no child is known any more

 private:
  std::vector<Place> way_{Place{}};
  hearth::Id pupil_;
};

}  // namespace visual_timetable
