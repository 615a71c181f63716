// SPDX-License-Identifier: MIT
// How children and the room have been, for staff: charts, sentences and paper. What is worked out is the
// host's (hearth/review.hpp, hearth/room_review.hpp, hearth/papers.hpp); the pages are staff/'s.
#pragma once

#include "hearth/plugin.hpp"
#include "staff/desk.hpp"

namespace staff_review {

class StaffReview : public hearth::Plugin {
 public:
  explicit StaffReview(hearth::Host& host) : host_(host), keeping_(host) {}

  void closed() override;  // nothing that was read is left
  void show_staff(hearth::Screen&) override;

 private:
  hearth::Host& host_;
  Keeping keeping_;
  Way way_;
  hearth::Day day_{};  // on which it was opened
};

}  // namespace staff_review
