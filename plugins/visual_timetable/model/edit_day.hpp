// SPDX-License-Identifier: MIT
// What staff make of one day: cancel, swap, move, say who leads, add, put back. Answers with what is to be
// kept; the week is never touched.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace visual_timetable {

// Something to do, as staff choose it: "Drumming" with its picture.
struct Thing {
  std::string title, picture, kind = {};
};

// What was on this room's days, most often first: earlier changes before the week. At most so many.
std::vector<Thing> most_used(const hearth::School&, const hearth::Id& room,
                             const std::vector<hearth::Change>& today, std::size_t most);

// Changes to be made, and such that stand and are to be taken back.
struct DayEdit {
  std::vector<hearth::Change> make, take_back;
  bool empty() const { return make.empty() && take_back.empty(); }
};

// When something could be put in, and after what; `after` is empty at the beginning of the day.
struct Opening {
  std::string after;  // the item's title
  hearth::TimeOfDay starts{}, ends{};
};

// One day of a room, about to be changed. The school lives longer.
class DayDesk {
 public:
  // `today`: what staff have changed since this morning; nothing for any other day.
  DayDesk(const hearth::School&, hearth::Id room, hearth::Day,
          std::optional<std::vector<hearth::Change>> today);

  const hearth::DayPlan& plan() const { return plan_; }
  const hearth::PlanItem* item(const std::string& id) const;  // null when there is none
  bool is_changed(const std::string& item) const;             // so that there is something to put back

  DayEdit cancel(const std::vector<std::string>& items) const;
  DayEdit swap(const std::string& item, const Thing&) const;
  DayEdit move(const std::vector<std::string>& items, std::chrono::minutes by) const;  // stops at midnight
  DayEdit set_times(const std::string& item, hearth::TimeOfDay starts, hearth::TimeOfDay ends) const;
  DayEdit lead(const std::vector<std::string>& items, const hearth::Id& adult) const;
  DayEdit put_back(const std::vector<std::string>& items) const;
  DayEdit add(const Thing&, hearth::TimeOfDay starts, hearth::TimeOfDay ends) const;

  // An item and whatever begins with it or later.
  std::vector<std::string> from(const std::string& item) const;
  // After what is on at `now`, and then after each later item; the last one first where all is over.
  std::vector<Opening> openings(hearth::TimeOfDay now) const;

 private:
  DayEdit become(const hearth::PlanItem& before, const hearth::Item& wanted) const;
  std::vector<hearth::Change> standing(const std::string& item) const;
  hearth::Change change(hearth::Change::What, const std::string& item) const;
  DayEdit instead_of_standing(hearth::Change) const;
  std::string new_id(const std::string& title) const;

  const hearth::School& school_;
  const hearth::Id room_;
  const hearth::Day day_;
  const std::optional<std::vector<hearth::Change>> today_;
  hearth::DayPlan plan_;
};

// The id of something new: "Drumming" is "drumming", or "drumming_2" where `taken` says so.
std::string id_for(const std::string& title, const auto& taken);
std::string plain_id(const std::string& title);

std::string id_for(const std::string& title, const auto& taken) {
  const std::string plain = plain_id(title);
  std::string id = plain;
  for (int n = 2; taken(id); ++n) id = plain + '_' + std::to_string(n);
  return id;
}

// Why these times cannot be, as a sentence; empty when they can. `others` are what else is on that day.
std::string time_problem(const std::vector<hearth::Item>& others, hearth::TimeOfDay starts,
                         hearth::TimeOfDay ends, const hearth::Words&);

// "10:10 to 10:30".
std::string hours_text(hearth::TimeOfDay starts, hearth::TimeOfDay ends, const hearth::Words&);

}  // namespace visual_timetable
