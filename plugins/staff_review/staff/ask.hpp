// SPDX-License-Identifier: MIT
// Pages that ask for one thing. Whoever opens one says what happens then; it goes back by itself before.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "desk.hpp"

namespace staff_review {

// Some of these cards, or none.
struct AskSeveral {
  std::string large, note;
  std::vector<hearth::Choice> choices;
  std::vector<std::string> chosen;
  std::function<void(Desk&, std::vector<std::string>)> then;  // in the order of the cards
  bool as_rows = false;                                       // for long words
};
std::shared_ptr<StaffPage> ask(AskSeveral);

// Some words; never none.
struct AskWords {
  std::string large, note, label;
  int most_letters = 160;
  std::function<void(Desk&, const std::string&)> then;
};
std::shared_ptr<StaffPage> ask(AskWords);

struct AskDay {
  std::string large;
  hearth::Day shown{};
  std::function<void(Desk&, hearth::Day)> then;
};
std::shared_ptr<StaffPage> ask(AskDay);

}  // namespace staff_review
