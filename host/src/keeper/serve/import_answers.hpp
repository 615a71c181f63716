// SPDX-License-Identifier: MIT
// The answers to staff who bring in files of the school. On the thread that owns the store.
#pragma once

#include <functional>

#include "keeper/exchange/import.hpp"
#include "keeper/exchange/offered_files.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// What the answers are made from; all of it outlives them.
struct ImportDesk {
  Store& store;
  const Clock& clock;
  const FilePlaces& places;
};

// Both throw ImportProblem when the file is not on offer or cannot be read, with a sentence.
ImportTold preview_import(const ImportDesk&, const ImportWish&);
// Writes the documents, and with them the columns that `wish` names; then the entries. Both all or none.
// `allow` is shown what would be written, and throws when it must not be.
ImportTold run_import(const ImportDesk&, const ImportWish&, const Id& who,
                      const std::function<void(const Import&)>& allow);

// Ends the pupil's placements that go on after `last`. Throws ImportProblem when there is no such pupil.
void end_placements(Store&, const Id& pupil, Day last, const Id& who);

}  // namespace hearth
