// SPDX-License-Identifier: MIT
// Quiet times on the whole program, the way from a check-in through a calm tool to "how is it now?", and
// exactly what they leave in the journal.
#include <gmock/gmock.h>

#include <fstream>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kFriday = "2026-07-17";

std::string text(const Entry& entry, const char* key) {
  const auto found = entry.detail.find(key);
  const auto* words = found == entry.detail.end() ? nullptr : std::get_if<std::string>(&found->second);
  return words ? *words : std::string();
}

std::int64_t number(const Entry& entry, const char* key) {
  const auto found = entry.detail.find(key);
  const auto* value = found == entry.detail.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
  return value ? *value : -1;
}

// "P04 breathe breath early 40 of 180 s"
std::string told(const Entry& entry) {
  if (entry.kind != "calm_session") return entry.pupil + ' ' + entry.kind + ' ' + entry.what;
  return entry.pupil + ' ' + entry.what + ' ' + text(entry, "shape") + ' ' + text(entry, "ended") + ' ' +
         std::to_string(number(entry, "used_s")) + " of " + std::to_string(number(entry, "planned_s")) + " s";
}

class CalmTours : public ::testing::Test {
 protected:
  // What the day's children have left, in the order of the journal.
  std::vector<Entry> entries() {
    const Store store({.folder = folder_ / "data"}, RealClock());
    std::vector<Entry> left;
    for (Entry& entry : store.entries({.day = parse_day(kFriday)}))
      if (entry.kind == "check_in" || entry.kind == "call" || entry.kind == "calm_session" ||
          entry.kind == "how_now")
        left.push_back(std::move(entry));
    return left;
  }
  std::vector<std::string> all_told() {
    std::vector<std::string> lines;
    for (const Entry& entry : entries()) lines.push_back(told(entry));
    return lines;
  }
  const TempFolder folder_;
};

TEST_F(CalmTours, AQuietTimeIsEndedEarlyOrLateAndEachIsOneEntry) {
  const Played tour = play_file(folder_.path(), HEARTH_SOURCE_DIR "/tests/tours/calm.tour");
  ASSERT_EQ(tour.code, 0) << tour.log;
  EXPECT_THAT(all_told(), ElementsAre(" timer disc early 50 of 180 s", " breath breath more 60 of 60 s",
                                      " breath breath early 0 of 60 s", " work bar grown_up 0 of 300 s",
                                      " call grown_up", "P04 breathe breath ready 180 of 180 s"));
  for (const Entry& entry : entries()) {
    EXPECT_EQ(entry.by, By::child);
    EXPECT_THAT(text(entry, "check_in"), IsEmpty());
    if (entry.kind == "calm_session") EXPECT_EQ(text(entry, "sort"), entry.what == "work" ? "work" : "calm");
  }
}

TEST_F(CalmTours, ACheckInLeadsToACalmToolAndToHowItIsNowAndStaffSeeBoth) {
  const Played tour = play_file(folder_.path(), HEARTH_SOURCE_DIR "/tests/tours/loop.tour");
  ASSERT_EQ(tour.code, 0) << tour.log;
  const auto left = entries();
  ASSERT_EQ(left.size(), 3u);
  EXPECT_EQ(told(left[0]), "P04 check_in worried");
  EXPECT_EQ(told(left[1]), "P04 breathe breath early 40 of 180 s");
  EXPECT_EQ(told(left[2]), "P04 how_now calm");
  EXPECT_EQ(text(left[0], "tool"), "breathe");
  EXPECT_EQ(text(left[1], "check_in"), left[0].id);
  EXPECT_EQ(text(left[2], "check_in"), left[0].id);
  EXPECT_EQ(text(left[2], "calm_session"), left[1].id);
  EXPECT_EQ(text(left[2], "tool"), "breathe");
  EXPECT_EQ(number(left[2], "valence"), 1);
}

TEST_F(CalmTours, WhenThePlugIsPulledTheTimeGoesOn) {
  std::ofstream(folder_ / "cut.tour") << R"(
now 2026-07-17T10:00
wait dock/calm_timer
press dock/calm_timer
press calm/minutes/5
wait calm/ready
press calm/home
wait badge/calm_timer
press badge/calm_timer
wait calm/ready
step 60s
wait calm/ready
note running
wait never
)";
  {
    Household household(folder_.path(),
                        {"--demo", "--tour", folder_ / "cut.tour", "--shots", folder_ / "shots"});
    ASSERT_TRUE(wait_until([&] {
      return std::filesystem::exists(folder_ / "shots/running.txt") || household.ended();
    })) << household.log();
    ASSERT_FALSE(household.ended()) << household.log();
    ASSERT_TRUE(household.pull_the_plug());
  }
  EXPECT_THAT(entries(), IsEmpty()) << "nothing is over yet";
  const Played again = play(folder_.path(), "wait calm/ready\npress calm/ready\nsee Welcome back\n",
                            {"--now", "2026-07-17T10:03"});
  ASSERT_EQ(again.code, 0) << again.log;
  const auto left = entries();
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(told(left[0]), " timer disc early 180 of 300 s");
}

}  // namespace
}  // namespace hearth
