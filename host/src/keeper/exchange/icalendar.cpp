// SPDX-License-Identifier: MIT
#include "keeper/exchange/icalendar.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "keeper/exchange/room_week.hpp"
#include "keeper/exchange/rooms.hpp"
#include "records/school_of.hpp"

namespace hearth {

namespace {

using std::chrono::sys_days;

Day day_before(Day day) {
  return sys_days(day) - std::chrono::days(1);
}

// "Otter Room" of "Otter Room timetable".
std::string without_timetable(std::string name) {
  constexpr std::string_view what = " timetable";
  if (lower(name).ends_with(what)) name.erase(name.size() - what.size());
  return name;
}

bool is_a_room(const std::string& name) {
  return lower(name).ends_with(" room");
}

std::string closure_kind(const std::string& title) {
  const std::string words = lower(title);
  if (words.find("inset") != std::string::npos) return "inset";
  if (words.find("bank holiday") != std::string::npos) return "bank_holiday";
  return words.find("holiday") != std::string::npos ? "holiday" : "closed";
}

// One calendar: its whole days and its room's week.
class CalendarFile {
 public:
  CalendarFile(std::string file, const std::vector<Document>& known)
      : file_(std::move(file)), known_(known), school_(school_of(known, told_before_)) {}

  Found read(std::string_view bytes) {
    auto calendar = read_events(bytes, file_, school_.zone, found_.refused);
    const bool any_week = std::ranges::any_of(calendar.events, [](auto& e) { return !e.starts.whole_day; });
    std::vector<CalendarEvent> week;
    for (CalendarEvent& event : calendar.events) {
      if (is_school_date(event) || !any_week)
        add_whole_days(event);
      else
        week.push_back(std::move(event));
    }
    if (!week.empty()) add_week(calendar.name, week);
    return std::move(found_);
  }

 private:
  void refuse(int line, const std::string& reason) {
    const std::string event = "the event of line " + std::to_string(line);
    found_.refused.push_back({file_, line, event + " is left out: " + reason + "."});
  }

  static bool is(const CalendarEvent& event, const char* category) {
    return std::ranges::find(event.categories, category) != event.categories.end();
  }

  static bool is_school_date(const CalendarEvent& event) {
    return is(event, "TERM") || is(event, "CLOSED") ||
           (event.starts.whole_day && event.categories.empty() && closure_kind(event.title) != "closed");
  }

  void add_whole_days(const CalendarEvent& event) {
    const Days days{event.starts.day, event.ends ? day_before(event.ends->day) : event.starts.day};
    if (!is_school_date(event)) return refuse(event.line, "its CATEGORIES say neither TERM nor CLOSED");
    if (!event.starts.whole_day || event.repeat)
      return refuse(event.line, "terms and closures are whole days that do not repeat");
    if (event.title.empty()) return refuse(event.line, "it has no SUMMARY");
    if (event.cancelled) return;
    const bool term = is(event, "TERM");
    auto body = term
                    ? body_of(Term{"", event.title, days})
                    : body_of(Closure{.kind = closure_kind(event.title), .title = event.title, .days = days});
    found_.documents.push_back(
        {.kind = term ? "term" : "closure", .id = id_of_uid(event.uid), .body = std::move(body)});
  }

  void add_week(const std::string& name, const std::vector<CalendarEvent>& events) {
    const Id room = room_of(name, events);
    if (room.empty()) {
      if (std::string wanted = own_name(name); !wanted.empty())
        found_.rooms.push_back({0, std::move(wanted)});
      found_.refused.push_back(
          {file_, 0,
           "This calendar names no room that is known; call it after its room, such as otter_room.ics."});
      return;
    }
    // Closures that stand in this very file count, too.
    std::vector<Document> all = known_;
    all.insert(all.end(), found_.documents.begin(), found_.documents.end());
    auto week = read_week(events, file_, room, school_of(all, told_before_), found_.refused);
    take_back(room, week);
    std::ranges::move(week, std::back_inserter(found_.documents));
  }

  // What its room is called, as far as the calendar or its file bears a room's name; empty otherwise.
  std::string own_name(const std::string& calendar) const {
    const std::string name = without_timetable(calendar);
    if (!name.empty() && (name != calendar || is_a_room(name))) return name;
    std::string stem = file_.substr(0, file_.rfind('.'));
    std::ranges::replace(stem, '_', ' ');
    if (!is_a_room(stem)) return {};
    if (stem[0] >= 'a' && stem[0] <= 'z') stem[0] = static_cast<char>(stem[0] - 'a' + 'A');
    return stem;
  }

  Id room_of(const std::string& name, const std::vector<CalendarEvent>& events) const {
    for (const std::string& called : {without_timetable(name), file_.substr(0, file_.rfind('.'))})
      if (Id room = room_named(called, known_); !room.empty()) return room;
    std::set<Id> rooms;
    for (const CalendarEvent& event : events) rooms.insert(room_named(event.place, known_));
    return rooms.size() == 1 ? *rooms.begin() : Id();
  }

  // What an earlier calendar said and this one, which has a week of its own, does not say any more.
  void take_back(const Id& room, const std::vector<Document>& week) {
    std::set<std::pair<std::string, Id>> said;
    std::string first;
    for (const Document& document : week) {
      said.insert({document.kind, document.id});
      if (document.kind == "timetable" && (first.empty() || document.id < first)) first = document.id;
    }
    if (first.empty()) return;
    std::map<std::pair<std::string, Id>, bool> old;  // and whether it is deleted by now
    for (const Document& document : known_) {
      const bool of_calendar = document.kind == "timetable" || document.kind == "change";
      if (of_calendar && document.id.starts_with(room + "/") && document.id >= first)
        old[{document.kind, document.id}] = document.deleted;
    }
    for (const auto& [name, deleted] : old)
      if (!deleted && !said.contains(name))
        found_.documents.push_back({.kind = name.first, .id = name.second, .deleted = true});
  }

  std::string file_;
  const std::vector<Document>& known_;
  Notices told_before_;
  School school_;
  Found found_;
};

}  // namespace

Found read_calendar(std::string_view bytes, const std::string& file, const std::vector<Document>& known) {
  return CalendarFile(file, known).read(bytes);
}

}  // namespace hearth
