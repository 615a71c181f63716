// SPDX-License-Identifier: MIT
// Law 9 with real events: what is a choice, and what is not.
#include "screen/ui/touch.hpp"

#include <gmock/gmock.h>

#include <map>
#include <random>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class TouchTest : public testing::Test {
 protected:
  TouchTest() { draw(); }

  void draw() {
    stage.draw([this](Screen& screen) {
      const auto places = screen.area().inset(10).columns(2, 30);
      if (screen.picture_button("left", places[0], {.word = "left"})) ++chosen["left"];
      if (screen.picture_button("right", places[1], {.word = "right"})) ++chosen["right"];
      if (on_its_way) screen.hold_touches();
    });
  }
  void tap(const std::string& id, SDL_FingerID finger = 1) {
    stage.tap(stage.place(id), finger);
    draw();
  }
  int x(const std::string& id) const { return stage.place(id).x + stage.place(id).w / 2; }
  int y() const { return stage.place("left").y + stage.place("left").h / 2; }
  bool held() const { return ImGui::IsAnyItemActive(); }

  Stage stage;
  std::map<std::string, int> chosen;
  bool on_its_way = false;  // the last change
};

TEST_F(TouchTest, AReleaseInsideChooses) {
  stage.finger(SDL_FINGERDOWN, 5, x("left"), y());
  draw();
  EXPECT_THAT(chosen, IsEmpty()) << "a press alone is no choice";
  EXPECT_TRUE(held());
  stage.finger(SDL_FINGERMOTION, 5, x("left") + 10, y() - 10);
  stage.finger(SDL_FINGERUP, 5, x("left") + 10, y() - 10);
  draw();
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("left", 1)));
  EXPECT_FALSE(held());
}

TEST_F(TouchTest, ATouchThatIsOverBeforeTheNextFrameChooses) {
  tap("left");
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("left", 1)));
}

TEST_F(TouchTest, TheTouchThatWakesTheScreenChoosesNothingNorDoesTheOneRightAfterIt) {
  // As the screen does it: the press is not handed on, what follows is.
  SDL_Event press{};
  press.type = SDL_FINGERDOWN;
  press.common.timestamp = SDL_GetTicks();
  press.tfinger.fingerId = 1;
  stage.kit.touch().ignore_gesture(press);
  stage.finger(SDL_FINGERMOTION, 1, x("left"), y());
  stage.finger(SDL_FINGERDOWN, 2, x("left"), y());  // a second finger of the same hand
  stage.finger(SDL_FINGERUP, 2, x("left"), y());
  stage.finger(SDL_FINGERUP, 1, x("left"), y());
  draw();
  tap("left");
  EXPECT_THAT(chosen, IsEmpty());
  // A child who sees the day and then chooses is heard.
  const auto later = [&](Uint32 type) {
    SDL_Event event{};
    event.type = type;
    event.common.timestamp = press.common.timestamp + 1500;
    event.tfinger = {type, event.common.timestamp, 1, 1, float(x("left")) / 640, float(y()) / 400, 0, 0, 0, 0};
    stage.kit.touch().event(event, 640, 400);
    draw();
  };
  later(SDL_FINGERDOWN);
  later(SDL_FINGERUP);
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("left", 1)));
}

TEST_F(TouchTest, DraggingOffCancels) {
  stage.finger(SDL_FINGERDOWN, 1, x("left"), y());
  draw();
  stage.finger(SDL_FINGERMOTION, 1, x("right"), y());
  stage.finger(SDL_FINGERUP, 1, x("right"), y());
  draw();
  EXPECT_THAT(chosen, IsEmpty());
  EXPECT_FALSE(held());
}

TEST_F(TouchTest, SlidingInFromOutsideChoosesNothing) {
  stage.finger(SDL_FINGERDOWN, 1, 1, 1);
  draw();
  stage.finger(SDL_FINGERMOTION, 1, x("left"), y());
  draw();
  stage.finger(SDL_FINGERUP, 1, x("left"), y());
  draw();
  EXPECT_THAT(chosen, IsEmpty());
}

TEST_F(TouchTest, TenFingersMakeOneChoice) {
  for (int finger = 0; finger < 10; ++finger)
    stage.finger(SDL_FINGERDOWN, finger, x(finger % 2 ? "right" : "left"), y() + finger);
  draw();
  for (int finger = 9; finger >= 0; --finger)
    stage.finger(SDL_FINGERUP, finger, x(finger % 2 ? "right" : "left"), y() + finger);
  draw();
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("left", 1)));
  EXPECT_FALSE(held());
}

TEST_F(TouchTest, WhatIsTouchedWhileTheLastChangeIsOnItsWayIsChosenOnceItIsThere) {
  on_its_way = true;
  draw();
  tap("left");
  tap("right");
  EXPECT_THAT(chosen, IsEmpty());
  on_its_way = false;
  draw();
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("left", 1), Pair("right", 1)));
}

TEST_F(TouchTest, AChangeThatNeverArrivesHoldsATouchForTwoSeconds) {
  on_its_way = true;
  draw();
  tap("left");
  stage.now += 1999ms;
  draw();
  EXPECT_THAT(chosen, IsEmpty());
  EXPECT_EQ(stage.kit.due_in(), 1ms);
  stage.now += 1ms;
  draw();
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("left", 1)));
}

