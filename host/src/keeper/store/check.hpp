// SPDX-License-Identifier: MIT
#pragma once

#include "keeper/store/sqlite.hpp"

namespace hearth {

// How much of the file is read. A school of ten years must not wait for the disk in the morning, and what is
// left out then the backup of each day reads.
//
//   newest   all but the journal; of the journal its newest entries
//   quick    every page, and whether no entry is missing; of the journal the newest entries anew
//   full     indexes compared with their tables, and every entry computed anew
enum class Depth { newest, quick, full };
Depth depth_at_start(std::uintmax_t file_size);  // bytes

// SQLite's own look at the file. Empty: sound.
std::vector<std::string> file_problems(Database&, Depth);

// Walks the journal of every incarnation and computes it anew: all of it, or the `newest` entries of each.
// Empty: whole. Says nothing about a pupil.
inline constexpr std::int64_t kNewest = 20'000;  // a large room's term, half a second
std::vector<std::string> chain_problems(Database&, Depth, std::int64_t newest = kNewest);

// Documents whose body is no JSON any more.
std::vector<std::string> document_problems(Database&);

// Compares every photograph and recording with its name.
std::vector<std::string> media_problems(Database&);

// Throws StoreProblem with the first thing that is wrong with the file, a document or the chain; `advice`
// ends the sentence.
void demand_sound(Database&, Depth, const std::string& advice);

}  // namespace hearth
