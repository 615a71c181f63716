// SPDX-License-Identifier: MIT
// Plugins that do what they should not, in the whole program.
#include <gmock/gmock.h>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"
#include "screen/x_server.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;

const char* const kPlugins = HEARTH_BUILD_DIR "/lib/hearth/plugins";
const char* const kFixtures = HEARTH_BUILD_DIR "/tests/fixtures/plugins";
constexpr int kPages = 6;  // of the list with every fixture
const char* const kAborting = HEARTH_BUILD_DIR "/tests/fixtures/aborting";

// One folder with the plugins of all these.
fs::path together(const TempFolder& folder, const std::vector<fs::path>& sources) {
  const fs::path all = folder / "plugins";
  fs::create_directory(all);
  for (const fs::path& source : sources)
    for (const auto& plugin : fs::directory_iterator(source))
      fs::create_directory_symlink(plugin.path(), all / plugin.path().filename());
  return all;
}

// All that a tour has noted of the corner's list, page by page.
std::vector<std::string> lines_of(const Played& tour, int pages) {
  std::vector<std::string> lines;
  for (int page = 1; page <= pages; ++page)
    for (const Note::Piece& said : tour.note("list-" + std::to_string(page)).said)
      lines.push_back(said.words);
  return lines;
}

TEST(EveryFixturePluginTest, LeavesTheBoardStandingAndCanBeReadAbout) {
  const TempFolder folder;
  const Played tour = play(folder.path(),
                           kToTheBoard + "wait dock/visual_timetable\nsee Hello and feelings\nshot board\n" +
                               R"(
# The ones that work lead home at once, because they go to a place that is not there.
press dock/good
wait dock/stripped
press dock/stripped
wait dock/old_hash
press dock/old_hash
see Hello and feelings

# The one that throws: the calm picture, and the dock under it.
press dock/show_throws
see This part is having a rest
wait dock/emotion_checkin
shot throws
press dock/visual_timetable
see Hello and feelings
press dock/show_throws
see This part is having a rest
press dock/visual_timetable
see Hello and feelings

# The one that is slow: three frames, and it rests too.
press dock/show_slow
step 1s
step 1s
step 1s
step 1s
see This part is having a rest
wait dock/visual_timetable
press dock/visual_timetable
see Hello and feelings
)" + kOneCheckIn + kToWhatNeedsALook +
                               noted_list(kPages),
                           {"--plugins", together(folder, {kPlugins, kFixtures})});
  ASSERT_EQ(tour.code, 0) << tour.log;
  EXPECT_EQ(entered(folder.path()).size(), 1u);

  const std::vector<std::string> lines = lines_of(tour, kPages);
  // A plugin's name and what is to be said of it stand beside each other.
  const auto has = [&](const std::string& name, const std::string& state, const std::string& reason = "") {
    std::vector<std::string> beside;
    for (std::size_t at = 0; at < lines.size(); ++at)
      if (lines[at] == name) beside.insert(beside.end(), {lines[at - 1], lines[at + 1]});
    EXPECT_THAT(beside, Contains(AllOf(HasSubstr(state), HasSubstr(reason)))) << name;
  };
  has("Visual timetable", "running");
  has("Emotion check-in", "running");
  has("Good", "running");
  has("Stripped", "running");
  has("Old hash", "running");
  has("Show throws", "having a rest", "3 strikes, the last one because show() threw \"the sky fell\"");
  has("Show slow", "having a rest", "where 250 ms are allowed");
  has("No symbol", "cannot run here", "does not export hearth_plugin_v1");
  has("Wrong major", "cannot run here", "plugin interface 2; this Hearth has 1");
  has("Wrong build", "cannot run here", "\"a compiler of 1998\"");
  has("Wrong inside", "cannot run here", "\"a compiler of 1998\"");
  has("Garbage", "cannot run here", "libgarbage.so is not a library");
  has("Empty file", "cannot run here", "libempty_file.so is not a library");
  has("Missing library", "cannot run here", "libmissing_library.so cannot be opened");
  has("broken_toml", "cannot run here", "broken_toml/plugin.toml, line 3");
  has("other_id", "cannot run here", "other_id/plugin.toml, line 3");
  has("Create throws", "cannot run here", "create() threw \"no clouds today\"");
  has("Create gives nothing", "cannot run here", "create() gave nothing");
}

