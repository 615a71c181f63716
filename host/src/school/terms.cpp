// SPDX-License-Identifier: MIT
#include "school/terms.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace hearth {

using namespace std::chrono;
using Season = FullTerm::Season;

namespace {

constexpr days kLongestHoliday{60};  // the summer's is six to seven weeks
constexpr int kLookAhead = 400;      // days

// A half-term belongs to the season in which it begins: the spring term begins by March, the summer term in
// April or later, whenever Easter is, and in Scotland the autumn term begins in August.
Season season_of(month begins) {
  if (begins <= March) return Season::spring;
  return begins <= July ? Season::summer : Season::autumn;
}

FullTerm full_term_beginning(Day day) {
  return {int(day.year()), season_of(day.month())};
}

}  // namespace

FullTerm operator+(FullTerm term, int terms) {
  const int all = term.year * 3 + static_cast<int>(term.season) + terms;
  const int season = (all % 3 + 3) % 3;
  return {(all - season) / 3, static_cast<Season>(season)};
}

std::string name_of(FullTerm term) {
  static constexpr std::array<const char*, 3> seasons{"spring", "summer", "autumn"};
  return std::to_string(term.year) + '-' + seasons.at(static_cast<std::size_t>(term.season));
}

FullTerm full_term_of(const School& school, Day day) {
  const Term* next = nullptr;
  for (const Term& term : school.terms)
    if (term.days.last >= day && (!next || term.days.first < next->days.first)) next = &term;
  if (next && sys_days(next->days.first) - sys_days(day) < kLongestHoliday)
    return full_term_beginning(next->days.first);
  return full_term_beginning(day);
}

Days days_of(const School& school, FullTerm term) {
  Days days;
  for (const Term& half : school.terms) {
    if (full_term_beginning(half.days.first) != term) continue;
    if (!days.first.ok() || half.days.first < days.first) days.first = half.days.first;
    if (!days.last.ok() || half.days.last > days.last) days.last = half.days.last;
  }
  if (days.first.ok()) return days;
  const year when(term.year);
  if (term.season == Season::spring) return {when / January / 1, when / March / 31};
  if (term.season == Season::summer) return {when / April / 1, when / July / 31};
  return {when / September / 1, when / December / 31};
}

const Term* half_term_of(const School& school, Day day) {
  const auto found = std::ranges::find_if(school.terms, [&](const Term& t) { return t.days.contain(day); });
  return found == school.terms.end() ? nullptr : &*found;
}

const Term* next_half_term(const School& school, Day day) {
  const Term* next = nullptr;
  for (const Term& term : school.terms)
    if (term.days.first > day && (!next || term.days.first < next->days.first)) next = &term;
  return next;
}

const Term* last_half_term(const School& school, Day day) {
  const Term* last = nullptr;
  for (const Term& term : school.terms)
    if (term.days.first <= day && (!last || term.days.first > last->days.first)) last = &term;
  return last;
}

int week_of(const Term& term, Day day) {
  return int((sys_days(monday_of(day)) - sys_days(monday_of(term.days.first))) / weeks(1)) + 1;
}

int weeks_of(const Term& term) {
  return week_of(term, term.days.last);
}

std::optional<Day> school_days_later(const School& school, Day day, int n) {
  for (int ahead = 0; n > 0 && ahead < kLookAhead; ++ahead) {
    day = next_day(day);
    if (school_is_open(school, day)) --n;
  }
  return n > 0 ? std::nullopt : std::optional(day);
}

Day school_day_from(const School& school, Day day) {
  return school_days_later(school, days_later(day, -1), 1).value_or(day);
}

Day days_later(Day day, int count) {
  return Day(sys_days(day) + days(count));
}

Day monday_of(Day day) {
  return Day(sys_days(day) - (weekday_of(day) - Monday));
}

std::string week_text(Day day) {
  const sys_days thursday = sys_days(monday_of(day)) + days(3);  // its year is the week's
  const year when = Day(thursday).year();
  const int week = int((thursday - sys_days(when / January / 1)) / weeks(1)) + 1;
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%04d-W%02d", int(when), week);
  return text.data();
}

}  // namespace hearth
