// SPDX-License-Identifier: MIT
#include "keeper/exchange/room_week.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "keeper/exchange/item_kinds.hpp"
#include "school/documents.hpp"

namespace hearth {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kMaxSeries = 200, kMaxPlaced = 20'000;

Day day_before(Day day) {
  return sys_days(day) - days(1);
}

// One weekly series of a room.
struct Series {
  Item item;
  Days days;
  Repeat repeat;
  std::vector<Moment> left_out;

  bool occurs(Day day) const {
    if (!days.contain(day) || !repeat.weekdays.contains(weekday_of(day).c_encoding())) return false;
    return (monday_of(day) - monday_of(days.first)) / std::chrono::weeks(1) % repeat.interval == 0;
  }

  static sys_days monday_of(Day day) { return sys_days(day) - (weekday_of(day) - std::chrono::Monday); }
};

class RoomTimetable {
 public:
  RoomTimetable(std::string file, Id room, School school, Notices& notices)
      : file_(std::move(file)), room_(std::move(room)), school_(std::move(school)), notices_(notices) {
    std::erase_if(school_.timetables, [&](const Timetable& t) { return t.room == room_; });
  }

  std::vector<Document> read(const std::vector<CalendarEvent>& events) {
    for (const CalendarEvent& event : events) {
      if (event.repeat && !event.instead_of) add_series(event);
    }
    add_timetables();
    add_left_out();
    for (const CalendarEvent& event : events) {
      if (event.instead_of) {
        add_override(event);
      } else if (!event.repeat && !event.cancelled) {
        add_single(event, event.starts);
      }
      for (const Moment& extra : event.added) add_single(event, extra);
    }
    for (const auto& [id, change] : changes_)
      documents_.push_back({.kind = "change", .id = id, .body = body_of(change)});
    return std::move(documents_);
  }

 private:
  void refuse(const CalendarEvent& event, const std::string& reason) {
    notices_.push_back({file_, event.line,
                        "the event of line " + std::to_string(event.line) + " is left out: " + reason + "."});
  }

  // The event as an item of a day, or nothing, with a notice, when it is none.
  std::optional<Item> item_of(const CalendarEvent& event) {
    Item item{.id = item_id(event.uid), .title = event.title, .picture = event.picture};
    // Calendars mark a change in its title; the board does so with a picture of its own.
    constexpr std::string_view mark = "CHANGE:";
    if (item.title.starts_with(mark)) item.title.erase(0, item.title.find_first_not_of(' ', mark.size()));
    if (!event.categories.empty()) item.kind = item_kind(lower(event.categories.front()));
    item.starts = event.starts.time;
    if (event.starts.whole_day || !event.ends) {
      refuse(event,
             "an item of the day needs a start and an end time; whole days belong into the term dates");
      return std::nullopt;
    }
    const auto length =
        sys_days(event.ends->day) + event.ends->time - sys_days(event.starts.day) - event.starts.time;
    item.ends = item.starts + length;
    if (item.ends > TimeOfDay(days(1))) {
      refuse(event, "it goes on after midnight");
      return std::nullopt;
    }
    return item;
  }

  std::string item_id(const std::string& uid) {
    const auto [known, fresh] = item_ids_.try_emplace(uid, id_of_uid(uid));
    if (fresh) {
      std::string& id = known->second;
      if (id.starts_with(room_ + "-") && id.size() > room_.size() + 1) id.erase(0, room_.size() + 1);
      if (!used_ids_.insert(id).second) id = uid;
    }
    return known->second;
  }

  void add_series(const CalendarEvent& event) {
    if (event.cancelled) return;
    if (series_.contains(event.uid)) return refuse(event, "its UID stands in the file twice");
    if (series_.size() == kMaxSeries) return refuse(event, "a room can have 200 series at most");
    const auto item = item_of(event);
    if (!item) return;
    if (item->title.empty()) return refuse(event, "it has no SUMMARY");
    Series series{*item, {event.starts.day, {}}, *event.repeat, event.left_out};
    if (const auto& until = event.repeat->until) {
      // The last one may start at that very moment, not later.
      series.days.last =
          until->whole_day || until->time >= item->starts ? until->day : day_before(until->day);
    } else if (event.repeat->count > 0) {
      series.days.last = last_of(series);
    }
    if (series.days.last.ok() && series.days.last < series.days.first)
      return refuse(event, "it ends before it starts");
    series_.emplace(event.uid, std::move(series));
  }

  // The day of the last of `count` occurrences; no day where that is more than ten years off.
  static Day last_of(const Series& series) {
    int left = series.repeat.count;
    Day day = series.days.first;
    for (const sys_days end = sys_days(day) + days(3653); sys_days(day) < end; day = next_day(day)) {
      if (series.occurs(day) && --left == 0) return day;
    }
    return {};
  }

