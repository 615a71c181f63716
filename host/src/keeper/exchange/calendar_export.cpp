// SPDX-License-Identifier: MIT
#include "keeper/exchange/calendar_export.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "keeper/exchange/item_kinds.hpp"
#include "keeper/exchange/stable_ids.hpp"

namespace hearth {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

constexpr days kWithoutEnd{366}, kMost{3653};

// The rules of the United Kingdom since 1996, as calendar programs expect them.
constexpr const char* kLondon =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\nDTSTART:19700329T010000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\nDTSTART:19701025T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

sys_days monday_of(Day day) {
  return sys_days(day) - (weekday_of(day) - std::chrono::Monday);
}

// The same item at the same time in one week of a timetable.
struct Series {
  Item item;
  const Timetable* timetable = nullptr;
  std::size_t week = 0;
  std::set<unsigned> weekdays;
  std::vector<Day> on, off;  // days on which it takes place, and on which the rule says so and it does not

  bool is_due(Day day) const {
    const auto weeks =
        static_cast<std::size_t>((monday_of(day) - monday_of(timetable->days.first)) / days(7));
    return timetable->days.contain(day) && weeks % timetable->weeks.size() == week &&
           weekdays.contains(weekday_of(day).c_encoding());
  }
};

class RoomCalendar {
 public:
  RoomCalendar(const School& school, Id room, Instant made)
      : school_(school), room_(std::move(room)), made_(made) {}

  std::string text() {
    find_series();
    if (series_.empty()) return {};
    const Day last = last_day();
    for (Day day = first_; day <= last; day = next_day(day)) place(day);

    add_head();
    for (const Series& series : series_)
      if (!series.on.empty()) add(series);
    for (const auto& [day, item] : singles_) add_event(item, day, day_text(day));
    const std::unique_ptr<char, decltype(&std::free)> written(icalcomponent_as_ical_string_r(calendar_.get()),
                                                              &std::free);
    return written.get();
  }

 private:
  void find_series() {
    for (const Timetable& timetable : school_.timetables) {
      if (timetable.room != room_) continue;
      if (!first_.ok() || timetable.days.first < first_) first_ = timetable.days.first;
      for (std::size_t week = 0; week < timetable.weeks.size(); ++week) add_week(timetable, week);
    }
  }

  void add_week(const Timetable& timetable, std::size_t week) {
    std::map<std::tuple<std::string, TimeOfDay, TimeOfDay>, Series> found;
    for (unsigned weekday = 0; weekday < 7; ++weekday)
      for (const Item& item : timetable.weeks[week][weekday]) {
        Series& series = found[{item.id, item.starts, item.ends}];
        series.item = item;
        series.timetable = &timetable;
        series.week = week;
        series.weekdays.insert(weekday);
      }
    for (auto& [key, series] : found) series_.push_back(std::move(series));
  }

  Day last_day() const {
    sys_days last =
        school_.terms.empty() ? sys_days(first_) + kWithoutEnd : sys_days(school_.terms.back().days.last);
    for (const Series& series : series_)
      if (series.timetable->days.last.ok()) last = std::max(last, sys_days(series.timetable->days.last));
    return std::min(last, sys_days(first_) + kMost);
  }

  // Sorts the day's plan into the series that say it already and what stands alone.
  void place(Day day) {
    std::vector<Item> items;
    for (const PlanItem& p : plan_day(school_, room_, day).items)
      if (p.fate != Fate::cancelled) items.push_back(p.item);
    for (Series& series : series_) {
      if (!series.is_due(day)) continue;
      const auto found = std::ranges::find_if(items, [&](const Item& item) {
        return item.id == series.item.id && item.starts == series.item.starts &&
               item.ends == series.item.ends;
      });
      (found == items.end() ? series.off : series.on).push_back(day);
      if (found != items.end()) items.erase(found);
    }
    for (Item& item : items) singles_.emplace_back(day, std::move(item));
  }

