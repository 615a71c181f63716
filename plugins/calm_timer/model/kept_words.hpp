// SPDX-License-Identifier: MIT
// What must survive a crash, as words for Host::remember().
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "hearth/journal.hpp"
#include "wish.hpp"

namespace calm_timer {

struct Kept {
  std::optional<Wish> wish;
  std::chrono::milliseconds left{};        // below 0: over for so long
  std::vector<hearth::Entry> unwritten{};  // ended, and perhaps not on disk
};

std::string to_words(const Kept&);       // a line each; empty when there is nothing
Kept kept_in(const std::string& words);  // nothing for words that are none of ours

}  // namespace calm_timer
