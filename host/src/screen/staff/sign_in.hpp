// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "hearth/school.hpp"
#include "records/records.hpp"
#include "screen/staff/pages.hpp"
#include "screen/staff/pin_pad.hpp"

namespace hearth {

// Who is it, and their PIN. The keeper decides; this only asks. Display thread only.
class SignIn {
 public:
  SignIn(Kit&, const StaffDesk&);

  void draw(Screen&);
  // Asks for this person's PIN at once, and says why. They may still be somebody else.
  void expect(const Id& staff, const std::string& why);
  void close();                                                   // ends the session
  const StaffSession& session() const { return session_; }        // empty while nobody is signed in
  void take(const StaffSession& session) { session_ = session; }  // the keeper has told more of it

 private:
  void ask_who(Screen&);
  void ask_pin(Screen&);
  void ask_keeper(const std::string& pin);

  const StaffDesk desk_;
  PinPad pad_;
  Id staff_;
  std::string problem_;
  StaffSession session_;
  bool asking_ = false;
  // An answer that comes after the corner was closed must not open it again.
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

// Who may show a PIN on a day: grown-ups with a role that holds a task, those of the room first. Where the
// keeper does not tell roles, everybody. Pure.
std::vector<const Adult*> who_may_sign_in(const School&, const Id& room);

}  // namespace hearth