  void add_head() {
    const auto add = [this](icalproperty* property) {
      icalcomponent_add_property(calendar_.get(), property);
    };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Hearth//Timetable//EN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    const Room* room = school_.room(room_);
    icalproperty* name = icalproperty_new_x(((room ? room->name : room_) + " timetable").c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(name);
    icalcomponent* zone =
        school_.zone == "Europe/London" ? icalparser_parse_string(kLondon) : zone_component();
    if (zone) icalcomponent_add_component(calendar_.get(), zone);
  }

  icalcomponent* zone_component() const {
    icaltimezone* known = icaltimezone_get_builtin_timezone(school_.zone.c_str());
    if (!known) return nullptr;
    icalcomponent* zone = icalcomponent_new_clone(icaltimezone_get_component(known));
    icalproperty_set_tzid(icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY), school_.zone.c_str());
    return zone;
  }

  void add(const Series& series) {
    const Day first = series.on.front(), last = series.on.back();
    icalcomponent* event =
        add_event(series.item, first, day_text(series.timetable->days.first) + std::to_string(series.week));
    if (series.on.size() == 1) return;
    std::string rule = "FREQ=WEEKLY";
    if (const auto weeks = series.timetable->weeks.size(); weeks > 1)
      rule += ";INTERVAL=" + std::to_string(weeks);
    constexpr const char* names[]{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    std::string list;
    for (const unsigned weekday : series.weekdays)
      list += (list.empty() ? "" : ",") + std::string(names[weekday]);
    rule += ";BYDAY=" + list + ";UNTIL=" + utc(instant_of(last, series.item.starts, school_.zone));
    icalcomponent_add_property(event, icalproperty_new_rrule(icalrecurrencetype_from_string(rule.c_str())));
    for (const Day off : series.off)
      if (off > first && off < last) add_time(event, icalproperty_new_exdate(local(off, series.item.starts)));
  }

  // Its UID says nothing: ids of items are what somebody typed into a calendar.
  icalcomponent* add_event(const Item& item, Day day, const std::string& of) {
    icalcomponent* event = icalcomponent_new_vevent();
    icalcomponent_add_component(calendar_.get(), event);
    const Id uid = stable_id(instant_of(day, item.starts, school_.zone), room_ + ' ' + item.id + ' ' + of);
    icalcomponent_add_property(event, icalproperty_new_uid((uid + "@hearth.invalid").c_str()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(icaltime_from_string(utc(made_).c_str())));
    add_time(event, icalproperty_new_dtstart(local(day, item.starts)));
    const bool midnight = item.ends >= TimeOfDay(days(1));
    add_time(event,
             icalproperty_new_dtend(midnight ? local(next_day(day), TimeOfDay(0)) : local(day, item.ends)));
    icalcomponent_add_property(event, icalproperty_new_summary(generic_title(item.kind).c_str()));
    return event;
  }

  void add_time(icalcomponent* event, icalproperty* time) const {
    icalproperty_add_parameter(time, icalparameter_new_tzid(school_.zone.c_str()));
    icalcomponent_add_property(event, time);
  }

  static icaltimetype local(Day day, TimeOfDay time) {
    icaltimetype found = icaltime_null_time();
    found.year = static_cast<int>(day.year());
    found.month = static_cast<int>(static_cast<unsigned>(day.month()));
    found.day = static_cast<int>(static_cast<unsigned>(day.day()));
    found.hour = static_cast<int>(time.count() / 60);
    found.minute = static_cast<int>(time.count() % 60);
    return found;
  }

  static std::string utc(Instant instant) {
    const LocalTime at = local_time(instant, "UTC");
    std::string text = day_text(at.day) + 'T' + time_text(at.time()) + "00Z";
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
  }

  const School& school_;
  const Id room_;
  const Instant made_;
  Component calendar_{icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free};
  std::vector<Series> series_;
  std::vector<std::pair<Day, Item>> singles_;
  Day first_{};
};

}  // namespace

std::string calendar_of(const School& school, const Id& room, Instant made) {
  return RoomCalendar(school, room, made).text();
}

}  // namespace hearth
