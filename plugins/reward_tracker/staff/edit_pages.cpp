// SPDX-License-Identifier: MIT
// One routine or one reward: what is typed stays until it is kept.
#include <algorithm>

#include "ask.hpp"
#include "set_up.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Reward;
using hearth::Routine;

constexpr float kTitle = 44;
constexpr int kMostLetters = 60, kMostStars = 1'000;

// Title, picture, and the buttons below; what else there is comes between.
template <class Thing>
class EditPage : public StaffPage {
 public:
  explicit EditPage(Thing thing) : thing_(std::move(thing)), before_(thing_) {}

  void draw(Desk& desk) override {
    if (sent_ && !desk.keeping.busy()) {
      sent_ = false;
      if (desk.keeping.problem().empty()) return desk.way.back();
    }
    Area rest = desk.screen.area();
    draw_heading(desk, rest, heading(desk), "");
    const bool is_new = before_.id.empty();
    const Choice buttons[] = {
        back_button(desk),
        {.id = "remove", .word = is_new ? "" : desk.words("remove")},
        {.id = "picture", .word = desk.words("a_picture"), .picture = "paint"},
        {.id = "keep", .word = desk.words("keep_it"), .picture = "tick", .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "award/edit", buttons);
    draw_problem(desk, rest, desk.keeping.problem());
    Area line = rest.cut_top(std::min(rest.h, kTitle), kBetween);
    desk.screen.picture(line.cut_left(line.h, kBetween), desk.picture(thing_.picture));
    const bool finished =
        desk.screen.text_field("award/edit/title", line, thing_.title,
                               {.label = label(desk), .problem = problem_, .most_letters = kMostLetters});
    if (finished) problem_ = refusal(desk);
    draw_more(desk, rest);
    if (pressed == "back") return desk.way.back();
    if (pressed == "picture") ask_picture(desk);
    if (desk.keeping.busy()) return;
    if (pressed == "remove") keep(desk, {{before_, std::nullopt}});
    if (pressed == "keep") keep_it(desk);
  }

 protected:
  virtual std::string heading(Desk&) const = 0;
  virtual std::string label(Desk&) const = 0;
  virtual std::string refusal(Desk&) const = 0;  // a sentence, or nothing
  virtual void draw_more(Desk&, Area) = 0;

  Thing thing_;
  const Thing before_;

 private:
  void ask_picture(Desk& desk) {
    desk.way.open(ask(AskPicture{[this, home = desk.way.depth()](Desk& after, const std::string& picture) {
      thing_.picture = picture;
      after.way.back_to(home);
    }}));
  }

  void keep_it(Desk& desk) {
    thing_.title = without_blanks(thing_.title);
    problem_ = refusal(desk);
    if (!problem_.empty()) return;
    Edit edit{{}, thing_};
    if (!before_.id.empty()) edit.before = before_;
    keep(desk, {std::move(edit)});
  }

  void keep(Desk& desk, std::vector<Edit> edits) {
    desk.keeping.keep(before_.title.empty() ? thing_.title : before_.title, std::move(edits));
    sent_ = true;
  }

  std::string problem_;
  bool sent_ = false;
};

class RoutinePage : public EditPage<Routine> {
 public:
  using EditPage::EditPage;

 private:
  std::string heading(Desk& desk) const override {
    return desk.words(before_.id.empty() ? "new_routine" : "a_routine");
  }
  std::string label(Desk& desk) const override { return desk.words("routine_label"); }
  std::string refusal(Desk& desk) const override {
    return without_blanks(thing_.title).empty() ? desk.words("needs_words") : "";
  }

  void draw_more(Desk& desk, Area rest) override {
    if (desk.screen.toggle("award/edit/school", rest.cut_top(kButton, kBetween), desk.words("for_the_school"),
                           desk.words("for_the_school_why"), thing_.room.empty()))
      thing_.room = thing_.room.empty() ? desk.room.id : "";
    const auto all = routines_for(*desk.school, desk.room.id);
    const auto here = std::ranges::find(all, before_.id, &Routine::id);
    if (here == all.end()) return;
    const auto places = rest.cut_top(kButton, kBetween).columns(2, 4);
    const auto swap_with = [&](auto other) {
      if (desk.keeping.busy()) return;
      desk.keeping.keep(desk.words("order"), swapped(all, here - all.begin(), other - all.begin()));
      desk.way.back();
    };
    if (here != all.begin() &&
        desk.screen.picture_button("award/edit/earlier", places[0], {.word = desk.words("earlier")},
                                   hearth::Beside::right))
      return swap_with(std::prev(here));
    if (std::next(here) != all.end() &&
        desk.screen.picture_button("award/edit/later", places[1], {.word = desk.words("later")},
                                   hearth::Beside::right))
      swap_with(std::next(here));
  }

