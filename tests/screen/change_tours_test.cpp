// SPDX-License-Identifier: MIT
// Staff change the day and plan the weeks by touch, on the whole program: in few touches, and so that
// everything can be read in the journal.
#include <gmock/gmock.h>

#include <fstream>
#include <map>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

const std::string kTours = HEARTH_SOURCE_DIR "/tests/tours/";
const Arguments kOnAWednesday{"--now", "2026-05-13T09:20"};

// "# taps 3: …" and how many touches follow it until children's own page is seen.
std::map<std::string, std::pair<int, int>> taps_of(const std::string& tour) {
  std::map<std::string, std::pair<int, int>> acts;
  std::ifstream in(tour);
  std::string line, act;
  while (std::getline(in, line)) {
    if (line.starts_with("# taps ")) acts[act = line].first = line[7] - '0';
    if (line.starts_with("wait timetable/")) act.clear();
    if (line.starts_with("press ") && !act.empty()) ++acts[act].second;
  }
  return acts;
}

TEST(ChangeToursTest, TheDayIsChangedInThreeTouchesAndNextWeekStaysAsItWas) {
  const TempFolder folder;
  const auto acts = taps_of(kTours + "change_today.tour");
  EXPECT_EQ(acts.size(), 5u);
  for (const auto& [act, taps] : acts) {
    EXPECT_LE(taps.first, 3) << act;
    EXPECT_EQ(taps.second, taps.first) << act;
  }
  const Played tour = play_file(folder.path(), kTours + "change_today.tour", kOnAWednesday);
  ASSERT_EQ(tour.code, 0) << tour.log;

  const Store store({.folder = folder / "data"}, RealClock());
  int changes = 0;
  for (const Entry& entry : store.entries({.kind = "day_change", .day = parse_day("2026-05-13")})) {
    ++changes;
    EXPECT_EQ(std::get<std::string>(entry.detail.at("staff")), "S01") << entry.what;
    EXPECT_EQ(entry.room, "otter");
  }
  // Five single ones, five at once, these taken back and done again, and one put back.
  EXPECT_EQ(changes, 5 + 5 + 5 + 5 + 1);
}

TEST(ChangeToursTest, TheWeeksArePlannedByTouch) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), kTours + "plan_week.tour", kOnAWednesday);
  EXPECT_EQ(tour.code, 0) << tour.log;
}

}  // namespace
}  // namespace hearth
