// SPDX-License-Identifier: MIT
// What a plugin's staff side may change for good, and how a change is taken back.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <utility>
#include <variant>

#include "hearth/school.hpp"

namespace hearth {

// Something of the school, as it is to be from now on. Without an id it is new.
using Edited =
    std::variant<Timetable, OneOffDay, Closure, Overlay, Change, Focus, Target, Reward, Routine, WatchRule>;

// Called on the display thread when the keeper has answered: the thing's id, or one sentence that says why it
// was not kept.
struct Kept {
  Id id;
  std::string problem;
};
using ThenKept = std::function<void(const Kept&)>;

// The last twenty steps of somebody who edits, to be taken back and done again. Belongs to one page.
class Steps {
 public:
  struct Step {
    std::string words;  // what it did: "Cancel Circle time"
    std::function<void()> back, again;
  };

  void did(Step step) {
    undone_.clear();
    done_.push_back(std::move(step));
    if (done_.size() > kMost) done_.pop_front();
  }
  // The words of the step that back() or again() would take; empty: there is none.
  std::string can_go_back() const { return done_.empty() ? "" : done_.back().words; }
  std::string can_do_again() const { return undone_.empty() ? "" : undone_.back().words; }
  void back() { take(done_, undone_, &Step::back); }
  void again() { take(undone_, done_, &Step::again); }
  void clear() {
    done_.clear();
    undone_.clear();
  }

 private:
  static constexpr std::size_t kMost = 20;

  static void take(std::deque<Step>& from, std::deque<Step>& to, std::function<void()> Step::*what) {
    if (from.empty()) return;
    to.push_back(std::move(from.back()));
    from.pop_back();
    (to.back().*what)();
  }

  std::deque<Step> done_, undone_;
};

}  // namespace hearth
