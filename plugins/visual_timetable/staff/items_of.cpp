// SPDX-License-Identifier: MIT
#include "../model/day_words.hpp"
#include "../model/edit_one_off.hpp"
#include "../model/edit_overlay.hpp"
#include "ask.hpp"
#include "day.hpp"
#include "items.hpp"

namespace visual_timetable {
namespace {

class OfWeekday : public ItemsOf {
 public:
  explicit OfWeekday(WeekPlace place) : place_(std::move(place)) {}

  std::string title(const Desk& desk) const override {
    const hearth::Timetable* t = version(*desk.school, place_.timetable);
    const std::string day = weekday_text(place_.weekday, desk.host.words());
    if (!t || t->weeks.size() < 2) return day;
    return desk.words("change.day_of_week",
                      {{"day", day}, {"week", std::string(1, char('A' + place_.week))}});
  }

  const std::vector<hearth::Item>* items(const Desk& desk) const override {
    const hearth::Timetable* t = version(*desk.school, place_.timetable);
    return t && place_.week < t->weeks.size() ? &t->weeks[place_.week][place_.weekday] : nullptr;
  }

  std::vector<Replaced> with(const Desk& desk, std::vector<hearth::Item> items) const override {
    const hearth::Timetable* t = version(*desk.school, place_.timetable);
    return t ? with_items(*t, place_.week, place_.weekday, std::move(items)) : std::vector<Replaced>();
  }

  std::vector<std::string> warnings(const Desk& desk, const hearth::Item& item) const override {
    const hearth::Timetable* t = version(*desk.school, place_.timetable);
    const auto* all = items(desk);
    if (!t || !all) return {};
    return must_be_in_class(*desk.school, desk.room.id, place_.weekday, t->days, *all, item,
                            desk.host.words());
  }

  bool can_be_copied() const override { return true; }

  void copy(Desk& desk) const override {
    std::vector<hearth::Choice> days;
    for (unsigned n = 1; n <= 7; ++n)
      if (n % 7 != place_.weekday)
        days.push_back({.id = std::to_string(n % 7), .word = weekday_text(n % 7, desk.host.words())});
    const std::size_t home = desk.way.depth();
    const std::string title = this->title(desk);
    desk.way.open(ask(
        AskChoice{.small = title,
                  .large = desk.words("change.copy_day_to"),
                  .choices = std::move(days),
                  .several = true,
                  .then = [place = place_, home, title](Desk& after, const std::vector<std::string>& chosen) {
                    after.way.back_to(home);
                    std::set<unsigned> to;
                    for (const std::string& id : chosen) to.insert(unsigned(std::stoul(id)));
                    if (const hearth::Timetable* t = version(*after.school, place.timetable))
                      after.keeping.keep(after.words("change.did_copy", {{"what", title}}),
                                         copied_day(*t, place.week, place.weekday, to));
                  }}));
  }

 private:
  const WeekPlace place_;
};

class OfDayOfItsOwn : public ItemsOf {
 public:
  explicit OfDayOfItsOwn(hearth::Day day) : day_(day) {}

  std::string title(const Desk& desk) const override {
    const hearth::OneOffDay* one = day_of(desk);
    return day_words(desk, day_) + (one ? ": " + one->title : "");
  }
  const std::vector<hearth::Item>* items(const Desk& desk) const override {
    const hearth::OneOffDay* one = day_of(desk);
    return one ? &one->items : nullptr;
  }
  std::vector<Replaced> with(const Desk& desk, std::vector<hearth::Item> items) const override {
    const hearth::OneOffDay* one = day_of(desk);
    return one ? with_items(*one, std::move(items)) : std::vector<Replaced>();
  }
  std::vector<std::string> warnings(const Desk& desk, const hearth::Item& item) const override {
    const auto* all = items(desk);
    if (!all) return {};
    return must_be_in_class(*desk.school, desk.room.id, hearth::weekday_of(day_).c_encoding(), {day_, day_},
                            *all, item, desk.host.words());
  }

 private:
  const hearth::OneOffDay* day_of(const Desk& desk) const {
    return one_off_on(*desk.school, desk.room.id, day_);
  }
  const hearth::Day day_;
};

}  // namespace

std::shared_ptr<const ItemsOf> items_of_weekday(WeekPlace place) {
  return std::make_shared<OfWeekday>(std::move(place));
}
std::shared_ptr<const ItemsOf> items_of_day(hearth::Day day) {
  return std::make_shared<OfDayOfItsOwn>(day);
}

}  // namespace visual_timetable
