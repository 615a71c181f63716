// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "keeper/serve/commands.hpp"

namespace hearth {

// Writes the room's timetable as an iCalendar file with generic titles (exchange/calendar_export.hpp).
// `room`: its id or its name. Prints what it did; throws StoreProblem with one sentence when it could not.
void export_calendar(const Place&, const std::string& room, const std::filesystem::path& file);

}  // namespace hearth
