// SPDX-License-Identifier: MIT
// The days that people speak of.
#include <algorithm>

#include "hearth/review.hpp"
#include "school/terms.hpp"

namespace hearth {
namespace {

using std::chrono::sys_days;

constexpr int kHalfTerm = 28, kTerm = 84, kYear = 364;  // days, where no terms are known
constexpr std::chrono::days kLongestHoliday{60};        // after that the last term is no longer "this" one

// Half-terms with both dates, in order.
std::vector<Days> half_terms_of(const School& school) {
  std::vector<Days> terms;
  for (const Term& term : school.terms)
    if (term.days.first.ok() && term.days.last.ok()) terms.push_back(term.days);
  std::ranges::sort(terms, {}, &Days::first);
  return terms;
}

// The one that is going on, or the last one that did. Past the end: none.
std::ptrdiff_t current(const std::vector<Days>& terms, Day today) {
  const auto next = std::ranges::upper_bound(terms, today, {}, &Days::first);
  const bool over =
      next == terms.begin() || sys_days(today) - sys_days(std::prev(next)->last) > kLongestHoliday;
  return over ? std::ssize(terms) : next - terms.begin() - 1;
}

// The stretch of `length` days that ends `before` stretches before `end`.
Days stretch(Day end, int length, int before) {
  return {days_later(end, -length * (before + 1)), days_later(end, -length * before - 1)};
}

Days half_term(const std::vector<Days>& terms, Day today, int before) {
  const auto now = current(terms, today);
  if (now == std::ssize(terms)) return stretch(next_day(today), kHalfTerm, before);
  if (before > now) return stretch(terms.front().first, kHalfTerm, before - int(now) - 1);
  return terms[std::size_t(now - before)];
}

Days full_term(const School& school, FullTerm now, int before) {
  return days_of(school, now + -before);
}

// From autumn to summer.
Days school_year(const School& school, FullTerm now, int before) {
  const int since_autumn = now.season == FullTerm::Season::autumn   ? 0
                           : now.season == FullTerm::Season::spring ? 1
                                                                    : 2;
  const FullTerm autumn = now + -(since_autumn + 3 * before);
  return {days_of(school, autumn).first, days_of(school, autumn + 2).last};
}

}  // namespace

Days days_of(const School& school, Span span, Day today, int before) {
  const auto terms = half_terms_of(school);
  const auto now = current(terms, today);
  Days days;
  if (span == Span::week) {
    const Day monday = days_later(monday_of(today), -7 * before);
    days = {monday, days_later(monday, 4)};
  } else if (span == Span::half_term) {
    days = half_term(terms, today, before);
  } else if (now == std::ssize(terms)) {
    days = stretch(next_day(today), span == Span::term ? kTerm : kYear, before);
  } else {
    const FullTerm full = full_term_of(school, terms[std::size_t(now)].first);
    days = span == Span::term ? full_term(school, full, before) : school_year(school, full, before);
  }
  days.last = std::min(days.last, today);
  return days;
}

Days kept_days(const School& school, Day today) {
  return {days_of(school, Span::year, today, 1).first, today};
}

}  // namespace hearth
