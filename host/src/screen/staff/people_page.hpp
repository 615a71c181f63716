// SPDX-License-Identifier: MIT
#pragma once

#include "screen/staff/people_new.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/referral_forms.hpp"

namespace hearth {

// The children of one's rooms, and everything about each by touch. Display thread only.
class PeoplePage : public StaffPage {
 public:
  explicit PeoplePage(const StaffDesk&);

  void open() override;
  void about(const std::string&) override;  // a child's id; "asked/<id>": the place that is asked for
  void close() override;
  void draw(Screen&) override;

 private:
  std::vector<const Pupil*> shown(const School&) const;
  void draw_children(Screen&);
  void note_look();

  const StaffDesk desk_;
  PersonDocuments documents_;
  Forms forms_;
  PersonForms person_;
  ReferralForms referrals_;
  NewPerson fresh_;
  Id noted_;                // whose look the keeper has been told of
  bool gone_ = false;       // those who are not here any more
  bool for_place_ = false;  // the new child waits for one
  std::string search_, notice_;
};

}  // namespace hearth
