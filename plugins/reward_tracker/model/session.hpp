// SPDX-License-Identifier: MIT
// Which session of the day a child looks back at.
#pragma once

#include "hearth/school.hpp"

namespace reward_tracker {

// The one that is about to end, else the last one that has ended; null before that. What was cancelled is
// left out, and so is the time that is set aside for feelings and for marking. Points into the plan.
const hearth::PlanItem* session_to_mark(const hearth::DayPlan&, hearth::Instant now);

// Whether the target is one for this session. What is meant for home is marked by nobody here.
bool belongs_to(const hearth::Target&, const hearth::Item& session);

}  // namespace reward_tracker
