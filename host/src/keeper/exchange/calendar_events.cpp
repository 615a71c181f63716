// SPDX-License-Identifier: MIT
#include "keeper/exchange/calendar_events.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <tuple>

namespace hearth {

namespace {

constexpr std::size_t kMaxLine = 64 << 10, kMaxEvents = 50'000, kMaxNotices = 50;
constexpr int kMaxInterval = 4, kMaxCount = 10'000;

struct Refused {
  int line;
  std::string reason;
};

// A content line of the file, unfolded.
struct Line {
  int number;
  std::string text;

  // "DTSTART" of "DTSTART;TZID=Europe/London:…"; empty when it has no value.
  std::string name() const {
    if (text.find(':') == std::string::npos) return {};
    std::string name = text.substr(0, text.find_first_of(":;"));
    for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return name;
  }
  bool is(const char* words) const {
    return std::ranges::equal(text, std::string_view(words), {},
                              [](unsigned char c) { return std::toupper(c); });
  }
};

std::vector<Line> unfold(std::string_view text) {
  std::vector<Line> lines;
  int number = 0;
  for (std::size_t from = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    std::string_view line = text.substr(from, end - from);
    from = end + 1;
    ++number;
    while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) continue;
    if ((line[0] == ' ' || line[0] == '\t') && !lines.empty()) {
      if (lines.back().text.size() <= kMaxLine) lines.back().text += line.substr(1);
    } else {
      lines.push_back({number, std::string(line)});
    }
  }
  return lines;
}

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

bool is_utf8(const std::string& text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return true;
  try {
    (void)nlohmann::json(text).dump();
    return true;
  } catch (const nlohmann::json::exception&) {
    return false;
  }
}

// Lets libical read one line, so that what it refuses can be named with that line.
void each_property(const Line& line, const std::function<void(icalproperty*)>& take) {
  if (line.text.size() > kMaxLine) throw Refused{line.number, "a line is longer than 64 KiB"};
  if (!is_utf8(line.text)) throw Refused{line.number, "its text is not UTF-8; save the calendar as UTF-8"};
  const std::string event = "BEGIN:VEVENT\r\n" + line.text + "\r\nEND:VEVENT\r\n";
  const Component component(icalparser_parse_string(event.c_str()), icalcomponent_free);
  bool any = false;
  icalcomponent* c = component.get();
  for (auto* p = c ? icalcomponent_get_first_property(c, ICAL_ANY_PROPERTY) : nullptr; p;
       p = icalcomponent_get_next_property(c, ICAL_ANY_PROPERTY)) {
    if (icalproperty_isa(p) == ICAL_XLICERROR_PROPERTY)
      throw Refused{line.number, line.name() + " is not well formed"};
    take(p);
    any = true;
  }
  if (!any) throw Refused{line.number, line.name() + " is not well formed"};
}

class EventReader {
 public:
  EventReader(const std::string& zone, int line) : zone_(zone) { event_.line = line; }

  void read(const Line& line) {
    using Read = void (EventReader::*)(icalproperty*);
    static const std::map<std::string, Read> readers{
        {"UID", &EventReader::uid},           {"SUMMARY", &EventReader::summary},
        {"LOCATION", &EventReader::location}, {"CATEGORIES", &EventReader::category},
        {"X-SYMBOL", &EventReader::symbol},   {"DTSTART", &EventReader::starts},
        {"DTEND", &EventReader::ends},        {"DURATION", &EventReader::duration},
        {"RRULE", &EventReader::repeat},      {"EXDATE", &EventReader::left_out},
        {"RDATE", &EventReader::added},       {"RECURRENCE-ID", &EventReader::instead_of},
        {"STATUS", &EventReader::status},     {"SEQUENCE", &EventReader::sequence}};
    const std::string name = line.name();
    if (name.empty()) throw Refused{line.number, "this line is no property: it has no \":\""};
    const auto reader = readers.find(name);
    if (reader == readers.end()) return;
    line_ = line.number;
    each_property(line, [&](icalproperty* property) { (this->*reader->second)(property); });
  }

  CalendarEvent finish() {
    if (event_.uid.empty()) throw Refused{event_.line, "it has no UID"};
    if (!has_start_) throw Refused{event_.line, "it has no DTSTART"};
    if (length_ && !event_.ends) event_.ends = later(event_.starts, *length_);
    if (event_.ends && *event_.ends <= event_.starts) throw Refused{event_.line, "it ends before it starts"};
    if (event_.ends && event_.starts.whole_day && event_.ends->day == event_.starts.day)
      throw Refused{event_.line,
                    "it is a whole day and ends within it; let it end on the day after its last"};
    if (event_.repeat && event_.repeat->weekdays.empty()) {
      event_.repeat->weekdays = {weekday_of(event_.starts.day).c_encoding()};
    }
    return std::move(event_);
  }

