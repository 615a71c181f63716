// SPDX-License-Identifier: MIT
#include "school/referrals.hpp"

#include <algorithm>
#include <tuple>

#include "school/terms.hpp"

namespace hearth {
namespace {

constexpr int kMostWeeks = 60, kFriday = 4;

bool has_school(const School& school, Day monday) {
  for (int day = 0; day <= kFriday; ++day)
    if (school_is_open(school, days_later(monday, day))) return true;
  return false;
}

}  // namespace

std::vector<std::string> still_to_talk_to(const Referral& referral) {
  std::vector<std::string> missing;
  for (const char* who : kTalkedTo)
    if (!referral.talked_to.contains(who)) missing.emplace_back(who);
  return missing;
}

bool may_be_placed(const Referral& referral) {
  return still_to_talk_to(referral).empty() || (referral.urgent && !referral.why_urgent.empty());
}

bool is_open(const Referral& referral) {
  return referral.stage == Referral::Stage::asked || referral.stage == Referral::Stage::waiting;
}

std::string referral_refusal(const Referral* before, const Referral& now, bool decides) {
  using enum Referral::Stage;
  const Referral fresh;
  const Referral& was = before ? *before : fresh;
  const bool asks_again = !is_open(was) && now.stage == asked && now.priority == fresh.priority;
  const bool decided = !asks_again && (was.stage != now.stage || was.priority != now.priority);
  if (decided && !decides)
    return "Who gets a place, and when, is decided by somebody who looks after every room.";
  if (was.stage == now.stage) return {};
  if (now.stage == placed && !may_be_placed(now))
    return "Before there is a place, talk to the family, the SENCo, the class teacher and the learning "
           "mentor, "
           "or write down why it cannot wait.";
  if (now.stage == declined && now.why_declined.empty()) return "Write down why there is no place.";
  return {};
}

const Referral* referral_of(const School& school, const Id& pupil) {
  const auto found = std::ranges::find(school.referrals, pupil, &Referral::pupil);
  return found == school.referrals.end() ? nullptr : &*found;
}

std::vector<const Referral*> waiting_list(const School& school) {
  constexpr int kUndecided = 4;
  std::vector<const Referral*> open;
  for (const Referral& one : school.referrals)
    if (is_open(one)) open.push_back(&one);
  std::ranges::stable_sort(open, {}, [](const Referral* one) {
    const int turn = one->urgent ? 0 : one->stage == Referral::Stage::waiting ? one->priority : kUndecided;
    return std::tuple(turn, one->asked);
  });
  return open;
}

Size size_of(const Room& room, int children) {
  if (room.places > 0 && children > room.places) return Size::no_place;
  if (room.most > 0 && children > room.most) return Size::too_many;
  if (children > 1 && children < room.least) return Size::too_few;
  return Size::fits;
}

std::optional<ProgrammeWeek> programme_week(const School& school, const Plan& plan, Day today) {
  if (!plan.first || !plan.ends || *plan.ends < *plan.first) return std::nullopt;
  ProgrammeWeek week;
  Day monday = monday_of(*plan.first);
  for (int looked = 0; looked < kMostWeeks && monday <= *plan.ends;
       ++looked, monday = days_later(monday, 7)) {
    if (!has_school(school, monday)) continue;
    ++week.of;
    if (monday <= today && *plan.first <= today) week.n = week.of;
  }
  if (*plan.ends < today) week.n = week.of + 1;
  return week;
}

Day programme_end(const School& school, Day first, int weeks) {
  Day monday = monday_of(first);
  for (int looked = 0, counted = 0; looked < 2 * kMostWeeks; ++looked, monday = days_later(monday, 7))
    if (has_school(school, monday) && ++counted == weeks) break;
  return days_later(monday, kFriday);
}

}  // namespace hearth
