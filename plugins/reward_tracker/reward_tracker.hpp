// SPDX-License-Identifier: MIT
// Targets, stars and the room's jar. Whoever stands there is model/'s, what it looks like is pages/'s, and
// what staff do is staff/'s; here they meet the host.
#pragma once

#include <chrono>
#include <memory>

#include "hearth/plugin.hpp"
#include "model/visit.hpp"
#include "staff/staff_side.hpp"

namespace reward_tracker {

class RewardTracker : public hearth::Plugin {
 public:
  explicit RewardTracker(hearth::Host& host) : host_(host), staff_(host) {}

  void opened() override;
  void closed() override;
  void show(hearth::Screen&) override;
  void show_staff(hearth::Screen& screen) override { staff_.show(screen); }

 private:
  void learn(const hearth::School&);  // what the child has by now
  bool has_arrived() const;
  void draw(hearth::Screen&, const hearth::School&);
  void choose(const hearth::School&, const hearth::Id& pupil);
  void keep_time();
  double grown();
  void take();
  void leave();

  hearth::Host& host_;
  StaffSide staff_;
  Visit visit_;
  hearth::Id chosen_;  // in the journal
  Step shown_ = Step::rest;
  hearth::Instant since_{};            // of the step
  std::chrono::milliseconds began_{};  // the same in running time
  // Receipts come later, perhaps when another child is here: each knows which visit it belongs to.
  std::shared_ptr<int> visits_ = std::make_shared<int>(0);
};

}  // namespace reward_tracker
