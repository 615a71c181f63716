// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "screen/staff/help_call.hpp"
#include "screen/staff/menu.hpp"
#include "screen/staff/page.hpp"
#include "screen/staff/sign_in.hpp"

namespace hearth {

// The staff's corner: who is it, a PIN, and then its pages beside a menu. A touch of the corner where the
// time stands hides whatever is shown at once; the same person's PIN within a minute brings it back. Display
// thread only.
class StaffCorner {
 public:
  struct MenuItem {
    std::string id;            // of its control: "staff/menu/<id>"
    std::string words;         // key
    std::vector<Task> any_of;  // one of them opens it; none: everybody's
    std::shared_ptr<StaffPage> page;
    std::function<bool()> offered = {};  // false: nobody's at this moment; empty: always
  };

  // The desk's words are the English of the grown-ups, whatever child stood there before.
  StaffCorner(Kit&, const StaffDesk&);

  void add(MenuItem);  // those of every day first
  void open();
  void close();        // ends the session and forgets everything that was shown
  bool draw(Screen&);  // false: back to the children's side
  void turn_to(const std::string& page,
               const std::string& about);  // after this frame; an unknown page: nothing
  void refresh();                          // something changed in the records
  void touched();                          // somebody works here: the session goes on
  // The keeper says so, and why, or was started again: their PIN brings the page back.
  void session_ended(const std::string& why = {});
  void take(const StaffSession& session) { sign_in_.take(session); }
  const StaffSession& session() const { return sign_in_.session(); }  // empty while nobody is signed in

 private:
  bool may_open(const MenuItem&) const;
  bool needs_phone() const;  // the second factor would open another page
  void enter();
  void leave_page();
  void remember();  // for whoever shows their PIN within a minute
  void turn_to(std::size_t page, const std::string& about);
  void draw_bar(Screen&, Area& rest);
  void draw_menu(Screen&, Area& rest);
  PixelRect hide_place(float inset) const;
  bool touched_hide();
  void draw_hide();

  Kit& kit_;
  const StaffDesk desk_;
  SignIn sign_in_;
  StaffMenu list_;
  HelpCall help_;
  std::vector<MenuItem> menu_;
  std::size_t page_ = 0;
  std::string about_;
  bool inside_ = false, leaving_ = false;
  Instant stayed_at_{};  // when the keeper was last told that somebody works here
  struct Left {
    Id staff;
    std::string page, about;
    Instant until{};
  };
  std::optional<Left> left_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace hearth
