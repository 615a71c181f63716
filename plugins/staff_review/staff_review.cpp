// SPDX-License-Identifier: MIT
#include "staff_review.hpp"

#include "hearth/screen.hpp"
#include "staff/roots.hpp"

namespace staff_review {

void StaffReview::closed() {
  way_.over();
  keeping_.forget();
}

void StaffReview::show_staff(hearth::Screen& screen) {
  const hearth::Day today = host_.local_now().day;
  if (today != day_) closed();  // after midnight "this week" is another one
  day_ = today;
  Desk desk{screen, host_, host_.school(), today, keeping_, way_};
  if (!way_.top()) way_.start(children_page());
  const std::shared_ptr<StaffPage> page = way_.top();
  page->draw(desk);
  if (way_.top() != page) host_.wake_at(host_.clock().now());  // what a touch opened is drawn at once
}

}  // namespace staff_review

HEARTH_PLUGIN("staff_review", "Staff review", "1.0.0", staff_review::StaffReview)
