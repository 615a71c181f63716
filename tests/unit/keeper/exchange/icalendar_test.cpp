// SPDX-License-Identifier: MIT
#include "keeper/exchange/icalendar.hpp"

#include <algorithm>

#include "records/school_of.hpp"
#include "unit/keeper/exchange/calendar_test.hpp"

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kGoodHello = "otter-hello@x";

class RoomCalendarTest : public ::testing::Test {
 protected:
  // The school after reading this calendar for the Otter room.
  School read(const std::string& text) {
    Found found = read_calendar(text, "otter.ics", known_);
    std::ranges::move(found.refused, std::back_inserter(notices_));
    documents_ = found.documents;
    std::vector<Document> all = known_;
    for (const Document& document : documents_) {
      std::erase_if(all, [&](auto& d) { return d.kind == document.kind && d.id == document.id; });
      all.push_back(document);
    }
    return school_of(all, notices_);
  }

  // "09:00-09:30 hello" for each item of a day; a letter in front tells its fate.
  static std::vector<std::string> day(const School& school, const char* on) {
    std::vector<std::string> lines;
    for (const PlanItem& p : plan_day(school, "otter", parse_day(on)).items) {
      const std::string fate(1, "UAMRCO"[static_cast<int>(p.fate)]);
      lines.push_back(fate + ' ' + time_text(p.item.starts) + '-' + time_text(p.item.ends) + ' ' + p.item.id);
    }
    return lines;
  }

  std::vector<Document> known_{
      {.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}}},
      {.kind = "term",
       .id = "t",
       .body = body_of(Term{"t", "Summer", {parse_day("2026-04-13"), parse_day("2026-07-17")}})},
      {.kind = "closure",
       .id = "may",
       .body = body_of(Closure{.kind = "bank_holiday", .days = {parse_day("2026-05-04"), parse_day("2026-05-04")}})}};
  Notices notices_;
  std::vector<Document> documents_;
};

TEST_F(RoomCalendarTest, AWeeklySeriesRunsToItsLastDay) {
  const School school = read(calendar(weekly(kGoodHello)));
  EXPECT_THAT(notices_, IsEmpty());
  EXPECT_THAT(day(school, "2026-04-13"), ElementsAre("U 09:00-09:30 hello"));
  EXPECT_THAT(day(school, "2026-07-17"), ElementsAre("U 09:00-09:30 hello"))
      << "UNTIL is that very moment, in UTC";
  EXPECT_THAT(day(school, "2026-07-20"), IsEmpty());
}

TEST_F(RoomCalendarTest, UntilInLocalTimeOrAsADay) {
  for (const char* until : {"20260716T090000", "20260716", "20260716T220000Z", "20260717T075959Z"}) {
    const School school =
        read(calendar(weekly(kGoodHello, "", std::string("FREQ=WEEKLY;BYDAY=TH,FR;UNTIL=") + until)));
    EXPECT_THAT(day(school, "2026-07-16"), SizeIs(1)) << until;
    EXPECT_THAT(day(school, "2026-07-17"), IsEmpty()) << until;
  }
}

TEST_F(RoomCalendarTest, TimesWithoutOrWithAnOddZoneAreTheWallClock) {
  for (const char* zone : {"", ";TZID=GMT Standard Time", ";TZID=\"(UTC+00:00) Dublin, London\""}) {
    const School school =
        read(calendar(event(std::string("UID:a@x\r\nSUMMARY:A\r\nDTSTART") + zone + ":20260616T084000\r\n" +
                            "DURATION:PT20M\r\nRRULE:FREQ=DAILY;COUNT=3\r\n")));
    EXPECT_THAT(day(school, "2026-06-18"), ElementsAre("U 08:40-09:00 a")) << zone;
    EXPECT_THAT(day(school, "2026-06-19"), IsEmpty()) << zone;
  }
  const School utc =
      read(calendar(event("UID:a@x\r\nSUMMARY:A\r\nDTSTART:20260616T074000Z\r\nDTEND:20260616T080000Z\r\n")));
  EXPECT_THAT(day(utc, "2026-06-16"), IsEmpty()) << "nothing runs on that day, so there is no group";
  ASSERT_THAT(utc.changes, SizeIs(1));
  EXPECT_EQ(utc.changes[0].now.starts, parse_time("08:40"));
  EXPECT_THAT(notices_, IsEmpty());
}

