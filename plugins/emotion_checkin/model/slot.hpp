// SPDX-License-Identifier: MIT
// The three times of a day at which children are asked. They come from the day's plan and not from a clock.
#pragma once

#include <string>
#include <vector>

#include "hearth/school.hpp"

namespace emotion_checkin {

struct Slot {
  std::string id = "arrive";  // "arrive", "midday" or "leave"
  bool late = false;          // what it belongs to has been over for more than an hour
};

// The slot of an instant: "arrive", "midday" from lunch on, "leave" while the room says goodbye. Lunch is the
// longest meal (kind "food") of the day's second half, and a day without one has no "midday"; goodbye is the
// last item that begins before the room closes, but of a long one only the last half hour.
Slot slot_at(const hearth::School&, const hearth::Id& room, const std::vector<hearth::Change>& today,
             hearth::Instant);

// All of a day's, in their order.
const std::vector<std::string>& all_slots();
// One of them, for staff who enter it at `now`: late where its time is over.
Slot slot_named(const std::string& id, const Slot& now);

}  // namespace emotion_checkin
