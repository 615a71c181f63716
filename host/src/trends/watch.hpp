// SPDX-License-Identifier: MIT
// Which children somebody should look at, by rules that the school wrote itself and can read. A rule counts
// days and weighs nothing; what it finds is a reason in words. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hearth/school.hpp"

namespace hearth {

struct Sighting {
  std::string id;      // "<rule>/<pupil>/<last day that is meant>"
  std::string reason;  // "Sad or lonely on 3 of the last 5 days"
  Day since{};         // the first of these days
};

// The school's own rules; without any, one: a hard feeling on 3 of the last 5 days.
std::vector<WatchRule> rules_of(const School&);

// What the rules say of one child. `answers` are the check-ins that count, corrections in place, oldest
// first; a day is one with an answer, so that days away or skipped are no days at all. Days up to the last
// one of a look that was done (`done`: ids) count no more for its rule, and after four weeks without an
// answer there is nothing to look at. Beside the rules: five days of nothing but one pleasant answer, or of
// the most pleasant ones, may hide something, and are named as gently.
std::vector<Sighting> looks_at(const Id& pupil, const std::vector<Entry>& answers,
                               const std::vector<WatchRule>& rules, const std::vector<std::string>& done,
                               Day today, const std::string& zone);

}  // namespace hearth
