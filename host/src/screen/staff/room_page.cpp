// SPDX-License-Identifier: MIT
#include "school/documents.hpp"
#include "screen/staff/pages.hpp"

namespace hearth {
namespace {

// One touch changes one thing, for the whole room and at once.
class RoomPage : public StaffPage {
 public:
  explicit RoomPage(const StaffDesk& desk) : desk_(desk) {}

  void draw(Screen&) override;

 private:
  void keep(const Room&);

  const StaffDesk desk_;
};

void RoomPage::keep(const Room& room) {
  desk_.records.put({.kind = "room", .id = room.id, .body = body_of(room)}, [](const Answer<Document>&) {});
}

void RoomPage::draw(Screen& screen) {
  constexpr float kRow = 34, kGap = 6;
  const auto school = desk_.school();
  const Room* now = school->room(desk_.room());
  if (!now) return;
  Area rest = screen.area();
  screen.text(rest.cut_top(18, 3), now->name, {.size = 12, .align = Align::left});
  struct Switch {
    const char *id, *words, *why;
    bool RoomView::*on;
  };
  constexpr Switch kSwitches[] = {
      {"low_arousal", "staff.low_arousal", "staff.low_arousal_why", &RoomView::low_arousal},
      {"sound", "staff.sound", "staff.sound_why", &RoomView::sound},
      {"low_band", "staff.low_band", "staff.low_band_why", &RoomView::low_band},
  };
  const auto row = [&](const std::string& id, const std::string& words, const std::string& why, bool on) {
    Area place = rest.cut_top(kRow, kGap);
    const Choice button{.id = id, .word = desk_.words(on ? "staff.on" : "staff.off"), .look = {.chosen = on}};
    const bool pressed =
        screen.picture_button("staff/room/" + id, place.cut_right(60, kGap), button, Beside::right);
    screen.text(place.cut_top(place.h * 0.55f), words, {.size = 10, .align = Align::left});
    screen.text(place, why, {.size = 7.5f, .ink = Ink::quiet, .align = Align::left});
    return pressed;
  };
  for (const Switch& one : kSwitches) {
    if (!row(one.id, desk_.words(one.words), desk_.words(one.why), now->view.*one.on)) continue;
    Room changed = *now;
    changed.view.*one.on = !(now->view.*one.on);
    keep(changed);
  }
  if (row("speech", desk_.words("staff.speech"), desk_.words("staff.speech_why"),
          now->view.speech != Speech::off)) {
    Room changed = *now;
    changed.view.speech = now->view.speech == Speech::off ? Speech::on_request : Speech::off;
    keep(changed);
  }
}

}  // namespace

std::shared_ptr<StaffPage> room_page(const StaffDesk& desk) {
  return std::make_shared<RoomPage>(desk);
}

}  // namespace hearth
