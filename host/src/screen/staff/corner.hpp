// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "screen/staff/page.hpp"
#include "screen/staff/sign_in.hpp"

namespace hearth {

// The staff's corner: who is it, a PIN, and then its pages beside a menu. Display thread only.
class StaffCorner {
 public:
  struct MenuItem {
    std::string id;     // of its control: "staff/menu/<id>"
    std::string words;  // key
    std::shared_ptr<StaffPage> page;
  };

  // `words` is the English of the grown-ups, whatever child stood there before.
  StaffCorner(Kit&, Records&, const Words& words, SignIn::School);

  void add(MenuItem);  // the first one is shown first
  void open();
  void close();        // ends the session and forgets everything that was shown
  bool draw(Screen&);  // false: back to the children's side
  void refresh();      // something changed in the records
  Id signed_in() const { return sign_in_.staff(); }

 private:
  void draw_menu(Screen&, Area);
  void turn_to(std::size_t page);

  Kit& kit_;
  const Words& words_;
  SignIn sign_in_;
  std::vector<MenuItem> menu_;
  std::size_t page_ = 0;
  bool inside_ = false, leaving_ = false;
};

}  // namespace hearth
