// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "emotion_checkin/model/slot.hpp"
#include "unit/plugins/quillbrook.hpp"

namespace emotion_checkin {
namespace {

using hearth::at;
using hearth::parse_day;
using hearth::parse_time;
using hearth::quillbrook;

const std::string kFriday = "2026-07-17";

std::string slot(const std::string& room, const std::string& time, const std::string& day = kFriday) {
  return slot_at(quillbrook(), room, {}, at(day, time)).id;
}

TEST(Slots, OtterRoomAsksWhenChildrenArriveAfterLunchAndBeforeTheyGo) {
  for (const char* time : {"07:30", "08:35", "08:50", "10:20", "11:59"})
    EXPECT_EQ(slot("otter", time), "arrive") << time;
  for (const char* time : {"12:00", "12:50", "13:30", "13:54"})
    EXPECT_EQ(slot("otter", time), "midday") << time;
  for (const char* time : {"13:55", "13:59", "14:04", "15:30"})
    EXPECT_EQ(slot("otter", time), "leave") << time;
}

TEST(Slots, KingfisherRoomStaysOpenLongerAndSoLeavesLater) {
  EXPECT_EQ(slot("kingfisher", "08:50"), "arrive");
  EXPECT_EQ(slot("kingfisher", "12:50"), "midday");
  EXPECT_EQ(slot("kingfisher", "14:05"), "midday");
  EXPECT_EQ(slot("kingfisher", "15:05"), "leave");
}

TEST(Slots, AShortGroupWithoutAMealHasNoMidday) {
  const std::string tuesday = "2026-03-10";
  EXPECT_EQ(slot("group_a", "13:12", tuesday), "arrive");
  EXPECT_EQ(slot("group_a", "13:40", tuesday), "arrive");
  EXPECT_EQ(slot("group_a", "13:46", tuesday), "leave");
}

TEST(Slots, ADayWithoutAPlanIsAllArrival) {
  EXPECT_EQ(slot("otter", "12:50", "2026-07-18"), "arrive");
  EXPECT_EQ(slot("nowhere", "12:50"), "arrive");
}

// More than an hour after what the slot belongs to, an answer is late.
TEST(Slots, SayWhenAnAnswerComesLate) {
  const auto late = [](const char* time) {
    return slot_at(quillbrook(), "otter", {}, at(kFriday, time)).late;
  };
  EXPECT_FALSE(late("08:35"));
  EXPECT_FALSE(late("09:40"));
  EXPECT_TRUE(late("11:30")) << "arrival was long ago";
  EXPECT_FALSE(late("12:50"));
  EXPECT_FALSE(late("14:04"));
  EXPECT_TRUE(late("15:30"));
  EXPECT_FALSE(slot_at(quillbrook(), "otter", {}, at("2026-07-18", "20:00")).late)
      << "a Saturday has no slots";
}

// A school with other times, words and pictures: nothing of Quillbrook is built in.
class OtherSchool : public testing::Test {
 protected:
  OtherSchool() {
    school.rooms.push_back({.id = "r"});
    for (auto& hours : school.rooms[0].hours) hours = hearth::Hours{parse_time("07:00"), parse_time("12:30")};
    hearth::Timetable week{.id = "t", .room = "r", .days = {parse_day("2026-01-01"), {}}};
    week.weeks.resize(1);
    for (auto& day : week.weeks[0])
      day = {item("a", "Bonjour", "", "07:00", "07:30"),
             item("b", "Petit pain", "food", "07:30", "07:45"),
             item("c", "Lecture", "learning", "07:45", "10:00"),
             item("d", "Soupe", "food", "10:00", "10:40"),
             item("e", "Dehors", "outside", "10:40", "12:20"),
             item("f", "Fruits", "food", "12:20", "12:30"),
             item("g", "En classe", "learning", "12:30", "15:00")};
    school.timetables.push_back(week);
  }
  static hearth::Item item(const char* id, const char* title, const char* kind, const char* from,
                           const char* to) {
    return {.id = id, .title = title, .kind = kind, .starts = parse_time(from), .ends = parse_time(to)};
  }
  std::string slot(const char* time) const { return slot_at(school, "r", today, at(kFriday, time)).id; }

  hearth::School school;
  std::vector<hearth::Change> today;
};

TEST_F(OtherSchool, ItsSlotsFollowItsOwnDay) {
  EXPECT_EQ(slot("07:40"), "arrive");
  EXPECT_EQ(slot("09:59"), "arrive");
  EXPECT_EQ(slot("10:00"), "midday");
  EXPECT_EQ(slot("12:19"), "midday");
  EXPECT_EQ(slot("12:20"), "leave");
}

TEST_F(OtherSchool, ALongLastItemIsGoodbyeOnlyInItsLastHalfHour) {
  for (auto& day : school.timetables[0].weeks[0]) day.resize(5);
  EXPECT_EQ(slot("11:49"), "midday");
  EXPECT_EQ(slot("11:50"), "leave");
}

TEST_F(OtherSchool, WithoutHoursTheLastItemOfAllIsGoodbye) {
  school.rooms[0].hours = {};
  EXPECT_EQ(slot("12:25"), "midday");
  EXPECT_EQ(slot("14:31"), "leave");
}

TEST_F(OtherSchool, ALunchThatStaffMoveTodayMovesItsSlot) {
  today.push_back({.room = "r",
                   .day = parse_day(kFriday),
                   .what = hearth::Change::What::move,
                   .item = "d",
                   .now = item("d", "", "", "10:40", "11:20")});
  EXPECT_EQ(slot("10:20"), "arrive");
  EXPECT_EQ(slot("10:45"), "midday");
}

TEST_F(OtherSchool, AGoodbyeThatIsCancelledIsNotWaitedFor) {
  today.push_back(
      {.room = "r", .day = parse_day(kFriday), .what = hearth::Change::What::cancel, .item = "f"});
  EXPECT_EQ(slot("11:49"), "midday");
  EXPECT_EQ(slot("11:51"), "leave");
}

TEST(Slots, StaffMayEnterAnotherSlotAndAnEarlierOneIsLate) {
  const Slot now{.id = "midday"};
  EXPECT_TRUE(slot_named("arrive", now).late);
  EXPECT_FALSE(slot_named("midday", now).late);
  EXPECT_FALSE(slot_named("leave", now).late);
  EXPECT_TRUE(slot_named("midday", {.id = "midday", .late = true}).late);
}

}  // namespace
}  // namespace emotion_checkin
