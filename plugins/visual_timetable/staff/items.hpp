// SPDX-License-Identifier: MIT
// The items of a weekday, or of a day of its own, edited for good.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "../model/edit_week.hpp"
#include "desk.hpp"

namespace visual_timetable {

// Whose items they are. Asked again in every frame: somebody else may edit them, too.
class ItemsOf {
 public:
  virtual ~ItemsOf() = default;
  virtual std::string title(const Desk&) const = 0;
  virtual const std::vector<hearth::Item>* items(const Desk&) const = 0;  // null: they are gone
  virtual std::vector<Replaced> with(const Desk&, std::vector<hearth::Item>) const = 0;
  // What to think of where this item is at these times, a sentence each.
  virtual std::vector<std::string> warnings(const Desk&, const hearth::Item&) const = 0;
  virtual bool can_be_copied() const { return false; }
  virtual void copy(Desk&) const {}
};

std::shared_ptr<const ItemsOf> items_of_weekday(WeekPlace);
std::shared_ptr<const ItemsOf> items_of_day(hearth::Day);

std::shared_ptr<StaffPage> items_page(std::shared_ptr<const ItemsOf>);
std::shared_ptr<StaffPage> edit_item_page(std::shared_ptr<const ItemsOf>, std::string item);
std::shared_ptr<StaffPage> item_choices_page(std::shared_ptr<const ItemsOf>, std::string item);

}  // namespace visual_timetable
