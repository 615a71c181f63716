// SPDX-License-Identifier: MIT
// What has been rendered, in memory only: words may hold a child's name and must not reach a disk.
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <string>

#include "screen/sound/samples.hpp"

namespace hearth {

// Words in a language: a BCP 47 tag.
struct Phrase {
  std::string words, language;
  friend auto operator<=>(const Phrase&, const Phrase&) = default;
};

// Not for several threads at once.
class SampleCache {
 public:
  explicit SampleCache(std::size_t budget_bytes) : budget_(budget_bytes) {}

  Heard find(const Phrase&);  // counts as used; null when it is not there
  bool holds(const Phrase& phrase) const { return where_.contains(phrase); }
  void put(const Phrase&, Heard);  // what was used longest ago makes room
  void clear();

  std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    Phrase phrase;
    Heard heard;
    std::size_t bytes() const { return heard->size() * sizeof(Samples::value_type); }
  };

  std::size_t budget_, bytes_ = 0;
  std::list<Kept> kept_;  // the latest used first
  std::map<Phrase, std::list<Kept>::iterator> where_;
};

}  // namespace hearth
