// SPDX-License-Identifier: MIT
// Somebody new, made by touch. What is finished of them is kept as a draft, so that a power cut loses at most
// the field that is open; they are in the records once they are added. Display thread only.
#pragma once

#include "screen/staff/person_form.hpp"

namespace hearth {

class NewPerson {
 public:
  enum class Kind { child, grown_up };
  NewPerson(const StaffDesk&, PersonDocuments&, Forms&, Kind);

  // The form, with what was begun before; without a room for a child who waits for one.
  void open(bool with_room = true);
  void close();  // what was kept as a draft stays
  std::function<void(const Id&)> on_made;

 private:
  FormNow form();
  FormNow child();
  FormNow grown_up();
  Ask name(const char* key, const char* field, bool needed);
  Ask one_of(const char* key, const char* field, std::vector<Choice> choices, const std::string& now);
  void keep(const char* field, const nlohmann::json& value, const ThenTold&);
  void keep_draft(const ThenTold&);
  void add();
  nlohmann::json body() const;
  std::string text(const char* field) const { return draft_.value(field, std::string()); }
  const char* kind() const { return kind_ == Kind::child ? "pupil" : "adult"; }
  std::string draft_name() const { return std::string("new_") + kind(); }

  const StaffDesk desk_;
  PersonDocuments& documents_;
  Forms& forms_;
  const Kind kind_;
  nlohmann::json draft_ = nlohmann::json::object();
  bool begun_before_ = false, adding_ = false, with_room_ = true;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace hearth
