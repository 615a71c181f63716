// SPDX-License-Identifier: MIT
// The PINs of staff. A PIN is a document of kind "pin" with the staff member's id and the body {"hash": "…"}.
#pragma once

#include <string>

#include "hearth/clock.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// What one try costs Argon2id. The default is for people; tests take less.
struct PinCost {
  unsigned long long passes = 2;
  std::size_t memory = 64 << 20;  // bytes
};

// Throws StoreProblem when it is not 6 to 8 digits, or there is no memory for it.
Document pin_document(const Id& staff, const std::string& pin, PinCost = {});

// Counts wrong tries on disk, so that neither a restart nor a power cut gives new ones. After five wrong ones
// the person must wait 30 s, and twice as long after each further one, up to 15 min.
class Pins {
 public:
  Pins(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  // Empty when the PIN is right; otherwise one sentence for staff. Throws StoreProblem when the try cannot be
  // counted.
  std::string refusal(const Id& staff, const std::string& pin);
  void forget_tries(const Id& staff);  // for a new PIN

 private:
  Store& store_;
  const Clock& clock_;
};

}  // namespace hearth
