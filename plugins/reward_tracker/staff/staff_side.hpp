// SPDX-License-Identifier: MIT
// The staff's side of the stars: give them, score targets, look back on the week, jar and rewards, and what
// there is to be given.
#pragma once

#include "desk.hpp"

namespace reward_tracker {

// Display thread only.
class StaffSide {
 public:
  explicit StaffSide(hearth::Host& host) : host_(host), book_(host), keeping_(host) {}

  void opened();
  void closed();  // what waits is written, and nobody's name is left
  void show(hearth::Screen&);

 private:
  hearth::Host& host_;
  staff::Book book_;
  staff::Keeping keeping_;
  staff::Way way_;
  hearth::Id routine_;  // the last that a star was given for
  hearth::Day day_{};   // on which it was opened
};

}  // namespace reward_tracker
