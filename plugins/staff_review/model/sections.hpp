// SPDX-License-Identifier: MIT
// What can be looked at of one child, and what it shows.
#pragma once

#include <string>
#include <vector>

#include "hearth/review.hpp"

namespace staff_review {

enum class Section { how, week, before, helps, targets, stars, totals, words };
inline constexpr Section kSections[] = {Section::how,     Section::week,  Section::before, Section::helps,
                                        Section::targets, Section::stars, Section::totals, Section::words};
std::string to_text(Section);  // "how"

inline constexpr hearth::Span kSpans[] = {hearth::Span::week, hearth::Span::half_term, hearth::Span::term,
                                          hearth::Span::year};
std::string to_text(hearth::Span);  // "half_term"

struct Shown {
  std::vector<hearth::Chart> charts;
  std::vector<std::string> sentences;  // below them
};
Shown shown_of(const hearth::Review&, Section);

// Charts that are read from left to right along the days need the whole width; others stand in two columns.
bool is_wide(const hearth::Chart&);

}  // namespace staff_review