TEST_F(RoomCalendarTest, EveryOtherWeekTakesTurns) {
  const School school = read(calendar(weekly("a@x", "", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR") +
                                      weekly("b@x", "", "FREQ=WEEKLY;BYDAY=FR")));
  EXPECT_THAT(day(school, "2026-04-17"), ElementsAre("U 09:00-09:30 a", "U 09:00-09:30 b"));
  EXPECT_THAT(day(school, "2026-04-20"), IsEmpty());
  EXPECT_THAT(day(school, "2026-04-24"), ElementsAre("U 09:00-09:30 b"));
  EXPECT_THAT(day(school, "2026-04-27"), ElementsAre("U 09:00-09:30 a"));
}

TEST_F(RoomCalendarTest, ASeriesThatEndsMakesANewTimetable) {
  const School school = read(calendar(weekly("a@x", "", "FREQ=WEEKLY;BYDAY=MO;COUNT=3") +
                                      weekly("b@x", "", "FREQ=WEEKLY;BYDAY=MO")));
  EXPECT_THAT(school.timetables, SizeIs(2));
  EXPECT_THAT(day(school, "2026-04-27"), ElementsAre("U 09:00-09:30 a", "U 09:00-09:30 b"));
  EXPECT_THAT(day(school, "2026-05-11"), ElementsAre("U 09:00-09:30 b"));
}

TEST_F(RoomCalendarTest, DatesLeftOutAreCrossedOutOnOpenDaysOnly) {
  const School school = read(calendar(
      weekly(kGoodHello,
             "EXDATE;TZID=Europe/London:20260504T090000,20260506T090000,20260509T090000,20270101T090000\r\n"
             "EXDATE;VALUE=DATE:20260507\r\n") +
      weekly("b@x")));
  EXPECT_THAT(notices_, IsEmpty());
  EXPECT_THAT(school.changes, SizeIs(2));
  EXPECT_THAT(day(school, "2026-05-06"), ElementsAre("U 09:00-09:30 b", "C 09:00-09:30 hello"));
  EXPECT_THAT(day(school, "2026-05-07"), ElementsAre("U 09:00-09:30 b", "C 09:00-09:30 hello"));
}

TEST_F(RoomCalendarTest, OverridesMoveReplaceCancelAndAdd) {
  const auto override_of = [](const char* original, const char* starts, const char* more) {
    return event(std::string("UID:otter-hello@x\r\nRECURRENCE-ID;TZID=Europe/London:") + original +
                 "T090000\r\nDTSTART;TZID=Europe/London:" + starts + "\r\nDURATION:PT30M\r\n" + more);
  };
  const School school = read(
      calendar(weekly(kGoodHello) + override_of("20260511", "20260511T100000", "SUMMARY:otter-hello@x\r\n") +
               override_of("20260512", "20260512T091500", "SUMMARY:CHANGE: Drumming\r\nX-SYMBOL:drum\r\n") +
               override_of("20260513", "20260513T090000", "STATUS:CANCELLED\r\n") +
               override_of("20260514", "20260515T140000", "") +
               event("UID:visit@x\r\nSUMMARY:Visitor\r\nDTSTART:20260518T110000\r\nDTEND:"
                     "20260518T113000\r\nRDATE:20260519T110000\r\n") +
               event("UID:lost@x\r\nRECURRENCE-ID:20260520T110000\r\nSUMMARY:Lost\r\nDTSTART:"
                     "20260520T110000\r\nDTEND:20260520T113000\r\n")));
  EXPECT_THAT(notices_, IsEmpty());
  EXPECT_THAT(day(school, "2026-05-11"), ElementsAre("M 10:00-10:30 hello"));
  EXPECT_THAT(day(school, "2026-05-12"), ElementsAre("R 09:15-09:45 hello"));
  EXPECT_EQ(plan_day(school, "otter", parse_day("2026-05-12")).items[0].item.title, "Drumming");
  EXPECT_EQ(plan_day(school, "otter", parse_day("2026-05-12")).items[0].item.picture, "drum");
  EXPECT_THAT(day(school, "2026-05-13"), ElementsAre("C 09:00-09:30 hello"));
  EXPECT_THAT(day(school, "2026-05-14"), ElementsAre("C 09:00-09:30 hello"));
  EXPECT_THAT(day(school, "2026-05-18"), ElementsAre("U 09:00-09:30 hello", "A 11:00-11:30 visit"));
  EXPECT_THAT(day(school, "2026-05-19"), ElementsAre("U 09:00-09:30 hello", "A 11:00-11:30 visit"));
  EXPECT_THAT(day(school, "2026-05-20"), ElementsAre("U 09:00-09:30 hello", "A 11:00-11:30 lost"));
}

TEST_F(RoomCalendarTest, FoldedLinesEscapesAndAlarmsAreRead) {
  const School school =
      read(calendar(event("UID:a@x\r\nSUMMARY:Sn\r\n ack\\, talk\r\n  and so "
                          "on\r\nDTSTART:20260413T0\r\n\t90000\r\nDTEND:20260413T093000\r\n"
                          "RRULE:FREQ=WEEKLY\r\nDESCRIPTION:\r\nX-ODD;X-P=\"a:b\":c\r\nBEGIN:"
                          "VALARM\r\nDTSTART:garbage\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n")));
  EXPECT_THAT(notices_, IsEmpty());
  EXPECT_EQ(plan_day(school, "otter", parse_day("2026-04-20")).items.at(0).item.title,
            "Snack, talk and so on");
}

TEST_F(RoomCalendarTest, OneBrokenEventIsNamedWithItsLineAndTheRestStays) {
  const std::vector<std::pair<std::string, const char*>> broken{
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20261345T250000\r\nDTEND:20260413T093000\r\n", "line"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:tomorrow\r\nDTEND:20260413T093000\r\n", "DTSTART"},
      {"SUMMARY:B\r\nDTSTART:20260413T090000\r\nDTEND:20260413T093000\r\n", "UID"},
      {"UID:b@x\r\nSUMMARY:B\r\n", "DTSTART"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20260413T090000\r\n", "end time"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20260413T090000\r\nDTEND:20260413T083000\r\n", "ends before"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20260413T230000\r\nDTEND:20260414T003000\r\n", "midnight"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART;VALUE=DATE:20260413\r\nDTEND;VALUE=DATE:20260414\r\n", "whole days"},
      {"UID:b@x\r\nSUMMARY:B\r\nCATEGORIES:TERM\r\nDTSTART;VALUE=DATE:20260413\r\nDURATION:PT30M\r\n",
       "ends within it"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20260413T090000\r\nDURATION:PT5M\r\nRRULE:FREQ=SECONDLY\r\n",
       "weekly"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20260413T090000\r\nDURATION:PT5M\r\nRRULE:FREQ=MONTHLY;BYDAY=1MO\r\n",
       "weekly"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20260413T090000\r\nDURATION:PT5M\r\nRRULE:FREQ=WEEKLY;BYHOUR=9,"
       "10\r\n",
       "BYDAY"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20260413T090000\r\nDURATION:PT5M\r\nRRULE:FREQ=WEEKLY;INTERVAL=9\r\n",
       "four weeks"},
      {"UID:b@x\r\nSUMMARY:B\r\nDTSTART:20260413T090000\r\nDURATION:PT5M\r\nRRULE:garbage\r\n", "RRULE"},
      {"UID:b@x\r\nSUMMARY:B\xFF\r\nDTSTART:20260413T090000\r\nDURATION:PT5M\r\n", "UTF-8"},
      {"UID:b@x\r\nSUMMARY:B\r\nthis is no property\r\nDTSTART:20260413T090000\r\nDURATION:PT5M\r\n",
       "property"},
      {"UID:otter-hello@x\r\nSUMMARY:B\r\nDTSTART:20260413T090000\r\nDURATION:PT5M\r\nRRULE:FREQ=WEEKLY\r\n",
       "twice"},
      {"UID:b@x\r\nSUMMARY:B\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260413T090000\r\nDTSTART:"
       "20260413T090000\r\n",
       "later"}};
  for (const auto& [lines, reason] : broken) {
    notices_.clear();
    const School school = read(calendar(weekly(kGoodHello) + event(lines) + weekly("after@x")));
    ASSERT_THAT(notices_, SizeIs(1)) << lines;
    EXPECT_EQ(notices_[0].file, "otter.ics");
    EXPECT_GE(notices_[0].line, 10) << notices_[0].text();
    EXPECT_LE(notices_[0].line, 16) << notices_[0].text();
    EXPECT_THAT(notices_[0].reason, HasSubstr(reason));
    EXPECT_THAT(day(school, "2026-04-13"), ElementsAre("U 09:00-09:30 after", "U 09:00-09:30 hello"))
        << lines;
  }
}

