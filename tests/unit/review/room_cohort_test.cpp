// SPDX-License-Identifier: MIT
// What governors are told.
#include <gmock/gmock.h>

#include "unit/review/room_quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class Cohort : public ::testing::Test {
 protected:
  CohortTable table(const std::vector<CohortGroup>& groups) const {
    return cohort_of(sample_.all.school, sample_.all.words, groups, sample_.all.entries, sample_.year(),
                     sample_.today);
  }
  CohortTable by_room() const { return table(groups_by_room(sample_.all.school, sample_.year())); }

  sample::RoomOfQuillbrook sample_;
};

TEST_F(Cohort, AGroupOfFourIsLeftOutAndCannotBeSubtracted) {
  const CohortTable told = by_room();
  ASSERT_THAT(told.rows, SizeIs(4));
  const auto children = [&](std::size_t row) { return told.rows[row].cells.at(0); };
  EXPECT_EQ(told.rows[0].words, "Otter Room");
  EXPECT_EQ(children(0).n, 12);
  EXPECT_TRUE(children(1).left_out) << "Kingfisher: 24 less 12 less 8 would be the four";
  EXPECT_EQ(told.rows[2].words, "Group A");
  EXPECT_TRUE(children(2).left_out);
  EXPECT_EQ(told.rows[3].words, "Everybody");
  EXPECT_EQ(children(3).n, 24);
  for (const auto& cell : told.rows[2].cells) {
    EXPECT_TRUE(cell.left_out);
    EXPECT_FALSE(cell.n || cell.of) << "not even behind the words";
    EXPECT_EQ(cell.told, "not shown");
  }
}

TEST_F(Cohort, TheNumbersAreThoseOfTheSample) {
  const CohortTable told = by_room();
  EXPECT_THAT(told.columns, ElementsAre("Children", "Check-ins answered", "Days here", "Targets met",
                                        "Lighter after a tool"));
  const auto& all = told.rows.back().cells;
  EXPECT_EQ(all[1].n, 5974);
  EXPECT_EQ(all[1].of, 6670);
  EXPECT_EQ(all[1].told, "5974 of 6670");
  EXPECT_GT(all[3].n.value_or(0), 1000);
  EXPECT_TRUE(all[4].left_out) << "nobody has told before and after a tool: fewer than five";
}

TEST_F(Cohort, NoNameAndNoIdStandsInIt) {
  std::string all;
  for (const auto& row : rows_of(by_room()))
    for (const auto& cell : row) all += cell + '\n';
  for (const std::string& note : by_room().notes) all += note + '\n';
  for (const Pupil& pupil : sample_.all.school.pupils) {
    EXPECT_THAT(all, Not(HasSubstr(pupil.name)));
    EXPECT_THAT(all, Not(HasSubstr(pupil.id)));
  }
  for (const char* word : {"room_review.", "{", "risk", "score"}) EXPECT_THAT(all, Not(HasSubstr(word)));
  EXPECT_THAT(all, HasSubstr("fewer than 5"));
}

TEST_F(Cohort, AChildInTwoGroupsCountsOnce) {
  std::vector<Id> all, some;
  for (const Pupil& pupil : sample_.all.school.pupils) all.push_back(pupil.id);
  some.assign(all.begin(), all.begin() + 6);
  const CohortTable told =
      table({{.words = "Year 4", .pupils = some}, {.words = "The others", .pupils = all}});
  EXPECT_EQ(told.rows[0].cells[0].n, 6);
  EXPECT_EQ(told.rows[1].cells[0].n, 18);
  EXPECT_EQ(told.rows[2].cells[0].n, 24);
}

TEST_F(Cohort, NobodyIsAnEmptyTable) {
  EXPECT_THAT(table({}).rows, IsEmpty());
  EXPECT_THAT(table({{.words = "Nobody", .pupils = {}}, {.words = "Unknown", .pupils = {"P99"}}}).rows,
              IsEmpty());
  EXPECT_THAT(rows_of(table({})), SizeIs(1)) << "its headings";
}

}  // namespace
}  // namespace hearth
