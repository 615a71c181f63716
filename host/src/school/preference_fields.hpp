// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include "hearth/preferences.hpp"
#include "school/fields.hpp"

namespace hearth {

// What a body does not say stays as it is by default; the other way round, what is as by default is not
// written. Reading throws WrongField.
Preferences read_preferences(const Fields&);
CheckInWay read_check_in_way(const Fields&);
RoomView read_room_view(const Fields&);
nlohmann::json body_of(const Preferences&);
nlohmann::json body_of(const RoomView&);

}  // namespace hearth
