// SPDX-License-Identifier: MIT
// Pages that ask for one thing. Whoever opens one says what happens then, and where the way leads.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "../model/edit_day.hpp"
#include "desk.hpp"

namespace visual_timetable {

// One of some cards, or several and then "Done".
struct AskChoice {
  std::string picture, small, large;
  std::vector<hearth::Choice> choices;
  bool several = false;
  std::vector<std::string> chosen = {};
  std::function<void(Desk&, const std::vector<std::string>&)> then;
};
std::shared_ptr<StaffPage> ask(AskChoice);

// Something to do: what this room has most often, a picture, own words.
struct AskThing {
  std::string picture, small, large;
  std::string but = {};  // this title is not offered: it is there already
  std::function<void(Desk&, const Thing&)> then;
};
std::shared_ptr<StaffPage> ask(AskThing);

// Words, with a picture or without.
struct AskWords {
  std::string large;
  Thing thing;
  bool with_picture = true;
  std::function<void(Desk&, const Thing&)> then;
};
std::shared_ptr<StaffPage> ask(AskWords);

// From when to when, in steps of five minutes. `problem` says why not; `warning` what to think of.
struct AskTimes {
  std::string picture, large;
  hearth::TimeOfDay starts, ends;
  std::function<std::string(Desk&, hearth::TimeOfDay, hearth::TimeOfDay)> problem, warning;
  std::function<void(Desk&, hearth::TimeOfDay, hearth::TimeOfDay)> then;
};
std::shared_ptr<StaffPage> ask(AskTimes);

// The first and the last day; `may_go_on`: without an end.
struct AskDays {
  std::string large;
  hearth::Days days;
  bool may_go_on = true;
  std::function<void(Desk&, const hearth::Days&)> then;
};
std::shared_ptr<StaffPage> ask(AskDays);

struct AskDay {
  std::string large;
  hearth::Day shown;
  std::function<void(Desk&, hearth::Day)> then;
};
std::shared_ptr<StaffPage> ask(AskDay);

// The adults of the school, those of the room first; quiet: not here on that day.
std::vector<hearth::Choice> adult_choices(const Desk&, hearth::Day);
// The children of the room on a day.
std::vector<hearth::Choice> pupil_choices(const Desk&, hearth::Day);

}  // namespace visual_timetable
