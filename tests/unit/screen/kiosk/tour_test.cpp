// SPDX-License-Identifier: MIT
#include "screen/kiosk/tour.hpp"

#include <gmock/gmock.h>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

const std::string kZone = "Europe/London";

class TourTest : public testing::Test {
 protected:
  Tour tour(const std::string& text, std::chrono::milliseconds patience = 10s) {
    return Tour(
        folder.write("morning.tour", text), folder.path() / "shots", kZone,
        {[this](Instant to) { clock.set(to); }, [this](const std::string& file) { shots.push_back(file); },
         [this](const std::string& name) { theme = name; }},
        patience);
  }
  // Plays it to its end on a page with two buttons, as the kiosk does.
  void play(const std::string& text, std::chrono::milliseconds patience = 10s) {
    Tour one = tour(text, patience);
    do
      stage.draw([this](Screen& screen) {
        const auto places = screen.area().inset(10).columns(2, 30);
        if (screen.picture_button("left", places[0], {.word = "to the left"})) chosen += 'L';
        if (screen.picture_button("right", places[1], {.word = "to the right"})) chosen += 'R';
      });
    while (!one.go_on({stage.kit.controls(), stage.kit.said(), {}, 640, 400}, clock));
    stage.draw([](Screen&) {});
  }
  std::string problem(const std::string& text) {
    try {
      play(text, 0ms);
    } catch (const TourProblem& wrong) {
      return wrong.what();
    }
    return "";
  }

  PictureFolder folder;
  Stage stage;
  SteppedClock clock{instant_of(parse_day("2026-07-17"), parse_time("08:35"), kZone)};
  std::vector<std::string> shots;
  std::string theme, chosen;
};

TEST_F(TourTest, PressesChooseAndDraggingOffDoesNot) {
  play("# what a child does\nwait left\npress left\n\ndrag-off right   # slips\npress right\ngone nowhere\n");
  EXPECT_EQ(chosen, "LR");
}

TEST_F(TourTest, TheClockIsSetAndStepped) {
  play("now 2026-07-17T12:00\nstep 5m\nstep 90s\nstep 1h\n");
  EXPECT_EQ(clock.now(), instant_of(parse_day("2026-07-17"), parse_time("13:06"), kZone) + 30s);
}

TEST_F(TourTest, PicturesGoIntoTheFolderAndThemesAreUsed) {
  play("theme dark\nshot 01-board\n");
  EXPECT_EQ(theme, "dark");
  EXPECT_THAT(shots, testing::ElementsAre((folder.path() / "shots" / "01-board.png").string()));
  EXPECT_TRUE(std::filesystem::is_directory(folder.path() / "shots"));
}

TEST_F(TourTest, WhatTheScreenSaysIsSeen) {
  play("see to the left\nnot-see a name\n");
  EXPECT_THAT(problem("see a name\n"), HasSubstr("does not say \"a name\"; it says: to the left"));
  EXPECT_THAT(problem("not-see to the right\n"), HasSubstr("still there"));
}

TEST_F(TourTest, AnUnknownCommandNamesFileAndLine) {
  EXPECT_THAT(
      problem("# a comment\nshout loudly\n"),
      testing::AllOf(HasSubstr("morning.tour, line 2 (shout loudly)"), HasSubstr("a line is one of")));
}

TEST_F(TourTest, ACommandWithoutOrWithTooManyWordsIsRefused) {
  EXPECT_THAT(problem("press\n"), HasSubstr("line 1"));
  EXPECT_THAT(problem("wait left\npress left right\n"), HasSubstr("line 2"));
}

TEST_F(TourTest, AMissingControlIsNamedWithThoseThatAreThere) {
  EXPECT_THAT(problem("press middle\n"), HasSubstr("there is no control \"middle\"; there are: left, right"));
  EXPECT_THAT(problem("wait middle\n"), HasSubstr("there is no control \"middle\""));
  EXPECT_THAT(problem("gone left\n"), HasSubstr("\"left\" is still there"));
}

TEST_F(TourTest, WrongTimesAndStepsAreRefused) {
  for (const char* wrong : {"now 08:35", "now 2026-07-17", "now 2026-02-30T08:00", "now 2026-07-17T25:00"})
    EXPECT_THAT(problem(std::string(wrong) + "\n"), HasSubstr("2026-07-17T08:35")) << wrong;
  for (const char* wrong : {"step 5", "step m", "step -5m", "step 5d", "step 99999999999m", "step 5mm"})
    EXPECT_THAT(problem(std::string(wrong) + "\n"), HasSubstr("90s, 5m or 1h")) << wrong;
}

TEST_F(TourTest, AFileThatIsNotThereIsNamed) {
  try {
    Tour("/nowhere/no.tour", folder.path(), kZone, {});
    FAIL() << "no problem was told";
  } catch (const TourProblem& wrong) {
    EXPECT_THAT(wrong.what(), HasSubstr("/nowhere/no.tour cannot be read"));
  }
}

}  // namespace
}  // namespace hearth
