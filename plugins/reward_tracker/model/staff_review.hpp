// SPDX-License-Identifier: MIT
// Once a week the targets are looked at: how the days were, and whether they stay, change or end. Pure.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "hearth/targets.hpp"
#include "hearth/words.hpp"

namespace reward_tracker::staff {

struct Review {
  const hearth::Pupil* pupil;
  std::vector<const hearth::Target*> due;    // their day has come
  std::vector<const hearth::Target*> later;  // they are worked on, and looked at later
};
// Children who have targets, in the order given.
std::vector<Review> reviews_of(const hearth::School&, const std::vector<const hearth::Pupil*>&, hearth::Day);

// Monday to Friday of the week of a day: what was marked, session by session, side by side.
struct Week {
  hearth::Day monday;
  std::array<std::vector<hearth::Marks>, 5> days;
};
Week week_of(const hearth::Target&, hearth::Day, const std::vector<hearth::Marks>& of_child);
// "2 / 1": own / adult's. "·" stands for one that was not scored.
std::string pair_words(const hearth::Marks&);

std::vector<hearth::Marks> marks_for(const hearth::Target&, const std::vector<hearth::Marks>& of_child);

// "Too hard: met in 3 of the last 10 sessions."
std::string coach_words(const hearth::Coached&, const hearth::Words&);

// What staff decide. The next look is a week on, on a day on which the school is open; a target that is done
// ends today, with its outcome where that is told.
hearth::Day next_review(const hearth::School&, hearth::Day today);
hearth::Target kept(hearth::Target, hearth::Day next_review);
hearth::Target ended(hearth::Target, hearth::Day today, std::optional<int> outcome);
// To the next step, or back to the one before; the same where there is none.
hearth::Target stepped(hearth::Target, int by);
bool can_step(const hearth::Target&, int by);

// What the list of things due calls this review, and the room's weekly one; each is ended with an entry
// "duty_done".
std::string duty_of(const hearth::Target&);
std::string weekly_duty(const hearth::School&, const hearth::Id& room, hearth::Day today);
hearth::Entry duty_done(const std::string& duty, const hearth::Id& pupil, const std::string& note);

}  // namespace reward_tracker::staff
