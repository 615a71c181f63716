// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "screen/staff/keeping.hpp"

namespace hearth {

// How the room is now, and for good. One touch changes one thing, at once and for the whole room. Display
// thread only.
class RoomPage : public StaffPage {
 public:
  explicit RoomPage(const StaffDesk& desk) : desk_(desk), keeping_(desk) {}

  void open() override;
  void close() override;
  void draw(Screen&) override;

 private:
  // Of a choice among a few: "paper", whose words are words("room.theme_paper").
  struct Ways {
    std::string id;  // "theme"
    std::vector<std::string> all;
    std::vector<std::string> pictures = {};
  };
  void keep(const Room&, const std::string& what);  // `what`: the key of what undo says
  void draw_tabs(Screen&, Area&);

  void draw_now(Screen&, Area, Room);
  void draw_about(Screen&, Area, Room);
  void draw_hours(Screen&, Area, Room);     // room_hours.cpp
  void draw_screen(Screen&, Area, Room);    // room_screen.cpp
  void draw_board(Screen&, Area, Room);     // room_board.cpp
  void draw_sizes(Screen&, Area, Room);     // room_sizes.cpp
  void draw_duties(Screen&, Area, Room);    // room_duties.cpp
  void draw_own_duty(Screen&, Area, Room);  // room_own_duty.cpp
  bool may_make() const;                    // another room: for whoever looks after all of them
  void draw_new(Screen&, Area);             // room_new.cpp
  bool take_usual_duty(Screen&, Area);

  // Lines of a form; each keeps what was changed.
  void toggle(Screen&, const Area&, const Room&, const std::string& id, bool RoomView::*);
  int choose(Screen&, Area, const Ways&, int now);  // the index that was pressed, or `now`
  int steps(Screen&, const Area&, const std::string& id, const std::string& words, int value, int least,
            int most, int step);

  const StaffDesk desk_;
  Keeping keeping_;
  std::string tab_ = "now";
  std::string name_, why_not_name_;
  bool typing_ = false;
  bool choosing_picture_ = false;
  bool making_ = false;  // a room that the school has not had yet
  std::string new_name_, why_not_new_;
  std::optional<OwnDuty> own_duty_;  // which is looked at; not kept yet where the room has none with its id
  // Times that cannot be kept yet, by weekday: the school closes before it opens.
  std::map<std::size_t, Hours> in_wrong_order_;
};

}  // namespace hearth
