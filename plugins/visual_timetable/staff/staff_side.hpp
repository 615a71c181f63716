// SPDX-License-Identifier: MIT
// The timetable's staff side: change today, other days, and the weeks for good.
#pragma once

#include "desk.hpp"

namespace visual_timetable {

// Display thread only.
class StaffSide {
 public:
  explicit StaffSide(hearth::Host& host) : host_(host), keeping_(host) {}

  void show(hearth::Screen&);
  void over();  // forgets what was shown and what can be taken back

 private:
  hearth::Host& host_;
  Keeping keeping_;
  Way way_;
  hearth::Day day_{};  // on which it was opened
};

}  // namespace visual_timetable
