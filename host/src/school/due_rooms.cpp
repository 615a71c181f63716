// SPDX-License-Identifier: MIT
// What a room has to do each week, after each session and each half-term, and what it has given itself.
#include <algorithm>

#include "school/due_parts.hpp"

namespace hearth {

namespace {

constexpr int kSessionsKept = 14;  // days: what nobody wrote down by then, nobody remembers
constexpr int kEndOfTerm = 13;     // days before the last one: its last two weeks
constexpr int kTermKept = 60;      // days after its end; the summer is not longer

// The last day on which the room was open in this week or the one before, where nothing follows in its week.
std::optional<Day> end_of_week(const DueCalendar& calendar, const Id& room) {
  for (int back = 0; back < 7; ++back) {
    const Day day = days_later(calendar.today, -back);
    if (!calendar.is_open(room, day)) continue;
    Day later = next_day(day);
    while (monday_of(later) == monday_of(day) && !calendar.is_open(room, later)) later = next_day(later);
    if (monday_of(later) != monday_of(day)) return day;
  }
  return std::nullopt;
}

bool has_targets(const DueCalendar& calendar, const Id& room, Day day) {
  const auto here = pupils_of(calendar.school, room, day);
  return std::ranges::any_of(calendar.school.targets, [&](const Target& target) {
    return target.days.contain(day) && std::ranges::count(here, target.pupil, &Pupil::id);
  });
}

void add_week(const DueCalendar& calendar, const Room& room) {
  const auto day = end_of_week(calendar, room.id);
  if (!day) return;
  const auto weekly = [&](const std::string& duty) {
    if (!calendar.wants(room.id, duty)) return;
    calendar.add({.id = duty + '/' + room.id + '/' + week_text(*day),
                  .duty = duty,
                  .room = room.id,
                  .since = *day,
                  .form = "words"});
  };
  if (has_targets(calendar, room.id, *day)) weekly("target_review");
  if (!room.needs_consent) weekly("tracking_review");
}

// Only programmes are looked back on after every session.
void add_sessions(const DueCalendar& calendar, const Room& room) {
  if (!room.needs_consent || !calendar.wants(room.id, "session_evaluation")) return;
  for (int back = 0; back < kSessionsKept; ++back) {
    const Day day = days_later(calendar.today, -back);
    if (!calendar.is_open(room.id, day) || calendar.done.not_run.contains({room.id, day}) ||
        pupils_of(calendar.school, room.id, day).empty())
      continue;
    calendar.add({.id = "session_evaluation/" + room.id + '/' + day_text(day),
                  .duty = "session_evaluation",
                  .room = room.id,
                  .note = in_words(day),
                  .since = day,
                  .form = "scale"});
  }
}

void add_focus(const DueCalendar& calendar, const Room& room) {
  const Term* term = half_term_of(calendar.school, calendar.today);
  if (!term || !calendar.wants(room.id, "focus")) return;
  const bool chosen = std::ranges::any_of(calendar.school.focuses, [&](const Focus& focus) {
    return (focus.room.empty() || focus.room == room.id) && focus.days.contain(calendar.today);
  });
  if (chosen) return;
  calendar.add({.id = "focus/" + room.id + '/' + term->id,
                .duty = "focus",
                .room = room.id,
                .note = term->title,
                .since = school_day_from(calendar.school, term->days.first)});
}

// The last time that something comes round: at the beginning of its day, half-term, term or school year, and
// at the end of its week.
struct Round {
  std::string name;
  Day since{};
};

std::optional<Round> last_round(const DueCalendar& calendar, const Id& room, OwnDuty::Every every) {
  using Every = OwnDuty::Every;
  if (every == Every::week) {
    const auto day = end_of_week(calendar, room);
    return day ? std::optional(Round{week_text(*day), *day}) : std::nullopt;
  }
  if (every == Every::day) {
    for (int back = 0; back < 7; ++back)
      if (const Day day = days_later(calendar.today, -back); calendar.is_open(room, day))
        return Round{day_text(day), day};
    return std::nullopt;
  }
  const Term* half = last_half_term(calendar.school, calendar.today);
  if (!half || days_later(half->days.last, kTermKept) < calendar.today) return std::nullopt;
  const auto begins = [&](Day first) { return school_day_from(calendar.school, first); };
  if (every == Every::half_term) return Round{half->id, begins(half->days.first)};
  FullTerm term = full_term_of(calendar.school, half->days.first);
  if (every == Every::year && term.season != FullTerm::Season::autumn)
    term = {term.year - 1, FullTerm::Season::autumn};
  return Round{name_of(term), begins(days_of(calendar.school, term).first)};
}

void add_own(const DueCalendar& calendar, const Room& room) {
  for (const OwnDuty& duty : room.own_duties) {
    const auto round = last_round(calendar, room.id, duty.every);
    if (!round) continue;
    calendar.add({.id = std::string(kOwnDuty) + '/' + room.id + '/' + duty.id + '/' + round->name,
                  .duty = kOwnDuty,
                  .room = room.id,
                  .note = duty.title,
                  .since = std::max(round->since, duty.first)});
  }
}

}  // namespace

void add_room_duties(const DueCalendar& calendar, const Room& room) {
  add_own(calendar, room);
  add_week(calendar, room);
  add_sessions(calendar, room);
  if (!room.needs_consent) add_focus(calendar, room);
}

void add_term_duties(const DueCalendar& calendar, const Room& room, const Pupil& pupil) {
  const Term* half = last_half_term(calendar.school, calendar.today);
  if (room.needs_consent || !half || days_later(half->days.last, kTermKept) < calendar.today) return;
  const auto add = [&](const std::string& duty, const Id& term, const std::string& title, Day first,
                       Day since, const std::string& form) {
    if (!calendar.wants(room.id, duty) || calendar.assessed_since(duty, pupil.id, first)) return;
    calendar.add({.id = duty + '/' + pupil.id + '/' + term,
                  .duty = duty,
                  .pupil = pupil.id,
                  .room = room.id,
                  .note = title,
                  .since = school_day_from(calendar.school, since),
                  .form = form});
  };
  const Day last_weeks = std::max(days_later(half->days.last, -kEndOfTerm), half->days.first);
  add("observation", half->id, half->title, half->days.first, last_weeks, "words");

  const auto plan = std::ranges::find(calendar.school.plans, pupil.id, &Plan::pupil);
  if (plan != calendar.school.plans.end() && plan->limit_terms)
    add("readiness", half->id, half->title, half->days.first, last_weeks, "scale");

  if (!calendar.for_people) return;
  // A child who comes in the middle of a term begins there.
  const auto placed = std::ranges::find_if(pupil.placements, [&](const Placement& placement) {
    return placement.room == room.id && placement.days.contain(calendar.today);
  });
  const FullTerm term = full_term_of(calendar.school, half->days.first);
  const Day begins = days_of(calendar.school, term).first;
  add("boxall", name_of(term), "", begins, std::max(begins, placed->days.first), "");
}

}  // namespace hearth
