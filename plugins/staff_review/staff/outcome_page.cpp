// SPDX-License-Identifier: MIT
// What came of a look at a child: one touch, and a few words for whoever wants to write them.
#include <array>

#include "hearth/ids.hpp"
#include "hearth/room_review.hpp"
#include "roots.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Entry;
using hearth::Outcome;

constexpr int kSnoozeDays = 14;

// `make` makes the entry of what was chosen. Of a flag there is more to say than of what a rule has found.
class OutcomePage : public StaffPage {
 public:
  using Make = std::function<Entry(Desk&, const std::string& outcome, const std::string& action)>;
  OutcomePage(hearth::Id pupil, std::string reason, bool is_flag, Make make,
              std::function<void(const Entry&)> then)
      : pupil_(std::move(pupil)),
        reason_(std::move(reason)),
        is_flag_(is_flag),
        make_(std::move(make)),
        then_(std::move(then)) {}

  void draw(Desk& desk) override {
    const hearth::Pupil* pupil = desk.school->pupil(pupil_);
    if (!pupil) return desk.way.back();
    if (kept_) return desk.way.back();
    Area rest = desk.screen.question(desk.picture(*pupil), reason_, pupil->name);
    const Choice ways[] = {
        back_button(desk), {}, {.id = "child", .word = desk.words("their_page", {{"name", pupil->name}})}};
    const std::string way = draw_buttons(desk, rest, "look_back/outcome_way", ways);
    draw_problem(desk, rest, desk.keeping.problem());
    if (is_flag_)
      desk.screen.text_field("look_back/outcome/words", rest.cut_top(std::min(44.0f, rest.h), kBetween),
                             action_,
                             {.label = desk.words("what_was_done"),
                              .hint = desk.words("what_was_done_hint"),
                              .most_letters = 160});
    std::vector<std::string> outcomes{"useful", "not_useful", "explained"};
    if (is_flag_) outcomes.insert(outcomes.end(), {"snoozed", "new_usual"});
    std::vector<Choice> choices;
    for (const std::string& one : outcomes)
      choices.push_back({.id = one, .word = desk.words("outcome_" + one)});
    const int down = desk.screen.portrait() ? 2 : 1;
    const Area buttons = rest.cut_top(std::min(rest.h, 34.0f * float(down)));
    const auto places = buttons.grid(int(choices.size() + std::size_t(down) - 1) / down, down, 4);
    const std::string outcome = draw_tabs(desk, places, "look_back/outcome", choices, "");
    if (way == "back") return desk.way.back();
    if (way == "child") return desk.way.open(child_page(pupil_));
    if (outcome.empty() || desk.keeping.busy()) return;
    Entry entry = make_(desk, outcome, action_);
    entry.at = desk.host.clock().now();
    entry.id = hearth::new_id(entry.at);
    desk.keeping.write(entry, [this, entry, then = then_, alive = std::weak_ptr<int>(alive_)] {
      then(entry);
      if (!alive.expired()) kept_ = true;
    });
  }

 private:
  const hearth::Id pupil_;
  const std::string reason_;
  const bool is_flag_;
  const Make make_;
  const std::function<void(const Entry&)> then_;
  std::string action_;
  bool kept_ = false;
  const std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace

std::shared_ptr<StaffPage> flag_page(hearth::Flag flag, std::function<void(const Entry&)> then) {
  const auto make = [flag](Desk& desk, const std::string& outcome, const std::string& action) {
    const Outcome said = hearth::outcome_named(outcome).value_or(Outcome::useful);
    std::optional<hearth::Day> until;
    if (said == Outcome::snoozed) until = std::chrono::sys_days(desk.today) + std::chrono::days(kSnoozeDays);
    return hearth::answer_to(flag, said, action, until);
  };
  return std::make_shared<OutcomePage>(flag.pupil, flag.reason, true, make, std::move(then));
}

std::shared_ptr<StaffPage> found_page(const hearth::Id& pupil, hearth::RuleFound found,
                                      std::function<void(const Entry&)> then) {
  const auto make = [pupil, id = found.id](Desk&, const std::string& outcome, const std::string&) {
    Entry entry{.kind = "look_done", .pupil = pupil, .by = hearth::By::adult, .what = id};
    entry.detail["outcome"] = outcome;
    return entry;
  };
  return std::make_shared<OutcomePage>(pupil, found.reason, false, make, std::move(then));
}

}  // namespace staff_review
