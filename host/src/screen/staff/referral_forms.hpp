// SPDX-License-Identifier: MIT
// The forms about who waits for a place and how full the rooms are. Display thread only.
#pragma once

#include "school/referrals.hpp"
#include "screen/staff/person_forms.hpp"

namespace hearth {

class ReferralForms : private FormsAbout {
 public:
  // All outlive this.
  ReferralForms(const StaffDesk&, PersonDocuments&, Forms&, PersonForms&);

  Form waiting();                      // everybody who waits, and ways on
  Form referral(const Id&);            // one child's
  void ask_for(const Id&);             // from today somebody asks for a place for this child; opens the form
  std::string now(const Id&);          // in words, for the child's own page; empty: nobody has asked
  std::function<void()> on_new_child;  // one whom nobody here knows yet is asked for

 private:
  // As it is once everything that was handed over is kept.
  struct Asked {
    bool known = false;
    Referral referral;
    nlohmann::json body;
    std::shared_ptr<const School> school;
    Pupil pupil;
    Day today{};
  };
  Asked look_at(const Id&);
  FormNow about(const Asked&, const std::string& id, const std::string& title,
                const std::string& note = {}) const;
  bool decides() const { return desk_.session().tasks.contains(Task::every_room); }
  Day today() const { return local_time(desk_.clock.now(), desk_.school()->zone).day; }

  // Fields of a referral. `key`: of its words, "referral.<key>"; its why, where it has one, is "<key>_why".
  void set(const Id&, const char* key, const Change&, ThenTold);
  Ask leads(const char* key, const std::string& now, Form to) const;
  Ask day(const Id&, const char* key, std::optional<Day>, const nlohmann::json::json_pointer& field,
          std::optional<Day> first, bool needed = false);
  Ask text(const Id&, const char* key, const nlohmann::json& body, const nlohmann::json::json_pointer& field,
           Field = {});
  std::string why(const std::string& key) const;

  // waiting_list.cpp
  Form choose_child();
  Form decided();
  Ask row_of(const Referral&, const School&);
  // referral_page.cpp
  Form reasons(const Id&);
  Form talks(const Id&);
  Form talk(const Id&, const std::string& who);
  Form letter(const Id&);
  Form urgent(const Id&);
  Ask who_asked(const Asked&);
  Ask concerns(const Asked&);
  Ask priority(const Asked&);
  // referral_place.cpp
  Form rooms(const Id& pupil);                  // to choose one for them; empty: to look at them
  Form group(const Id& room, const Id& pupil);  // who is in it, as numbers in words
  Form decline(const Id&);
  Ask again(const Asked&);
  void give_place(const Id& pupil, const Id& room);

  PersonForms& person_;
};

}  // namespace hearth
