// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "base/notice.hpp"
#include "hearth/school.hpp"

namespace hearth {

// The check-ins of a demo school, those before the instant: a CSV file with the columns pupil, at, slot,
// colour, word, intensity, valence, energy, strategy, state, entered_by, help, and no quotes. A row that is
// wrong or names nobody of `school` is left out with a notice.
std::vector<Entry> read_demo_check_ins(const std::filesystem::path& file, const School& school,
                                       Instant before, Notices&);

}  // namespace hearth