TEST_F(TouchTest, ASecondTouchOfOneControlTooSoonDoesNotCount) {
  tap("left");
  stage.now += 299ms;
  tap("left");
  EXPECT_EQ(chosen["left"], 1);
  stage.now += 2ms;  // 301 ms after the one that counted
  tap("left");
  EXPECT_EQ(chosen["left"], 2);
}

TEST_F(TouchTest, TwoControlsOneQuicklyAfterTheOtherBothCount) {
  tap("left");
  stage.now += 50ms;
  tap("right");
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("left", 1), Pair("right", 1)));
}

TEST_F(TouchTest, AMouseAndAFingerTogetherMakeOneChoice) {
  stage.mouse(SDL_MOUSEBUTTONDOWN, x("left"), y());
  stage.finger(SDL_FINGERDOWN, 1, x("right"), y());
  draw();
  stage.finger(SDL_FINGERUP, 1, x("right"), y());
  stage.mouse(SDL_MOUSEBUTTONUP, x("left"), y());
  draw();
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("left", 1)));
}

TEST_F(TouchTest, OnlyTheLeftMouseButtonChooses) {
  stage.mouse(SDL_MOUSEBUTTONDOWN, x("left"), y(), SDL_BUTTON_RIGHT);
  stage.mouse(SDL_MOUSEBUTTONUP, x("left"), y(), SDL_BUTTON_RIGHT);
  draw();
  EXPECT_THAT(chosen, IsEmpty());
}

TEST_F(TouchTest, AQuickControlCountsEveryTouch) {
  int pressed = 0;
  const auto show = [&](Screen& screen) {
    pressed += stage.kit.control("5", stage.kit.rect(screen.area().inset(20)), Kit::Repeat::quick).chosen;
  };
  stage.draw(show);
  for (int n = 0; n < 4; ++n) {
    stage.tap(stage.place("5"));
    stage.draw(show);
  }
  EXPECT_EQ(pressed, 4);
}

TEST_F(TouchTest, AReleaseOnAnotherPageThanThePressChoosesNothing) {
  stage.finger(SDL_FINGERDOWN, 1, x("left"), y());
  draw();
  bool other = false;
  const auto other_page = [&](Screen& screen) {
    other |= screen.picture_button("other", screen.area().inset(10), {.word = "other"});
  };
  stage.draw(other_page);
  stage.finger(SDL_FINGERUP, 1, x("left"), y());
  stage.draw(other_page);
  EXPECT_FALSE(other);
  EXPECT_FALSE(held());
}

// A panel may lose a finger, and an arm may lean on it: the screen must not stay deaf.
TEST_F(TouchTest, AFingerThatSaysNothingForLongGivesWayToTheNext) {
  const PixelRect left = stage.place("left"), right = stage.place("right");
  const auto send = [&](Uint32 type, SDL_FingerID id, const PixelRect& at, Uint32 milliseconds) {
    SDL_Event event{};
    event.type = type;
    event.common.timestamp = milliseconds;
    event.tfinger.fingerId = id;
    event.tfinger.x = float(at.x + at.w / 2) / 640;
    event.tfinger.y = float(at.y + at.h / 2) / 400;
    stage.kit.touch().event(event, 640, 400);
    draw();
  };
  send(SDL_FINGERDOWN, 1, left, 1000);
  send(SDL_FINGERDOWN, 2, right, 3000);
  send(SDL_FINGERUP, 2, right, 3100);
  EXPECT_THAT(chosen, IsEmpty()) << "the first finger is still the one that counts";
  send(SDL_FINGERDOWN, 3, right, 20000);
  send(SDL_FINGERUP, 3, right, 20100);
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("right", 1)));
  send(SDL_FINGERUP, 1, left, 20200);
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("right", 1)));
  EXPECT_FALSE(held());
}

TEST_F(TouchTest, AMonkeyNeverLeavesAControlHeld) {
  const unsigned seed = 20260717;
  RecordProperty("seed", int(seed));
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const auto up_to = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  constexpr Uint32 kFinger[] = {SDL_FINGERDOWN, SDL_FINGERUP, SDL_FINGERMOTION};
  constexpr Uint32 kMouse[] = {SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP, SDL_MOUSEMOTION};
  int releases = 0;
  for (int event = 0; event < 20000; ++event) {
    const int which = up_to(2), at_x = up_to(700) - 30, at_y = up_to(460) - 30;
    if (up_to(3))
      stage.finger(kFinger[which], up_to(11), at_x, at_y);
    else
      stage.mouse(kMouse[which], at_x, at_y, up_to(4) ? SDL_BUTTON_LEFT : SDL_BUTTON_RIGHT);
    releases += which == 1;
    if (up_to(3) == 0) {
      stage.now += std::chrono::milliseconds(up_to(200));
      draw();
    }
  }
  EXPECT_GT(chosen["left"] + chosen["right"], 0);
  EXPECT_LE(chosen["left"] + chosen["right"], releases);

  for (int finger = 0; finger < 12; ++finger) stage.finger(SDL_FINGERUP, finger, 1, 1);
  stage.mouse(SDL_MOUSEBUTTONUP, 1, 1);
  draw();
  EXPECT_FALSE(held());
  EXPECT_FALSE(stage.kit.touch().more());
  chosen.clear();
  stage.now += 1s;
  tap("right");
  EXPECT_THAT(chosen, UnorderedElementsAre(Pair("right", 1))) << "and the next touch counts again";
}

}  // namespace
}  // namespace hearth
