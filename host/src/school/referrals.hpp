// SPDX-License-Identifier: MIT
// From the first word for a child to a place: who has to be talked to, whose turn it is, how full a room is,
// and which week of a programme it is. Pure; for any thread.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "hearth/school.hpp"

namespace hearth {

// Whom a place is talked over with, in this order; the keys of Referral::talked_to.
inline constexpr std::array<const char*, 4> kTalkedTo{"family", "senco", "class_teacher", "learning_mentor"};

// Those of them who have not been talked to yet.
std::vector<std::string> still_to_talk_to(const Referral&);
// Nobody is missing; or it cannot wait, and somebody has written down why.
bool may_be_placed(const Referral&);
bool is_open(const Referral&);  // neither placed nor declined
// What the keeper says where somebody changes a referral to `now`; `decides`: they look after every room, and
// so decide what comes first and who gets a place. Empty: nothing.
std::string referral_refusal(const Referral* before, const Referral& now, bool decides);

const Referral* referral_of(const School&, const Id& pupil);  // null when nobody has asked
// The open ones: what cannot wait, then as was decided, then the others; each by the day they were asked for.
std::vector<const Referral*> waiting_list(const School&);

// How many children a room has, and what is worth a thought about it.
enum class Size { fits, no_place, too_many, too_few };
Size size_of(const Room&, int children);  // one child alone is never too few: one to one is a group, too

// "Week 3 of 7" of a programme; weeks in which the school is closed are not counted.
struct ProgrammeWeek {
  int n = 0, of = 0;  // n is 0 before it begins and `of` + 1 after its end
};
std::optional<ProgrammeWeek> programme_week(const School&, const Plan&, Day today);  // needs both ends
// The Friday of the last of so many weeks.
Day programme_end(const School&, Day first, int weeks);

}  // namespace hearth