 private:
  void uid(icalproperty* p) { event_.uid = icalproperty_get_uid(p); }
  void summary(icalproperty* p) { event_.title = icalproperty_get_summary(p); }
  void location(icalproperty* p) { event_.place = icalproperty_get_location(p); }
  void category(icalproperty* p) { event_.categories.emplace_back(icalproperty_get_categories(p)); }
  void symbol(icalproperty* p) { event_.picture = icalproperty_get_x(p); }
  void starts(icalproperty* p) {
    event_.starts = moment(icalproperty_get_dtstart(p));
    has_start_ = true;
  }
  void ends(icalproperty* p) { event_.ends = moment(icalproperty_get_dtend(p)); }
  void duration(icalproperty* p) {
    length_ = std::chrono::minutes(icaldurationtype_as_int(icalproperty_get_duration(p)) / 60);
  }
  void left_out(icalproperty* p) { event_.left_out.push_back(moment(icalproperty_get_exdate(p))); }
  void added(icalproperty* p) {
    const icaldatetimeperiodtype at = icalproperty_get_rdate(p);
    event_.added.push_back(moment(icaltime_is_null_time(at.time) ? at.period.start : at.time));
  }
  void instead_of(icalproperty* p) {
    if (icalproperty_get_first_parameter(p, ICAL_RANGE_PARAMETER)) {
      throw Refused{line_, "it changes this and all later occurrences; make it a series of its own"};
    }
    event_.instead_of = moment(icalproperty_get_recurrenceid(p));
  }
  void status(icalproperty* p) { event_.cancelled = icalproperty_get_status(p) == ICAL_STATUS_CANCELLED; }
  void sequence(icalproperty* p) { event_.sequence = icalproperty_get_sequence(p); }

  void repeat(icalproperty* p) {
    const icalrecurrencetype rule = icalproperty_get_rrule(p);
    const auto given = [](const short* list) { return list[0] != ICAL_RECURRENCE_ARRAY_MAX; };
    const bool daily = rule.freq == ICAL_DAILY_RECURRENCE, weekly = rule.freq == ICAL_WEEKLY_RECURRENCE;
    if (!daily && !weekly) throw Refused{line_, "only daily and weekly repeats make a school's week"};
    if (rule.interval < 1 || rule.interval > (daily ? 1 : kMaxInterval)) {
      throw Refused{line_, daily ? "a daily repeat must be every day; name the weekdays instead"
                                 : "it repeats less often than every four weeks; enter its days one by one"};
    }
    if (given(rule.by_second) || given(rule.by_minute) || given(rule.by_hour) || given(rule.by_month_day) ||
        given(rule.by_year_day) || given(rule.by_week_no) || given(rule.by_month) || given(rule.by_set_pos)) {
      throw Refused{line_, "only BYDAY, INTERVAL, COUNT and UNTIL can shape a repeat here"};
    }
    if (rule.count > kMaxCount) {
      throw Refused{line_, "it repeats more than 10,000 times; let it end with the school year"};
    }
    Repeat repeat{.interval = rule.interval, .count = rule.count};
    for (const short* day = rule.by_day; *day != ICAL_RECURRENCE_ARRAY_MAX; ++day) {
      if (icalrecurrencetype_day_position(*day) != 0) throw Refused{line_, "BYDAY must name plain weekdays"};
      repeat.weekdays.insert(static_cast<unsigned>(icalrecurrencetype_day_day_of_week(*day)) - 1);
    }
    if (daily && repeat.weekdays.empty()) repeat.weekdays = {0, 1, 2, 3, 4, 5, 6};
    if (!icaltime_is_null_time(rule.until)) repeat.until = moment(rule.until);
    event_.repeat = repeat;
  }

  Moment moment(const icaltimetype& time) const {
    const Day day{std::chrono::year(time.year), std::chrono::month(static_cast<unsigned>(time.month)),
                  std::chrono::day(static_cast<unsigned>(time.day))};
    const bool in_range = time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60;
    if (!day.ok() || day.year() < std::chrono::year(1970) || !in_range) {
      throw Refused{line_, "there is no such day or time"};
    }
    if (time.is_date) return {day, {}, true};
    const auto since_midnight = std::chrono::hours(time.hour) + std::chrono::minutes(time.minute);
    if (!icaltime_is_utc(time)) return {day, since_midnight};
    const LocalTime local = local_time(std::chrono::sys_days(day) + since_midnight, zone_);
    return {local.day, local.time()};
  }

