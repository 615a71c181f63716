// SPDX-License-Identifier: MIT
#include "screen/plugins/dock.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

class DockTest : public ::testing::Test {
 protected:
  std::vector<std::string> dock(const School& school, const char* day = "2026-07-17",
                                const char* time = "10:00") {
    std::vector<std::string> ids;
    const LocalTime now{parse_day(day), parse_time(time)};
    for (const Manifest* manifest : on_dock(school, plugins.all(), now)) ids.push_back(manifest->id);
    return ids;
  }
  CallPage page;
  Plugins plugins{HEARTH_BUILD_DIR "/lib/hearth/plugins", page, "Europe/London"};
};

TEST_F(DockTest, WithoutAWishTheManifestsDecide) {
  EXPECT_THAT(dock({}), ElementsAre("visual_timetable", "emotion_checkin", "reward_tracker", "calm_timer"));
}

TEST_F(DockTest, TheSchoolsOrderWins) {
  School school;
  school.plugins = {{.id = "emotion_checkin", .order = 1}, {.id = "visual_timetable", .order = 2}};
  EXPECT_THAT(dock(school),
              ElementsAre("emotion_checkin", "visual_timetable", "reward_tracker", "calm_timer"));
}

TEST_F(DockTest, ATileStandsThereOnlyInItsHours) {
  School school;
  school.plugins = {{.id = "emotion_checkin", .hours = {{{5}, 8h + 30min, 9h + 15min}}}};
  EXPECT_THAT(dock(school, "2026-07-17", "08:29"),
              ElementsAre("visual_timetable", "reward_tracker", "calm_timer"));
  EXPECT_THAT(dock(school, "2026-07-17", "08:30"),
              ElementsAre("visual_timetable", "emotion_checkin", "reward_tracker", "calm_timer"));
  EXPECT_THAT(dock(school, "2026-07-17", "09:14"),
              ElementsAre("visual_timetable", "emotion_checkin", "reward_tracker", "calm_timer"));
  EXPECT_THAT(dock(school, "2026-07-17", "09:15"),
              ElementsAre("visual_timetable", "reward_tracker", "calm_timer"));
  EXPECT_THAT(dock(school, "2026-07-16", "08:45"),
              ElementsAre("visual_timetable", "reward_tracker", "calm_timer"))
      << "a Thursday";
  school.plugins[0].hours.push_back({{}, 13h, 14h});
  EXPECT_THAT(dock(school, "2026-07-16", "13:30"),
              ElementsAre("visual_timetable", "emotion_checkin", "reward_tracker", "calm_timer"));
}

TEST_F(DockTest, TheHomePluginIsThereWhateverSomebodyHasWritten) {
  School school;
  school.plugins = {{.id = "visual_timetable", .enabled = false, .hours = {{{0}, 1h, 2h}}},
                    {.id = "emotion_checkin", .enabled = false}};
  EXPECT_THAT(dock(school), ElementsAre("visual_timetable", "reward_tracker", "calm_timer"));
}

}  // namespace
}  // namespace hearth
