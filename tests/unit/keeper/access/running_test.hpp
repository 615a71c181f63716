// SPDX-License-Identifier: MIT
// A store on a machine whose running time a test decides.
#pragma once

#include "keeper/access/tries.hpp"
#include "unit/keeper/store/store_test.hpp"

namespace hearth {

class RunningTest : public StoreTest {
 protected:
  std::function<RunningTime()> running() {
    return [this] { return RunningTime{"start " + std::to_string(start_), passed_}; };
  }
  void pass(std::chrono::milliseconds time) { passed_ += time; }
  void restart_machine() {
    ++start_;
    passed_ = std::chrono::seconds(20);
    restart_keeper();
  }
  void restart_keeper() {
    store_.reset();
    store_.emplace(options(), clock_);
  }

  std::optional<Store> store_{std::in_place, options(), clock_};

 private:
  int start_ = 1;
  std::chrono::milliseconds passed_{std::chrono::hours(3)};
};

}  // namespace hearth
