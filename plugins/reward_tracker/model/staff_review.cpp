// SPDX-License-Identifier: MIT
#include "staff_review.hpp"

#include <algorithm>

namespace reward_tracker::staff {

using hearth::Day;
using hearth::Marks;
using hearth::Target;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

constexpr int kAWeek = 7, kLookAhead = 60;  // days

Day monday_of(Day day) {
  return Day(sys_days(day) - (hearth::weekday_of(day) - std::chrono::Monday));
}

// "2026-W29", as the list of things due writes it.
std::string week_text(Day day) {
  const sys_days thursday = sys_days(monday_of(day)) + days(3);  // its year is the week's
  const auto year = Day(thursday).year();
  const auto week = (thursday - sys_days(year / std::chrono::January / 1)) / days(7) + 1;
  return std::to_string(int(year)) + (week < 10 ? "-W0" : "-W") + std::to_string(week);
}

std::string mark_text(const std::optional<int>& mark) {
  return mark ? std::to_string(*mark) : "\u00b7";
}

}  // namespace

std::vector<Review> reviews_of(const hearth::School& school, const std::vector<const hearth::Pupil*>& pupils,
                               Day today) {
  std::vector<Review> reviews;
  for (const hearth::Pupil* pupil : pupils) {
    Review review{pupil, {}, {}};
    for (const Target* target : hearth::active_targets(school, pupil->id, today))
      (target->review && *target->review <= today ? review.due : review.later).push_back(target);
    if (!review.due.empty() || !review.later.empty()) reviews.push_back(std::move(review));
  }
  return reviews;
}

std::vector<Marks> marks_for(const Target& target, const std::vector<Marks>& of_child) {
  std::vector<Marks> own;
  std::ranges::copy_if(of_child, std::back_inserter(own),
                       [&](const Marks& marks) { return marks.target == target.id; });
  return own;
}

Week week_of(const Target& target, Day day, const std::vector<Marks>& of_child) {
  Week week{.monday = monday_of(day), .days = {}};
  for (const Marks& marks : marks_for(target, of_child)) {
    const auto n = (sys_days(marks.day) - sys_days(week.monday)).count();
    if (n >= 0 && n < 5) week.days.at(std::size_t(n)).push_back(marks);
  }
  return week;
}

std::string pair_words(const Marks& marks) {
  return mark_text(marks.self) + " / " + mark_text(marks.adult);
}

std::string coach_words(const hearth::Coached& coached, const hearth::Words& words) {
  static constexpr const char* kSays[] = {"coach_too_little", "coach_too_hard", "coach_about_right",
                                          "coach_ready_for_more"};
  return words(std::string("rewards_staff.") + kSays[int(coached.says)],
               {{"met", std::to_string(coached.met)}, {"of", std::to_string(coached.of)}});
}

Day next_review(const hearth::School& school, Day today) {
  Day next{sys_days(today) + days(kAWeek)};
  for (int ahead = 0; ahead < kLookAhead; ++ahead, next = hearth::next_day(next))
    if (hearth::school_is_open(school, next)) return next;
  return Day{sys_days(today) + days(kAWeek)};
}

Target kept(Target target, Day next) {
  // It is looked at once more before it ends.
  target.review = target.days.last.ok() && target.days.last < next ? target.days.last : next;
  return target;
}

Target ended(Target target, Day today, std::optional<int> outcome) {
  target.days.last = today;
  target.outcome = outcome;
  return target;
}

bool can_step(const Target& target, int by) {
  // The target's own words are the last step.
  return target.step + by >= 0 && target.step + by <= int(target.steps.size());
}

Target stepped(Target target, int by) {
  if (can_step(target, by)) target.step += by;
  return target;
}

std::string duty_of(const Target& target) {
  return "target_date/" + target.pupil + '/' + target.id + '/' +
         (target.review ? hearth::day_text(*target.review) : "");
}

// A week is looked at from its last day with a group on, until the next one ends.
std::string weekly_duty(const hearth::School& school, const hearth::Id& room, Day today) {
  const auto is_open = [&](Day day) { return hearth::plan_day(school, room, day).open; };
  for (int back = 0; back < kAWeek; ++back) {
    const Day day{sys_days(today) - days(back)};
    Day later = hearth::next_day(day);
    while (monday_of(later) == monday_of(day) && !is_open(later)) later = hearth::next_day(later);
    if (is_open(day) && monday_of(later) != monday_of(day))
      return "target_review/" + room + '/' + week_text(day);
  }
  return {};
}

hearth::Entry duty_done(const std::string& duty, const hearth::Id& pupil, const std::string& note) {
  hearth::Entry entry{.kind = "duty_done", .pupil = pupil, .by = hearth::By::adult, .what = duty};
  if (!note.empty()) entry.detail["note"] = note;
  return entry;
}

}  // namespace reward_tracker::staff
