// SPDX-License-Identifier: MIT
#include "unit/screen/ui/allocations.hpp"

#include <cstddef>

namespace hearth {
namespace {

thread_local bool counting = false;
thread_local long count = 0;

}  // namespace

CountAllocations::CountAllocations() {
  count = 0;
  counting = true;
}

CountAllocations::~CountAllocations() {
  counting = false;
}

long CountAllocations::so_far() const {
  return count;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)

bool allocations_are_counted() {
  return false;
}

}  // namespace hearth

#else

bool allocations_are_counted() {
  return true;
}

void note_allocation() {
  if (counting) ++count;
}

}  // namespace hearth

// The program's own malloc goes before that of the C library, for every library in it; operator new uses it.
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);

void* malloc(std::size_t size) {
  hearth::note_allocation();
  return __libc_malloc(size);
}
void* calloc(std::size_t number, std::size_t size) {
  hearth::note_allocation();
  return __libc_calloc(number, size);
}
void* realloc(void* old, std::size_t size) {
  hearth::note_allocation();
  return __libc_realloc(old, size);
}
}

#endif
