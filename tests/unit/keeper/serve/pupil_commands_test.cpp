// SPDX-License-Identifier: MIT
// One child's records from a terminal: into a file, and erased.
#include <gmock/gmock.h>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/serve/erase_command.hpp"
#include "keeper/serve/export_command.hpp"
#include "keeper/store/store.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PupilCommands : public ::testing::Test {
 protected:
  PupilCommands() {
    Store store({.folder = place_.data}, clock_);
    store.put({.kind = "pupil", .id = "P1", .body = {{"name", "Callum"}}}, "t");
    store.write({.kind = "check_in", .pupil = "P1", .what = "happy", .state = State::answered});
  }
  std::vector<Entry> kept() { return Store({.folder = place_.data}, clock_).entries({.kind = "check_in"}); }
  // What it printed, or why it did nothing.
  template <class Action>
  static std::string said(Action action) {
    testing::internal::CaptureStdout();
    std::string problem;
    try {
      action();
    } catch (const StoreProblem& no) {
      problem = no.what();
    }
    return testing::internal::GetCapturedStdout() + problem;
  }

  TempFolder folder_;
  RealClock clock_;
  const Place place_{folder_ / "data", folder_ / "data/keeper.sock"};
  const std::filesystem::path file_ = folder_ / "child.zip";
};

TEST_F(PupilCommands, AChildsFileIsWrittenOnceAndNothingStaysBehind) {
  EXPECT_THAT(said([&] { export_pupil(place_, "P1", file_); }), HasSubstr("everything about this child"));
  EXPECT_GT(std::filesystem::file_size(file_), 100u);
  EXPECT_TRUE(std::filesystem::is_empty(place_.data / "out"));
  EXPECT_THAT(said([&] { export_pupil(place_, "P1", file_); }), HasSubstr("there already"));
  EXPECT_THAT(said([&] { export_pupil(place_, "P2", folder_ / "other.zip"); }), HasSubstr("no such child"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "other.zip"));
}

TEST_F(PupilCommands, ErasingTakesTheIdTwice) {
  EXPECT_THAT(said([&] { erase_pupil(place_, "P1", ""); }), HasSubstr("--yes-erase P1"));
  EXPECT_THAT(said([&] { erase_pupil(place_, "P1", "P2"); }), HasSubstr("not the same"));
  EXPECT_THAT(said([&] { erase_pupil(place_, "P9", "P9"); }), HasSubstr("no such child"));
  EXPECT_THAT(kept(), SizeIs(1));
  EXPECT_THAT(said([&] { erase_pupil(place_, "P1", "P1"); }), HasSubstr("Backups"));
  EXPECT_THAT(kept(), IsEmpty());
}

}  // namespace
}  // namespace hearth
