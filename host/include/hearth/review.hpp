// SPDX-License-Identifier: MIT
// How a child has been, as charts and sentences, from what was kept about them: for the staff's screen and
// for paper. Every chart names what it stands on. Nothing adds feelings up, compares children or says what to
// decide. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "hearth/chart.hpp"
#include "hearth/content.hpp"
#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace hearth {

// One child over some days. All must live as long as the review is used.
struct Review {
  const School& school;
  const Content& content;
  const Words& words;  // the catalogue; table [review]
  const Pupil& pupil;
  // Of this child, that count, oldest first. Earlier days than `days` should be there: their usual is what
  // they said on the first days. The room's "day_change" entries, where they are there, count for the plan.
  const std::vector<Entry>& entries;
  Days days;  // both ends are set
  Day today{};
};

// The days that people speak of: this week (Monday to Friday), half-term, term and school year up to `today`,
// and how many before that. In the holidays "this" is the one that has ended. Where the school has entered no
// terms for that time, half-terms are stretches of 28 days and terms of 84, the last one up to today; a year
// is 364 days. Where it has some, what is missing beside them goes by whole months.
enum class Span { week, half_term, term, year };
Days days_of(const School&, Span, Day today, int before = 0);

// As far as a review looks back: from the first day of the school year before this one to `today`. Screens
// and papers both read so far, so that a child's usual is the same on both.
Days kept_days(const School&, Day today);

DayChart how_they_have_been(const Review&);  // answers by day, their own usual, what happened in between
HeatChart week_pattern(const Review&);       // weekday and time of day
std::vector<ShareChart> what_came_before(const Review&);  // the hard ones: the item of the day, the adult
ShareChart what_helps(const Review&);                     // pairs that went up; nothing under five
std::vector<PairChart> marks_beside(const Review&);       // each target: the child's and the grown-up's
ShareChart targets_by_setting(const Review&);             // met in the room, the class, at lunch
ShareChart stars_and_calm(const Review&);                 // stars by what was done; calm times by tool
// Typed totals, as they were typed: "boxall", "readiness", "steps", "sdq" or "sdq_scales". Nothing is worked
// out from them; what lies outside an instrument's bounds is left out and said. Reads "assessment" entries.
DayChart instrument_totals(const Review&, const std::string& instrument);

// In words: how many answers and each absence apart, attendance, what differs from their usual and since when
// (only where there is enough), badges such as "always the same answer", what is missing. One sentence each.
std::vector<std::string> in_words(const Review&);

// The numbers of a chart as a table, the first row its headings: stable names, for spreadsheets. Days are
// ISO, what was not said is an empty cell.
using Rows = std::vector<std::vector<std::string>>;
Rows rows_of(const Chart&);
// UTF-8 with a mark, RFC 4180. Text that a spreadsheet would take for a formula begins with an apostrophe;
// whoever reads it back takes one apostrophe away from before = + - @ tab, CR or LF.
std::string as_csv(const Rows&);

}  // namespace hearth
