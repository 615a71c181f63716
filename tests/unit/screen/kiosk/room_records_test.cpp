// SPDX-License-Identifier: MIT
// What a screen keeps while its keeper comes and goes; with a real store.
#include "screen/kiosk/room_records.hpp"

#include <gmock/gmock.h>

#include "base/clocks.hpp"
#include "keeper/serve/direct_records.hpp"
#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kZone = "Europe/London";

// The keeper may be away: what is asked then is answered "lost", as over a broken socket.
class Unplugged : public DirectRecords {
 public:
  using DirectRecords::DirectRecords;

  void unplug() {
    there_ = false;
    on_news(News::lost);
  }
  void plug_in() {
    there_ = true;
    on_news(News::back);
  }
  void poll() override {
    for (const auto& answer : std::exchange(lost_, {}))
      answer({{"problem", "The keeper is away."}, {"lost", true}});
    DirectRecords::poll();
  }
  int writes = 0;

 protected:
  void ask(nlohmann::json question, std::function<void(nlohmann::json)> then) override {
    writes += there_ && question.value("ask", "") == "write";
    if (there_)
      DirectRecords::ask(std::move(question), std::move(then));
    else
      lost_.push_back(std::move(then));
  }

 private:
  bool there_ = true;
  std::vector<std::function<void(nlohmann::json)>> lost_;
};

class RoomRecordsTest : public testing::Test {
 protected:
  RoomRecordsTest() {
    room.poll();
    room.poll();
  }
  bool fill() {
    store.put_all({{.kind = "school", .id = "quillbrook", .body = {{"name", "Quillbrook"}, {"zone", kZone}}},
                   {.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}}},
                   {.kind = "pupil", .id = "P01", .body = {{"name", "Callum"}, {"picture", "animal/bear"}}}},
                  "test");
    return true;
  }
  Entry check_in(const std::string& what = "calm") {
    return {.kind = "check_in", .slot = "arrive", .pupil = "P01", .what = what, .state = State::answered};
  }
  std::function<void(const Receipt&)> keep() {
    return [this](const Receipt& receipt) { receipts.push_back(receipt); };
  }

  PictureFolder folder;
  SteppedClock clock{instant_of(parse_day("2026-07-17"), parse_time("08:50"), kZone)};
  const std::vector<EntryKind> kinds{{"check_in", {{"feeling", "what"}}}};
  Store store{{.folder = folder.path() / "data", .kinds = kinds}, clock};
  const bool filled = fill();  // before the screen asks
  Answers answers{store, clock, kinds};
  Unplugged records{answers};
  RoomRecords room{records, clock, ""};
  std::vector<Receipt> receipts;
};

TEST_F(RoomRecordsTest, TheFirstRoomIsTakenWhenNoneIsNamed) {
  EXPECT_TRUE(room.ready());
  EXPECT_EQ(room.room(), "otter");
  EXPECT_EQ(room.school()->name, "Quillbrook");
  EXPECT_TRUE(room.take_changed());
  EXPECT_FALSE(room.take_changed());
}

// On the first day of a school the screen hangs before anybody has made a room.
TEST_F(RoomRecordsTest, TheFirstRoomEverIsTakenWithItsDay) {
  const PictureFolder other;
  Store nothing{{.folder = other.path() / "data", .kinds = kinds}, clock};
  Answers to_nothing{nothing, clock, kinds};
  DirectRecords from_nothing{to_nothing};
  RoomRecords early{from_nothing, clock, ""};
  const auto poll = [&] {
    for (int i = 0; i < 3; ++i) early.poll();
  };
  poll();
  ASSERT_TRUE(early.ready());
  EXPECT_EQ(early.room(), "");
  Entry said = check_in();
  said.at = clock.now();
  said.room = "otter";
  nothing.write(said);
  nothing.put({.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}}}, "test");
  to_nothing.news(News::documents);
  poll();
  EXPECT_EQ(early.room(), "otter");
  EXPECT_THAT(early.today().ticks, SizeIs(1));
}

TEST_F(RoomRecordsTest, ARoomThatTheSchoolDoesNotHaveIsSaidToStaff) {
  DirectRecords same_school{answers};
  RoomRecords astray{same_school, clock, "oter"};
  astray.poll();
  ASSERT_TRUE(astray.ready());
  ASSERT_THAT(astray.notices(), SizeIs(1));
  EXPECT_EQ(astray.notices()[0].reason,
            "The school has no room \"oter\" for this screen. Start Hearth with --room and one of: otter.");
  EXPECT_THAT(room.notices(), IsEmpty());
}

TEST_F(RoomRecordsTest, AnEntryIsStoredWithIdTimeAndRoom) {
  room.write(check_in(), keep());
  EXPECT_FALSE(room.at_rest());
  room.poll();
  ASSERT_THAT(receipts, SizeIs(1));
  EXPECT_TRUE(receipts[0].stored);
  EXPECT_FALSE(receipts[0].id.empty());
  room.poll();
  EXPECT_THAT(room.today().ticks, ElementsAre(Tick{"P01", "check_in", "arrive"}));
  EXPECT_TRUE(room.at_rest());
}

