// SPDX-License-Identifier: MIT
// "Thank you" comes after the entry is on disk, whatever happens to the keeper in between.
#include <gmock/gmock.h>

#include <csignal>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"
#include "screen/x_server.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

// A check-in of Callum who wants to talk, with each step's picture.
const std::string kRehearsal = kToTheBoard + R"(
shot board
note board
press dock/emotion_checkin
wait check_in/self/P01
shot who
note who
press check_in/self/P01
wait check_in/feeling/worried
shot feeling
note feeling
press check_in/feeling/worried
wait check_in/help/talk
shot help
note help
press check_in/help/talk
wait check_in/thanks/home
shot thanks
note thanks
)";

class CheckInOnADisplayTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_NE(x_.display(), "");
    rehearsal_ = play(rehearsal_folder_.path(), kRehearsal);
    ASSERT_EQ(rehearsal_.code, 0) << rehearsal_.log;
    household_.emplace(folder_.path(), Arguments{"--demo", "--now", "2026-07-17T08:46"}, x_.display());
    button_ = rehearsal_.note("board").touch("dock/emotion_checkin");
  }

  // A tour's picture and a real display's are the same, to the last pixel.
  bool shows(const std::string& step) const { return x_.shown() == rehearsal_.shot(step); }
  // The board tells the time, so only its dock stays the same.
  bool shows_board() const { return x_.shown().part(button_) == rehearsal_.shot("board").part(button_); }

  void tap(const std::string& step, const std::string& control) {
    x_.tap(rehearsal_.note(step).touch(control));
  }

  void check_in_up_to_help() {
    ASSERT_TRUE(wait_until([&] { return shows_board(); })) << household_->log();
    tap("board", "dock/emotion_checkin");
    ASSERT_TRUE(wait_until([&] { return shows("who"); }));
    tap("who", "check_in/self/P01");
    ASSERT_TRUE(wait_until([&] { return shows("feeling"); }));
    tap("feeling", "check_in/feeling/worried");
    ASSERT_TRUE(wait_until([&] { return shows("help"); }));
  }

  void expect_one_check_in_and_one_call() {
    household_->end();
    const std::vector<Entry> entries = entered(folder_.path());
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[0].kind, "check_in");
    EXPECT_EQ(entries[0].pupil, "P01");
    EXPECT_EQ(entries[0].what, "worried");
    EXPECT_EQ(entries[1].kind, "call");
    EXPECT_EQ(entries[1].what, "talk");
    EXPECT_EQ(std::get<std::string>(entries[1].detail.at("check_in")), entries[0].id);
  }

  const TempFolder folder_, rehearsal_folder_;
  const XServer x_;
  Played rehearsal_;
  Rect button_;
  std::optional<Household> household_;
};

TEST_F(CheckInOnADisplayTest, IsDoneWithFiveTapsOfARealPointer) {
  check_in_up_to_help();
  tap("help", "check_in/help/talk");
  ASSERT_TRUE(wait_until([&] { return shows("thanks"); }));
  tap("thanks", "check_in/thanks/home");
  ASSERT_TRUE(wait_until([&] { return shows_board(); }));
  expect_one_check_in_and_one_call();
}

TEST_F(CheckInOnADisplayTest, ThanksOnlyAfterAKilledKeeperIsBackAndHasIt) {
  check_in_up_to_help();
  const pid_t keeper = household_->pid("hearth-keeper");
  ASSERT_GT(keeper, 0);
  ASSERT_EQ(kill(keeper, SIGSTOP), 0);
  tap("help", "check_in/help/talk");
  ASSERT_TRUE(wait_until([&] { return !shows("help"); }));
  for (const auto until = std::chrono::steady_clock::now() + 2s; std::chrono::steady_clock::now() < until;)
    ASSERT_FALSE(shows("thanks")) << "thanked although nothing is on disk";
  ASSERT_EQ(kill(keeper, SIGKILL), 0);
  ASSERT_TRUE(wait_until([&] { return shows("thanks"); })) << household_->log();
  expect_one_check_in_and_one_call();
}

TEST_F(CheckInOnADisplayTest, NoKeyLeadsOutOfTheScreen) {
  ASSERT_TRUE(wait_until([&] { return shows_board(); })) << household_->log();
  const pid_t screen = household_->pid("hearth-screen");
  for (const char* keys : {"alt+F4", "ctrl+q", "ctrl+c", "Escape", "alt+Tab", "F11", "super", "ctrl+w",
                           "Return", "space", "Tab", "ctrl+alt+BackSpace"})
    x_.key(keys);
  // It still answers, and stands where it stood.
  check_in_up_to_help();
  EXPECT_EQ(household_->pid("hearth-screen"), screen);
  EXPECT_FALSE(household_->ended().has_value());
}

}  // namespace
}  // namespace hearth
