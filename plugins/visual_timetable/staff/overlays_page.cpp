// SPDX-License-Identifier: MIT
// Children who are somewhere else while the room does something.
#include "../model/edit_overlay.hpp"
#include "../model/edit_week.hpp"
#include "overlays.hpp"
#include "roots.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Overlay;
using hearth::Row;

std::string about(const Desk& desk, const Overlay& overlay) {
  const hearth::Words& words = desk.host.words();
  std::string text = weekdays_text(overlay.weekdays, words);
  const std::string items = items_text(desk, overlay);
  if (!items.empty()) text += ", " + desk.words("change.instead", {{"items", items}});
  text += ", " + days_text(overlay.days, desk.today, words);
  if (overlay.must) text += ". " + desk.words("change.must");
  if (!covers_something(*desk.school, desk.room.id, overlay, desk.today))
    text += ". " + desk.words("change.covers_nothing");
  return text;
}

class OverlaysPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::elsewhere);
    draw_heading(desk, rest, desk.words("change.elsewhere_title"), desk.words("change.elsewhere_why"));
    const Choice buttons[] = {
        {}, {}, {.id = "new", .word = desk.words("change.new_elsewhere"), .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "change/elsewhere", buttons);
    std::vector<Row> rows;
    std::vector<const Overlay*> shown;
    for (const hearth::Pupil* pupil : hearth::pupils_of(*desk.school, desk.room.id, desk.today))
      for (const Overlay& overlay : desk.school->overlays) {
        if (overlay.pupil != pupil->id || (overlay.days.last.ok() && overlay.days.last < desk.today))
          continue;
        rows.push_back({.id = "change/overlay/" + overlay.id,
                        .words = pupil->name + ": " + overlay.title,
                        .note = about(desk, overlay),
                        .button = desk.words("change.edit"),
                        .picture = hearth::picture_of(*desk.school, *pupil, desk.today)});
        shown.push_back(&overlay);
      }
    if (rows.empty()) desk.screen.text(rest, desk.words("change.nobody_elsewhere"), {.size = 12});
    const int row = desk.screen.row_list("change/elsewhere/rows", rest, rows);
    if (row >= 0) desk.way.open(overlay_page(*shown[std::size_t(row)]));
    if (pressed == "new") {
      const hearth::Timetable* now = version_on(*desk.school, desk.room.id, desk.today);
      const hearth::Days days{desk.today, now ? now->days.last : hearth::Day{}};
      desk.way.open(overlay_page(Overlay{.days = days, .picture = "classroom"}));
    }
  }
};

}  // namespace

std::shared_ptr<StaffPage> overlays_page(Desk&) {
  return std::make_shared<OverlaysPage>();
}

}  // namespace visual_timetable
