// SPDX-License-Identifier: MIT
// One child's records as a file.
#pragma once

#include <filesystem>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// What the file is made from; all of it outlives it.
struct PupilDesk {
  const Store& store;
  const School& school;
  const Session& session;  // what they may not be told is left out
  Instant now;
};

// Throws Refused where there is no such child.
void must_be_in_the_records(const School&, const Id& pupil);

// Writes everything about the child into a new zip in `folder`, which is made for its owner alone, and
// answers with its name. The name says the day and nothing of the child. Throws StoreProblem or
// ImportProblem.
std::string export_pupil_file(const PupilDesk&, const Id& pupil, const std::filesystem::path& folder);

}  // namespace hearth
