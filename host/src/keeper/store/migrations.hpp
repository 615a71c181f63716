// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "keeper/store/sqlite.hpp"

namespace hearth {

// Step n leads from version n to version n+1 of the file. Steps that were once released never change.
std::span<const char* const> migrations();

// Throws StoreProblem for a file that is not Hearth's, or that a newer Hearth wrote.
void refuse_foreign(Database&, std::span<const char* const> steps = migrations());

// Runs the steps that the file lacks, each in its own transaction together with the new version number, so
// that a cut between two leaves a file that goes on from there.
void migrate(Database&, std::span<const char* const> steps = migrations());

}  // namespace hearth
