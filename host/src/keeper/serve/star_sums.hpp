// SPDX-License-Identifier: MIT
#pragma once

#include <map>

#include "hearth/targets.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// The sums of stars, which are asked with every touch while the entries behind them only grow. They are read
// once, and from then on only what is new.
class StarSums {
 public:
  explicit StarSums(const Store& store) : store_(store) {}  // outlives this

  Stars of(const Id& pupil);
  int in_jar(const Id& room);
  void forget();  // to be called after an erasure, which changes what is behind them

 private:
  // `last`: when it was that something was added. What comes late but was earlier is no next step.
  struct Child {
    Stars stars;
    Instant last = Instant::min();
  };
  struct Jar {
    int stars = 0;
    Instant last = Instant::min();
  };

  void catch_up();
  Child read_child(const Id&) const;
  Jar read_jar(const Id&) const;

  const Store& store_;
  std::int64_t place_ = 0;  // up to which the sums are true
  std::map<Id, Child> children_;
  std::map<Id, Jar> jars_;
};

}  // namespace hearth
