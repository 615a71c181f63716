// SPDX-License-Identifier: MIT
// What was kept, read once for a page and forgotten with it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "hearth/host.hpp"

namespace staff_review {

// Display thread only.
class Reading {
 public:
  ~Reading() { ++*visit_; }  // answers that come later are passed over

  // Asks anew, all at once.
  void ask(hearth::Journal&, const std::vector<hearth::HistoryWish>&);
  bool asked() const { return asked_; }
  bool ready() const { return asked_ && unanswered_ == 0; }
  const std::string& problem() const { return problem_; }                 // why nothing came, in one sentence
  const std::vector<hearth::Entry>& entries() const { return entries_; }  // of all wishes, oldest first

 private:
  std::vector<hearth::Entry> entries_;
  std::string problem_;
  bool asked_ = false;
  int unanswered_ = 0;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

// Of one child, all that a review stands on, and what became of their room's days. Only what whoever has
// signed in may read: without the task for notes there are none.
std::vector<hearth::HistoryWish> all_of_child(const hearth::Host&, const hearth::Pupil&, hearth::Days);

}  // namespace staff_review
