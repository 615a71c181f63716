// SPDX-License-Identifier: MIT
// The PINs of staff. A PIN is a document of kind "pin" with the staff member's id and the body {"hash": "…"}.
#pragma once

#include <string>

#include "keeper/access/tries.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// What one try costs Argon2id. The default is for people; tests take less.
struct PinCost {
  unsigned long long passes = 2;
  std::size_t memory = 64 << 20;  // bytes
};

// Throws StoreProblem when pin_problem() has something to say, or there is no memory for it.
Document pin_document(const Id& staff, const std::string& pin, PinCost = {});

class Pins {
 public:
  Pins(Store& store, Tries& tries) : store_(store), tries_(tries) {}

  // Empty when the PIN is right; otherwise one sentence for staff. The try is counted first (Tries). For
  // somebody who is not there, or has no PIN, it takes as long. Throws StoreProblem when the try cannot be
  // counted.
  std::string refusal(const Id& staff, const std::string& pin);
  void forget_tries(const Id& staff);  // for a new PIN

 private:
  Store& store_;
  Tries& tries_;
};

}  // namespace hearth
