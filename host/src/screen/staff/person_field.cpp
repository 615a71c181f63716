// SPDX-License-Identifier: MIT
// One field of a form while it is being changed.
#include <algorithm>

#include "screen/staff/person_form.hpp"

namespace hearth {
namespace {

constexpr float kField = 36, kLines = 76, kGap = 5, kStepper = 28;

// What has more to say than a card has room for stands in rows.
bool wordy(const std::vector<Choice>& choices) {
  constexpr std::size_t kMostOnCard = 40;
  return std::ranges::any_of(choices, [](const Choice& one) { return one.second.size() > kMostOnCard; });
}

std::vector<Row> rows_of(const std::vector<Choice>& choices, const std::string& page, const Words& words) {
  std::vector<Row> rows;
  for (const Choice& one : choices)
    rows.push_back({.id = page + "/choice/" + one.id,
                    .words = one.word,
                    .note = one.second,
                    .button = words(one.look.chosen ? "people.chosen" : "people.choose"),
                    .picture = one.picture,
                    .chosen = one.look.chosen});
  return rows;
}

}  // namespace

void Forms::draw_change(Screen& screen, const FormNow& form, const Ask& one) {
  Area rest = screen.area();
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, one.label, one.why.empty() ? form.title : one.why);
  if (clash_) return draw_clash(screen, rest, one);
  if (button(screen, bottom.back, "back", words_("people.back"))) return leave_change(one);
  const bool beside = std::holds_alternative<AskWords>(one.how) || std::holds_alternative<AskTwice>(one.how);
  if (!beside) sentence(screen, rest, problem_);
  std::visit([&](const auto& how) { ask(screen, rest, bottom, one, how); }, one.how);
}

// Nothing that was typed goes: both stand there, and a person decides.
void Forms::draw_clash(Screen& screen, Area rest, const Ask& one) {
  sentence(screen, rest, words_("people.clash"));
  const auto halves = screen.portrait() ? rest.rows(2, kGap) : rest.columns(2, kGap);
  const std::string mine = typed_.empty() ? words_("people.yours") : typed_;
  const Choice keep_mine{.word = words_("people.keep_mine"), .second = mine};
  const Choice leave_theirs{.word = words_("people.leave_theirs"), .second = one.now};
  if (screen.picture_button(page_ + "/keep_mine", halves[0].middle(halves[0].w, 60), keep_mine)) {
    clash_ = false;
    documents_.begin();
    if (once_more_) once_more_();
  } else if (screen.picture_button(page_ + "/leave_theirs", halves[1].middle(halves[1].w, 60),
                                   leave_theirs)) {
    refused_.erase(changing_);
    stop();
  }
}

ThenTold Forms::then(bool closes) {
  waiting_ = true;
  return [this, closes, field = field_, mine = *field_, id = changing_, typed = typed_](const Told& told) {
    const bool kept = told.problem.empty() && !told.clash;
    if (kept)
      refused_.erase(id);
    else if (!typed.empty())
      refused_[id] = typed;
    if (mine != *field) return;
    waiting_ = false;
    clash_ = told.clash;
    problem_ = told.problem;
    if (kept && closes) stop();
  };
}

void Forms::give(std::function<void()> answer) {
  once_more_ = answer;
  answer();
}

void Forms::hand_over(const Ask& one) {
  if (waiting_) return;
  if (const auto* words = std::get_if<AskWords>(&one.how)) {
    give([this, keep = words->keep, typed = typed_] { keep(typed, then(true)); });
  } else if (const auto* twice = std::get_if<AskTwice>(&one.how)) {
    waiting_ = true;
    twice->keep(typed_, again_, [this, field = field_, mine = *field_](const Told& told) {
      if (mine != *field) return;
      waiting_ = false;
      problem_ = told.problem;
      if (problem_.empty()) stop();
    });
  } else if (const auto* number = std::get_if<AskNumber>(&one.how)) {
    give([this, keep = number->keep, chosen = number_] { keep(chosen, then(true)); });
  }
}

