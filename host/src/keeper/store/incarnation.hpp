// SPDX-License-Identifier: MIT
// The lives of a file. Numbers in a journal start at 1 again whenever the file is made or restored, under a
// new incarnation, so that a restored kiosk never gives two entries the same name.
#pragma once

#include <optional>

#include "keeper/store/sqlite.hpp"

namespace hearth {

struct Incarnation {
  std::string device, id;
  std::int64_t entries = 0;  // how many the journal has in this incarnation
  Bytes head;                // the hash of the last one; the genesis hash when there is none
};

std::optional<Incarnation> current_incarnation(Database&);

// Begins a new one after the current one, of the same device; or the first, of a new device. Within the
// caller's transaction.
Incarnation begin_incarnation(Database&, Instant now);

}  // namespace hearth
