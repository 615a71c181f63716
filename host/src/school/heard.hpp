// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/school.hpp"

namespace hearth {

inline constexpr int kSilentDays = 3;  // from then on somebody should go and see
inline constexpr int kLookBack = 42;   // days, about a half-term

// Whether a child of this room is asked how they feel on a day: not where they opted out or consent is
// missing.
bool is_asked(const School&, const Pupil&, const Id& room, Day);

// Why a check-in may not be kept: there was no consent on its day for its room or, where the child was not
// placed in that room, for another of theirs. Empty: it may, as may any other kind of entry.
std::string consent_missing(const School&, const Entry&);

// The days before `until`, not included, of the last kLookBack on which the room had its group, oldest first.
std::vector<Day> days_with_group(const School&, const Id& room, Day until);

struct Silent {
  std::optional<Day> last;  // with an answer; nothing: never
  int days = 0;             // since then, on which they could have been heard
};
// Of a child of whom nothing was heard on kSilentDays or more of `open`: days count on which they were placed
// there and not away. A check-in that was skipped or never offered counts like none, "I don't know" is an
// answer. The register has the last word on who was away. `entries`: the child's "check_in" and "attendance",
// those that count. Pure.
std::optional<Silent> silent_since(const Pupil&, const Id& room, const std::vector<Entry>& entries,
                                   const std::vector<Day>& open, const std::string& zone);

}  // namespace hearth