  // A timetable for every stretch of time in which the same series run.
  void add_timetables() {
    std::set<sys_days> cuts;
    for (const auto& [uid, series] : series_) {
      cuts.insert(series.days.first);
      if (series.days.last.ok()) cuts.insert(sys_days(series.days.last) + days(1));
    }
    std::size_t placed = 0;
    for (auto cut = cuts.begin(); cut != cuts.end(); ++cut) {
      const auto next = std::next(cut);
      Timetable timetable{
          room_ + "/" + day_text(*cut), room_, {*cut, next == cuts.end() ? Day{} : Day(*next - days(1))}, {}};
      placed += fill(timetable);
      if (placed > kMaxPlaced) {
        notices_.push_back({file_, 0,
                            "The series of this calendar start and end too often; what is after " +
                                day_text(*cut) + " is left out."});
        return;
      }
      if (timetable.weeks.empty()) continue;
      documents_.push_back({.kind = "timetable", .id = timetable.id, .body = body_of(timetable)});
      school_.timetables.push_back(std::move(timetable));
    }
  }

  // Answers with the number of items placed.
  std::size_t fill(Timetable& timetable) const {
    std::vector<const Series*> running;
    int weeks = 1;
    for (const auto& [uid, series] : series_) {
      if (!series.days.contain(timetable.days.first)) continue;
      running.push_back(&series);
      weeks = std::lcm(weeks, series.repeat.interval);
    }
    if (running.empty()) return 0;
    std::ranges::sort(running, {}, [](const Series* s) { return std::pair(s->item.starts, s->item.ends); });
    timetable.weeks.resize(static_cast<std::size_t>(weeks));
    std::size_t placed = 0;
    for (int week = 0; week < weeks; ++week) {
      const sys_days monday = Series::monday_of(timetable.days.first) + std::chrono::weeks(week);
      for (const Series* series : running) {
        const auto since = (monday - Series::monday_of(series->days.first)) / std::chrono::weeks(1);
        if (since % series->repeat.interval != 0) continue;
        for (const unsigned weekday : series->repeat.weekdays) {
          timetable.weeks[static_cast<std::size_t>(week)][weekday].push_back(series->item);
          ++placed;
        }
      }
    }
    return placed;
  }

  // A date left out of a series is a change only on a day when the room is open.
  void add_left_out() {
    std::map<Day, bool> open;
    for (const auto& [uid, series] : series_) {
      for (const Moment& left_out : series.left_out) {
        if (!series.occurs(left_out.day)) continue;
        const auto [day, fresh] = open.try_emplace(left_out.day, false);
        if (fresh) day->second = plan_day(school_, room_, left_out.day).open;
        if (day->second)
          put({.room = room_, .day = left_out.day, .what = Change::What::cancel, .item = series.item.id});
      }
    }
  }

  void add_override(const CalendarEvent& event) {
    const auto found = series_.find(event.uid);
    const Day day = event.instead_of->day;
    const bool known = found != series_.end() && found->second.occurs(day);
    if (event.cancelled) {
      if (known)
        put({.room = room_, .day = day, .what = Change::What::cancel, .item = found->second.item.id});
      return;
    }
    if (!known) return add_single(event, event.starts);
    const Item& usual = found->second.item;
    if (event.starts.day != day) {  // moved to another day: gone here, added there
      put({.room = room_, .day = day, .what = Change::What::cancel, .item = usual.id});
      return add_single(event, event.starts, &usual);
    }
    auto now = item_of(event);
    if (!now) return;
    fill_in(*now, usual);
    const bool same_thing = now->title == usual.title && now->picture == usual.picture;
    put({.room = room_,
         .day = day,
         .what = same_thing ? Change::What::move : Change::What::replace,
         .item = usual.id,
         .now = *now});
  }

  void add_single(const CalendarEvent& event, const Moment& at, const Item* usual = nullptr) {
    const TimeOfDay later = at.whole_day ? TimeOfDay(0) : at.time - event.starts.time;
    auto item = item_of(event);
    if (!item) return;
    item->starts += later;
    item->ends += later;
    if (item->ends > TimeOfDay(days(1))) return refuse(event, "it goes on after midnight");
    if (usual) fill_in(*item, *usual);
    if (item->title.empty()) return refuse(event, "it has no SUMMARY");
    put({.room = room_, .day = at.day, .what = Change::What::add, .item = item->id, .now = *item});
  }

  static void fill_in(Item& item, const Item& usual) {
    if (item.title.empty()) item.title = usual.title;
    if (item.picture.empty()) item.picture = usual.picture;
    if (item.kind.empty()) item.kind = usual.kind;
  }

  // The last word about an item on a day stands.
  void put(Change change) {
    changes_[room_ + "/" + day_text(change.day) + "/" + change.item] = std::move(change);
  }

  std::string file_;
  Id room_;
  School school_;
  Notices& notices_;
  std::map<std::string, std::string> item_ids_;  // by UID
  std::set<std::string> used_ids_;
  std::map<std::string, Series> series_;  // by UID
  std::map<Id, Change> changes_;
  std::vector<Document> documents_;
};

}  // namespace

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string id_of_uid(const std::string& uid) {
  std::string id = uid.substr(0, uid.find('@'));
  return id.empty() ? uid : id;  // without an id the whole week would be lost
}

std::vector<Document> read_week(const std::vector<CalendarEvent>& events, const std::string& file,
                                const Id& room, const School& school, Notices& notices) {
  return RoomTimetable(file, room, school, notices).read(events);
}

}  // namespace hearth
