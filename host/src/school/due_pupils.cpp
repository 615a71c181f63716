// SPDX-License-Identifier: MIT
// What has to be done about one child: reviews, limits, consent, and what comes after leaving.
#include <algorithm>

#include "school/due_parts.hpp"
#include "school/referrals.hpp"

namespace hearth {

namespace {

using namespace std::chrono;

constexpr int kBefore = 14;                            // days in which consent or a review can be arranged
constexpr int kPhotographBefore = 30;                  // days
constexpr int kImpactFrom = 4 * 7, kImpactTo = 6 * 7;  // days after a programme
constexpr int kFollowUps = 3;                          // half-termly ones; then one each year
constexpr int kMonthsApart = 2;                        // between them, where the terms are not entered yet

const Plan* plan_of(const School& school, const Id& pupil) {
  const auto found = std::ranges::find(school.plans, pupil, &Plan::pupil);
  return found == school.plans.end() ? nullptr : &*found;
}

// The same day of a later month; the 31st becomes the last day of a shorter one.
Day months_later(Day day, int count) {
  const Day later = day + months(count);
  return later.ok() ? later : Day(later.year() / later.month() / last);
}

// The latest of these that is due; reviews that were missed are not made up for.
std::optional<Day> latest(const std::vector<Day>& days, Day today, int before) {
  std::optional<Day> found;
  for (const Day day : days)
    if (days_later(day, -before) <= today && (!found || day > *found)) found = day;
  return found;
}

class PupilDuties {
 public:
  PupilDuties(const DueCalendar& calendar, const Room& room, const Pupil& pupil)
      : calendar_(calendar), school_(calendar.school), room_(room), pupil_(pupil) {}

  void add() const {
    const bool here = std::ranges::any_of(pupil_.placements, [&](const Placement& placement) {
      return placement.room == room_.id && placement.days.contain(calendar_.today);
    });
    if (here) add_targets();
    add_impact();
    add_follow_up();
    if (!calendar_.for_people) return;
    if (here) add_plan_review();
    if (here) add_photograph();
    for (const Placement& placement : pupil_.placements) {
      if (placement.room != room_.id) continue;
      add_consent(placement);
      add_referral(placement);
      add_limit(placement);
    }
    add_retention();
  }

 private:
  void add(const std::string& duty, const std::string& which, const std::string& note, Day since,
           const std::string& form) const {
    if (!calendar_.wants(room_.id, duty)) return;
    calendar_.add({.id = duty + '/' + pupil_.id + '/' + which,
                   .duty = duty,
                   .pupil = pupil_.id,
                   .room = room_.id,
                   .note = note,
                   .since = since,
                   .form = form});
  }

  void add_targets() const {
    for (const Target& target : school_.targets) {
      if (target.pupil != pupil_.id || !target.review || !target.days.contain(calendar_.today)) continue;
      add("target_date", target.id + '/' + day_text(*target.review), target.title,
          std::max(*target.review, target.days.first), "words");
    }
  }

  void add_plan_review() const {
    const Plan* plan = plan_of(school_, pupil_.id);
    const auto review = plan ? latest(plan->reviews, calendar_.today, kBefore) : std::nullopt;
    if (review)
      add("plan_review", day_text(*review), in_words(*review), days_later(*review, -kBefore), "words");
  }

  // Until it is renewed or another picture stands in its place.
  void add_photograph() const {
    for (const MediaNote& media : school_.media) {
      if (!media.expires || pupil_.picture.find(media.hash) == std::string::npos) continue;
      add("photograph", media.hash + '/' + day_text(*media.expires), in_words(*media.expires),
          days_later(*media.expires, -kPhotographBefore), "");
    }
  }

  // A tap rests it for a week: only the consent itself ends it.
  void add_consent(const Placement& placement) const {
    const bool over = placement.days.last.ok() && placement.days.last < calendar_.today;
    if (!placement.needs_consent || placement.consent || over) return;
    add("consent", placement.room + '/' + week_text(calendar_.today), in_words(placement.days.first),
        days_later(placement.days.first, -kBefore), "");
  }

