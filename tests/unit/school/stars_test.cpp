// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <random>

#include "hearth/targets.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

Entry made(const char* kind, int minute, int level = 0) {
  return {.id = std::to_string(minute),
          .at = Instant(std::chrono::minutes(minute)),
          .kind = kind,
          .pupil = "ana",
          .level = level};
}

Entry given(int minute, int stars) {
  Entry entry = made("reward_given", minute);
  entry.what = "marbles";
  entry.detail["stars"] = stars;
  return entry;
}

TEST(Stars, AwardsAddUpAndAWishOfAChildIsNoneYet) {
  const Stars stars = stars_of({made("award", 1, 1), made("award", 2, 3), made("award_wish", 3, 2)});
  EXPECT_EQ(stars.total, 4);
  EXPECT_EQ(stars.on_path, 4);
}

TEST(Stars, ARewardBeginsThePathAnewAndLeavesTheTotal) {
  Entry choice = made("reward_choice", 1);
  choice.what = "marbles";
  EXPECT_EQ(stars_of({choice}).reward, "marbles");
  const Stars stars =
      stars_of({choice, made("award", 2, 3), made("award", 3, 3), given(4, 5), made("award", 5, 1)});
  EXPECT_EQ(stars.total, 7);
  EXPECT_EQ(stars.on_path, 2);
  EXPECT_EQ(stars.reward, "") << "what was given is not collected for any more";
}

TEST(Stars, ARewardThatIsGivenEarlyIsNoDebt) {
  const Stars stars = stars_of({made("award", 1, 2), given(2, 5), made("award", 3, 1)});
  EXPECT_EQ(stars.total, 3);
  EXPECT_EQ(stars.on_path, 1);
}

TEST(Stars, ACorrectionChangesWordsAlone) {
  Entry reason = made("award", 2, 3);
  reason.corrects = "1";
  EXPECT_EQ(stars_of({made("award", 1, 2), reason}).total, 2);
  EXPECT_EQ(jar_of({made("award", 1, 2), reason}), 2);
}

TEST(Stars, TheJarHoldsWhatEverybodyGotSinceTheRoomCelebrated) {
  Entry rooms = made("award", 5, 1);
  rooms.pupil.clear();
  EXPECT_EQ(
      jar_of({made("award", 1, 3), made("award", 2, 3), made("jar_emptied", 3), made("award", 4, 2), rooms}),
      3);
  EXPECT_EQ(jar_of({made("award", 4, 2), made("jar_emptied", 3), made("award", 1, 3)}), 2) << "in any order";
}

// Whatever happens, and in whatever order it arrives: no star is ever lost.
class History {
 public:
  explicit History(unsigned seed) : random_(seed) {}

  Entry next(int n) {
    static const std::vector<std::string> kinds{
        "award",         "award",        "award",       "award_wish",   "wish_closed",
        "reward_choice", "reward_given", "jar_emptied", "target_score", "correction"};
    Entry entry{.id = std::to_string(n),
                .at = Instant(std::chrono::minutes(below(200))),  // not in order
                .kind = kinds[below(kinds.size())],
                .pupil = "ana",
                .what = "marbles",
                .level = static_cast<int>(below(6)) - 1};  // also what no keeper would take
    if (entry.kind == "reward_given" || entry.kind == "jar_emptied")
      entry.detail["stars"] = static_cast<std::int64_t>(below(40)) - 5;
    if (entry.kind == "correction") {
      entry.kind = "award";
      entry.corrects = std::to_string(below(200));  // perhaps of something that comes later, or never
    }
    return entry;
  }

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }

 private:
  std::mt19937 random_;
};

TEST(Stars, NoTotalEverFallsWhateverIsWritten) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  RecordProperty("seed", std::to_string(seed));
  History history(seed);
  for (int run = 0; run < 3000; ++run) {
    std::vector<Entry> entries;
    int total = 0;
    const int length = 1 + static_cast<int>(history.below(60));
    for (int n = 0; n < length; ++n) {
      entries.push_back(history.next(n));
      const Stars stars = stars_of(entries);
      ASSERT_GE(stars.total, total) << "entry " << n << ", a " << entries.back().kind;
      ASSERT_GE(stars.on_path, 0);
      ASSERT_LE(stars.on_path, stars.total);
      ASSERT_GE(jar_of(entries), 0);
      total = stars.total;
    }
    std::vector<Entry> without = entries;
    std::erase_if(without, [](const Entry& entry) { return entry.kind == "reward_given"; });
    ASSERT_EQ(stars_of(without).total, total) << "a reward costs nothing of the total";
  }
}

}  // namespace
}  // namespace hearth
