// SPDX-License-Identifier: MIT
// The proof that a journal is whole. Every row holds a salted commitment to its payload and a hash over the
// hash of the row before, so erasing a payload with its salt leaves the chain sound, and nothing else does.
#pragma once

#include "keeper/store/hash.hpp"
#include "keeper/store/journal_row.hpp"

namespace hearth {

// What the first row of an incarnation is chained to; `parent_head` is the head of the incarnation before it,
// empty for the first.
Bytes genesis(const std::string& device, const std::string& incarnation, const Bytes& parent_head);

// BLAKE2b-256 of salt ‖ payload, where the payload is the JSON array
// [at, day, slot, room, pupil, by, kind, what, level, state, corrects, detail as text].
Bytes commitment_of(const JournalRow&);

// BLAKE2b-256 of hash before ‖ device ‖ incarnation ‖ seq (8 bytes, highest first) ‖ id ‖ commitment.
Bytes link_of(const Bytes& before, const JournalRow&);

}  // namespace hearth
