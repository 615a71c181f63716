// SPDX-License-Identifier: MIT
// What a child was thanked for is on disk, however often the keeper is killed; and this test would notice if
// not.
#include <gmock/gmock.h>

#include <csignal>
#include <iostream>
#include <random>

#include "base/process.hpp"
#include "contract/temp_folder.hpp"
#include "fault/storm.hpp"
#include "keeper/store/store.hpp"

namespace hearth {
namespace {

using ::testing::IsEmpty;

class Kill9Test : public ::testing::Test {
 protected:
  struct Found {
    int kills_after_commit = 0;  // kills that fell between an entry's commit and its receipt
    std::set<Id> lost;           // thanked for, but not in the file
  };

  Store open_store() { return Store({.folder = folder_ / "data", .kinds = {{"check_in", {}}}}, clock_); }

  Found storm(const std::string& program, const std::vector<std::string>& arguments, int kills) {
    Found found;
    std::vector<std::unique_ptr<StormingScreen>> screens;
    for (int i = 0; i < 4; ++i)
      screens.push_back(std::make_unique<StormingScreen>(socket_, "P0" + std::to_string(i)));
    for (int kill = 1; kill <= kills; ++kill) {
      Process keeper(program, arguments);
      for (const auto& screen : screens)
        wait_for([&, before = screen->receipts()] { return screen->receipts() > before; }, *screen);
      std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution(0, 3000)(random_)));
      // A screen may reach the socket of a keeper that is just dying, and so lose its entry twice.
      std::vector<int> losses;
      for (const auto& screen : screens) losses.push_back(screen->losses());
      keeper.send(SIGKILL);
      wait_for([&] { return keeper.ended().has_value(); }, *screens[0]);
      for (std::size_t i = 0; i < screens.size(); ++i)
        wait_for([&] { return screens[i]->losses() > losses[i]; }, *screens[i]);
      if (HasFailure()) return found;
      found.kills_after_commit += is_any_unanswered_one_stored(screens);
    }
    for (const auto& screen : screens) found.lost.merge(screen->thanked());
    const auto thanked = found.lost.size();
    screens.clear();
    std::multiset<Id> stored;
    auto store = open_store();
    for (const auto& entry : store.entries({.kind = "check_in"})) stored.insert(entry.id);
    for (const auto& id : stored) {
      EXPECT_EQ(stored.count(id), 1u) << "stored twice";
      found.lost.erase(id);
    }
    EXPECT_THAT(store.check().problems, IsEmpty());
    std::cout << kills << " kills, " << thanked << " entries thanked for, " << found.kills_after_commit
              << " kills between commit and receipt, " << found.lost.size() << " entries lost\n";
    return found;
  }

  const TempFolder folder_;
  const std::filesystem::path socket_ = folder_ / "keeper.sock";
  const RealClock clock_;

 private:
  template <class Done>
  void wait_for(Done done, const StormingScreen& screen) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!done()) {
      ASSERT_EQ(screen.problem(), "");
      ASSERT_LT(std::chrono::steady_clock::now(), deadline);
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }

  bool is_any_unanswered_one_stored(const std::vector<std::unique_ptr<StormingScreen>>& screens) {
    const auto store = open_store();
    std::set<Id> stored;
    for (const auto& entry : store.entries({.kind = "check_in"})) stored.insert(entry.id);
    return std::ranges::any_of(screens,
                               [&](const auto& screen) { return stored.contains(screen->lost_last()); });
  }

  std::mt19937 random_{20260717};
};

TEST_F(Kill9Test, NothingThatWasThankedForIsLost) {
  const auto found = storm(
      HEARTH_BIN_DIR "/hearth-keeper",
      {"serve", "--data", folder_ / "data", "--socket", socket_, "--plugins", HEARTH_SOURCE_DIR "/plugins"},
      200);
  EXPECT_THAT(found.lost, IsEmpty());
  EXPECT_GE(found.kills_after_commit, 10) << "too few kills fell where it matters";
}

TEST_F(Kill9Test, AKeeperThatThanksBeforeItCommitsIsCaught) {
  const auto found = storm(HEARTH_BUILD_DIR "/tests/programs/hasty_keeper", {folder_ / "data", socket_}, 20);
  EXPECT_GT(found.lost.size(), 0u);
}

}  // namespace
}  // namespace hearth
