// SPDX-License-Identifier: MIT
// The plug is pulled in the middle of a form: everything is killed at once and started again. What was
// finished is still there.
#include <gmock/gmock.h>

#include <fstream>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

using ::testing::SizeIs;

std::string signed_in(const std::string& staff) {
  std::string tour = "now 2026-07-17T09:20\nwait dock/emotion_checkin\n";
  for (int n = 0; n < 3; ++n) tour += "press staff/corner\n";
  tour += "press staff/who/" + staff + "\n";
  for (const char* key : {"3", "1", "4", "1", "5", "9", "ok"})
    tour += "press staff/pin/" + std::string(key) + "\n";
  return tour;
}

std::string typed(const std::string& letters) {
  std::string tour;
  for (const char letter : letters)
    tour += "press keys/" + (letter == ' ' ? std::string("space") : std::string(1, letter)) + "\n";
  return tour + "press keys/done\n";
}

class PowerCutTest : public ::testing::Test {
 protected:
  // Plays these lines, and then everything is killed. The keeper answers in turn: once it has told that help
  // was called for, whatever was finished before has reached the disk.
  void play_and_kill(const std::string& lines) {
    std::ofstream(folder_ / "cut.tour") << lines +
                                               "press staff/help\n"
                                               "see The learning mentor has been asked\n"
                                               "note finished\nwait never\n";
    Household household(folder_.path(),
                        {"--demo", "--tour", folder_ / "cut.tour", "--shots", folder_ / "shots"});
    ASSERT_TRUE(wait_until([&] {
      return std::filesystem::exists(folder_ / "shots/finished.txt") || household.ended();
    })) << household.log();
    ASSERT_FALSE(household.ended()) << household.log();
    ASSERT_TRUE(household.pull_the_plug());
  }
  // The whole tour succeeds on the records that the cut has left.
  void play_again(const std::string& lines) {
    const Played again = play(folder_.path(), lines);
    EXPECT_EQ(again.code, 0) << again.log;
  }
  Store records() const { return Store({.folder = folder_ / "data"}, RealClock()); }

  const TempFolder folder_;
};

TEST_F(PowerCutTest, ANewChildIsAsTheyWereLeft) {
  const std::string form =
      signed_in("S04") +
      "wait staff/menu/people\npress staff/menu/people\nwait people/new\npress people/new\n";
  play_and_kill(form +
                "wait people/known_as\npress people/known_as\nwait people/field\npress people/field\n" +
                typed("mia") + "see mia\npress people/a_room\npress people/choice/group_a\n" +
                "see You are asked for it when they are added\n");
  play_again(form +
             "see This was begun before\nsee mia\nsee You are asked for it when they are added\n"
             "press people/main\nwait people/names\n");
  int mias = 0;
  const Store store = records();
  for (const Document& pupil : store.documents("pupil")) mias += pupil.body.value("name", "") == "mia";
  EXPECT_EQ(mias, 1);
}

TEST_F(PowerCutTest, ANoteHasItsWordsAndItsTags) {
  const std::string form = signed_in("S01") +
                           "wait staff/today/board\npress staff/today/board\n"
                           "press staff/today/board_of/P03\npress staff/child/notes\n"
                           "press staff/child/write/observation\n";
  play_and_kill(form +
                "press staff/child/tag/friendships\npress staff/child/for/key_adults\n"
                "press staff/child/note\n" +
                typed("built it with jay") + "see uilt it with jay\n");
  play_again(form +
             "see uilt it with jay\npress staff/child/keep\nwait staff/child/write/observation\n"
             "see uilt it with jay\n");
  const Store store = records();
  const auto notes = store.entries({.kind = "staff_note", .pupil = "P03", .day = parse_day("2026-07-17")});
  ASSERT_THAT(notes, SizeIs(1));
  EXPECT_EQ(std::get<std::string>(notes[0].detail.at("tags")), "friendships");
  EXPECT_EQ(std::get<std::string>(notes[0].detail.at("visibility")), "key adults");
}

TEST_F(PowerCutTest, ADutyHasWhatWasWrittenToIt) {
  const std::string form = signed_in("S01") +
                           "wait staff/menu/due\npress staff/menu/due\nwait staff/due/do/plan_review*\n"
                           "press staff/due/do/plan_review*\nwait staff/due/note\n";
  play_and_kill(form + "press staff/due/note\n" + typed("a calm week") + "see calm week\n");
  play_again(form + "see calm week\npress staff/due/keep\ngone staff/due/note\n");
  const Store store = records();
  const auto done = store.entries({.kind = "duty_done", .day = parse_day("2026-07-17")});
  ASSERT_THAT(done, SizeIs(1));
  EXPECT_THAT(std::get<std::string>(done[0].detail.at("note")), ::testing::HasSubstr("calm week"));
}

TEST_F(PowerCutTest, APlaceThatSomebodyAskedForIsAsItWasLeft) {
  const std::string list =
      signed_in("S04") +
      "wait staff/menu/people\npress staff/menu/people\nwait people/waiting\npress people/waiting\n";
  play_and_kill(list +
                "press people/main\npress people/known_child\nwait people/choice/P03\n"
                "press people/choice/P03\nwait people/reasons\npress people/reasons\n"
                "press people/words\nwait people/field\npress people/field\n" +
                typed("ppm") + "see pm\n");
  play_again(list + "press people/asked/P03\nwait people/reasons\npress people/reasons\nsee pm\n");
  const Store store = records();
  EXPECT_THAT(store.documents("referral"), SizeIs(1));
}

}  // namespace
}  // namespace hearth
