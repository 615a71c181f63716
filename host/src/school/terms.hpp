// SPDX-License-Identifier: MIT
// Arithmetic with a school's year. School::terms are half-terms ("Autumn 1"); a full term is autumn, spring
// or summer. All of it is pure and for any thread.
#pragma once

#include <compare>
#include <optional>
#include <string>

#include "hearth/school.hpp"

namespace hearth {

struct FullTerm {
  enum class Season { spring, summer, autumn };  // in the order in which they come in a year
  int year = 0;
  Season season = Season::spring;
  friend auto operator<=>(const FullTerm&, const FullTerm&) = default;
};

FullTerm operator+(FullTerm, int terms);  // `terms` further on; may be negative
std::string name_of(FullTerm);            // "2026-summer"

// The full term that a day is in; a day of the holidays belongs to the term that follows. Where the school
// has not entered its terms for that time, the month decides.
FullTerm full_term_of(const School&, Day);
// From the first to the last day of its half-terms; where none is entered, by whole months: January to March,
// April to July, September to December.
Days days_of(const School&, FullTerm);

// The half-term that a day is in, the next that begins after it, and the last that began by then. Null where
// there is none. They point into the school.
const Term* half_term_of(const School&, Day);
const Term* next_half_term(const School&, Day);
const Term* last_half_term(const School&, Day);

// Weeks of a half-term begin on Mondays; the first counts from 1.
int week_of(const Term&, Day);
int weeks_of(const Term&);

// The n-th day, n from 1, after `day` on which the school is open. Nothing where it is not known to be open
// so often within the next 400 days.
std::optional<Day> school_days_later(const School&, Day day, int n);
// `day` itself where the school is open, else the next such day; `day` where none is known.
Day school_day_from(const School&, Day day);

Day days_later(Day, int days);  // of the calendar; may be negative
Day monday_of(Day);
std::string week_text(Day);  // the week's number after ISO 8601: "2026-W29"

}  // namespace hearth
