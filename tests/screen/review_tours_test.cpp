// SPDX-License-Identifier: MIT
// Staff look back by touch, on the whole program: each page of three children and of the room opens, a paper
// lies in the folder, and what was decided stands in the records.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

using testing::Contains;
using testing::HasSubstr;

const std::string kTour = HEARTH_SOURCE_DIR "/tests/tours/review.tour";
const Arguments kLastFriday{"--now", "2026-07-17T08:50"};

class ReviewTourTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<TempFolder>();
    tour_ = play_file(folder_->path(), kTour, kLastFriday);
  }
  static void TearDownTestSuite() { folder_.reset(); }
  void SetUp() override { ASSERT_EQ(tour_.code, 0) << tour_.log; }

  static Store records() { return Store({.folder = folder_->path() / "data"}, RealClock()); }

  static inline std::unique_ptr<TempFolder> folder_;
  static inline Played tour_;
};

TEST_F(ReviewTourTest, AChildsPageNamesWhatItStandsOnAndSinceWhenSomethingIsDifferent) {
  const Note term = tour_.note("p03-term"), words = tour_.note("p03-words");
  EXPECT_TRUE(term.says("13 April to 17 July"));
  EXPECT_TRUE(words.says("Different from usual since 28 April"));
  EXPECT_TRUE(words.says("answers"));
  for (const char* risky : {"risk", "danger", "worse", "score"}) EXPECT_FALSE(words.says(risky)) << risky;
}

TEST_F(ReviewTourTest, ChildrenStandByNameAndNoPageShowsTwo) {
  std::vector<std::string> shown;
  for (const Note::Piece& piece : tour_.note("children").controls)
    if (piece.words.starts_with("look_back/child/P")) shown.push_back(piece.words);
  EXPECT_GE(shown.size(), 10u);
  const Note page = tour_.note("p03-term");
  EXPECT_TRUE(page.says("Tomek"));
  EXPECT_FALSE(page.says("Maisie"));
}

TEST_F(ReviewTourTest, APaperLiesInTheFolder) {
  EXPECT_TRUE(tour_.note("printed").says("It is there"));
  std::vector<std::string> files;
  for (const auto& file : std::filesystem::directory_iterator(folder_->path() / "data" / "out"))
    files.push_back(file.path().filename().string());
  EXPECT_THAT(files, Contains(testing::EndsWith(".pdf")));
}

TEST_F(ReviewTourTest, WhatStaffSaidOfAFlagAndTheStageOfAReturnAreInTheJournal) {
  const Store store = records();
  const auto flags = store.entries({.kind = "trend_flag", .day = parse_day("2026-07-17")});
  ASSERT_EQ(flags.size(), 1u);
  EXPECT_EQ(std::get<std::string>(flags[0].detail.at("outcome")), "explained");
  const auto stages = store.entries({.kind = "placement", .pupil = "P10"});
  EXPECT_THAT(stages, Contains(testing::Field(&Entry::at, testing::Gt(instant_of(parse_day("2026-07-17"), {},
                                                                                 "Europe/London")))));
}

TEST_F(ReviewTourTest, TheRuleIsTheSchoolsAndReadInWords) {
  const Note rules = tour_.note("rules");
  EXPECT_TRUE(rules.says("sad or lonely, on 4 of the last 5 days with an answer"));
  const Store store = records();
  const auto documents = store.documents();
  EXPECT_EQ(std::ranges::count(documents, "watch_rule", &Document::kind), 1);
  EXPECT_GE(std::ranges::count_if(documents,
                                  [](const Document& document) {
                                    return document.kind == "overlay" &&
                                           document.body.value("pupil", "") == "P10";
                                  }),
            2);
}

TEST_F(ReviewTourTest, EachLookAtAChildIsWrittenDownOnce) {
  std::vector<Id> seen;
  for (const Entry& entry : records().entries({.kind = "viewed", .day = parse_day("2026-07-17")}))
    if (entry.what.find("target_score") != std::string::npos &&
        entry.what.find("calm_session") != std::string::npos)
      seen.push_back(entry.pupil);
  EXPECT_THAT(seen, testing::UnorderedElementsAre("P03", "P05", "P10", "P24"));
}

}  // namespace
}  // namespace hearth
