// SPDX-License-Identifier: MIT
// Who is with us, session by session.
#include <algorithm>

#include "../model/people.hpp"
#include "day.hpp"

namespace visual_timetable {
namespace {

class WithUsPage : public StaffPage {
 public:
  explicit WithUsPage(OfDay of) : of_(std::move(of)) {}

  void draw(Desk& desk) override {
    const DayDesk day = day_desk(desk, of_.day);
    hearth::Area rest = desk.screen.area();
    draw_heading(desk, rest, desk.words("change.with_us"),
                 day_words(desk, of_.day) + ". " + desk.words("change.tap_somebody_else"));
    const hearth::Choice back[] = {back_button(desk), {}, {}};
    if (draw_buttons(desk, rest, "change/with_us", back) == "back") return desk.way.back();
    const Viewer viewer{*desk.school, desk.room, nullptr};
    std::vector<hearth::Change> today;
    if (of_.day == desk.today) today = hearth::changes_from(desk.host.journal().room_today());
    const auto faces = new_faces(*desk.school, desk.room, of_.day, today);
    std::vector<hearth::Choice> cards;
    for (const hearth::PlanItem& p : day.plan().items) {
      if (p.fate == hearth::Fate::cancelled) continue;
      const auto people = leaders(viewer, &p, of_.day, faces);
      std::string names;
      for (const Person& person : people) names += (names.empty() ? "" : ", ") + person.name;
      const bool is_new = std::ranges::any_of(people, &Person::is_new);
      cards.push_back({.id = p.item.id,
                       .word = names.empty() ? desk.words("change.nobody_here") : names,
                       .picture = people.empty() ? "out/grown_up" : people.front().picture,
                       .second = desk.words("change.at_item", {{"time", hearth::time_text(p.item.starts)},
                                                               {"item", p.item.title}}),
                       .badge = is_new ? "someone_new" : ""});
    }
    const int chosen = desk.screen.choice_grid("change/lead", rest, cards);
    if (chosen >= 0 && !desk.keeping.busy())
      desk.way.open(lead_page(desk, {of_.day, {cards[std::size_t(chosen)].id}, of_.home}));
  }

 private:
  const OfDay of_;
};

}  // namespace

std::shared_ptr<StaffPage> with_us_page(OfDay of) {
  return std::make_shared<WithUsPage>(std::move(of));
}

}  // namespace visual_timetable
