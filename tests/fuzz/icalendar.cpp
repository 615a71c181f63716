// SPDX-License-Identifier: MIT
// Calendars: the events of the file, the week they make of a room, and that week as a calendar again.
#include "keeper/exchange/icalendar.hpp"

#include <algorithm>

#include "keeper/exchange/calendar_events.hpp"
#include "keeper/exchange/calendar_export.hpp"
#include "known.hpp"
#include "lines.hpp"
#include "promises.hpp"
#include "records/school_of.hpp"

namespace hearth::fuzz {
namespace {

constexpr const char *kName = "otter_room.ics", *kZone = "Europe/London";
constexpr int kMostTimes = 10'000;  // that a series repeats

void promise_events(const Calendar& calendar, int lines) {
  promise(is_utf8(calendar.name), "a calendar's name is UTF-8");
  for (const CalendarEvent& event : calendar.events) {
    promise(event.line >= 1 && event.line <= lines, "an event has its line");
    promise(!event.uid.empty() && is_utf8(event.uid + event.title + event.place + event.picture),
            "an event has a UID, and its texts are UTF-8");
    promise(std::ranges::all_of(event.categories, is_utf8), "categories are UTF-8");
    promise(event.starts.day.ok() && (!event.ends || event.starts < *event.ends),
            "an event ends after it starts");
    if (!event.repeat) continue;
    promise(event.repeat->count <= kMostTimes && event.repeat->interval >= 1, "a series has a length");
    promise(!event.repeat->weekdays.empty() && *event.repeat->weekdays.rbegin() <= 6,
            "a series has weekdays");
  }
}

void promise_export(const Found& found) {
  std::vector<Document> records = known_school();
  for (const Document& document : found.documents)
    if (!document.deleted) records.push_back(document);
  Notices wrong;
  const School school = school_of(records, wrong);
  promise(wrong.empty(), "a screen can read what a calendar says: " + (wrong.empty() ? "" : wrong[0].reason));
  const auto text = calendar_of(school, "otter", Instant());
  if (text.empty()) return;
  Notices refused;
  read_events(text, kName, kZone, refused);
  promise(refused.empty(), "a calendar that we write is read: " + (refused.empty() ? "" : refused[0].text()));
}

void promise_calendar(std::string_view bytes) {
  const int lines = lines_of(bytes);
  Notices refused;
  const Calendar calendar = read_events(bytes, kName, kZone, refused);
  promise_notices(refused, lines);
  promise_events(calendar, lines);
  if (calendar.events.empty()) return;
  const Found found = read_calendar(bytes, kName, known_school());
  promise_found(found, lines);
  if (is_due(bytes, 16))
    promise(told(read_calendar(bytes, kName, known_school())) == told(found),
            "the same bytes are read the same");
  if (is_due(bytes, 8)) promise_export(found);
  if (is_due(bytes, 32)) promise_import(bytes, kName, known_school());
}

}  // namespace
}  // namespace hearth::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::fuzz::promise_calendar(hearth::fuzz::text_of_input(data, size));
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  return hearth::fuzz::mutate_lines(data, size, most, seed);
}