  // A place that could not wait: whoever was passed over then is talked to afterwards, which ends it.
  void add_referral(const Placement& placement) const {
    const Referral* referral = referral_of(school_, pupil_.id);
    if (!referral || referral->stage != Referral::Stage::placed || !placement.days.contain(calendar_.today))
      return;
    if (!still_to_talk_to(*referral).empty())
      add("referral", day_text(referral->asked), "", std::max(placement.days.first, referral->asked), "");
  }

  void add_limit(const Placement& placement) const {
    const Plan* plan = plan_of(school_, pupil_.id);
    if (!plan || !plan->limit_terms || !placement.days.contain(calendar_.today)) return;
    const Day ends = placement_ends(school_, *plan, placement);
    if (placement.days.last.ok() && placement.days.last <= ends) return;  // arranged
    const Term* half = last_half_term(school_, ends);
    const Day warned =
        half && ends <= days_later(half->days.last, kBefore) ? half->days.first : days_later(ends, -6 * 7);
    // Once it is over the warning helps nobody.
    if (calendar_.today <= ends)
      add("placement_limit", day_text(ends), in_words(ends), warned, "words");
    else
      add("placement_over", day_text(ends), in_words(ends), next_day(ends), "words");
  }

  void add_impact() const {
    if (!room_.needs_consent) return;
    for (const Placement& placement : pupil_.placements) {
      if (placement.room != room_.id) continue;
      const Plan* plan = plan_of(school_, pupil_.id);
      const Day ended = plan && plan->ends ? *plan->ends : placement.days.last;
      if (!ended.ok() || days_later(ended, 366) < calendar_.today) continue;
      add("impact", day_text(ended), in_words(days_later(ended, kImpactTo)), days_later(ended, kImpactFrom),
          "scale");
    }
  }

  // The plan's own days count; without them, who has left is asked for near the end of each half-term.
  void add_follow_up() const {
    const auto own = calendar_.done.follow_ups.find(pupil_.id);
    if (own != calendar_.done.follow_ups.end()) {
      if (const auto day = latest(own->second, calendar_.today, 0))
        add("follow_up", day_text(*day), in_words(*day), *day, "scale");
      return;
    }
    const auto left = left_on(pupil_);
    if (!left || room_.needs_consent) return;
    std::optional<std::pair<std::string, Day>> due;
    const auto offer = [&](const std::string& which, Day day) {
      if (day <= calendar_.today && (!due || day > due->second)) due = {which, day};
    };
    Day from = *left;
    for (int n = 1; n <= kFollowUps; ++n) {
      const Term* next = next_half_term(school_, from);
      offer(std::to_string(n),
            next ? days_later(next->days.last, -kBefore) : months_later(*left, n * kMonthsApart));
      if (next) from = next->days.first;
    }
    for (int year = 1; months_later(*left, 12 * year) <= calendar_.today; ++year)
      offer("year-" + std::to_string(year), months_later(*left, 12 * year));
    if (due) add("follow_up", due->first, "", due->second, "scale");
  }

  void add_retention() const {
    if (!calendar_.done.with_check_ins.contains(pupil_.id)) return;
    if (const auto left = left_on(pupil_))
      add("retention", day_text(*left), in_words(*left), months_later(*left, 12), "words");
  }

  const DueCalendar& calendar_;
  const School& school_;
  const Room& room_;
  const Pupil& pupil_;
};

}  // namespace

Day placement_ends(const School& school, const Plan& plan, const Placement& placement) {
  const Day first = plan.first.value_or(placement.days.first);
  const Day ends = days_of(school, full_term_of(school, first) + (plan.limit_terms.value_or(1) - 1)).last;
  return plan.extended_until ? std::max(ends, *plan.extended_until) : ends;
}

void add_pupil_duties(const DueCalendar& calendar, const Room& room, const Pupil& pupil) {
  PupilDuties(calendar, room, pupil).add();
}

std::vector<Id> kept_long_enough(const School& school, Day today) {
  std::vector<Id> found;
  for (const Pupil& pupil : school.pupils)
    if (const auto left = left_on(pupil); left && months_later(*left, 12) <= today) found.push_back(pupil.id);
  return found;
}

}  // namespace hearth