  static Moment later(const Moment& from, std::chrono::minutes by) {
    const auto end = std::chrono::sys_days(from.day) + from.time + by;
    const auto day = std::chrono::floor<std::chrono::days>(end);
    return {Day(day), std::chrono::duration_cast<TimeOfDay>(end - day), from.whole_day};
  }

  const std::string& zone_;
  CalendarEvent event_;
  int line_ = 0;  // of the property being read
  bool has_start_ = false;
  std::optional<std::chrono::minutes> length_;
};

// One file's events, in order; broken ones are reported and left out.
class CalendarReader {
 public:
  CalendarReader(std::string file, const std::string& zone, Notices& notices)
      : file_(std::move(file)), zone_(zone), notices_(notices) {}

  Calendar read(std::string_view text) {
    const std::vector<Line> lines = unfold(text);
    if (lines.empty() || !lines.front().is("BEGIN:VCALENDAR")) {
      refuse({1, "this is no calendar file: it does not start with BEGIN:VCALENDAR"});
      return {};
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (calendar_.name.empty() && lines[i].name() == "X-WR-CALNAME") calendar_.name = value_of(lines[i]);
      if (!lines[i].is("BEGIN:VEVENT")) continue;
      if (++seen_ > kMaxEvents) {
        refuse({lines[i].number, "there are more than 50,000 events; the rest is not read"});
        return std::move(calendar_);
      }
      i = read_event(lines, i);
    }
    if (!lines.back().is("END:VCALENDAR")) {
      refuse({lines.back().number,
              "the file ends before END:VCALENDAR; copy it again, part of it may be missing"});
    }
    return std::move(calendar_);
  }

 private:
  static std::string value_of(const Line& line) {
    std::string value = line.text.substr(line.text.find(':') + 1);
    return is_utf8(value) ? value : std::string();
  }

  // Reads the event that begins at `first` and answers with its last line.
  std::size_t read_event(const std::vector<Line>& lines, std::size_t first) {
    std::size_t last = first + 1;
    while (last < lines.size() && !lines[last].is("END:VEVENT") && !lines[last].is("BEGIN:VEVENT")) ++last;
    if (last == lines.size() || lines[last].is("BEGIN:VEVENT")) {
      refuse({lines[first].number, "the event that begins here has no END:VEVENT and is left out"});
      return last - 1;
    }
    try {
      EventReader reader(zone_, lines[first].number);
      int inside = 0;  // alarms and the like in the event
      for (std::size_t i = first + 1; i < last; ++i) {
        const std::string name = lines[i].name();
        if (name == "BEGIN") ++inside;
        if (inside == 0) reader.read(lines[i]);
        if (name == "END" && inside > 0) --inside;
      }
      add(reader.finish());
    } catch (const Refused& refused) {
      const std::string begin = std::to_string(lines[first].number);
      refuse({refused.line, "the event of line " + begin + " is left out: " + refused.reason});
    }
    return last;
  }

  // A calendar that was sent again with changes holds the old event beside the new one.
  void add(CalendarEvent event) {
    const auto moment = event.instead_of.value_or(Moment{});
    const auto [known, fresh] =
        place_.try_emplace({event.uid, moment, !event.instead_of}, calendar_.events.size());
    if (!fresh && event.sequence > calendar_.events[known->second].sequence) {
      calendar_.events[known->second] = std::move(event);
    } else if (fresh || event.sequence == calendar_.events[known->second].sequence) {
      calendar_.events.push_back(std::move(event));
    }
  }

  void refuse(const Refused& refused) {
    if (++refusals_ < kMaxNotices) notices_.push_back({file_, refused.line, refused.reason + "."});
    if (refusals_ == kMaxNotices)
      notices_.push_back({file_, refused.line, "More is wrong from here on; not listed."});
  }

  std::string file_;
  const std::string& zone_;
  Notices& notices_;
  std::size_t seen_ = 0, refusals_ = 0;
  Calendar calendar_;
  std::map<std::tuple<std::string, Moment, bool>, std::size_t> place_;  // in calendar_.events
};

}  // namespace

Calendar read_events(std::string_view bytes, const std::string& file, const std::string& zone,
                     Notices& notices) {
  if (bytes.size() > kMostCalendarBytes) {
    notices.push_back(
        {file, 0, "This calendar is larger than 8 MiB and is not read; export fewer years of it."});
    return {};
  }
  return CalendarReader(file, zone, notices).read(bytes);
}

}  // namespace hearth
