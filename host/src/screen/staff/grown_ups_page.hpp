// SPDX-License-Identifier: MIT
#pragma once

#include "screen/staff/grown_ups_forms.hpp"
#include "screen/staff/people_new.hpp"

namespace hearth {

// The staff, what each may do, and whom to tell when somebody may not be safe. Display thread only.
class GrownUpsPage : public StaffPage {
 public:
  explicit GrownUpsPage(const StaffDesk&);

  void open() override;
  void about(const std::string& adult) override;
  void close() override;
  void draw(Screen&) override;

 private:
  void draw_grown_ups(Screen&);

  const StaffDesk desk_;
  PersonDocuments documents_;
  Forms forms_;
  GrownUpForms grown_up_;
  NewPerson fresh_;
};

}  // namespace hearth
