// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

class HoldButtonTest : public testing::Test {
 protected:
  HoldButtonTest() {
    stage.kit.voice.say = [this](std::string_view words, std::string_view) { said.emplace_back(words); };
    stage.kit.voice.tap = [this] { ++taps; };
    draw();
  }
  void draw() {
    stage.draw([this](Screen& screen) {
      chosen += screen.hold_button("stop", {20, 20, 160, 40}, {.word = "stop", .picture = "square"});
      screen.picture_button("other", {20, 80, 100, 40}, {.word = "other"});
    });
  }
  void pass(std::chrono::milliseconds time) {
    stage.now += time;
    draw();
  }
  void finger(Uint32 type) {
    const PixelRect r = stage.place("stop");
    stage.finger(type, 1, r.x + 30, r.y + r.h / 2);
    draw();
  }
  // How far the button is filled, 0 to 1: along a line above its words.
  double filled() const {
    const PixelRect r = stage.place("stop");
    const auto pixels = stage.pixels();
    const auto at = [&](int x) { return pixels[std::size_t(r.y + 3) * 640 + std::size_t(x)]; };
    int same = 0;
    for (int x = r.x + 12; x < r.x + r.w - 12; ++x) same += at(x) != at(r.x + r.w - 13);
    return double(same) / double(r.w - 24);
  }

  Stage stage{640, 400, 531};
  int chosen = 0, taps = 0;
  std::vector<std::string> said;
};

TEST_F(HoldButtonTest, CountsOnceAfterASecondAndFillsMeanwhile) {
  finger(SDL_FINGERDOWN);
  pass(500ms);
  EXPECT_EQ(chosen, 0);
  EXPECT_NEAR(filled(), 0.5, 0.06);
  pass(480ms);
  EXPECT_EQ(chosen, 0);
  pass(40ms);
  EXPECT_EQ(chosen, 1);
  EXPECT_EQ(taps, 1);
  pass(3000ms);
  finger(SDL_FINGERUP);
  EXPECT_EQ(chosen, 1) << "however long it is held";
}

TEST_F(HoldButtonTest, ATouchInPassingDoesNothing) {
  for (int n = 0; n < 5; ++n) {
    finger(SDL_FINGERDOWN);
    pass(900ms);
    finger(SDL_FINGERUP);
    pass(900ms);
  }
  EXPECT_EQ(chosen, 0) << "short touches do not add up";
  EXPECT_EQ(filled(), 0);
}

TEST_F(HoldButtonTest, AFingerThatSlidesAwayBeginsAnew) {
  finger(SDL_FINGERDOWN);
  pass(700ms);
  stage.finger(SDL_FINGERMOTION, 1, 600, 380);
  pass(200ms);
  finger(SDL_FINGERMOTION);
  pass(700ms);
  EXPECT_EQ(chosen, 0);
  pass(400ms);
  EXPECT_EQ(chosen, 1);
}

TEST_F(HoldButtonTest, AsksForFramesOnlyWhileItIsHeld) {
  EXPECT_EQ(stage.kit.due_in(), std::nullopt);
  finger(SDL_FINGERDOWN);
  ASSERT_TRUE(stage.kit.due_in());
  EXPECT_LE(*stage.kit.due_in(), 40ms);
  pass(1100ms);
  EXPECT_EQ(stage.kit.due_in(), std::nullopt) << "it has counted";
  finger(SDL_FINGERUP);
  finger(SDL_FINGERDOWN);
  stage.draw([](Screen&) {});  // the page went away under the finger
  EXPECT_EQ(stage.kit.due_in(), std::nullopt);
}

TEST_F(HoldButtonTest, ASwitchNeedNotHold) {
  stage.kit.view({.access = {.scan = Access::Scan::two_switches}});
  draw();
  stage.kit.scan().press(Scan::Key::first, stage.now);
  stage.kit.scan().release(Scan::Key::first, stage.now);
  pass(400ms);
  stage.kit.scan().press(Scan::Key::second, stage.now);
  draw();
  draw();
  EXPECT_EQ(chosen, 1);
}

TEST_F(HoldButtonTest, IsSaidFirstWhereTheFirstTouchOnlySays) {
  stage.kit.view({.speech = Speech::first_touch});
  for (int n = 0; n < 2; ++n) {
    finger(SDL_FINGERDOWN);
    pass(1100ms);
    finger(SDL_FINGERUP);
    pass(500ms);
    EXPECT_EQ(chosen, n);
  }
  EXPECT_THAT(said, testing::ElementsAre("stop"));
}

}  // namespace
}  // namespace hearth
