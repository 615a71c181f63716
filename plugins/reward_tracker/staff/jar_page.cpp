// SPDX-License-Identifier: MIT
// The room's jar, and children whose path to their reward is full.
#include <algorithm>

#include "ask.hpp"
#include "roots.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;

class JarPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::jar);
    Area jar = desk.screen.portrait() ? rest.cut_top(rest.h * 0.4f, kBetween)
                                      : rest.cut_left(rest.w * 0.36f, 2 * kBetween);
    draw_jar(desk, jar);
    draw_reached(desk, rest);
  }

 private:
  void draw_jar(Desk& desk, Area place) {
    const int stars = desk.host.journal().jar(), holds = int(desk.host.number_setting("jar_holds"));
    desk.screen.card(place);
    place = place.inset(5);
    const Area button = place.cut_bottom(kButton, kBetween);
    const std::string words =
        desk.words("jar_full", {{"n", std::to_string(stars)}, {"of", std::to_string(holds)}});
    const std::string note = note_of(desk);
    const hearth::Text large{.size = 13}, small{.size = 8.5f, .ink = hearth::Ink::quiet};
    desk.screen.text(place.cut_bottom(desk.screen.text_height(note, place.w, small), 2), note, small);
    desk.screen.text(place.cut_bottom(desk.screen.text_height(words, place.w, large), kBetween), words,
                     large);
    desk.screen.jar(place, holds > 0 ? std::clamp(double(stars) / holds, 0.0, 1.0) : 0);
    if (stars == 0) return;
    if (desk.screen.picture_button("award/celebrate", button,
                                   {.word = desk.words("celebrate"), .look = {.chosen = stars >= holds}},
                                   hearth::Beside::right))
      ask_celebrate(desk, stars);
  }

  static std::string note_of(Desk& desk) {
    for (const hearth::Reward& reward : desk.school->rewards)
      if (reward.room == desk.room.id && reward.pupil.empty())
        return desk.words("jar_for", {{"what", reward.title}});
    return desk.words("jar_why");
  }

  static void ask_celebrate(Desk& desk, int stars) {
    desk.way.open(ask(AskSure{.picture = "star",
                              .large = desk.words("celebrate_sure"),
                              .note = desk.words("celebrate_why"),
                              .yes = desk.words("celebrate_yes"),
                              .then = [stars, home = desk.way.depth()](Desk& after) {
                                after.way.back_to(home);
                                after.book.write({.kind = "jar_emptied",
                                                  .by = hearth::By::adult,
                                                  .detail = {{"stars", std::int64_t(stars)}}});
                              }}));
  }

  void draw_reached(Desk& desk, Area rest) {
    const auto& look = desk.book.look(all_stars(*desk.school, desk.room.id, desk.today));
    const auto all = reached(*desk.school, desk.children(), look.ledger.entries());
    draw_heading(desk, rest, desk.words("reached_title"), desk.words("reached_why"));
    draw_problem(desk, rest, look.problem.empty() ? desk.book.problem() : look.problem);
    std::vector<hearth::Row> rows;
    for (const Reached& one : all)
      rows.push_back(
          {.id = "award/give/" + one.pupil->id,
           .words = desk.words("who_and_why", {{"who", one.pupil->name}, {"why", one.reward->title}}),
           .note = desk.words(one.reward->stars == 1 ? "one_star" : "n_stars",
                              {{"n", std::to_string(one.reward->stars)}}),
           .button = desk.words("give"),
           .fill = hearth::Tint::soft,
           .picture = desk.picture(*one.pupil)});
    if (rows.empty() && look.problem.empty())
      desk.screen.text(rest.cut_top(24), desk.words(look.known ? "nobody_reached" : "one_moment"),
                       {.size = 10, .align = hearth::Align::left});
    const int row = desk.screen.row_list("award/reached", rest, rows);
    if (row < 0) return;
    const Reached& one = all[std::size_t(row)];
    desk.book.write({.kind = "reward_given",
                     .pupil = one.pupil->id,
                     .by = hearth::By::adult,
                     .what = one.reward->id,
                     .detail = {{"stars", std::int64_t(one.reward->stars)}}});
  }
};

}  // namespace

std::shared_ptr<StaffPage> jar_page(Desk&) {
  return std::make_shared<JarPage>();
}

}  // namespace reward_tracker::staff
