// SPDX-License-Identifier: MIT
#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class JournalTest : public StoreTest {};

TEST_F(JournalTest, AnEntryIsThereAsItWasWrittenAfterTheFileWasOpenedAgain) {
  Entry entry = check_in("p1");
  entry.detail["word"] = "gl\u00fccklich";
  entry.corrects = "an-earlier-one";
  {
    Store store = open();
    const Receipt receipt = store.write(entry);
    EXPECT_TRUE(receipt.stored) << receipt.problem;
    EXPECT_EQ(receipt.seq, 1);
    EXPECT_THAT(receipt.problem, IsEmpty());
    entry.id = receipt.id;
  }
  EXPECT_EQ(open().entries({}), std::vector<Entry>{entry});
}

TEST_F(JournalTest, NumbersGoOnWhereTheyStopped) {
  for (int seq = 1; seq <= 3; ++seq) {
    Store store = open();
    EXPECT_EQ(store.write(check_in("p1")).seq, seq);
  }
}

TEST_F(JournalTest, WhatIsLeftEmptyIsFilledIn) {
  Store store = open();
  const Receipt receipt = store.write({.kind = "call", .pupil = "p1"});
  ASSERT_TRUE(receipt.stored);
  const Entry entry = store.entries({}).at(0);
  EXPECT_EQ(entry.id, receipt.id);
  EXPECT_EQ(entry.id.size(), 36u);
  EXPECT_EQ(entry.at, clock_.now());
}

TEST_F(JournalTest, TheSameEntryTwiceIsStoredOnce) {
  Store store = open();
  Entry entry = check_in("p1");
  entry.id = "01981616-0000-7000-8000-000000000001";
  const Receipt first = store.write(entry);
  ASSERT_TRUE(store.write(check_in("p2")).stored);
  const Receipt again = store.write(entry);
  EXPECT_TRUE(again.stored);
  EXPECT_EQ(again.seq, first.seq);
  EXPECT_EQ(store.entries({.pupil = "p1"}).size(), 1u);
}

TEST_F(JournalTest, AnEntryWithoutATimeMayBeSentAgainLater) {
  Store store = open();
  Entry entry = check_in("p1");
  entry.id = "01981616-0000-7000-8000-000000000001";
  entry.at = {};
  ASSERT_TRUE(store.write(entry).stored);
  clock_.step(std::chrono::minutes(1));
  EXPECT_TRUE(store.write(entry).stored);
  EXPECT_EQ(store.entries({}).size(), 1u);
}

TEST_F(JournalTest, AnotherEntryOfTheSameIdIsRefusedAndTheFirstStays) {
  Store store = open();
  Entry entry = check_in("p1", "happy");
  entry.id = "01981616-0000-7000-8000-000000000001";
  ASSERT_TRUE(store.write(entry).stored);
  Entry other = entry;
  other.what = "sad";
  const Receipt refused = store.write(other);
  EXPECT_FALSE(refused.stored);
  EXPECT_THAT(refused.problem, HasSubstr("was not written"));
  EXPECT_EQ(store.entries({}), std::vector<Entry>{entry});
}

TEST_F(JournalTest, TextThatIsNotUtf8IsRefusedWithASentence) {
  Store store = open();
  const Receipt refused = store.write(check_in("p1", "hap\xFFy"));
  EXPECT_FALSE(refused.stored);
  EXPECT_THAT(refused.problem, HasSubstr("UTF-8"));
  EXPECT_TRUE(store.write(check_in("p1")).stored) << "the store must go on";
}

