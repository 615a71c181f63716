// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "hearth/journal.hpp"

namespace calm_timer {

// The adult who has seen the child's last call and was not there yet; empty: nobody. Pure.
hearth::Id coming_to(const std::vector<hearth::Entry>& own_today, const hearth::Id& pupil);

}  // namespace calm_timer
