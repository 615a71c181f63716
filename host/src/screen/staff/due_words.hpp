// SPDX-License-Identifier: MIT
// What must be done, in whole words. Nothing is drawn here.
#pragma once

#include <string>

#include "hearth/school.hpp"
#include "hearth/screen.hpp"
#include "hearth/words.hpp"
#include "records/staff_records.hpp"

namespace hearth {

// A place that could not wait: what is missing is seen to on its own page, which ends the duty.
inline constexpr const char* kAfterwards = "referral";

// "due since today", "due since Monday" within the last week, "due for 3 weeks", "due for 4 months".
std::string since(Day, Day today, const Words&);

// "Callum: talk about the target", "Calm coming in, due since Monday". Its button: "staff/due/do/<id>".
Row row_of(const DueItem&, const School&, const Words&, Day today);
// For whom: a child's name, a room's, or nobody's.
std::string whose(const DueItem&, const School&);

// What the keeper wants to know of a thing that was done.
Entry done_entry(const DueItem&, Instant at, int level, const std::string& note);

}  // namespace hearth