TEST_F(JournalTest, AQueryAnswersWhatItAsksFor) {
  Store store = open();
  store.write(check_in("p1"));
  store.write({.kind = "call", .room = "otter", .pupil = "p1"});
  store.write({.kind = "check_in", .room = "kingfisher", .pupil = "p2"});
  clock_.step(std::chrono::days(1));
  store.write(check_in("p1"));
  EXPECT_EQ(store.entries({}).size(), 4u);
  EXPECT_EQ(store.entries({.kind = "check_in"}).size(), 3u);
  EXPECT_EQ(store.entries({.room = "kingfisher"}).size(), 1u);
  EXPECT_EQ(store.entries({.kind = "check_in", .pupil = "p1"}).size(), 2u);
  EXPECT_EQ(store.entries({.kind = "check_in", .pupil = "p1", .day = store.today()}).size(), 1u);
  EXPECT_THAT(store.entries({.room = "nowhere"}), IsEmpty());
}

TEST_F(JournalTest, EntriesComeInTheOrderOfTheJournalAlsoWhenTheClockGoesBack) {
  Store store = open();
  store.write(check_in("p1", "first"));
  clock_.step(-std::chrono::hours(5));
  store.write(check_in("p1", "second"));
  const auto entries = store.entries({.pupil = "p1"});
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].what, "first");
  EXPECT_EQ(entries[1].what, "second");
}

// Sunday 29 March 2026 begins in winter time and ends in summer time: 23:30 UTC is past midnight by then.
TEST_F(JournalTest, TheDayOfAnEntryIsTheSchoolsAlsoWhenTheClocksChange) {
  Store store = open();
  const auto day_of = [&](const std::string& utc_day, const std::string& utc_time) {
    Entry entry = check_in("p1");
    entry.at = instant_of(parse_day(utc_day), parse_time(utc_time), "UTC");
    entry.id = "at " + utc_day + utc_time;
    EXPECT_TRUE(store.write(entry).stored);
    for (const char* day : {"2026-03-28", "2026-03-29", "2026-03-30"}) {
      const auto entries = store.entries({.day = parse_day(day)});
      if (!entries.empty() && entries.back().id == entry.id) return std::string(day);
    }
    return std::string("none");
  };
  EXPECT_EQ(day_of("2026-03-28", "23:30"), "2026-03-28");
  EXPECT_EQ(day_of("2026-03-29", "00:30"), "2026-03-29");
  EXPECT_EQ(day_of("2026-03-29", "22:30"), "2026-03-29");
  EXPECT_EQ(day_of("2026-03-29", "23:30"), "2026-03-30");
}

TEST_F(JournalTest, TheDayFollowsTheZoneOfTheSchool) {
  Store store = open();
  clock_.set(instant_of(parse_day("2026-07-17"), parse_time("23:30"), "UTC"));
  EXPECT_EQ(day_text(store.today()), "2026-07-18");
  store.put({.kind = "school", .id = "s", .body = {{"zone", "America/New_York"}}}, "t1");
  EXPECT_EQ(day_text(store.today()), "2026-07-17");
  store.write(check_in("p1"));
  EXPECT_EQ(store.entries({.kind = "check_in", .day = parse_day("2026-07-17")}).size(), 1u);
}

TEST_F(JournalTest, AnImportIsStoredWholeOrNotAtAll) {
  Store store = open();
  Entry known = check_in("p1", "happy");
  known.id = "01981616-0000-7000-8000-000000000001";
  store.write_all({known, check_in("p2"), check_in("p3")});
  EXPECT_EQ(store.entries({}).size(), 3u);

  Entry other = known;
  other.what = "sad";
  EXPECT_THAT(problem_of([&] { store.write_all({check_in("p4"), other}); }), HasSubstr("was not written"));
  EXPECT_EQ(store.entries({}).size(), 3u);
  EXPECT_THAT(store.check().problems, IsEmpty());

  store.write_all({known, check_in("p5")});
  EXPECT_EQ(store.entries({}).size(), 4u) << "what is there already is passed over";
}

TEST_F(JournalTest, SmallValuesOfTheMachineStay) {
  EXPECT_EQ(open().local("tries/t1"), std::nullopt);
  open().set_local("tries/t1", "3");
  open().set_local("tries/t1", "4");
  EXPECT_EQ(open().local("tries/t1"), "4");
}

}  // namespace
}  // namespace hearth
