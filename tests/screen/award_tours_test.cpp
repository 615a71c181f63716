// SPDX-License-Identifier: MIT
// Staff give stars and score targets by touch, on the whole program: in few touches, and so that everything
// can be read in the journal.
#include <gmock/gmock.h>

#include <fstream>
#include <map>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "hearth/targets.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

const std::string kTours = HEARTH_SOURCE_DIR "/tests/tours/";
const Arguments kAfterCircleTime{"--now", "2026-03-25T10:32"};
const Day kDay = parse_day("2026-03-25");

// "# taps 1: …" and how many touches follow it until the star waits to be written.
std::map<std::string, std::pair<int, int>> taps_of(const std::string& tour) {
  std::map<std::string, std::pair<int, int>> acts;
  std::ifstream in(tour);
  std::string line, act;
  while (std::getline(in, line)) {
    if (line.starts_with("# taps ")) acts[act = line].first = line[7] - '0';
    if (line == "wait award/take_back") act.clear();
    if (line.starts_with("press ") && !act.empty()) ++acts[act].second;
  }
  return acts;
}

std::string word(const Entry& entry, const char* key) {
  const auto found = entry.detail.find(key);
  return found == entry.detail.end() ? "" : std::get<std::string>(found->second);
}

TEST(AwardToursTest, AChildGetsAStarInTwoTouchesAndTheWholeRoomInOne) {
  const TempFolder folder;
  const auto acts = taps_of(kTours + "award.tour");
  ASSERT_EQ(acts.size(), 3u);
  for (const auto& [act, taps] : acts) {
    EXPECT_LE(taps.first, act.ends_with("the whole room") ? 1 : 2) << act;
    EXPECT_EQ(taps.second, taps.first) << act;
  }
  const Played tour = play_file(folder.path(), kTours + "award.tour", kAfterCircleTime);
  ASSERT_EQ(tour.code, 0) << tour.log;

  const Store store({.folder = folder / "data"}, RealClock());
  std::map<Id, int> stars;
  std::map<std::string, int> groups;
  int corrections = 0;
  for (const Entry& entry : store.entries({.kind = "award", .day = kDay})) {
    EXPECT_NE(word(entry, "reason"), "");
    EXPECT_EQ(word(entry, "staff"), "S01");
    EXPECT_EQ(entry.level, 1);
    if (entry.corrects.empty()) {
      ++stars[entry.pupil];
      ++groups[word(entry, "group")];
    } else {
      ++corrections;
    }
  }
  // Everybody one; Callum's own; Maisie's, and Harvey's beside it; what was taken back is nowhere.
  EXPECT_EQ(stars.size(), 12u);
  EXPECT_EQ(stars["P01"], 2);
  EXPECT_EQ(stars["P02"], 1);
  EXPECT_EQ(stars["P05"], 2);
  EXPECT_EQ(stars["P06"], 2);
  EXPECT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[""], 3);
  EXPECT_EQ(corrections, 12);  // the reason of everybody's
  std::vector<Entry> jar;
  for (const char* kind : {"award", "jar_emptied"})
    for (Entry& entry : store.entries({.kind = kind, .room = "otter"})) jar.push_back(std::move(entry));
  ASSERT_EQ(jar.back().kind, "jar_emptied");
  EXPECT_EQ(jar_of(jar), 0);
  const auto emptied = std::get<std::int64_t>(jar.back().detail.at("stars"));
  jar.pop_back();
  EXPECT_EQ(jar_of(jar), emptied);
}

TEST(AwardToursTest, AWholeGroupIsScoredAndAWeekIsLookedAt) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), kTours + "scoring.tour", kAfterCircleTime);
  ASSERT_EQ(tour.code, 0) << tour.log;

  const Store store({.folder = folder / "data"}, RealClock());
  std::map<Id, int> marked;
  int not_scored = 0;
  for (const Entry& entry : store.entries({.kind = "target_score", .day = kDay})) {
    if (entry.slot != "circle") continue;
    EXPECT_EQ(entry.by, By::adult);
    EXPECT_EQ(entry.detail.count("self"), 0u);  // nobody's mark is copied
    EXPECT_EQ(word(entry, "setting"), "room");
    ++marked[entry.pupil];
    not_scored += entry.state == State::not_offered && entry.detail.count("adult") == 0;
  }
  EXPECT_EQ(marked.size(), 12u);
  EXPECT_EQ(marked["P01"], 2);
  EXPECT_EQ(not_scored, 1);

  std::vector<std::string> duties;
  for (const Entry& entry : store.entries({.kind = "duty_done", .day = kDay})) duties.push_back(entry.what);
  EXPECT_THAT(duties, testing::IsSupersetOf(
                          {"target_date/P01/P01-T1/2026-02-13", "target_date/P01/P01-T2/2026-02-13"}));
  int ended = 0;
  for (const Document& target : store.documents("target")) {
    if (!target.body.contains("outcome")) continue;
    ++ended;
    EXPECT_EQ(target.body["pupil"], "P01");
    EXPECT_EQ(target.body["outcome"], 0) << "as hoped";
    EXPECT_EQ(target.body["last"], day_text(kDay));
  }
  EXPECT_EQ(ended, 1);
}

}  // namespace
}  // namespace hearth
