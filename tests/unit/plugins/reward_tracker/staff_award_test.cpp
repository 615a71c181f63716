// SPDX-License-Identifier: MIT
// A star waits ten seconds; then it is written, once, whatever happens in between.
#include <gmock/gmock.h>

#include <set>

#include "hearth/ids.hpp"
#include "reward_tracker/model/staff_book.hpp"
#include "unit/plugins/reward_tracker/staff_host.hpp"

namespace reward_tracker::staff {
namespace {

using namespace std::chrono_literals;
using hearth::Entry;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Reason kCalm{"calm", "Coming in calmly"};

struct Award : testing::Test {
  StaffHost host{three_children()};
  std::optional<Book> book{std::in_place, host};

  void wait(std::chrono::milliseconds by) {
    host.step(by);
    book->keep_up();
  }
  // As after a power cut: the program begins anew, this much later.
  void crash(std::chrono::milliseconds away) {
    host.lose_power();
    host.memory.ago += away;
    host.now += away;
    book.emplace(host);
    book->opened();
    book->keep_up();
  }
  std::vector<std::string> given_to() const {
    std::vector<std::string> pupils;
    for (const Entry& entry : host.kept) pupils.push_back(entry.pupil);
    return pupils;
  }
};

TEST_F(Award, IsWrittenAfterTenSecondsWithItsReason) {
  book->give({"P01"}, false, kCalm);
  wait(9'999ms);
  EXPECT_THAT(host.kept, IsEmpty());
  wait(1ms);
  ASSERT_THAT(host.kept, SizeIs(1));
  const Entry& entry = host.kept[0];
  EXPECT_EQ(entry.kind, "award");
  EXPECT_EQ(entry.pupil, "P01");
  EXPECT_EQ(entry.what, "calm");
  EXPECT_EQ(entry.level, 1);
  EXPECT_EQ(entry.room, "otter");
  EXPECT_EQ(entry.by, hearth::By::adult);
  EXPECT_EQ(hearth::text_in(entry.detail, "reason"), "Coming in calmly");
  EXPECT_EQ(hearth::text_in(entry.detail, "group"), "");
  EXPECT_EQ(entry.at, hearth::at("2026-07-17", "10:00"));  // of the touch
  EXPECT_EQ(host.memory.words, "");                        // nothing is left to be written
}

TEST_F(Award, ThatIsTakenBackIsNeverWritten) {
  book->give({"P01"}, false, kCalm);
  book->give({"P02"}, false, kCalm);
  EXPECT_EQ(book->pending().waiting(), 2);
  book->take_back();  // the latest
  wait(1min);
  EXPECT_THAT(given_to(), ElementsAre("P01"));
}

TEST_F(Award, ForEverybodyIsOneEntryForEachOfOneGroup) {
  book->give({"P03", "P01", "P02"}, true, kCalm);
  wait(10s);
  EXPECT_THAT(given_to(), ElementsAre("P03", "P01", "P02"));
  std::set<std::string> groups, ids;
  for (const Entry& entry : host.kept)
    groups.insert(hearth::text_in(entry.detail, "group")), ids.insert(entry.id);
  EXPECT_THAT(groups, SizeIs(1));
  EXPECT_NE(*groups.begin(), "");
  EXPECT_THAT(ids, SizeIs(3));
  EXPECT_THAT(awards_in(host.kept), SizeIs(1));
}

TEST_F(Award, ForTheJarAloneIsNobodys) {
  book->give({}, false, kCalm);
  wait(10s);
  EXPECT_THAT(given_to(), ElementsAre(""));
}

TEST_F(Award, IsWrittenOnceThoughThePowerWentBeforeDuringAndAfter) {
  book->give({"P01", "P02"}, true, {"", "Own words: “well waited”\nand more"});
  crash(4s);
  EXPECT_THAT(host.kept, IsEmpty());
  EXPECT_EQ(book->left(), 6s);
  host.late = true;  // it reaches the keeper, and the power goes before the receipt
  wait(6s);
  EXPECT_THAT(host.kept, SizeIs(2));
  EXPECT_NE(host.memory.words, "");
  crash(1min);
  EXPECT_THAT(host.kept, SizeIs(2));  // the same ids: the keeper has them already
  host.answer();
  EXPECT_EQ(host.memory.words, "");
  EXPECT_EQ(hearth::text_in(host.kept[0].detail, "reason"), "Own words: “well waited”\nand more");
}

TEST_F(Award, IsWrittenAtOnceWhenNobodyIsThereToTakeItBack) {
  book->give({"P01"}, false, kCalm);
  book->closed();
  EXPECT_THAT(given_to(), ElementsAre("P01"));
}

TEST_F(Award, ThatWasRefusedIsSaidAndStaysUntilItIsWritten) {
  book->give({"P01"}, false, kCalm);
  host.refuses = "Your time is over: show your PIN.";
  wait(10s);
  ASSERT_TRUE(book->pending().refused());
  EXPECT_EQ(book->pending().refused()->problem, "Your time is over: show your PIN.");
  EXPECT_EQ(book->pending().refused()->given.reason, kCalm);
  EXPECT_NE(host.memory.words, "");
  wait(1min);
  EXPECT_THAT(host.kept, IsEmpty());
  book->try_again();
  EXPECT_THAT(given_to(), ElementsAre("P01"));
  EXPECT_FALSE(book->pending().refused());
}

TEST_F(Award, ThatWasRefusedIsTriedWhenStaffComeBack) {
  book->give({"P01"}, false, kCalm);
  host.refuses = "Only staff may ask this: show a PIN first.";
  book->closed();
  EXPECT_THAT(host.kept, IsEmpty());
  book->opened();
  book->keep_up();
  EXPECT_THAT(given_to(), ElementsAre("P01"));
}

TEST_F(Award, OfAWholeSchoolInTenSecondsFitsIntoWhatIsRemembered) {
  host.late = true;
  std::vector<hearth::Id> fifty;
  for (int n = 10; n < 60; ++n) fifty.push_back("0197a2c4-1111-7000-8000-0000000000" + std::to_string(n));
  for (int touch = 0; touch < 4; ++touch) {
    book->give(fifty, true, kCalm);
    host.answer();
    EXPECT_LE(host.memory.words.size(), Pending::kMostBytes) << touch;
  }
  wait(10s);
  host.answer();
  EXPECT_THAT(host.kept, SizeIs(200));
}

TEST(AwardIds, FollowFromOneAndStayApart) {
  const hearth::Id first = hearth::new_id(hearth::at("2026-07-17", "10:00"));
  EXPECT_EQ(following(first, 3), following(first, 3));
  EXPECT_NE(following(first, 3), following(first, 4));
  EXPECT_EQ(following(first, 3).size(), 36u);
}

}  // namespace
}  // namespace reward_tracker::staff
