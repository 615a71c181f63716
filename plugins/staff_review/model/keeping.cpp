// SPDX-License-Identifier: MIT
#include "keeping.hpp"

namespace staff_review {

std::function<void(const std::string&)> Keeping::began(std::function<void()> done) {
  busy_ = true;
  problem_.clear();
  return [this, done = std::move(done), visit = visit_, mine = *visit_](const std::string& problem) {
    if (mine != *visit) return;
    busy_ = false;
    problem_ = problem;
    if (problem.empty() && done) done();
  };
}

void Keeping::edit(const hearth::Edited& edited, std::function<void()> done) {
  if (busy_) return;
  host_.edit(edited, [then = began(std::move(done))](const hearth::Kept& kept) { then(kept.problem); });
}

void Keeping::remove(const std::string& kind, const hearth::Id& id, std::function<void()> done) {
  if (busy_) return;
  host_.remove(kind, id, [then = began(std::move(done))](const hearth::Kept& kept) { then(kept.problem); });
}

void Keeping::write(hearth::Entry entry, std::function<void()> done) {
  if (busy_) return;
  host_.journal().write(std::move(entry), [then = began(std::move(done))](const hearth::Receipt& receipt) {
    then(receipt.problem);
  });
}

void Keeping::forget() {
  ++*visit_;
  busy_ = false;
  problem_.clear();
}

}  // namespace staff_review
