// SPDX-License-Identifier: MIT
// The weeks of a room for good: versions between two dates, weeks in turn, the items of a weekday. Each
// function answers with the documents that it replaces.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "edit_keep.hpp"

namespace visual_timetable {

// A weekday of one of a timetable's weeks.
struct WeekPlace {
  hearth::Id timetable;
  std::size_t week = 0;
  unsigned weekday = 1;  // 0 Sunday to 6 Saturday
};

// All of a room, by their first day.
std::vector<const hearth::Timetable*> versions_of(const hearth::School&, const hearth::Id& room);
const hearth::Timetable* version(const hearth::School&, const hearth::Id& timetable);  // null: there is none
// The one that counts on a day; null when there is none.
const hearth::Timetable* version_on(const hearth::School&, const hearth::Id& room, hearth::Day);

// In the place of what stands there; kept in the order of time.
std::vector<Replaced> with_items(const hearth::Timetable&, std::size_t week, unsigned weekday,
                                 std::vector<hearth::Item>);
// One weekday's items on others of the same week, too.
std::vector<Replaced> copied_day(const hearth::Timetable&, std::size_t week, unsigned from,
                                 const std::set<unsigned>& to);
// One week more, as the first one is; or the last one away.
std::vector<Replaced> with_week(const hearth::Timetable&);
std::vector<Replaced> without_week(const hearth::Timetable&);

// From `first` on the same weeks under dates of their own, to be changed; what counted until then ends the
// day before. Nothing when one begins on that very day already.
std::vector<Replaced> version_from(const hearth::School&, const hearth::Id& room, hearth::Day first);
// The half-term that weeks would be copied to: the first term that begins after today, for weeks that are yet
// to come after their last day. Null when no such term is known.
const hearth::Term* next_half_term(const hearth::School&, const hearth::Timetable&, hearth::Day today);
// The same weeks from that half-term's first day to its last, or as long as those would count that end the
// day before. Nothing when a version begins within it already.
std::vector<Replaced> copied_to(const hearth::School&, const hearth::Timetable&, const hearth::Term&);

// Something new on a day: at the end of it, a quarter of an hour; with the id that the room knows it by.
hearth::Item new_item(const hearth::School&, const hearth::Id& room, const std::vector<hearth::Item>& day,
                      const Thing&);

// Two items of a day at the same time, as a sentence; empty when there are none.
std::string overlap(const std::vector<hearth::Item>&, const hearth::Words&);

// "In minutes: 150 of learning, 35 of food". Empty where no item has a kind.
std::string balance(const std::vector<hearth::Item>&, const hearth::Words&);

}  // namespace visual_timetable
