// SPDX-License-Identifier: MIT
#include "screen/kiosk/school_content.hpp"

#include "school/rewording.hpp"

namespace hearth {

SchoolContent::SchoolContent(Content usual) : usual_(std::move(usual)), offered_(usual_), all_(usual_) {}

void SchoolContent::follow(const std::shared_ptr<const School>& school, Day today) {
  if (school == school_ && today == day_) return;
  school_ = school;
  day_ = today;
  offered_ = reworded(usual_, *school, today, Hidden::left_out);
  all_ = reworded(usual_, *school, today, Hidden::kept);
}

}  // namespace hearth
