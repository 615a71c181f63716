// SPDX-License-Identifier: MIT
#include "screen/staff/due_words.hpp"

#include <gmock/gmock.h>

#include "records/languages.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class DueWordsTest : public ::testing::Test {
 protected:
  std::string since_on(const char* day) const { return since(parse_day(day), today_, words_); }

  Notices notices_;
  Languages languages_{HEARTH_SOURCE_DIR "/assets/languages"};
  const Words& words_ = languages_.words("en", notices_);
  const Day today_ = parse_day("2026-07-17");
  School school_{.pupils = {{.id = "P01", .name = "Callum", .picture = "animal/bear"}},
                 .rooms = {{.id = "otter", .name = "Otter Room", .picture = "room/otter"}}};
};

TEST_F(DueWordsTest, SinceWhenStandsInWords) {
  EXPECT_EQ(since_on("2026-07-17"), "due since today");
  EXPECT_EQ(since_on("2026-07-16"), "due since yesterday");
  EXPECT_EQ(since_on("2026-07-13"), "due since Monday");
  EXPECT_EQ(since_on("2026-07-10"), "due for a week");
  EXPECT_EQ(since_on("2026-06-26"), "due for 3 weeks");
  EXPECT_EQ(since_on("2026-03-17"), "due for 4 months");
}

TEST_F(DueWordsTest, ARowSaysWhatForWhomAndSinceWhen) {
  const DueItem item{.id = "x",
                     .duty = "target_date",
                     .pupil = "P01",
                     .note = "Calm coming in",
                     .since = parse_day("2026-07-13")};
  const Row row = row_of(item, school_, words_, today_);
  EXPECT_EQ(row.words, "Callum: review the target");
  EXPECT_EQ(row.note, "Calm coming in, due since Monday");
  EXPECT_EQ(row.button, "Done") << "one tap";
  const DueItem of_room{.id = "y", .duty = "focus", .room = "otter", .since = today_, .form = "words"};
  EXPECT_EQ(row_of(of_room, school_, words_, today_).words, "Otter Room: choose what the half-term is about");
  EXPECT_EQ(row_of(of_room, school_, words_, today_).button, "Write");
}

TEST_F(DueWordsTest, EveryDutyHasWords) {
  for (const char* duty : {"target_review", "session_evaluation", "tracking_review", "target_date", "focus",
                           "observation", "readiness", "boxall", "plan_review", "impact", "follow_up",
                           "consent", "photograph", "placement_limit", "placement_over", "retention"})
    EXPECT_THAT(row_of({.duty = duty, .since = today_}, school_, words_, today_).words,
                Not(HasSubstr("due.")));
}

TEST_F(DueWordsTest, WhatWasDoneNamesTheDutyForTheKeeper) {
  const DueItem item{.id = "impact/P01", .pupil = "P01", .form = "scale"};
  const Entry entry = done_entry(item, Instant{}, 2, "Comes in smiling");
  EXPECT_EQ(entry.kind, "duty_done");
  EXPECT_EQ(entry.what, "impact/P01");
  EXPECT_EQ(entry.pupil, "P01");
  EXPECT_EQ(entry.level, 2);
  EXPECT_EQ(std::get<std::string>(entry.detail.at("note")), "Comes in smiling");
}

}  // namespace
}  // namespace hearth
