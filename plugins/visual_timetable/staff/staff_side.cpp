// SPDX-License-Identifier: MIT
#include "staff_side.hpp"

#include "roots.hpp"

namespace visual_timetable {

void StaffSide::show(hearth::Screen& screen) {
  const auto school = host_.school();
  const hearth::Room* room = school->room(host_.room());
  if (!room) return screen.text(screen.area(), host_.words()("change.no_room"), {.size = 12});
  const hearth::Day today = host_.local_now().day;
  if (today != day_) over(), day_ = today;  // after midnight "today" is another day
  Desk desk{screen, host_, school, *room, today, keeping_, way_};
  if (!way_.top())
    if (auto first = first_page(desk)) way_.start(std::move(first));
  const std::shared_ptr<StaffPage> page = way_.top();
  if (!page) return;
  page->draw(desk);
  if (keeping_.busy()) screen.hold_touches();
  const hearth::Instant now = host_.clock().now();
  // What a touch opened is drawn at once; the card that is on moves with the clock.
  host_.wake_at(way_.top() != page ? now
                                   : std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes(1));
}

void StaffSide::over() {
  way_.over();
  keeping_.forget();
}

}  // namespace visual_timetable
