// SPDX-License-Identifier: MIT
#include "staff_side.hpp"

#include "roots.hpp"

namespace reward_tracker {

using namespace staff;

void StaffSide::opened() {
  book_.opened();
}

void StaffSide::closed() {
  book_.closed();
  keeping_.forget();
  way_.over();
}

void StaffSide::show(hearth::Screen& screen) {
  const auto school = host_.school();
  const hearth::Room* room = school->room(host_.room());
  if (!room) return screen.text(screen.area(), host_.words()("rewards_staff.no_room"), {.size = 12});
  const hearth::Day today = host_.local_now().day;
  if (today != day_) {  // after midnight "today" is another day
    if (day_.ok()) closed(), opened();
    day_ = today;
  }
  book_.keep_up();
  Desk desk{screen, host_, school, *room, today, book_, keeping_, way_, routine_};
  if (!way_.top())
    if (auto first = first_page(desk)) way_.start(std::move(first));
  const std::shared_ptr<StaffPage> page = way_.top();
  if (!page) return;
  page->draw(desk);
  if (keeping_.busy()) screen.hold_touches();
  const hearth::Instant now = host_.clock().now();
  // What a touch opened is drawn at once; "4 minutes ago" moves with the clock.
  host_.wake_at(way_.top() != page ? now
                                   : std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes(1));
}

}  // namespace reward_tracker
