// SPDX-License-Identifier: MIT
#include "screen/staff/sign_in.hpp"

#include <algorithm>

namespace hearth {

std::vector<const Adult*> who_may_sign_in(const School& school, const Id& room_id) {
  const bool told = std::ranges::any_of(school.adults, [](const Adult& a) { return !a.access.empty(); });
  const auto roles = roles_of(school);
  std::vector<const Adult*> found;
  for (const Adult& adult : school.adults) {
    const auto role = std::ranges::find(roles, adult.access, &StaffRole::id);
    // A role of the school's own is known to staff alone: whoever has one is asked.
    const bool may = !adult.access.empty() && (role == roles.end() || !role->tasks.empty());
    if (may || !told) found.push_back(&adult);
  }
  const Room* room = school.room(room_id);
  std::ranges::stable_partition(
      found, [&](const Adult* adult) { return room && std::ranges::count(room->adults, adult->id) > 0; });
  return found;
}

SignIn::SignIn(Kit& kit, const StaffDesk& desk) : desk_(desk), pad_(kit, desk_.words) {}

void SignIn::close() {
  if (!session_.staff.empty()) desk_.records.close_session([](const Answer<Nothing>&) {});
  ++*visit_;
  staff_.clear();
  pad_.clear();
  problem_.clear();
  session_ = {};
  asking_ = false;
}

void SignIn::expect(const Id& staff, const std::string& why) {
  staff_ = staff;
  problem_ = why;
}

void SignIn::draw(Screen& screen) {
  if (staff_.empty())
    ask_who(screen);
  else
    ask_pin(screen);
}

void SignIn::ask_who(Screen& screen) {
  const Area rest = screen.question("", "", desk_.words("staff.who"));
  const auto school = desk_.school();
  const Day today = local_time(desk_.clock.now(), school->zone).day;
  std::vector<Choice> choices;
  for (const Adult* adult : who_may_sign_in(*school, desk_.room()))
    choices.push_back({.id = adult->id, .word = adult->name, .picture = picture_of(*school, *adult, today)});
  if (choices.empty())
    return screen.text(rest, desk_.words("staff.nobody_yet"), {.size = 12, .align = Align::left});
  const int chosen = screen.choice_grid("staff/who", rest, choices);
  if (chosen >= 0) staff_ = choices[std::size_t(chosen)].id;
}

void SignIn::ask_pin(Screen& screen) {
  constexpr float kOther = 26, kOtherWidth = 110;
  const auto school = desk_.school();
  const Adult* adult = school->adult(staff_);
  const Day today = local_time(desk_.clock.now(), school->zone).day;
  Area rest = screen.question(adult ? picture_of(*school, *adult, today) : "", adult ? adult->name : "",
                              desk_.words("staff.pin"));
  const Area other = rest.cut_bottom(kOther, 6);
  if (const auto pin = pad_.draw(screen, rest, "staff/pin", problem_)) ask_keeper(*pin);
  if (!screen.picture_button("staff/somebody_else", other.middle(kOtherWidth, kOther),
                             {.word = desk_.words("staff.somebody_else")}, Beside::right))
    return;
  ++*visit_;
  asking_ = false;
  staff_.clear();
  pad_.clear();
  problem_.clear();
}

void SignIn::ask_keeper(const std::string& pin) {
  if (asking_) return;
  asking_ = true;
  desk_.records.open_session(staff_, pin,
                             [this, visit = visit_, mine = *visit_](const Answer<StaffSession>& answer) {
                               if (mine != *visit) {
                                 // They have left in the meantime: nobody may stay signed in behind the
                                 // children's side.
                                 if (answer.value && session_.staff.empty() && !asking_)
                                   desk_.records.close_session([](const auto&) {});
                                 return;
                               }
                               asking_ = false;
                               session_ = answer.value.value_or(StaffSession());
                               problem_ = answer.problem;
                             });
}

}  // namespace hearth