  // All of them get a number, so that two with the same one change places, too.
  static std::vector<Edit> swapped(std::vector<const Routine*> all, std::ptrdiff_t one,
                                   std::ptrdiff_t other) {
    std::swap(all[std::size_t(one)], all[std::size_t(other)]);
    std::vector<Edit> edits;
    for (std::size_t n = 0; n < all.size(); ++n) {
      Routine after = *all[n];
      after.order = int(n) + 1;
      if (after.order != all[n]->order) edits.push_back({*all[n], after});
    }
    return edits;
  }
};

class RewardPage : public EditPage<Reward> {
 public:
  using EditPage::EditPage;

 private:
  std::string heading(Desk& desk) const override {
    return desk.words(before_.id.empty() ? "new_reward" : "a_reward");
  }
  std::string label(Desk& desk) const override { return desk.words("reward_label"); }
  std::string refusal(Desk& desk) const override {
    if (without_blanks(thing_.title).empty()) return desk.words("needs_words");
    std::vector<std::string> reserved;
    for (const hearth::Option& tool : desk.host.content().tools) reserved.push_back(tool.word);
    return hearth::reward_refusal(*desk.school, thing_, reserved);
  }

  void draw_more(Desk& desk, Area rest) override {
    const int stars = thing_.stars;
    thing_.stars = desk.screen.stepper(
        "award/edit/stars", rest.cut_top(kButton, kBetween),
        desk.words(stars == 1 ? "takes_one_star" : "takes_n_stars", {{"n", std::to_string(stars)}}), stars, 1,
        kMostStars,
        stars >= 50   ? 10
        : stars >= 20 ? 5
                      : 1);
    static constexpr const char* kSizes[] = {"small", "medium", "big"};
    const auto sizes = rest.cut_top(kButton, kBetween).columns(3, 4);
    for (int n = 0; n < 3; ++n)
      if (desk.screen.picture_button(std::string("award/edit/size/") + kSizes[n], sizes[std::size_t(n)],
                                     {.word = desk.words(std::string("size_") + kSizes[n]),
                                      .look = {.chosen = int(thing_.size) == n}},
                                     hearth::Beside::right))
        thing_.size = Reward::Size(n);
    const auto whose = rest.cut_top(kButton, kBetween).columns(3, 4);
    const bool child = !thing_.pupil.empty(), room = !child && !thing_.room.empty();
    const auto button = [&](const char* id, const Area& place, const std::string& word, bool chosen) {
      return desk.screen.picture_button(std::string("award/edit/whose/") + id, place,
                                        {.word = word, .look = {.chosen = chosen}}, hearth::Beside::right);
    };
    if (button("school", whose[0], desk.words("whole_school"), !child && !room))
      thing_.pupil.clear(), thing_.room.clear();
    if (button("room", whose[1], desk.words("this_room"), room))
      thing_.pupil.clear(), thing_.room = desk.room.id;
    if (button("child", whose[2], child ? whose_reward(desk, thing_) : desk.words("one_child"), child))
      ask_child(desk);
  }

  void ask_child(Desk& desk) {
    desk.way.open(ask(AskChoice{.picture = "star",
                                .small = thing_.title,
                                .large = desk.words("whose_is_it"),
                                .choices = cards_of(desk, desk.children()),
                                .then = [this, home = desk.way.depth()](Desk& after, const std::string& id) {
                                  thing_.pupil = id;
                                  thing_.room.clear();
                                  after.way.back_to(home);
                                }}));
  }
};

}  // namespace

std::shared_ptr<StaffPage> routine_page(Routine routine) {
  return std::make_shared<RoutinePage>(std::move(routine));
}

std::shared_ptr<StaffPage> reward_page(Reward reward) {
  return std::make_shared<RewardPage>(std::move(reward));
}

}  // namespace reward_tracker::staff
