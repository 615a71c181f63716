// SPDX-License-Identifier: MIT
#include "keeper/exchange/calendar_export.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "keeper/exchange/demo_school.hpp"
#include "keeper/exchange/icalendar.hpp"
#include "records/school_of.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Instant kMade = std::chrono::sys_days(parse_day("2026-07-17"));

class CalendarExportTest : public ::testing::Test {
 protected:
  static const School& school() {
    static const School school = [] {
      Notices notices;
      return school_of(read_demo_school(HEARTH_SOURCE_DIR "/content/demo-school", Instant{}).documents,
                       notices);
    }();
    return school;
  }
  // The school of whoever reads the file: its rooms and terms, and of the weeks only what the file says.
  static School read_back(const std::string& text, const Id& room, Notices& refused) {
    School other = school();
    std::vector<Document> known;
    for (const Room& r : other.rooms) known.push_back({.kind = "room", .id = r.id, .body = body_of(r)});
    for (const Term& t : other.terms) known.push_back({.kind = "term", .id = t.id, .body = body_of(t)});
    for (const Closure& c : other.closures)
      known.push_back({.kind = "closure", .id = c.title + day_text(c.days.first), .body = body_of(c)});
    const Found found = read_calendar(text, room + ".ics", known);
    refused = found.refused;
    known.insert(known.end(), found.documents.begin(), found.documents.end());
    return school_of(known, refused);
  }
  static std::vector<std::pair<Instant, Instant>> times(const DayPlan& plan) {
    std::vector<std::pair<Instant, Instant>> found;
    for (const PlanItem& p : plan.items)
      if (p.fate != Fate::cancelled) found.emplace_back(p.starts, p.ends);
    std::ranges::sort(found);
    return found;
  }
};

TEST_F(CalendarExportTest, ReadBackItGivesTheSameTimesOnEveryDay) {
  for (const Room& room : school().rooms) {
    const std::string text = calendar_of(school(), room.id, kMade);
    Notices refused;
    const School back = read_back(text, room.id, refused);
    EXPECT_THAT(refused, IsEmpty());
    for (Day on = parse_day("2025-09-01"); on <= parse_day("2026-08-31"); on = next_day(on))
      EXPECT_EQ(times(plan_day(back, room.id, on)), times(plan_day(school(), room.id, on)))
          << room.id << ' ' << day_text(on);
  }
}

TEST_F(CalendarExportTest, ItTellsNothingOfAnybody) {
  for (const Room& room : school().rooms) {
    std::string text = calendar_of(school(), room.id, kMade);
    for (std::size_t fold; (fold = text.find("\r\n ")) != std::string::npos;) text.erase(fold, 3);
    for (const Pupil& pupil : school().pupils) EXPECT_THAT(text, Not(HasSubstr(pupil.name)));
    for (const Adult& adult : school().adults) EXPECT_THAT(text, Not(HasSubstr(adult.name)));
    for (const char* word :
         {"Drumming", "Circle", "therapy", "LOCATION", "DESCRIPTION", "X-SYMBOL", "feelings"})
      EXPECT_THAT(text, Not(HasSubstr(word)));
    EXPECT_THAT(text, HasSubstr("SUMMARY:"));
  }
  EXPECT_THAT(calendar_of(school(), "otter", kMade), HasSubstr("SUMMARY:Food"));
}

TEST_F(CalendarExportTest, OtherProgramsCanReadIt) {
  const std::string text = calendar_of(school(), "otter", kMade);
  EXPECT_THAT(text, ::testing::StartsWith("BEGIN:VCALENDAR\r\n"));
  EXPECT_THAT(text, ::testing::EndsWith("END:VCALENDAR\r\n"));
  EXPECT_THAT(text, HasSubstr("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"));
  EXPECT_THAT(text, HasSubstr("DTSTART;TZID=Europe/London:20260106T084000\r\n"));
  // The last day in summer time, and 08:40 there is 07:40 in UTC.
  EXPECT_THAT(text, HasSubstr("UNTIL=20260717T074000Z"));
  EXPECT_THAT(text, HasSubstr("20260504T084000")) << "the bank holiday is left out of the series";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_TRUE(line.ends_with('\r'));
    EXPECT_LE(line.size(), 76u) << "75 octets and the CR";
  }
  EXPECT_EQ(text, calendar_of(school(), "otter", kMade)) << "the same UIDs";
}

TEST_F(CalendarExportTest, WeeksThatTakeTurnsStayInStep) {
  School school;
  school.rooms.push_back({.id = "otter", .name = "Otter Room"});
  Timetable timetable{"t", "otter", {parse_day("2026-04-15"), parse_day("2026-05-31")}, {}};
  timetable.weeks.resize(2);
  const auto item = [](const char* id, int hour) {
    return Item{.id = id,
                .title = id,
                .kind = "learning",
                .starts = std::chrono::hours(hour),
                .ends = std::chrono::hours(hour + 1)};
  };
  timetable.weeks[0][1] = {item("a", 9)};
  timetable.weeks[1][1] = {item("b", 10)};
  timetable.weeks[0][3] = timetable.weeks[1][3] = {item("c", 11)};
  school.timetables.push_back(timetable);
  const std::string text = calendar_of(school, "otter", kMade);
  EXPECT_THAT(text, HasSubstr("INTERVAL=2"));
  const Found found =
      read_calendar(text, "otter.ics", {{.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}}}});
  EXPECT_THAT(found.refused, IsEmpty());
  Notices wrong;
  School back = school_of(found.documents, wrong);
  for (Day on = parse_day("2026-04-13"); on <= parse_day("2026-06-07"); on = next_day(on))
    EXPECT_EQ(times(plan_day(back, "otter", on)), times(plan_day(school, "otter", on))) << day_text(on);
}

TEST_F(CalendarExportTest, ARoomWithoutATimetableHasNoCalendar) {
  EXPECT_EQ(calendar_of({}, "otter", kMade), "");
}

}  // namespace
}  // namespace hearth
