// SPDX-License-Identifier: MIT
// A star for a child's own target, and what children wish for.
#include "awards.hpp"

#include <algorithm>

#include "ask.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Entry;

// Each with two answers; those that do not fit wait until the others are decided.
class WishesPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    const auto wishes = waiting_wishes(desk);
    draw_heading(desk, rest, desk.words("wishes_title"),
                 desk.words(wishes.empty() ? "no_wishes_now" : "wishes_why"));
    const Choice back[] = {back_button(desk), {}, {}};
    const bool leave = draw_buttons(desk, rest, "award/wishes", back) == "back";
    draw_problem(desk, rest, desk.book.problem());
    for (const Entry& wish : wishes)
      if (!draw_wish(desk, rest, wish)) break;
    if (leave) desk.way.back();
  }

 private:
  static constexpr float kLeastRow = 30, kAnswer = 74;

  // False where it has no room any more.
  static bool draw_wish(Desk& desk, Area& rest, const Entry& wish) {
    const hearth::Pupil* pupil = desk.school->pupil(wish.pupil);
    if (!pupil) return true;
    const std::string reason = hearth::text_in(wish.detail, "reason"), when = ago_words(desk, wish.at);
    const std::string words = desk.words("who_and_why", {{"who", pupil->name}, {"why", reason}});
    const hearth::Text large{.size = 10, .align = hearth::Align::left};
    const hearth::Text small{.size = 7.5f, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
    const float answer = std::min(kAnswer, rest.w * 0.22f), face = kLeastRow - 8;
    const float width = rest.w - 8 - 2 * (answer + 4) - face - 4;
    const float words_h = desk.screen.text_height(words, width, large);
    const float when_h = desk.screen.text_height(when, width, small);
    const float height = std::max(kLeastRow, words_h + when_h + 6);
    if (height > rest.h) return false;
    const Area row = rest.cut_top(height, 4);
    desk.screen.card(row);
    Area inner = row.inset(4, 3);
    const Area yes = inner.cut_right(answer, 4), no = inner.cut_right(answer, 4);
    desk.screen.picture(inner.cut_left(face, 4).middle(face, face), desk.picture(*pupil));
    Area lines = inner.middle(inner.w, words_h + when_h);
    desk.screen.text(lines.cut_top(words_h), words, large);
    desk.screen.text(lines, when, small);
    if (desk.screen.picture_button("award/not_now/" + wish.id, no, {.word = desk.words("not_this_time")},
                                   hearth::Beside::right))
      desk.book.write({.kind = "wish_closed",
                       .pupil = wish.pupil,
                       .by = hearth::By::adult,
                       .detail = {{"wish", wish.id}}});
    if (desk.screen.picture_button("award/agree/" + wish.id, yes,
                                   {.word = desk.words("agree"), .look = {.chosen = true}},
                                   hearth::Beside::right))
      desk.book.give({wish.pupil}, false, {wish.what, reason, hearth::text_in(wish.detail, "target")},
                     wish.id);
    return true;
  }
};

}  // namespace

std::string whose_words(Desk& desk, const std::vector<hearth::Id>& pupils, bool together) {
  if (pupils.empty()) return desk.words("our_jar");
  if (together && pupils.size() > 1) return desk.words("all_children", {{"n", number(pupils.size())}});
  const hearth::Pupil* pupil = desk.school->pupil(pupils.front());
  return pupil ? pupil->name : desk.words("somebody");
}

std::string given_words(Desk& desk, const Given& given) {
  return desk.words("who_and_why",
                    {{"who", whose_words(desk, given.pupils, given.together)}, {"why", given.reason.words}});
}

std::shared_ptr<StaffPage> target_award_page(Desk& desk, const hearth::Pupil& pupil) {
  AskChoice asked{.picture = desk.picture(pupil),
                  .small = pupil.name,
                  .large = desk.words("which_target"),
                  .choices = {},
                  .then = {}};
  const auto targets = hearth::active_targets(*desk.school, pupil.id, desk.today);
  for (const hearth::Target* target : targets)
    asked.choices.push_back(
        {.id = target->id, .word = hearth::words_of(*target), .picture = desk.picture(target->picture)});
  if (targets.empty()) asked.note = desk.words("no_targets", {{"who", pupil.name}});
  asked.then = [pupil = pupil.id, home = desk.way.depth()](Desk& after, const std::string& id) {
    after.way.back_to(home);
    for (const hearth::Target* target : hearth::active_targets(*after.school, pupil, after.today))
      if (target->id == id)
        after.book.give({pupil}, false, {"target", hearth::words_of(*target), target->id});
  };
  return ask(std::move(asked));
}

std::vector<Entry> waiting_wishes(Desk& desk) {
  if (desk.host.number_setting("approval") == 0) return {};
  const bool look_back = desk.host.may(hearth::Task::supports) || desk.host.may(hearth::Task::history);
  const auto& look = desk.book.look(wishes_lately(*desk.school, desk.room.id, desk.today, look_back));
  auto wishes = open_wishes(look.ledger.entries());
  std::erase_if(wishes, [&](const Entry& wish) { return desk.book.pending().holds_wish(wish.id); });
  return wishes;
}

std::shared_ptr<StaffPage> wishes_page() {
  return std::make_shared<WishesPage>();
}

}  // namespace reward_tracker::staff
