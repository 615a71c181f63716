// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "keeper/serve/commands.hpp"

namespace hearth {

// Writes the room's timetable as an iCalendar file with generic titles (exchange/calendar_export.hpp).
// `room`: its id or its name. Prints what it did; throws StoreProblem with one sentence when it could not.
void export_calendar(const Place&, const std::string& room, const std::filesystem::path& file);

// Writes everything that is kept about one child into a new zip (exchange/pupil_export.hpp). Prints what it
// did; throws StoreProblem with one sentence when there is no such child or the file is there already.
void export_pupil(const Place&, const std::string& pupil, const std::filesystem::path& file);

}  // namespace hearth
