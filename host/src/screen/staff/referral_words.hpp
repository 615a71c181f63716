// SPDX-License-Identifier: MIT
// Who has asked for a place, what is missing, and how full a room is, in whole words. Nothing is drawn here.
#pragma once

#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "school/referrals.hpp"

namespace hearth {

const std::vector<std::string>& all_concerns();             // ids: "referral.concern_<id>"
const std::vector<std::string>& who_may_ask();              // ids: "referral.by_<id>"
std::string by_words(const Referral&, const Words&);        // one of those, or what was written
std::string concerns_words(const Referral&, const Words&);  // "Friendships, Worries"

// On which day they talked to one of kTalkedTo.
std::optional<Day> talked_on(const Referral&, const std::string& who);
std::string talked_words(const Referral&, const Words&);  // "the family, the SENCo"; or that it was nobody
// "The family has not been talked to yet. The letter to the family is not back yet." Empty: nothing is missing.
std::string missing_words(const Referral&, const Words&);
// "soon", "not decided yet", "has a place", "no place: …"
std::string stage_words(const Referral&, const Words&);
std::string asked_words(const Referral&, const Words&);  // "Class teacher, 3 July 2026"

// "11 children. There are 12 places. A good size is 6 to 10." What nobody has set is left out.
std::string size_words(const Room&, int children, const Words&);
// What is worth a thought about so many; empty: nothing. It stops nobody.
std::string size_warning(const Room&, int children, const Words&);

std::string week_words(const ProgrammeWeek&, const Words&);  // "week 3 of 7"

}  // namespace hearth
