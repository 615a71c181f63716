// SPDX-License-Identifier: MIT
#include "screen/staff/log_words.hpp"

#include <gmock/gmock.h>

#include "records/languages.hpp"

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

class LogWordsTest : public ::testing::Test {
 protected:
  Entry viewed(const char* time, const Id& pupil, const std::string& what) {
    return {.at = at(time), .kind = "viewed", .pupil = pupil, .what = what, .detail = {{"who", "S01"}}};
  }
  Entry edited(const char* time, const std::string& kind, const Id& id, const std::string& before = "1",
               const std::string& after = "2", const Id& who = "S01") {
    return {.at = at(time),
            .kind = "edited",
            .detail = {{"kind", kind}, {"id", id}, {"who", who}, {"before", before}, {"after", after}}};
  }
  Instant at(const char* time) { return instant_of(parse_day("2026-07-17"), parse_time(time), school_.zone); }
  std::vector<Row> rows(const std::vector<Entry>& entries) {
    auto rows = log_rows(entries, school_, words_);
    for (const Row& row : rows) EXPECT_THAT(row.words + row.note, Not(HasSubstr("log."))) << "no words";
    return rows;
  }
  Notices notices_;
  Languages languages_{HEARTH_SOURCE_DIR "/assets/languages"};
  const Words& words_ = languages_.words("en", notices_);
  const School school_{.pupils = {{.id = "P01", .name = "Callum"}},
                       .adults = {{.id = "S01", .name = "Marianne"}},
                       .rooms = {{.id = "otter", .name = "Otter Room"}}};
};

TEST_F(LogWordsTest, WhoLookedAtWhomSaysWhatAndWhen) {
  const auto told = rows({viewed("09:31", "P01", "check_in, staff_note 2026-06-01 to 2026-07-17")});
  ASSERT_THAT(told, SizeIs(1));
  EXPECT_EQ(told[0].words, "Marianne looked at Callum");
  EXPECT_EQ(told[0].note, "09:31 \u00B7 check-ins, notes: 1 June 2026 to 17 July 2026");
}

TEST_F(LogWordsTest, SeveralLooksInARowStandOnce) {
  const auto told = rows({viewed("09:35", "P01", "check_in"), viewed("09:31", "P01", "check_in"),
                          edited("09:30", "room", "otter"), viewed("09:29", "P01", "check_in")});
  ASSERT_THAT(told, SizeIs(3));
  EXPECT_THAT(told[0].note, HasSubstr("2 times, 09:31 to 09:35"));
  EXPECT_EQ(told[1].words, "Marianne changed the room: Otter Room");
}

TEST_F(LogWordsTest, AnEditSaysWhetherItIsNewOrGone) {
  const auto told =
      rows({edited("10:00", "pupil", "P01", "", "1"), edited("10:01", "timetable", "t", "1", ""),
            edited("10:02", "adult", "S01"), edited("10:03", "a new kind", "x")});
  EXPECT_EQ(told[0].words, "Marianne added what is known about a child: Callum");
  EXPECT_EQ(told[1].words, "Marianne took a timetable away");
  EXPECT_EQ(told[2].words, "Marianne changed what is known about a grown-up: Marianne");
  EXPECT_EQ(told[3].words, "Marianne changed something");
}

TEST_F(LogWordsTest, WhoIsGoneIsNamedByNoNumber) {
  const auto told =
      rows({viewed("10:00", "P77", "check_in"), edited("10:01", "room", "otter", "1", "2", "operator")});
  EXPECT_EQ(told[0].words, "Marianne looked at a child who has left");
  EXPECT_EQ(told[1].words, "The technician changed the room: Otter Room");
}

}  // namespace
}  // namespace hearth
