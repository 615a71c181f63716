// SPDX-License-Identifier: MIT
#include "school/documents.hpp"

#include <gmock/gmock.h>

#include "unit/school/week.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Kept {
  std::string kind;
  Id id;
  json body;
};

School school_from(const std::vector<Kept>& kept, Notices& notices) {
  std::vector<Body> bodies;
  for (const Kept& one : kept) bodies.push_back({one.kind, one.id, &one.body});
  return build_school(bodies, notices);
}

TEST(Documents, EverythingComesBackAsItWasWritten) {
  School school = small_school();
  Room& room = school.rooms[0];
  room.picture = "otter";
  room.hours[3] = Hours{parse_time("08:40"), parse_time("14:00")};
  room.adults = {"S01", "S02"};
  room.no_duties = {"focus"};
  room.own_duties = {{"d1", "Ring home", OwnDuty::Every::half_term, parse_day("2026-07-17")}};
  school.adults.push_back({"S01", "Marianne", "person/1", "Nurture lead"});
  school.pupils.push_back(
      {.id = "P24", .name = "Sasha", .full_name = "Oleksandr Hrytsenko", .picture = "animal/dolphin"});
  const Instant consent = instant_of(day("2026-02-24"), parse_time("08:30"), school.zone);
  school.pupils[0].placements.push_back({"otter", {day("2026-02-23"), day("2026-07-17")}, true, consent});
  school.closures.push_back({"inset", "INSET day", {day("2026-06-26"), day("2026-06-26")}, "otter"});
  school.one_off_days.push_back({"otter", day("2026-06-30"), "Trip", {item("bus", "Bus", "09:00", "24:00")}});
  Item drum = item("circle", "Drumming", "13:15", "13:55");
  drum.adults = {"S01"};
  drum.kind = "together";
  school.changes.push_back({"otter", day("2026-06-10"), Change::What::replace, "circle", drum, false});
  school.changes.push_back({"otter", day("2026-06-11"), Change::What::cancel, "circle", {}, false});
  school.overlays.push_back({"P24", {day("2026-06-01"), {}}, {1, 5}, {"circle"}, "PE", "ball"});

  std::vector<Kept> kept{{"school", school.id, body_of(school)}};
  for (const auto& one : school.rooms) kept.push_back({"room", one.id, body_of(one)});
  for (const auto& one : school.adults) kept.push_back({"adult", one.id, body_of(one)});
  for (const auto& one : school.pupils) kept.push_back({"pupil", one.id, body_of(one)});
  for (const auto& one : school.terms) kept.push_back({"term", one.id, body_of(one)});
  for (const auto& one : school.timetables) kept.push_back({"timetable", one.id, body_of(one)});
  for (const auto& one : school.closures) kept.push_back({"closure", "c", body_of(one)});
  for (const auto& one : school.one_off_days) kept.push_back({"one_off_day", "o", body_of(one)});
  for (const auto& one : school.changes) kept.push_back({"change", "x", body_of(one)});
  for (const auto& one : school.overlays) kept.push_back({"overlay", "v", body_of(one)});

  Notices notices;
  const School back = school_from(kept, notices);
  EXPECT_THAT(notices, IsEmpty());
  // Writing what was read gives the same bodies again: nothing was lost on the way.
  std::vector<json> again{body_of(back)};
  for (const auto& one : back.rooms) again.push_back(body_of(one));
  for (const auto& one : back.adults) again.push_back(body_of(one));
  for (const auto& one : back.pupils) again.push_back(body_of(one));
  for (const auto& one : back.terms) again.push_back(body_of(one));
  for (const auto& one : back.timetables) again.push_back(body_of(one));
  for (const auto& one : back.closures) again.push_back(body_of(one));
  for (const auto& one : back.one_off_days) again.push_back(body_of(one));
  for (const auto& one : back.changes) again.push_back(body_of(one));
  for (const auto& one : back.overlays) again.push_back(body_of(one));
  ASSERT_EQ(again.size(), kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) EXPECT_EQ(again[i], kept[i].body) << kept[i].kind;

  EXPECT_EQ(back.room("otter")->hours[3]->closes, parse_time("14:00"));
  EXPECT_EQ(back.pupil("P24")->placements[0].consent, consent);
  EXPECT_EQ(back.one_off_days[0].items[0].ends, TimeOfDay(std::chrono::days(1)));
  EXPECT_EQ(back.overlays[0].weekdays, (std::set<unsigned>{1, 5}));
  EXPECT_EQ(back.room("heron"), nullptr);
}

TEST(Documents, ATimeThatDoesNotExistIsNamedAndTheRestStands) {
  Notices notices;
  const School school = school_from(
      {{"room", "otter", {{"name", "Otter Room"}}},
       {"timetable", "t", json::parse(R"({"room": "otter", "first": "2026-01-06", "weeks": [{"mon": [
          {"id": "hello", "title": "Hello", "starts": "08:40", "ends": "09:00"},
          {"id": "circle", "title": "Circle", "starts": "25:00", "ends": "26:00"}]}]})")}},
      notices);
  EXPECT_NE(school.room("otter"), nullptr);
  EXPECT_THAT(school.timetables, IsEmpty());
  ASSERT_EQ(notices.size(), 1u);
  EXPECT_THAT(notices[0].reason,
              AllOf(HasSubstr("timetable"), HasSubstr("\"t\""), HasSubstr("weeks[0].mon[1].starts")));
}