// What was changed is kept on the way out, unless it could not be: that stands there and waits to be seen.
void Forms::leave_change(const Ask& one) {
  const auto refused = refused_.find(changing_);
  const bool seen = refused != refused_.end() && refused->second == typed_;
  const auto* words = std::get_if<AskWords>(&one.how);
  const auto* number = std::get_if<AskNumber>(&one.how);
  if (!seen && ((words && words->value != typed_) || (number && number->value != number_)))
    return hand_over(one);
  stop();
}

void Forms::ask(Screen& screen, Area rest, const Bottom& bottom, const Ask& one, const AskWords& how) {
  Field field = how.field;
  if (!problem_.empty()) field.problem = problem_;
  const float wanted = field.lines ? std::min(kLines, rest.h) : kField;
  const bool finished =
      screen.text_field(page_ + "/field", rest.cut_top(std::min(wanted + 12, rest.h)), typed_, field);
  const bool done = button(screen, bottom.main, "done", words_("people.done"), true);
  if (!finished && !done) return;
  if (typed_ == how.value) {
    if (done) stop();
    return;
  }
  hand_over(one);
}

void Forms::ask(Screen& screen, Area rest, const Bottom& bottom, const Ask& one, const AskTwice& how) {
  Field first = how.field, second = how.field;
  first.label = words_("grown_ups.pin_once");
  second.label = words_("grown_ups.pin_again");
  second.problem = problem_;
  screen.text_field(page_ + "/field", rest.cut_top(kField, kGap), typed_, first);
  screen.text_field(page_ + "/again", rest.cut_top(kField + 12), again_, second);
  if (button(screen, bottom.main, "done", words_("people.done"), true)) hand_over(one);
}

void Forms::ask(Screen& screen, Area rest, const Bottom&, const Ask&, const AskOne& how) {
  const int chosen = wordy(how.choices)
                         ? screen.row_list(page_ + "/choices", rest, rows_of(how.choices, page_, words_))
                         : screen.choice_grid(page_ + "/choice", rest, how.choices);
  if (chosen < 0 || waiting_) return;
  give([this, keep = how.keep, chosen] { keep(std::size_t(chosen), then(true)); });
}

void Forms::ask(Screen& screen, Area rest, const Bottom& bottom, const Ask&, const AskSeveral& how) {
  const int chosen = screen.choice_grid(page_ + "/choice", rest, how.choices);
  if (button(screen, bottom.main, "done", words_("people.done"), true)) return stop();
  if (chosen < 0) return;
  give([this, turn = how.turn, chosen] { turn(std::size_t(chosen), then(false)); });
}

void Forms::ask(Screen& screen, Area rest, const Bottom& bottom, const Ask& one, const AskNumber& how) {
  number_ = screen.stepper(page_ + "/number", rest.cut_top(kStepper), how.words(number_), number_, how.least,
                           how.most, how.step);
  if (!button(screen, bottom.main, "done", words_("people.done"), true)) return;
  if (number_ == how.value) return stop();
  hand_over(one);
}

void Forms::ask(Screen& screen, Area rest, const Bottom& bottom, const Ask&, const AskDay& how) {
  const std::optional<Day> tried = day_ ? day_ : how.day;
  std::vector<Day> marked;
  if (tried) marked.push_back(*tried);
  std::optional<std::optional<Day>> chosen;
  if (const auto day = screen.calendar(page_ + "/day", rest, how.day.value_or(how.shown), marked))
    chosen = day_ = day;
  if (how.day && !how.no_day.empty() && button(screen, bottom.middle, "no_day", how.no_day))
    chosen.emplace(std::nullopt);
  if (!chosen || waiting_) return;
  give([this, keep = how.keep, day = *chosen] { keep(day, then(true)); });
}

void Forms::ask(Screen& screen, Area rest, const Bottom&, const Ask&, const AskPicture& how) {
  const auto picture = screen.picture_chooser(page_ + "/picture", rest);
  if (!picture || waiting_) return;
  give([this, keep = how.keep, name = *picture] { keep(name, then(true)); });
}

}  // namespace hearth
