// SPDX-License-Identifier: MIT
// The kit for those who read from right to left, need large letters, a voice or a switch.
#include <gmock/gmock.h>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

class ViewingTest : public testing::Test {
 protected:
  ViewingTest() {
    stage.kit.voice = {[this](std::string_view words, std::string_view) { said.emplace_back(words), speaking = true; },
                       [this] { return speaking; }, [this] { said.push_back("(hush)"); }, [this] { ++taps; }};
  }
  void draw() {
    stage.draw([this](Screen& screen) {
      const Area rest = screen.question("square", "Hello", "How do you feel?");
      const std::vector<Choice> choices{{.id = "happy", .word = "happy", .picture = "square"},
                                        {.id = "sad", .word = "sad", .spoken = "sad, sad"}};
      const int index = screen.choice_grid("feeling", rest, choices);
      if (index >= 0) chosen.push_back(choices[std::size_t(index)].id);
    });
  }
  void tap(const std::string& id) {
    stage.now += 500ms;
    stage.tap(stage.place(id));
    draw();
  }
  const Said* words(const std::string& text) const {
    for (const Said& one : stage.kit.said())
      if (one.words == text) return &one;
    return nullptr;
  }

  Stage stage{1280, 720, 531};
  std::vector<std::string> said, chosen;
  int taps = 0;
  bool speaking = false;
};

TEST_F(ViewingTest, FromRightToLeftEverythingStandsMirrored) {
  draw();
  const PixelRect usual = stage.place("feeling/happy"), word = words("How do you feel?")->rect;
  stage.kit.view({.mirrored = true});
  draw();
  const PixelRect turned = stage.place("feeling/happy");
  EXPECT_EQ(turned.x + turned.w, 1280 - usual.x);
  EXPECT_EQ(turned.y, usual.y);
  EXPECT_EQ(turned.w, usual.w);
  EXPECT_EQ(words("How do you feel?")->rect.x + word.w, 1280 - word.x);
  tap("feeling/happy");
  EXPECT_THAT(chosen, ElementsAre("happy")) << "it is touched where it is seen";
}

TEST_F(ViewingTest, LargerLettersAreLargerAndAllOfThemFit) {
  draw();
  const int usual = words("happy")->rect.h;
  stage.kit.view({.text_size = 1.6f});
  draw();
  EXPECT_GT(words("happy")->rect.h, usual * 5 / 4);
  for (const Control& control : stage.kit.controls())
    EXPECT_TRUE(inside(control.rect, {0, 0, 1280, 720})) << control.id;
  EXPECT_TRUE(inside(words("happy")->rect, stage.place("feeling/happy")));
}

TEST_F(ViewingTest, AVoiceOnRequestReadsTheQuestionAndThenEachChoice) {
  draw();
  EXPECT_TRUE(stage.place("voice/listen").empty()) << "nobody has asked for a voice";
  stage.kit.view({.speech = Speech::on_request});
  draw();
  tap("voice/listen");
  draw();
  EXPECT_THAT(said, ElementsAre("How do you feel?")) << "one after another";
  for (int n = 0; n < 4; ++n) speaking = false, draw(), draw();
  EXPECT_THAT(said, ElementsAre("How do you feel?", "happy", "sad, sad"));
  EXPECT_THAT(chosen, IsEmpty()) << "listening chooses nothing";
}

TEST_F(ViewingTest, WhoGoesOnStopsTheReading) {
  stage.kit.view({.speech = Speech::on_request});
  draw();
  tap("voice/listen");
  stage.kit.forget();
  speaking = false;
  draw();
  draw();
  EXPECT_THAT(said, ElementsAre("How do you feel?", "(hush)"));
}

TEST_F(ViewingTest, WithFirstTouchTheFirstSaysItAndTheSecondChooses) {
  stage.kit.view({.speech = Speech::first_touch});
  draw();
  tap("feeling/sad");
  EXPECT_THAT(said, ElementsAre("sad, sad"));
  EXPECT_THAT(chosen, IsEmpty());
  tap("feeling/happy");
  EXPECT_THAT(chosen, IsEmpty()) << "another one is said first, too";
  tap("feeling/happy");
  EXPECT_THAT(chosen, ElementsAre("happy"));
  EXPECT_THAT(said, ElementsAre("sad, sad", "happy"));
  EXPECT_EQ(taps, 1) << "only a choice makes the tap's sound";
}

TEST_F(ViewingTest, AChildWithASwitchChoosesWithoutTouching) {
  stage.kit.view({.access = {.scan = Access::Scan::one_switch, .step_ms = 1000, .spoken = true}});
  draw();
  const auto press = [&] {
    stage.kit.scan().press(Scan::Key::first, stage.now);
    stage.kit.scan().release(Scan::Key::first, stage.now);
    draw();
    draw();
  };
  press();
  EXPECT_THAT(said, ElementsAre("happy"));
  stage.now += 1s;
  draw();
  EXPECT_THAT(said, ElementsAre("happy", "sad, sad"));
  press();
  EXPECT_THAT(chosen, ElementsAre("sad"));
}

TEST_F(ViewingTest, ACardCanBeCarriedIntoABox) {
  Area box, card;
  int dropped = 0, pressed = 0;
  const auto show = [&](Screen& screen) {
    const auto halves = screen.area().inset(20).columns(2, 40);
    card = halves[0], box = halves[1];
    pressed += screen.picture_button("card", card, {.word = "Snack", .picture = "square"});
    dropped += screen.dropped("card", box);
    screen.card(box);
  };
  stage.draw(show);
  const PixelRect from = stage.place("card"), to = stage.kit.rect(box);
  const auto carry = [&](int x, int y) {
    stage.finger(SDL_FINGERDOWN, 1, from.x + 50, from.y + 50);
    stage.draw(show);
    stage.finger(SDL_FINGERMOTION, 1, x, y);
    stage.draw(show);
    stage.finger(SDL_FINGERUP, 1, x, y);
    stage.draw(show);
  };
  carry(to.x + to.w / 2, to.y + to.h / 2);
  EXPECT_EQ(dropped, 1);
  carry(2, 2);
  EXPECT_EQ(dropped, 1) << "let go beside the box it goes home";
  EXPECT_EQ(pressed, 0) << "carrying is not pressing";
}

}  // namespace
}  // namespace hearth