TEST(Documents, EveryWrongBodyGivesOneNotice) {
  const std::vector<std::pair<Kept, const char*>> wrong{
      {{"room", "r", json::array()}, "object"},
      {{"room", "r", {{"name", 7}}}, "name"},
      {{"room", "r", {{"name", ""}}}, "name"},
      {{"room", "r", {{"name", "R"}, {"hours", {{"mon", {"14:00", "08:40"}}}}}}, "hours.mon"},
      {{"room", "r", {{"name", "R"}, {"adults", "S01"}}}, "adults"},
      {{"room", "r", {{"name", "R"}, {"adults", {1, 2}}}}, "adults"},
      {{"room", "r", json::parse(R"({"name": "R", "own_duties": [
          {"id": "d", "title": "Ring", "every": "hour", "first": "2026-07-17"}]})")},
       "own_duties[0].every"},
      {{"school", "s", {{"zone", "Europe/London"}}}, "name"},
      {{"pupil", "p",
        json::parse(R"({"name": "P", "placements": [{"room": "otter", "first": "2026-02-30"}]})")},
       "placements[0].first"},
      {{"pupil", "p",
        json::parse(
            R"({"name": "P", "placements": [{"room": "otter", "first": "2026-02-23", "consent": "yes"}]})")},
       "placements[0].consent"},
      {{"pupil", "p",
        json::parse(
            R"({"name": "P", "placements": [{"room": "o", "first": "2026-02-23", "needs_consent": 1}]})")},
       "placements[0].needs_consent"},
      {{"term", "t", {{"title", "T"}, {"first", "2026-01-05"}}}, "last"},
      {{"term", "t", {{"title", "T"}, {"first", "2026-02-05"}, {"last", "2026-01-05"}}}, "last"},
      {{"closure", "c", {{"kind", "snow"}, {"first", "2026-01-05"}, {"last", "2026-01-05"}}}, "kind"},
      {{"timetable", "t", {{"room", "otter"}, {"first", "2026-01-05"}, {"weeks", json::array()}}}, "weeks"},
      {{"change", "c", {{"room", "otter"}, {"day", "2026-01-05"}, {"what", "vanish"}, {"item", "x"}}},
       "what"},
      {{"change", "c", {{"room", "otter"}, {"day", "2026-01-05"}, {"what", "add"}, {"item", "x"}}}, "now"},
      {{"overlay", "o", {{"pupil", "p"}, {"first", "2026-01-05"}, {"title", "T"}, {"weekdays", {"someday"}}}},
       "weekdays"},
      {{"one_off_day", "o", {{"room", "otter"}, {"items", json::array()}}}, "day"}};
  for (const auto& [kept, field] : wrong) {
    Notices notices;
    school_from({kept}, notices);
    ASSERT_EQ(notices.size(), 1u) << kept.kind << ' ' << field;
    EXPECT_THAT(notices[0].reason, AllOf(HasSubstr(kept.kind), HasSubstr(kept.id), HasSubstr(field)));
  }
}

TEST(Documents, OtherKindsArePassedOver) {
  Notices notices;
  school_from({{"setting", "theme", {{"name", "dark"}}}, {"pin", "S01", json::array()}}, notices);
  EXPECT_THAT(notices, IsEmpty());
}

class PlacementTest : public ::testing::Test {
 protected:
  PlacementTest() {
    school_.pupils = {{.id = "P24", .name = "Sasha"}, {.id = "P01", .name = "Callum"}};
    school_.pupils[0].placements = {{"group_a", {day("2026-02-23"), {}}, true, at("2026-02-24", "08:30")}};
    school_.pupils[1].placements = {{"otter", {day("2025-09-08"), day("2026-03-27")}, false, {}}};
  }
  Instant at(const char* on, const char* time) const {
    return instant_of(day(on), parse_time(time), school_.zone);
  }
  std::string refusal(const char* pupil, const char* room, const char* on, const char* time) const {
    return check_in_refusal(school_, *school_.pupil(pupil), room, at(on, time));
  }

  School school_ = small_school();
};

TEST_F(PlacementTest, NobodyChecksInBeforeConsentIsRecorded) {
  EXPECT_THAT(refusal("P24", "group_a", "2026-02-23", "13:10"), HasSubstr("onsent"));
  EXPECT_THAT(refusal("P24", "group_a", "2026-02-24", "08:29"), HasSubstr("onsent"));
  EXPECT_EQ(refusal("P24", "group_a", "2026-02-24", "13:10"), "");
  school_.pupils[0].placements[0].consent.reset();
  EXPECT_THAT(refusal("P24", "group_a", "2026-02-24", "13:10"), HasSubstr("onsent"));
}

TEST_F(PlacementTest, OnlyWhereAndWhileAPupilBelongs) {
  EXPECT_THAT(refusal("P24", "otter", "2026-02-24", "13:10"), HasSubstr("does not belong"));
  EXPECT_EQ(refusal("P01", "otter", "2026-03-27", "23:59"), "");
  EXPECT_THAT(refusal("P01", "otter", "2026-03-28", "00:00"), HasSubstr("does not belong"));
  const auto names = [&](const char* on) {
    std::vector<std::string> names;
    for (const Pupil* pupil : pupils_of(school_, "otter", day(on))) names.push_back(pupil->name);
    return names;
  };
  EXPECT_THAT(names("2026-03-27"), ElementsAre("Callum"));
  EXPECT_THAT(names("2026-03-28"), IsEmpty());
}

}  // namespace
}  // namespace hearth
