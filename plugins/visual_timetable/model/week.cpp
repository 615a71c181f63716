// SPDX-License-Identifier: MIT
#include "week.hpp"

#include "day_words.hpp"

namespace visual_timetable {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Closed = hearth::DayPlan::Closed;

bool is_weekend(hearth::Day day) {
  return hearth::weekday_of(day).iso_encoding() > 5;
}

sys_days monday_to_show(hearth::Day today) {
  const sys_days monday = sys_days(today) - days(hearth::weekday_of(today).iso_encoding() - 1);
  return is_weekend(today) ? monday + days(7) : monday;
}

void say_why(WeekDay& shown, const hearth::School& school, const hearth::DayPlan& plan,
             const hearth::Words& words) {
  const bool in_class = hearth::school_is_open(school, plan.day);
  shown.because =
      plan.closed == Closed::no_group || plan.closed == Closed::unknown || plan.closed == Closed::weekend
          ? words("timetable.no_group_short")
          : closed_word(plan, words);
  if (plan.closed == Closed::unknown) return;
  shown.instead = words(in_class ? "timetable.in_class" : "timetable.at_home");
  shown.picture = in_class ? "classroom" : "home";
}

}  // namespace

std::vector<WeekDay> week_of(const Viewer& viewer, const Told& told, hearth::Instant at,
                             const hearth::Words& words) {
  const hearth::Day today = hearth::local_time(at, viewer.school.zone).day;
  const sys_days monday = monday_to_show(today);
  std::vector<WeekDay> week;
  for (int n = 0; n < 7; ++n) {
    const hearth::Day day = monday + days(n);
    const bool is_today = day == today;
    const Told nothing;
    const Told& of_day = is_today ? told : nothing;
    const hearth::DayPlan plan = viewer.plan(day, of_day.changes);
    if (is_weekend(day) && !plan.open) continue;
    WeekDay shown{.day = day,
                  .name = weekday_word(day, words),
                  .today = is_today,
                  .open = plan.open,
                  .title = plan.title};
    // Another day's cards are looked at before that day begins: nothing of it is over.
    const hearth::Instant then =
        is_today ? at : hearth::instant_of(day, hearth::TimeOfDay(0), viewer.school.zone);
    if (plan.open)
      shown.cards = cards_of(viewer, plan, of_day, then,
                             new_faces(viewer.school, viewer.room, day, of_day.changes), words);
    else
      say_why(shown, viewer.school, plan, words);
    week.push_back(std::move(shown));
  }
  return week;
}

}  // namespace visual_timetable
