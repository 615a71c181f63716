// SPDX-License-Identifier: MIT
// Stars: what for, then whom. One touch for a child, one for the whole room; ten seconds to take it back.
#include <algorithm>

#include "ask.hpp"
#include "awards.hpp"
#include "roots.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Routine;

constexpr float kLeastReason = 62, kReason = 29, kPending = 25, kTakeBack = 118;
constexpr int kMostRows = 2;  // of reasons

class StarsPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::stars);
    const auto routines = routines_for(*desk.school, desk.room.id);
    choose_first(desk, routines);
    draw_reasons(desk, rest, routines);
    const Reason reason = reason_now(desk, routines);
    draw_pending(desk, rest.cut_top(kPending, kBetween), heading(desk, reason));
    const std::string pressed = draw_buttons(desk, rest, "award", buttons(desk, reason));
    draw_problem(desk, rest, desk.book.problem());
    draw_children(desk, rest, reason);
    press(desk, pressed, reason);
  }

 private:
  enum class For { routine, own_words, target };

  // The last used one is ready; the first before any was used.
  void choose_first(Desk& desk, const std::vector<const Routine*>& routines) {
    const bool known = std::ranges::count(routines, desk.routine, &Routine::id) > 0;
    if (!known) desk.routine = routines.empty() ? "" : routines.front()->id;
    if (routines.empty() && for_ == For::routine) for_ = For::target;
  }

  Reason reason_now(const Desk& desk, const std::vector<const Routine*>& routines) const {
    if (for_ == For::own_words) return {"", own_words_};
    if (for_ == For::target) return {};
    for (const Routine* routine : routines)
      if (routine->id == desk.routine) return {routine->id, routine->title};
    return {};
  }

  std::string heading(Desk& desk, const Reason& reason) const {
    if (for_ == For::target) return desk.words("touch_child_for_target");
    return desk.words("touch_child", {{"reason", reason.words}});
  }

  // Those that have room, the one that is on always among them.
  void draw_reasons(Desk& desk, Area& rest, const std::vector<const Routine*>& routines) {
    std::vector<Choice> shown;
    for (const Routine* routine : routines)
      shown.push_back({.id = "routine/" + routine->id,
                       .word = routine->title,
                       .picture = desk.picture(routine->picture),
                       .look = look_of(for_ == For::routine && routine->id == desk.routine)});
    const int across = std::max(2, int((rest.w + 4) / (kLeastReason + 4)));
    const std::size_t places = std::size_t(across * kMostRows - 2);
    const bool more = shown.size() > places;
    if (more) {
      const auto on = std::ranges::find_if(shown, [](const Choice& c) { return c.look.chosen; });
      if (on != shown.end() && on - shown.begin() >= std::ptrdiff_t(places) - 1)
        std::iter_swap(on, shown.begin() + std::ptrdiff_t(places) - 2);
      shown.resize(places - 1);
      shown.push_back({.id = "more", .word = desk.words("more_reasons"), .picture = "out/more"});
    }
    shown.push_back({.id = "target",
                     .word = desk.words("own_target"),
                     .picture = "star",
                     .look = look_of(for_ == For::target)});
    shown.push_back({.id = "own_words",
                     .word = desk.words("own_words"),
                     .picture = "pencil",
                     .look = look_of(for_ == For::own_words)});
    const int n = int(shown.size()), down = (n + across - 1) / across;
    const auto spots =
        rest.cut_top(float(down) * (kReason + 4) - 4, kBetween).grid((n + down - 1) / down, down, 4);
    for (std::size_t at = 0; at < shown.size(); ++at)
      if (desk.screen.picture_button("award/for/" + shown[at].id, spots[at], shown[at],
                                     hearth::Beside::right))
        choose(desk, shown[at].id, routines);
  }

  static hearth::Look look_of(bool on) { return {.now = on, .chosen = on}; }

  void choose(Desk& desk, const std::string& id, const std::vector<const Routine*>& routines) {
    if (id.starts_with("routine/")) for_ = For::routine, desk.routine = id.substr(8);
    if (id == "target") for_ = For::target;
    if (id == "own_words") ask_words(desk);
    if (id == "more") ask_reason(desk, routines);
  }

  void ask_words(Desk& desk) {
    const std::size_t home = desk.way.depth();
    desk.way.open(ask(AskWords{.large = desk.words("own_words_ask"),
                               .note = desk.words("own_words_why"),
                               .label = desk.words("own_words_label"),
                               .words = own_words_,
                               .then = [this, home](Desk& after, const std::string& words) {
                                 own_words_ = words;
                                 for_ = For::own_words;
                                 after.way.back_to(home);
                               }}));
  }

  void ask_reason(Desk& desk, const std::vector<const Routine*>& routines) {
    AskChoice asked{
        .picture = "star", .small = "", .large = desk.words("what_for"), .choices = {}, .then = {}};
    for (const Routine* routine : routines)
      asked.choices.push_back(
          {.id = routine->id, .word = routine->title, .picture = desk.picture(routine->picture)});
    asked.then = [this, home = desk.way.depth()](Desk& after, const std::string& id) {
      for_ = For::routine;
      after.routine = id;
      after.way.back_to(home);
    };
    desk.way.open(ask(std::move(asked)));
  }

  // What to do, or what waits: always in the same place, so that nothing moves under a finger.
  void draw_pending(Desk& desk, Area bar, const std::string& heading) {
    const Pending& pending = desk.book.pending();
    const auto refused = pending.refused();
    const Given* latest = pending.latest();
    Area end;
    if (latest || refused) end = bar.cut_right(std::min(kTakeBack, bar.w * 0.45f), kBetween);
    if (refused && !latest) {
      const auto two = end.columns(2, 4);
      const std::string said =
          refused->problem + ' ' + desk.words("not_written", {{"what", given_words(desk, refused->given)}});
      desk.screen.card(bar, {.fill = hearth::Tint::attention});
      desk.screen.text(bar.inset(4, 1), said, {.size = 7.5f, .align = hearth::Align::left});
      if (desk.screen.picture_button("award/let_go", two[0], {.word = desk.words("let_go")},
                                     hearth::Beside::right))
        desk.book.let_go();
      if (desk.screen.picture_button("award/again", two[1],
                                     {.word = desk.words("try_again"), .look = {.chosen = true}},
                                     hearth::Beside::right))
        desk.book.try_again();
      return;
    }
    bar = bar.inset(2, 0);
    const std::string said = latest ? pending_words(desk, *latest) : heading;
    const std::string note = latest ? "" : after_words(desk);
    hearth::Text how{.size = latest ? 9.5f : 11.0f, .align = hearth::Align::left};
    const hearth::Text small{.size = 7, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
    if (!note.empty())
      desk.screen.text(bar.cut_bottom(desk.screen.text_height(note, bar.w, small)), note, small);
    while (how.size > 7 && desk.screen.text_height(said, bar.w, how) > bar.h) how.size -= 0.5f;
    desk.screen.text(bar, said, how);
    if (latest &&
        desk.screen.picture_button(
            "award/take_back", end,
            {.word = desk.words("take_back"), .picture = "out/back", .look = {.fill = hearth::Tint::sand}},
            hearth::Beside::right))
      desk.book.take_back();
  }

  // What became of the last one.
  static std::string after_words(Desk& desk) {
    if (desk.book.pending().is_writing()) return desk.words("is_written");
    const Given* written = desk.book.written();
    return written ? desk.words("was_written", {{"what", given_words(desk, *written)}})
                   : desk.words("nothing_waits");
  }

  static std::string pending_words(Desk& desk, const Given& latest) {
    const auto left = std::chrono::ceil<std::chrono::seconds>(desk.book.left()).count();
    const int others = desk.book.pending().waiting() - 1;
    std::string said;
    if (others > 0)
      said = desk.words(others == 1 ? "one_more_waits" : "more_wait", {{"n", std::to_string(others)}}) + ' ';
    said += desk.words(left == 1 ? "waits_one" : "waits",
                       {{"what", given_words(desk, latest)}, {"n", std::to_string(left)}});
    return said;
  }

  std::vector<Choice> buttons(Desk& desk, const Reason& reason) const {
    const std::size_t wishes = waiting_wishes(desk).size();
    const bool ready = !reason.words.empty();
    std::vector<Choice> all{{.id = "today", .word = desk.words("todays_stars")}};
    if (desk.host.number_setting("approval") > 0 || wishes > 0)
      all.push_back({.id = "wishes",
                     .word = wishes == 0
                                 ? desk.words("no_wishes")
                                 : desk.words(wishes == 1 ? "one_wish" : "wishes", {{"n", number(wishes)}}),
                     .look = {.fill = wishes > 0 ? hearth::Tint::attention : hearth::Tint::card}});
    all.push_back({.id = "jar", .word = ready ? desk.words("the_jar") : ""});
    all.push_back({.id = "everybody",
                   .word = ready ? desk.words("everybody", {{"reason", reason.words}}) : "",
                   .look = {.chosen = true}});
    return all;
  }

  void draw_children(Desk& desk, const Area& area, const Reason& reason) {
    const auto children = desk.children();
    if (children.empty()) return desk.screen.text(area, desk.words("no_children"), {.size = 11});
    const auto here = desk.here();
    auto cards = cards_of(desk, children);
    for (std::size_t n = 0; n < cards.size(); ++n) {
      const bool away = std::ranges::count(here, children[n]) == 0;
      cards[n].look.quiet = away;
      if (away) cards[n].second = desk.words("away");
      cards[n].ticked = desk.book.pending().holds(cards[n].id);
    }
    const int chosen = desk.screen.choice_grid("award/child", area, cards);
    if (chosen < 0) return;
    if (for_ == For::target) return desk.way.open(target_award_page(desk, *children[std::size_t(chosen)]));
    if (!reason.words.empty()) desk.book.give({cards[std::size_t(chosen)].id}, false, reason);
  }

  static void press(Desk& desk, const std::string& pressed, const Reason& reason) {
    if (pressed == "today") desk.way.open(today_page());
    if (pressed == "wishes") desk.way.open(wishes_page());
    if (pressed == "jar") desk.book.give({}, false, reason);
    if (pressed != "everybody") return;
    std::vector<hearth::Id> everybody;
    for (const hearth::Pupil* pupil : desk.here()) everybody.push_back(pupil->id);
    if (!everybody.empty()) desk.book.give(std::move(everybody), true, reason);
  }

  For for_ = For::routine;
  std::string own_words_;
};

}  // namespace

std::shared_ptr<StaffPage> stars_page(Desk&) {
  return std::make_shared<StarsPage>();
}

}  // namespace reward_tracker::staff
