// SPDX-License-Identifier: MIT
// Children who ask for a star.
#include <algorithm>
#include <set>

#include "keeper/serve/staff_day.hpp"
#include "school/terms.hpp"

namespace hearth {

namespace {

constexpr int kWaits = 42;  // days; by then nobody remembers what it was for

}  // namespace

std::vector<StarWish> star_wishes_of(const DayDesk& desk, const Id& room) {
  std::vector<StarWish> open;
  for (const Pupil* pupil : pupils_of(desk.school, room, desk.today)) {
    const auto theirs = [&](const char* kind) {
      return desk.store.entries({.kind = kind, .pupil = pupil->id, .first = days_later(desk.today, -kWaits)});
    };
    const auto wishes = theirs("award_wish");
    if (wishes.empty()) continue;
    std::set<Id> answered;
    for (const char* kind : {"award", "wish_closed"})
      for (const Entry& answer : theirs(kind)) answered.insert(text_in(answer.detail, "wish"));
    for (const Entry& wish : wishes)
      if (!answered.contains(wish.id))
        open.push_back(
            {wish.id, pupil->id, text_in(wish.detail, "target"), text_in(wish.detail, "reason"), wish.at});
  }
  std::ranges::stable_sort(open, {}, &StarWish::at);
  return open;
}

}  // namespace hearth
