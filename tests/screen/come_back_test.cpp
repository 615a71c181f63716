// SPDX-License-Identifier: MIT
// The screen is killed in the middle of something, and started again: it goes on where it was.
#include <gmock/gmock.h>

#include <fstream>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

class ComeBackTest : public ::testing::Test {
 protected:
  ComeBackTest() {
    fs::create_directories(folder / "plugins");
    for (const char* plugin : {"lib/hearth/plugins/visual_timetable", "lib/hearth/plugins/emotion_checkin",
                               "tests/fixtures/places/egg_timer"}) {
      const fs::path from = fs::path(HEARTH_BUILD_DIR) / plugin;
      fs::create_directory_symlink(from, folder / "plugins" / from.filename().string());
    }
  }
  Arguments at(const std::string& time) const {
    return {"--plugins", folder / "plugins", "--now", "2026-07-17T" + time};
  }

  // Plays these lines, and pulls the plug when the last of them is done.
  void play_and_kill(const std::string& time, const std::string& lines) {
    std::ofstream(folder / "first.tour") << lines << "shot done\nwait nobody/presses/this\n";
    Arguments words{"--demo", "--tour", folder / "first.tour", "--shots", folder / "shots"};
    const Arguments more = at(time);
    words.insert(words.end(), more.begin(), more.end());
    Household household(folder.path(), words);
    ASSERT_TRUE(wait_until([&] { return fs::exists(folder / "shots/done.png"); })) << household.log();
    ASSERT_TRUE(household.pull_the_plug());
  }

  const TempFolder folder;
};

TEST_F(ComeBackTest, ARunningTimerIsThereAgainAndHasGoneOn) {
  play_and_kill("09:10",
                "press dock/egg_timer\npress egg_timer/start\nsee 180 s left\n"
                "step 30s\nsee 150 s left\n");
  const Played then = play(folder.path(), "wait egg_timer/start\nsee 120 s left, opened 1\n", at("09:11"));
  EXPECT_EQ(then.code, 0) << then.log;
}

TEST_F(ComeBackTest, ATimerInTheCornerIsThereAgain) {
  play_and_kill("09:10",
                "press dock/egg_timer\npress egg_timer/start\npress egg_timer/home\n"
                "wait badge/egg_timer\n");
  const Played then = play(folder.path(), "wait badge/egg_timer\nsee egg 120 s left\n", at("09:11"));
  EXPECT_EQ(then.code, 0) << then.log;
}

TEST_F(ComeBackTest, AHalfDoneCheckInLeavesNoName) {
  play_and_kill("08:46",
                "press dock/emotion_checkin\npress check_in/self/P01\nwait check_in/feeling/happy\n");
  const Played then =
      play(folder.path(), "wait dock/emotion_checkin\nsee Now\nnot-see Callum\n", at("08:47"));
  EXPECT_EQ(then.code, 0) << then.log;
}

}  // namespace
}  // namespace hearth