TEST_F(RoomCalendarTest, TheNoticeNamesTheVeryLine) {
  read(calendar(
      weekly(kGoodHello) +
      event("UID:b@x\r\nSUMMARY:a long\r\n folded one\r\nDTSTART:20261345T090000\r\nDURATION:PT5M\r\n")));
  ASSERT_THAT(notices_, SizeIs(1));
  EXPECT_EQ(notices_[0].line, 14);
  EXPECT_THAT(notices_[0].reason, HasSubstr("line 10"));
}

TEST_F(RoomCalendarTest, ATruncatedFileKeepsItsWholeEvents) {
  const std::string whole = calendar(weekly(kGoodHello) + weekly("cut@x"));
  const School school = read(whole.substr(0, whole.size() - 60));
  EXPECT_THAT(day(school, "2026-04-13"), ElementsAre("U 09:00-09:30 hello"));
  ASSERT_THAT(notices_, SizeIs(2));
  EXPECT_EQ(notices_[0].line, 10);
  EXPECT_THAT(notices_[0].reason, HasSubstr("END:VEVENT"));
  EXPECT_THAT(notices_[1].reason, HasSubstr("END:VCALENDAR"));
}

TEST_F(RoomCalendarTest, GarbageAndHugeFilesAreRefusedAtOnce) {
  std::string noise(1 << 20, '\0');
  for (std::size_t i = 0; i < noise.size(); ++i) noise[i] = static_cast<char>(i * 2654435761u >> 13);
  read(noise);
  read("");
  read("BEGIN:VCALENDAR");
  read(calendar(std::string(4 << 20, 'x')));
  read(calendar(event("UID:a@x\r\nSUMMARY:" + std::string(4 << 20, 'x') + "\r\n")));
  read(std::string(9 << 20, ' '));
  EXPECT_THAT(documents_, IsEmpty());
  EXPECT_GE(notices_.size(), 5u);
}

