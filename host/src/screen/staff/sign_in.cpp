// SPDX-License-Identifier: MIT
#include "screen/staff/sign_in.hpp"

#include <array>

namespace hearth {
namespace {

constexpr std::size_t kMostDigits = 8;
constexpr float kGap = 7;

}  // namespace

SignIn::SignIn(Kit& kit, Records& records, const Words& words, School school)
    : kit_(kit), records_(records), words_(words), school_(std::move(school)) {}

void SignIn::close() {
  if (signed_in_) records_.close_session([](const Answer<Nothing>&) {});
  ++*visit_;
  staff_.clear();
  pin_.clear();
  problem_.clear();
  asking_ = signed_in_ = false;
}

void SignIn::draw(Screen& screen) {
  if (staff_.empty())
    ask_who(screen);
  else
    ask_pin(screen);
}

void SignIn::ask_who(Screen& screen) {
  const Area rest = screen.question("", "", words_("staff.who"));
  std::vector<Choice> choices;
  for (const Adult& adult : school_()->adults)
    choices.push_back({.id = adult.id, .word = adult.name, .picture = adult.picture});
  const int chosen = screen.choice_grid("staff/who", rest, choices);
  if (chosen >= 0) staff_ = choices[std::size_t(chosen)].id;
}

void SignIn::ask_pin(Screen& screen) {
  const auto school = school_();
  const Adult* adult = school->adult(staff_);
  Area rest = screen.question(adult ? adult->picture : "", adult ? adult->name : "", words_("staff.pin"));
  rest = rest.middle(190, rest.h);
  // How many digits, and never which.
  std::string dots;
  for (std::size_t n = 0; n < pin_.size(); ++n) dots += "\u2022 ";
  const bool says = !problem_.empty() && pin_.empty();
  screen.text(rest.cut_top(18), says ? problem_ : dots, {.size = says ? 9.0f : 14.0f});
  const std::array<std::string, 12> keys{"1", "2", "3", "4", "5", "6", "7", "8", "9", words_("staff.delete"),
                                         "0", "ok"};
  const auto places = rest.grid(3, 4, kGap);
  for (std::size_t n = 0; n < keys.size(); ++n) {
    const PixelRect key = kit_.rect(places[n]);
    screen.card(places[n]);  // a key does not light up: children watch
    screen.text(places[n], keys[n], {.size = n == 9 ? 9.0f : 13.0f});
    if (!kit_.control("staff/pin/" + (n == 9 ? std::string("delete") : keys[n]), key, Kit::Repeat::quick)
             .chosen)
      continue;
    if (n == 11)
      ask_keeper();
    else if (n == 9 && !pin_.empty())
      pin_.pop_back();
    else if (n != 9 && pin_.size() < kMostDigits)
      pin_ += keys[n];
  }
}

void SignIn::ask_keeper() {
  if (asking_ || pin_.empty()) return;
  asking_ = true;
  records_.open_session(staff_, std::exchange(pin_, {}),
                        [this, visit = visit_, mine = *visit_](const Answer<StaffSession>& answer) {
                          if (mine != *visit) return;
                          asking_ = false;
                          signed_in_ = answer.value.has_value();
                          problem_ = signed_in_ ? "" : answer.problem;
                        });
}

}  // namespace hearth
