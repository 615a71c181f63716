// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "keeper/store/sqlite.hpp"

namespace hearth {

enum class Depth { quick, full };

// SQLite's own look at the file. Quick leaves out the comparison of indexes with tables. Empty: sound.
std::vector<std::string> file_problems(Database&, Depth);

// Walks the journal of every incarnation and computes all of it again, or only so many of the newest entries of
// each. Empty: whole. Says nothing about a pupil.
std::vector<std::string> chain_problems(Database&, std::optional<std::int64_t> newest = {});

// Documents whose body is no JSON any more.
std::vector<std::string> document_problems(Database&);

// Compares every photograph and recording with its name.
std::vector<std::string> media_problems(Database&);

// Throws StoreProblem with the first thing that is wrong with the file, a document or the chain; `advice`
// ends the sentence. Quick walks the newest entries of the chain: what a school of ten years must not wait for in
// the morning, the backup of each day does.
void demand_sound(Database&, Depth, const std::string& advice);

}  // namespace hearth
