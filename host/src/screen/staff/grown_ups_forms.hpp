// SPDX-License-Identifier: MIT
// The forms about grown-ups, roles and whom to tell. Display thread only.
#pragma once

#include "screen/staff/forms_about.hpp"

namespace hearth {

class GrownUpForms : private FormsAbout {
 public:
  // All outlive this.
  GrownUpForms(const StaffDesk&, PersonDocuments&, Forms&);

  Form grown_up(const Id&);
  Form rules();  // roles, second factor, whom to tell
  void close();

 private:
  struct Person {
    bool known = false;
    Adult adult;
    nlohmann::json body;
    std::shared_ptr<const School> school;
    Day today{};
  };
  Person look_at(const Id&);
  Ask words_of(const char* kind, const Id&, const nlohmann::json& body, const char* key, const char* field,
               bool needed);

  Ask access(const Person&);
  Ask rooms(const Person&);
  Ask weekdays(const Person&);
  Ask leaving(const Person&);
  Ask second_factor(const Person&);
  Form away(const Id&);
  Form away_days(const Id&, std::size_t which);

  // grown_ups_roles.cpp
  Form roles();
  Form role(const Id&);
  Ask second_factor_for();
  // grown_ups_contacts.cpp
  Form contacts();
  Form contact(std::size_t which);
};

}  // namespace hearth
