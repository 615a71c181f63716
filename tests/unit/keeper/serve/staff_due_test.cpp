// SPDX-License-Identifier: MIT
// The calendar of duties over the sample school, as the keeper tells it.
#include "keeper/serve/staff_due.hpp"

#include <gmock/gmock.h>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/serve/demo.hpp"
#include "records/school_of.hpp"

namespace hearth {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const Instant kNow = instant_of(parse_day("2026-07-17"), parse_time("08:35"), "Europe/London");

class SampleSchoolDue : public ::testing::Test {
 protected:
  SampleSchoolDue() {
    fill_with_demo(store_, std::filesystem::path(HEARTH_SOURCE_DIR) / "content/demo-school", kNow);
    Notices ignored;
    school_ = school_of(store_.documents(), ignored);
  }
  // The ids of one kind that are due on a day in the Otter Room and Group A.
  std::vector<std::string> due(const std::string& duty, const char* today) {
    std::vector<std::string> ids;
    const Day day = parse_day(today);
    for (const Duty& d : duties_due(school_, done_so_far(store_, school_, day), day, {"otter", "group_a"},
                                    {Task::due, Task::people}))
      if (d.duty == duty) ids.push_back(d.id);
    return ids;
  }

  TempFolder folder_;
  SteppedClock clock_{kNow};
  Store store_{{.folder = folder_ / "data"}, clock_};
  School school_;
};

TEST_F(SampleSchoolDue, TheChildWhoReturnsToClassHasAnExtensionALimitAndAFollowUp) {
  EXPECT_THAT(due("placement_over", "2026-04-13"), IsEmpty()) << "four terms ended, and were extended";
  EXPECT_THAT(due("placement_limit", "2026-05-22"), IsEmpty());
  EXPECT_THAT(due("placement_limit", "2026-07-17"), ElementsAre("placement_limit/P10/2026-07-17"));
  EXPECT_THAT(due("follow_up", "2026-10-08"), IsEmpty());
  EXPECT_THAT(due("follow_up", "2026-10-09"), ElementsAre("follow_up/P10/2026-10-09"));
}

TEST_F(SampleSchoolDue, WhatTheSchoolHasDoneIsNotAskedAgain) {
  EXPECT_THAT(due("plan_review", "2026-07-17"),
              ElementsAre("plan_review/P03/2026-07-16", "plan_review/P07/2026-07-16"));
  EXPECT_THAT(due("readiness", "2026-07-17"), IsEmpty()) << "asked on 13 July";
  EXPECT_THAT(due("boxall", "2026-07-17"), IsEmpty()) << "made in April";
  EXPECT_THAT(due("impact", "2026-07-17"), ElementsAre("impact/P23/2026-04-23"));
  EXPECT_THAT(due("observation", "2026-07-17"), Contains("observation/P05/T-SUM2"));
  EXPECT_THAT(due("observation", "2026-07-17"), Not(Contains("observation/P01/T-SUM2")));
}

}  // namespace
}  // namespace hearth