TEST_F(RoomCalendarTest, AUidThatBeginsWithItsHostTakesNothingAway) {
  const School school = read(calendar(weekly(kGoodHello) + weekly("@x")));
  EXPECT_THAT(notices_, IsEmpty());
  EXPECT_THAT(day(school, "2026-04-13"), ElementsAre("U 09:00-09:30 @x", "U 09:00-09:30 hello"));
}

TEST_F(RoomCalendarTest, CalendarsMadeToExplodeAreBounded) {
  const School million = read(calendar(weekly(kGoodHello, "", "FREQ=DAILY;COUNT=1000000")));
  EXPECT_THAT(million.timetables, IsEmpty());
  ASSERT_THAT(notices_, SizeIs(1));
  EXPECT_THAT(notices_[0].reason, HasSubstr("10,000 times"));

  std::string many;
  for (int i = 0; i < 20'000; ++i) {
    many +=
        weekly("s" + std::to_string(i) + "@x", "",
               "FREQ=WEEKLY;INTERVAL=" + std::to_string(1 + i % 4) + ";COUNT=" + std::to_string(1 + i % 300));
  }
  notices_.clear();
  read(calendar(many));
  EXPECT_THAT(notices_.size(), ::testing::Gt(0u));

  std::string dates;
  for (int i = 0; i < 300'000; ++i)
    dates += i % 6000 == 5999 ? "20260506T090000\r\nEXDATE:" : "20260506T090000,";
  read(calendar(weekly(kGoodHello, "EXDATE:" + dates + "20260506T090000\r\n")));

  std::string broken;
  for (int i = 0; i < 9'000; ++i) broken += event("UID:b\r\nDTSTART:x\r\n");
  notices_.clear();
  read(calendar(broken));
  EXPECT_THAT(notices_.size(), ::testing::Le(51u)) << "staff can still read the list";
}

TEST_F(RoomCalendarTest, ATimeZoneOfAnyNameBeforeOrBehindItsEventsIsTheSchools) {
  const std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:GMT Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:19701025T020000\r\n"
      "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
      "END:STANDARD\r\nEND:VTIMEZONE\r\n";
  const std::string windows = event(
      "UID:w@x\r\nSUMMARY:W\r\nDTSTART;TZID=GMT Standard Time:20260420T090000\r\n"
      "DTEND;TZID=\"GMT Standard Time\":20260420T093000\r\nRRULE:FREQ=WEEKLY;WKST=MO\r\n");
  const std::string floating = event(
      "UID:f@x\r\nSUMMARY:F\r\nDTSTART:20260420T100000\r\nDTEND:20260420T103000\r\nRRULE:FREQ=WEEKLY\r\n");
  const std::string utc = event(
      "UID:u@x\r\nSUMMARY:U\r\nDTSTART:20260420T100000Z\r\nDTEND:20260420T103000Z\r\nRRULE:FREQ=WEEKLY\r\n");
  for (const std::string& text :
       {calendar(zone + windows + floating + utc), calendar(windows + floating + utc + zone)}) {
    EXPECT_THAT(day(read(text), "2026-04-27"),
                ElementsAre("U 09:00-09:30 w", "U 10:00-10:30 f", "U 11:00-11:30 u"));
    EXPECT_THAT(notices_, IsEmpty());
  }
}

TEST_F(RoomCalendarTest, AnAddedDateKeepsItsOwnTime) {
  const School school = read(calendar(
      weekly("b@x") + weekly(kGoodHello,
                             "RDATE;TZID=Europe/London:20260414T110000\r\nRDATE;VALUE=DATE:20260415\r\n"
                             "RDATE;VALUE=PERIOD;TZID=Europe/London:20260416T120000/PT1H\r\n",
                             "FREQ=WEEKLY;BYDAY=MO")));
  EXPECT_THAT(notices_, IsEmpty());
  EXPECT_THAT(day(school, "2026-04-14"), ElementsAre("U 09:00-09:30 b", "A 11:00-11:30 hello"));
  EXPECT_THAT(day(school, "2026-04-15"), ElementsAre("U 09:00-09:30 b", "A 09:00-09:30 hello"));
  EXPECT_THAT(day(school, "2026-04-16"), ElementsAre("U 09:00-09:30 b", "A 12:00-12:30 hello"));
}

TEST_F(RoomCalendarTest, OfTwoVersionsOfAnEventTheNewerCounts) {
  const std::string old = weekly(kGoodHello, "SEQUENCE:1\r\n");
  const std::string fresh = event(
      "UID:otter-hello@x\r\nSEQUENCE:2\r\nSUMMARY:Hello\r\nDTSTART:20260413T100000\r\n"
      "DTEND:20260413T103000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO\r\n");
  for (const std::string& text : {calendar(old + fresh), calendar(fresh + old)}) {
    EXPECT_THAT(day(read(text), "2026-04-13"), ElementsAre("U 10:00-10:30 hello"));
    EXPECT_THAT(notices_, IsEmpty());
  }
}

TEST_F(RoomCalendarTest, AnOverrideMayComeInAnotherFile) {
  read(calendar(weekly(kGoodHello)));
  known_.insert(known_.end(), documents_.begin(), documents_.end());
  const School school = read(calendar(
      event("UID:otter-hello@x\r\nRECURRENCE-ID;TZID=Europe/London:20260512T090000\r\nSUMMARY:Drumming\r\n"
            "DTSTART;TZID=Europe/London:20260512T091500\r\nDURATION:PT30M\r\n")));
  EXPECT_THAT(notices_, IsEmpty());
  EXPECT_THAT(day(school, "2026-05-12"), ElementsAre("R 09:15-09:45 hello"));
  EXPECT_THAT(day(school, "2026-05-13"), ElementsAre("U 09:00-09:30 hello"));
}

TEST_F(RoomCalendarTest, ALaterFileStandsAndTakesBackWhatItDoesNotSay) {
  read(calendar(weekly(kGoodHello, "EXDATE;TZID=Europe/London:20260506T090000\r\n") +
                weekly("late@x", "", "FREQ=WEEKLY;BYDAY=MO;COUNT=3")));
  known_.insert(known_.end(), documents_.begin(), documents_.end());
  const std::string later = calendar(weekly("b@x"));
  const School school = read(later);
  EXPECT_THAT(day(school, "2026-04-20"), ElementsAre("U 09:00-09:30 b"));
  EXPECT_THAT(day(school, "2026-05-06"), ElementsAre("U 09:00-09:30 b"));
  EXPECT_THAT(day(school, "2026-05-11"), ElementsAre("U 09:00-09:30 b"));
  known_.insert(known_.end(), documents_.begin(), documents_.end());
  const auto first = documents_.size();
  read(later);
  EXPECT_LE(documents_.size(), first);
}

TEST_F(RoomCalendarTest, TheRoomIsNamedByCalendarFileOrPlace) {
  const auto said = [&](const std::string& file, const std::string& text) {
    const Found found = read_calendar(text, file, known_);
    return found.documents.empty() ? found.refused.at(0).reason : found.documents[0].body.value("room", "");
  };
  const std::string named = "X-WR-CALNAME:Otter Room timetable\r\n" + weekly("a@x");
  EXPECT_EQ(said("spring.ics", calendar(named)), "otter");
  EXPECT_EQ(said("otter_room.ics", calendar(weekly("a@x"))), "otter");
  EXPECT_EQ(said("spring.ics", calendar(weekly("a@x", "LOCATION:Otter Room\r\n"))), "otter");
  EXPECT_THAT(said("spring.ics", calendar(weekly("a@x"))), HasSubstr("names no room"));
}

TEST_F(RoomCalendarTest, FiveMegabytesAreReadWhole) {
  std::string many;
  Day on = parse_day("2026-04-13");
  for (int i = 0; many.size() < (5u << 20); ++i) {
    if (i % 20 == 19) on = next_day(on);
    const std::string stamp = day_text(on).substr(0, 4) + day_text(on).substr(5, 2) + day_text(on).substr(8);
    many += event("UID:e" + std::to_string(i) +
                  "@x\r\nDTSTAMP:20260104T120000Z\r\nDTSTART;TZID=Europe/London:" + stamp +
                  "T090000\r\nDTEND;TZID=Europe/London:" + stamp +
                  "T093000\r\nSUMMARY:Visitor\r\nLOCATION:Hall\r\nCATEGORIES:LESSON\r\nX-COLOR:red\r\n"
                  "DESCRIPTION:" +
                  std::string(60, 'd') + "\r\n");
  }
  const Found found = read_calendar(calendar(many), "otter.ics", known_);
  EXPECT_THAT(found.refused, IsEmpty());
  EXPECT_GT(found.documents.size(), 15'000u);
}

TEST(TermDatesTest, TermsAndClosuresWithTheirKinds) {
  const auto whole = [](const char* uid, const char* category, const char* title, const char* first,
                        const char* after) {
    return event(std::string("UID:") + uid + "@x\r\nCATEGORIES:" + category + "\r\nSUMMARY:" + title +
                 "\r\nDTSTART;VALUE=DATE:" + first + "\r\n" + after);
  };
  const Found found = read_calendar(
      calendar(whole("sum1", "TERM", "Summer 1", "20260413", "DTEND;VALUE=DATE:20260523\r\n") +
               whole("inset", "CLOSED", "INSET day", "20260626", "") +
               whole("may", "CLOSED", "Early May bank holiday", "20260504", "DTEND;VALUE=DATE:20260505\r\n") +
               whole("snow", "CLOSED", "Snow", "20260202", "DURATION:P2D\r\n") +
               whole("odd", "PARTY", "Party", "20260202", "") +
               whole("bad", "CLOSED", "Backwards", "20260202", "DTEND;VALUE=DATE:20260101\r\n")),
      "terms.ics", {});
  const Notices& notices = found.refused;
  const auto& documents = found.documents;
  Notices wrong;
  const School school = school_of(documents, wrong);
  EXPECT_THAT(wrong, IsEmpty());
  ASSERT_THAT(school.terms, SizeIs(1));
  EXPECT_EQ(school.terms[0].days.last, parse_day("2026-05-22")) << "DTEND is the day after";
  ASSERT_THAT(school.closures, SizeIs(3));
  EXPECT_EQ(school.closures[0].kind, "inset");
  EXPECT_EQ(school.closures[0].days.last, parse_day("2026-06-26")) << "without an end it is one day";
  EXPECT_EQ(school.closures[1].kind, "bank_holiday");
  EXPECT_EQ(school.closures[1].days.last, parse_day("2026-05-04"));
  EXPECT_EQ(school.closures[2].kind, "closed");
  EXPECT_EQ(school.closures[2].days.last, parse_day("2026-02-03"));
  ASSERT_THAT(notices, SizeIs(2));
  EXPECT_THAT(notices[0].text() + notices[1].text(),
              AllOf(HasSubstr("terms.ics"), HasSubstr("TERM"), HasSubstr("ends before")));
}

}  // namespace
}  // namespace hearth
