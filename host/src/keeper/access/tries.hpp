// SPDX-License-Identifier: MIT
// Wrong PINs and wrong codes, counted on disk.
#pragma once

#include <functional>
#include <string>

#include "keeper/access/running_time.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// A try is counted before it is looked at, so that neither a restart nor a power cut gives a free one. After
// five wrong ones a person must wait 30 s, and twice as long after each further one, up to 15 min. On one
// machine there are never more than ten wrong tries within five minutes, whoever they are for. A wait is
// served while the machine runs: the clock on the wall has no part in it, and a start of the machine begins
// what was left of it anew.
class Tries {
 public:
  // The store outlives it. `now`: only tests give another.
  explicit Tries(Store& store, std::function<RunningTime()> now = running_time)
      : store_(store), now_(std::move(now)) {}

  // How long until `whom` may try again; zero: now. Each of these throws StoreProblem when it cannot be kept.
  std::chrono::milliseconds wait(const std::string& whom);
  void count(const std::string& whom);      // before each try; only when there is nothing to wait for
  void was_right(const std::string& whom);  // the try that was just counted
  void forget(const std::string& whom);     // for a new PIN

 private:
  struct Counted;
  Counted read() const;
  void write(const Counted&);

  Store& store_;
  std::function<RunningTime()> now_;
};

// "Too many wrong PINs. Please wait 30 seconds."
std::string wait_sentence(const std::string& wrong_what, std::chrono::milliseconds left);

}  // namespace hearth
