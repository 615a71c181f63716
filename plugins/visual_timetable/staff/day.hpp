// SPDX-License-Identifier: MIT
// The pages of one day: what is on, what to do with it, how children see it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "../model/edit_day.hpp"
#include "desk.hpp"

namespace visual_timetable {

// Items of a day that somebody changes, and how deep the way is at that day's page.
struct OfDay {
  hearth::Day day;
  std::vector<std::string> items;
  std::size_t home;
};

DayDesk day_desk(const Desk&, hearth::Day);

std::shared_ptr<StaffPage> day_page(hearth::Day);
std::shared_ptr<StaffPage> what_page(OfDay);                             // what to do with the items
std::shared_ptr<StaffPage> move_page(OfDay);                             // earlier or later
std::shared_ptr<StaffPage> add_page(OfDay);                              // what, then when
std::shared_ptr<StaffPage> lead_page(Desk&, OfDay);                      // who
std::shared_ptr<StaffPage> preview_page(OfDay);                          // as children see it
std::shared_ptr<StaffPage> with_us_page(OfDay);                          // who is with us, by session
std::shared_ptr<StaffPage> own_day_page(hearth::Day, std::size_t home);  // a day of its own, or closed

// The item that is changed, where it is one alone; otherwise null. It belongs to the desk.
const hearth::PlanItem* only(const DayDesk&, const OfDay&);
// The question above a page about the items; answers with the area below.
hearth::Area ask_about(Desk&, const DayDesk&, const OfDay&, const std::string& what);
// Keeps it, goes back to the day and shows what children will see.
void done(Desk&, const OfDay&, const std::string& words, const DayEdit&);
// "Circle time", or "3 things".
std::string called(const Desk&, const OfDay&);
// "Friday 17 July", with "today" or "tomorrow" before it.
std::string day_words(const Desk&, hearth::Day);

}  // namespace visual_timetable
