// SPDX-License-Identifier: MIT
#include "visit.hpp"

namespace visual_timetable {

void Visit::choose(const hearth::Id& pupil) {
  pupil_ = pupil;
  way_ = {Place{}};
}

void Visit::back() {
  if (way_.size() > 1)
    way_.pop_back();
  else
    pupil_.clear();
}

void Visit::over() {
  pupil_.clear();
  way_ = {Place{}};
}

}  // namespace visual_timetable
