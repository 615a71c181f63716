// SPDX-License-Identifier: MIT
// Pages that ask for one thing. Whoever opens one says what happens then, and where the way leads.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "desk.hpp"

namespace reward_tracker::staff {

// One of some cards.
struct AskChoice {
  std::string picture, small, large;
  std::string note = {};  // below the question
  std::vector<hearth::Choice> choices;
  std::function<void(Desk&, const std::string& id)> then;
};
std::shared_ptr<StaffPage> ask(AskChoice);

// Some words; never none.
struct AskWords {
  std::string large, note, label;
  std::string words = {};
  int most_letters = 120;
  std::function<void(Desk&, const std::string&)> then;
};
std::shared_ptr<StaffPage> ask(AskWords);

struct AskPicture {
  std::function<void(Desk&, const std::string& picture)> then;
};
std::shared_ptr<StaffPage> ask(AskPicture);

// Whether something is really meant.
struct AskSure {
  std::string picture, large, note, yes;
  std::function<void(Desk&)> then;
};
std::shared_ptr<StaffPage> ask(AskSure);

// Children as cards, in the order given.
std::vector<hearth::Choice> cards_of(const Desk&, const std::vector<const hearth::Pupil*>&);

std::string without_blanks(const std::string&);  // at its ends

}  // namespace reward_tracker::staff