// Law 1: a timetable that cannot run is replaced by the host's own board.
TEST(EveryFixturePluginTest, TheDayStaysWithoutTheTimetable) {
  const TempFolder folder;
  const fs::path plugins = together(folder, {kPlugins});
  fs::remove(plugins / "visual_timetable");
  fs::create_directory(plugins / "visual_timetable");
  fs::copy_file(fs::path(kPlugins) / "visual_timetable/plugin.toml",
                plugins / "visual_timetable/plugin.toml");
  const Played tour =
      play(folder.path(),
           "now 2026-07-17T08:46\nsee Hello and feelings\nsee Breakfast together\nshot board\n" +
               kOneCheckIn + "see Hello and feelings\n",
           {"--plugins", plugins});
  EXPECT_EQ(tour.code, 0) << tour.log;
}

// A plugin that takes the screen down: back in seconds; the second time it rests, and nobody is asked
// anything.
TEST(AbortingPluginTest, RestsAfterTwoDeathsWhileTheOthersGoOn) {
  const TempFolder folder, rehearsal;
  const Arguments plugins{"--plugins", together(folder, {kPlugins, kAborting})};
  const Played tour = play(rehearsal.path(), kToTheBoard + "shot board\nnote board\n", plugins);
  ASSERT_EQ(tour.code, 0) << tour.log;
  const Note board = tour.note("board");
  const Rect how_i_feel = board.touch("dock/emotion_checkin"), aborts = board.touch("dock/show_aborts");
  const Picture button = tour.shot("board").part(how_i_feel);

  const XServer x;
  ASSERT_NE(x.display(), "");
  Arguments arguments = plugins;
  arguments.insert(arguments.end(), {"--demo", "--now", "2026-07-17T08:46"});
  Household household(folder.path(), arguments, x.display());
  const auto board_is_shown = [&] { return x.shown().part(how_i_feel) == button; };
  ASSERT_TRUE(wait_until(board_is_shown)) << household.log();

  for (int death = 1; death <= 2; ++death) {
    const pid_t screen = household.pid("hearth-screen");
    x.tap(aborts);
    ASSERT_TRUE(wait_until([&] { return household.pid("hearth-screen") != screen; })) << household.log();
    const auto died = std::chrono::steady_clock::now();
    ASSERT_TRUE(wait_until([&] { return household.pid("hearth-screen") != 0 && board_is_shown(); }));
    EXPECT_LT(std::chrono::steady_clock::now() - died, 8s) << "death " << death;
  }
  EXPECT_THAT(household.log(), HasSubstr("in show_aborts 1.0.0 (show)"));

  const pid_t screen = household.pid("hearth-screen");
  x.tap(aborts);  // it rests: the calm picture, with the dock
  ASSERT_TRUE(wait_until([&] { return x.shown().part(aborts) != tour.shot("board").part(aborts); }));
  ASSERT_TRUE(wait_until(board_is_shown));
  EXPECT_EQ(household.pid("hearth-screen"), screen);
  household.end();

  const Played after = play(folder.path(),
                            kToTheBoard + kOneCheckIn +
                                "press dock/show_aborts\nsee This part is having a rest\nshot rest\n"
                                "press dock/visual_timetable\nsee Hello and feelings\n" +
                                kToWhatNeedsALook + noted_list(2),
                            plugins);
  ASSERT_EQ(after.code, 0) << after.log;
  EXPECT_THAT(lines_of(after, 2),
              Contains(AllOf(HasSubstr("having a rest"),
                             HasSubstr("was running when the screen stopped twice within ten minutes"))));
}

}  // namespace
}  // namespace hearth
