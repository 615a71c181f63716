// SPDX-License-Identifier: MIT
// The forms about one child. Display thread only.
#pragma once

#include "screen/staff/forms_about.hpp"

namespace hearth {

class PersonForms : private FormsAbout {
 public:
  // All outlive this.
  PersonForms(const StaffDesk&, PersonDocuments&, Forms&);

  Form child(const Id&);                         // everything about them, each with a way on
  Form placement(const Id&, std::size_t which);  // one stay in a room
  // What is so now about a place that somebody asks for, in words, and the form; no words: nobody asks.
  std::function<std::string(const Id&)> asked_now;
  std::function<Form(const Id&)> asked_for;
  std::function<void(const std::string& name)> on_erased;  // nothing is known of them any more
  void close();                                            // forgets what the keeper has told

  // To stand for a child; one that somebody of these rooms has already bears their name.
  static std::vector<Choice> animals(const School&, const Id& child, const std::vector<Id>& rooms, Day today);

 private:
  // A child as they are once everything that was handed over is kept.
  struct Child {
    bool known = false;
    Pupil pupil;
    nlohmann::json body;
    std::shared_ptr<const School> school;
    Day today{};
  };
  Child look_at(const Id&);
  std::string name_of(const Id&);
  std::string picture_now(const Child&) const;
  Ask leads(const std::string& id, const std::string& now, Form to);

  void prefer(const Id&, const std::string& label, const std::function<void(Preferences&)>&, ThenTold);

  // Fields of many forms. `key`: of its words, "people.<key>"; its why, where it has one, is "<key>_why".
  Ask text_of(const Id&, const Child&, const char* key, const char* field, Field = {});
  Ask on_off(const Id&, Preferences, const char* key, std::function<bool&(Preferences&)> of);
  // `names`: of the values, in their order: "people.<key>_<name>".
  Ask one_of(const Id&, const char* key, const std::vector<std::string>& names, int now,
             std::function<void(Preferences&, int)> set);
  Ask number(const Id&, const char* key, AskNumber, std::function<void(Preferences&, int)> set);
  Ask several(const char* key, std::string now, std::vector<Choice>,
              std::function<void(std::size_t, ThenTold)> turn);
  std::string why(const std::string& key) const;

  Form helps(const Id&);
  Form screen(const Id&);

  // person_who.cpp
  Form names(const Id&);
  Form picture(const Id&);
  Ask photo(const Id&, const Child&, const std::string& animal, const MediaNote* now);
  void use_picture(const Id&, const std::string& animal, const std::string& chosen, ThenTold);
  Form photo_consent(const Id&);
  // person_rooms.cpp
  Form rooms(const Id&);
  void tell_size(const Child&, const Placement&, FormNow&) const;
  Form consent(const Id&, std::size_t which);
  void keep_placement(const Id&, std::size_t which, const std::string& label, const Change&, ThenTold);
  // person_visits.cpp
  Form visits(const Id&);
  Ask new_visit(const Id&, const Child&);
  // person_agencies.cpp
  Form agencies(const Id&);
  Form agency(const Id&, std::size_t which);
  // person_comes.cpp
  Form comes(const Id&, std::size_t agency);
  Form comes_at(const Id&, const std::string& name, Day);
  std::string comes_words(const Id&, const std::string& name) const;
  // person_plan.cpp
  Form plan(const Id&);
  Ask programme_weeks(const Id&, const Plan&);
  Plan plan_of(const Id&);
  Form reviews(const Id&);
  Ask plan_day(const Id&, const Plan&, const char* key, const char* field, std::optional<Day>);
  // person_check_in.cpp
  Form check_in(const Id&);
  Ask key_adults(const Id&, const Child&);
  Ask tools(const Id&, const Preferences&);
  // person_calm.cpp
  Form calm(const Id&);
  std::string calm_words(const CalmWay&) const;
  Ask calm_minutes(const Id&, const CalmWay&);
  Ask calm_advised(const Id&, const CalmWay&);
  Ask calm_review(const Id&, const CalmWay&, Day today);
  Ask calm_music(const Id&, const CalmWay&);
  Ask peer(const Id&, const Child&);
  // person_screen.cpp
  Form language(const Id&);
  Form look(const Id&);
  Form switches(const Id&);
  Form day(const Id&);
  // person_targets.cpp
  Form targets(const Id&);
  Form target(const Id& pupil, const Id& target);
  std::vector<Target> targets_of(const Id& pupil);
  // person_record.cpp
  Form record(const Id&);
  Form known(const Id&);
  Form erase(const Id&);
  Form erase_for_good(const Id&);
  Ask leaving(const Id&, const Child&);

  std::vector<Entry> entries_;  // of the child whose record was asked for
  std::string record_problem_;
  bool record_known_ = false;
};

}  // namespace hearth
