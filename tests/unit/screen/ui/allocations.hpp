// SPDX-License-Identifier: MIT
// How often this thread asks for memory, whoever asks: C++, SDL, Dear ImGui, Cairo.
#pragma once

namespace hearth {

// False where a sanitizer has taken malloc over.
bool allocations_are_counted();

// Counts from its beginning on. One at a time.
class CountAllocations {
 public:
  CountAllocations();
  ~CountAllocations();
  long so_far() const;
};

}  // namespace hearth
