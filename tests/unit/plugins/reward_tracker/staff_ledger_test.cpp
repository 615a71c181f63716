// SPDX-License-Identifier: MIT
// Later corrections: the reason changes, the right child gets theirs, and nothing ever goes.
#include <gmock/gmock.h>

#include <random>

#include "reward_tracker/model/staff_book.hpp"
#include "unit/plugins/reward_tracker/staff_host.hpp"

namespace reward_tracker::staff {
namespace {

using namespace std::chrono_literals;
using hearth::Entry;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const hearth::Day kToday = hearth::parse_day("2026-07-17");

struct Ledgers : testing::Test {
  StaffHost host{three_children()};
  Book book{host};

  std::vector<Entry> today() {
    return book.look(awards_of_today(*host.school(), "otter", kToday)).ledger.entries();
  }
  void give(const hearth::Id& pupil, const Reason& reason) {
    book.give({pupil}, false, reason);
    host.step(10s);
    book.keep_up();
  }
};

TEST_F(Ledgers, ACorrectionChangesTheReasonAndNothingElse) {
  give("P01", {"calm", "Coming in calmly"});
  const auto before = awards_in(today());
  ASSERT_THAT(before, SizeIs(1));
  for (const Entry& correction : with_reason(before[0], "Helping Maisie")) book.write(correction);
  const auto after = awards_in(today());
  ASSERT_THAT(after, SizeIs(1));
  EXPECT_EQ(after[0].reason, "Helping Maisie");
  Entry same = after[0].entries[0];
  EXPECT_EQ(same.corrects, before[0].entries[0].id);
  same.id = before[0].entries[0].id;
  same.corrects.clear();
  same.detail["reason"] = "Coming in calmly";
  EXPECT_EQ(same, before[0].entries[0]);
}

TEST_F(Ledgers, ACorrectionCanBeCorrectedAgain) {
  give("P01", {"calm", "Coming in calmly"});
  for (const char* words : {"one", "two", "three"})
    for (const Entry& correction : with_reason(awards_in(today())[0], words)) book.write(correction);
  const auto awards = awards_in(today());
  ASSERT_THAT(awards, SizeIs(1));
  EXPECT_EQ(awards[0].reason, "three");
}

TEST_F(Ledgers, AnotherChildGetsTheirsAndTheFirstKeepsTheirs) {
  give("P01", {"calm", "Coming in calmly"});
  give("P02", {"calm", "Coming in calmly"});
  EXPECT_THAT(awards_in(today()), SizeIs(2));
}

TEST_F(Ledgers, WhatWasWrittenIsKnownWithoutAskingAgain) {
  today();
  give("P01", {"calm", "Coming in calmly"});
  EXPECT_THAT(today(), SizeIs(1));
  EXPECT_EQ(host.reads, 1);  // each look at a child's record is written down
  book.closed();
  book.opened();
  EXPECT_THAT(today(), SizeIs(1));
  EXPECT_EQ(host.reads, 2);
}

TEST_F(Ledgers, AWishIsOpenUntilItIsAgreedToOrClosed) {
  const auto wish = [](const char* id, const char* pupil) {
    return Entry{
        .id = id, .kind = "award_wish", .pupil = pupil, .what = "target", .detail = {{"reason", "I wait"}}};
  };
  host.earlier = {wish("w1", "P01"), wish("w2", "P02"), wish("w3", "P03")};
  EXPECT_THAT(open_wishes(today()), SizeIs(3));
  book.give({"P01"}, false, {"target", "I wait", "T1"}, "w1");
  EXPECT_TRUE(book.pending().holds_wish("w1"));
  host.step(10s);
  book.keep_up();
  book.write({.kind = "wish_closed", .pupil = "P02", .detail = {{"wish", "w2"}}});
  const auto open = open_wishes(today());
  ASSERT_THAT(open, SizeIs(1));
  EXPECT_EQ(open[0].id, "w3");
}

TEST_F(Ledgers, AFullPathIsSeenUntilTheRewardIsGiven) {
  host.earlier = {{.id = "c", .kind = "reward_choice", .pupil = "P01", .what = "fish"}};
  const auto full = [&] {
    return reached(*host.school(), hearth::pupils_of(*host.school(), "otter", kToday),
                   book.look(all_stars(*host.school(), "otter", kToday)).ledger.entries());
  };
  EXPECT_THAT(full(), IsEmpty());
  give("P01", {"calm", "one"});
  give("P01", {"calm", "two"});
  for (const Entry& correction : with_reason(awards_in(today())[0], "two indeed")) book.write(correction);
  ASSERT_THAT(full(), SizeIs(1));
  EXPECT_EQ(full()[0].reward->title, "Feed the fish");
  book.write(
      {.kind = "reward_given", .pupil = "P01", .what = "fish", .detail = {{"stars", std::int64_t(2)}}});
  EXPECT_THAT(full(), IsEmpty());
}

TEST(StaffRoom, WhoIsAwayIsNotThereAndTheOrderIsTheSchools) {
  const hearth::School school = three_children();
  const auto names = [&](const std::vector<hearth::Tick>& ticks) {
    std::vector<std::string> all;
    for (const hearth::Pupil* pupil : here_today(school, "otter", kToday, ticks)) all.push_back(pupil->name);
    return all;
  };
  EXPECT_THAT(names({}), ElementsAre("Zara", "Callum", "Maisie"));
  const hearth::Tick away{"P01", "check_in", "arrive", hearth::State::away};
  EXPECT_THAT(names({away}), ElementsAre("Zara", "Maisie"));
  EXPECT_THAT(names({away, {"P01", "check_in", "midday", hearth::State::answered}}),
              ElementsAre("Zara", "Callum", "Maisie"));  // came later
}

TEST(StaffRoom, RoutinesStandInTheirOrder) {
  const hearth::School school = three_children();
  std::vector<std::string> ids;
  for (const hearth::Routine* routine : routines_for(school, "otter")) ids.push_back(routine->id);
  EXPECT_THAT(ids, ElementsAre("calm", "tidy"));
}

// Whatever staff do, in any order: nobody's total falls.
TEST_F(Ledgers, NobodysStarsEverFall) {
  std::mt19937 random(11);
  const auto one_of = [&](int n) { return int(random() % unsigned(n)); };
  const char* pupils[] = {"P01", "P02", "P03"};
  std::map<std::string, int> before;
  for (int act = 0; act < 400; ++act) {
    const auto awards = awards_in(today());
    switch (one_of(6)) {
      case 0:
        book.give({"P01", "P02", "P03"}, true, {"calm", "Coming in calmly"});
        break;
      case 1:
        book.give({pupils[one_of(3)]}, false, {"", "Own words"});
        break;
      case 2:
        book.take_back();
        break;
      case 3:
        if (!awards.empty())
          for (const Entry& entry :
               with_reason(awards[std::size_t(one_of(int(awards.size())))], "Other words"))
            book.write(entry);
        break;
      case 4:
        book.write({.kind = "reward_given",
                    .pupil = pupils[one_of(3)],
                    .what = "fish",
                    .detail = {{"stars", std::int64_t(2)}}});
        break;
      default:
        host.step(std::chrono::seconds(one_of(12)));
        book.keep_up();
    }
    for (const char* pupil : pupils) {
      std::vector<Entry> own;
      std::ranges::copy_if(host.kept, std::back_inserter(own),
                           [&](const Entry& entry) { return entry.pupil == pupil; });
      const int total = hearth::stars_of(own).total;
      ASSERT_GE(total, before[pupil]) << "after act " << act;
      before[pupil] = total;
    }
  }
  EXPECT_GT(before["P01"], 20);
}

}  // namespace
}  // namespace reward_tracker::staff