TEST_F(RoomRecordsTest, WhatIsWrittenWhileTheKeeperIsAwayIsStoredOnceWhenItIsBack) {
  records.unplug();
  room.write(check_in(), keep());
  for (int n = 0; n < 5; ++n) room.poll();
  EXPECT_THAT(receipts, IsEmpty()) << "neither thanks nor a refusal while nobody answers";
  EXPECT_FALSE(room.at_rest());
  records.plug_in();
  for (int n = 0; n < 5; ++n) room.poll();
  ASSERT_THAT(receipts, SizeIs(1));
  EXPECT_TRUE(receipts[0].stored);
  EXPECT_EQ(records.writes, 1);
  room.choose("P01");
  room.poll();
  EXPECT_THAT(room.own_today(), SizeIs(1));
}

TEST_F(RoomRecordsTest, WhoSaysItAgainWhileTheKeeperIsAwayHasSaidItOnce) {
  records.unplug();
  room.write(check_in("angry"), keep());
  room.write(check_in("worried"), keep());
  Entry at_lunch = check_in("calm");
  at_lunch.slot = "after_lunch";
  room.write(at_lunch, keep());
  room.write(check_in("calm"), keep());
  room.poll();
  records.plug_in();
  room.poll();
  const std::vector<Entry> kept = store.entries({.kind = "check_in"});
  ASSERT_THAT(kept, SizeIs(4)) << "nothing that was said is wiped out";
  EXPECT_EQ(kept[0].corrects, "");
  EXPECT_EQ(kept[1].corrects, kept[0].id);
  EXPECT_EQ(kept[2].corrects, "") << "another time of the day";
  EXPECT_EQ(kept[3].corrects, kept[1].id);
}

TEST_F(RoomRecordsTest, ManyEntriesSurviveMoreThanOneAbsenceInTheirOrder) {
  for (int round = 0; round < 3; ++round) {
    records.unplug();
    room.write(check_in("calm"), keep());
    room.write(check_in("happy"), keep());
    room.poll();
  }
  EXPECT_THAT(receipts, IsEmpty());
  records.plug_in();
  for (int n = 0; n < 5; ++n) room.poll();
  ASSERT_THAT(receipts, SizeIs(6));
  for (std::size_t n = 1; n < receipts.size(); ++n) EXPECT_GT(receipts[n].seq, receipts[n - 1].seq);
  EXPECT_EQ(records.writes, 6);
}

TEST_F(RoomRecordsTest, ARefusalIsToldOnceAndNotSentAgain) {
  Entry unknown = check_in();
  unknown.kind = "nonsense";
  room.write(unknown, keep());
  for (int n = 0; n < 3; ++n) room.poll();
  ASSERT_THAT(receipts, SizeIs(1));
  EXPECT_FALSE(receipts[0].stored);
  EXPECT_FALSE(receipts[0].problem.empty());
  ASSERT_THAT(room.notices(), SizeIs(1)) << "staff can read why; the child was thanked for nothing";
  EXPECT_EQ(room.notices()[0].reason, receipts[0].problem);
  records.unplug();
  records.plug_in();
  room.poll();
  EXPECT_EQ(records.writes, 1);
  EXPECT_TRUE(room.at_rest());
}

TEST_F(RoomRecordsTest, ANewDayIsAskedFor) {
  room.write(check_in(), keep());
  for (int n = 0; n < 3; ++n) room.poll();
  ASSERT_THAT(room.today().ticks, SizeIs(1));
  clock.set(instant_of(parse_day("2026-07-18"), parse_time("00:01"), kZone));
  room.keep_up();
  room.poll();
  EXPECT_THAT(room.today().ticks, IsEmpty());
  EXPECT_EQ(room.today().day, parse_day("2026-07-18"));
}

TEST_F(RoomRecordsTest, NothingOfAChildStaysWhenTheyAreLetGo) {
  room.write(check_in(), keep());
  room.poll();
  room.choose("P01");
  room.poll();
  ASSERT_THAT(room.own_today(), SizeIs(1));
  room.choose("P01");
  room.choose("");
  room.poll();
  EXPECT_THAT(room.own_today(), IsEmpty());
}

TEST_F(RoomRecordsTest, ADocumentThatChangesReachesTheScreen) {
  room.take_changed();
  store.put_all({{.kind = "room", .id = "otter", .body = {{"name", "Heron Room"}}}}, "test");
  answers.news(News::documents);
  for (int n = 0; n < 3; ++n) room.poll();
  EXPECT_TRUE(room.take_changed());
  EXPECT_EQ(room.school()->room("otter")->name, "Heron Room");
}

TEST_F(RoomRecordsTest, APhotographIsAskedForOnceAndAgainAfterItWasLost) {
  const std::string hash = store.put_media({.type = "image/png", .bytes = {1, 2, 3}});
  store.put_all({{.kind = "media", .id = hash, .body = {{"consent", true}}}}, "test");
  records.unplug();
  EXPECT_FALSE(room.media(hash));
  room.poll();
  records.plug_in();
  EXPECT_FALSE(room.media(hash));
  room.poll();
  EXPECT_EQ(room.media(hash), (std::vector<std::uint8_t>{1, 2, 3}));
  EXPECT_FALSE(room.media("no such hash"));
  room.poll();
  EXPECT_EQ(room.media("no such hash"), std::vector<std::uint8_t>{}) << "no bytes: the kit tells staff";
}

}  // namespace
}  // namespace hearth
