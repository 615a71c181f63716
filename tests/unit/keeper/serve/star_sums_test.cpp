// SPDX-License-Identifier: MIT
#include "keeper/serve/star_sums.hpp"

#include <algorithm>
#include <iostream>
#include <random>

#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

class StarSumsTest : public StoreTest {
 protected:
  Entry made(const std::string& kind, const Id& pupil, int minutes, int level = 1) const {
    return {.at = clock_.now() + std::chrono::minutes(minutes),
            .kind = kind,
            .room = "otter",
            .pupil = pupil,
            .by = By::adult,
            .what = "marbles",
            .level = level,
            .detail = {{"stars", 5}, {"reason", "kind words"}}};
  }
  // As they would be counted from everything.
  static Stars counted(const Store& store, const Id& pupil) {
    auto entries = store.entries({.pupil = pupil});
    return stars_of(entries);
  }
  static int counted_jar(const Store& store, const Id& room) { return jar_of(store.entries({.room = room})); }
};

TEST_F(StarSumsTest, AreTheSameAsCountedAnewWhateverIsWrittenAndInWhateverOrder) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const auto below = [&](int end) { return std::uniform_int_distribution(0, end - 1)(random); };
  Store store = open();
  StarSums sums(store);
  const std::vector<std::string> kinds{"award",        "award",       "award",   "reward_choice",
                                       "reward_given", "jar_emptied", "check_in"};
  std::vector<Id> written;
  for (int i = 0; i < 400; ++i) {
    const auto& kind = kinds[std::size_t(below(int(kinds.size())))];
    // Mostly one after another, sometimes late.
    Entry entry = made(kind, kind == "jar_emptied" ? "" : "P0" + std::to_string(below(3)),
                       below(8) ? i : below(400), 1 + below(3));
    entry.at += std::chrono::milliseconds(i);  // never two at once
    if (kind == "award" && !written.empty() && below(5) == 0)
      entry.corrects = written[std::size_t(below(int(written.size())))];
    const Receipt receipt = store.write(entry);
    ASSERT_TRUE(receipt.stored);
    if (kind == "award") written.push_back(receipt.id);
    const Id pupil = "P0" + std::to_string(below(3));
    const Stars stars = sums.of(pupil), truth = counted(store, pupil);
    ASSERT_EQ(stars.total, truth.total) << i;
    ASSERT_EQ(stars.on_path, truth.on_path) << i;
    ASSERT_EQ(stars.reward, truth.reward) << i;
    ASSERT_EQ(sums.in_jar("otter"), counted_jar(store, "otter")) << i;
    ASSERT_EQ(sums.in_jar("kingfisher"), 0);
    if (below(100) == 0) {
      store.erase("P00", "test");
      sums.forget();
    }
  }
}

TEST_F(StarSumsTest, AJarOfAHundredThousandStarsIsKnownAtOnce) {
  Store store = open();
  std::vector<Entry> many;
  for (int i = 0; i < 100'000; ++i) many.push_back(made("award", "P" + std::to_string(i % 20), i % 500'000));
  store.write_all(std::move(many));
  StarSums sums(store);
  const auto took = [&](auto work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  };
  const double first = took([&] { EXPECT_EQ(sums.in_jar("otter"), 100'000); });
  std::vector<double> each;
  for (int i = 0; i < 50; ++i) {
    store.write(made("award", "P1", 500'000 + i));
    each.push_back(took([&] { EXPECT_EQ(sums.in_jar("otter"), 100'001 + i); }));
  }
  std::ranges::nth_element(each, each.begin() + 25);
  std::cout << "a jar of 100,000 stars that was never emptied: first " << first << " ms, then " << each[25]
            << " ms\n";

  store.write(made("jar_emptied", "", 600'000));
  store.write(made("award", "P1", 600'001, 2));
  StarSums anew(store);
  const double since = took([&] { EXPECT_EQ(anew.in_jar("otter"), 2); });
  const double child = took([&] { EXPECT_EQ(anew.of("P2").total, 5000); });
  std::cout << "one that was emptied: first " << since << " ms; a child with 5,000 stars: first " << child
            << " ms\n";
}

TEST_F(StarSumsTest, WhoCollectsForARewardBeginsAnewWhenItWasGiven) {
  Store store = open();
  StarSums sums(store);
  store.write(made("reward_choice", "P1", 0));
  EXPECT_EQ(sums.of("P1").reward, "marbles");
  store.write(made("award", "P1", 1, 3));
  store.write(made("award", "P1", 2, 3));
  EXPECT_EQ(sums.of("P1").on_path, 6);
  store.write(made("reward_given", "P1", 3));
  EXPECT_EQ(sums.of("P1").on_path, 1);
  EXPECT_EQ(sums.of("P1").total, 6);
  EXPECT_EQ(sums.of("P1").reward, "");
}

}  // namespace
}  // namespace hearth
