// SPDX-License-Identifier: MIT
// Choices on every panel that a school may have: on the panel, apart, large enough, with picture and word.
#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

struct PanelKind {
  int width_px, height_px;
  float inches;
  float width_mm() const {
    return inches * 25.4f * float(width_px) / std::hypot(float(width_px), float(height_px));
  }
};

std::ostream& operator<<(std::ostream& out, const PanelKind& kind) {
  return out << kind.width_px << "x" << kind.height_px << ", " << kind.inches << " inches";
}

std::vector<PanelKind> all_panels() {
  std::vector<PanelKind> all;
  for (const auto& [w, h] : {std::pair(1920, 1080), {1366, 768}, {1080, 1920}, {1280, 800}, {3840, 2160}})
    for (const float inches : {10.0f, 15.6f, 24.0f, 65.0f}) all.push_back({w, h, inches});
  return all;
}

const std::vector<std::string> kNames{"Jo",
                                      "Alexandria-Rosemary",  // 19 letters
                                      "\u0639\u0628\u062f\u0627\u0644\u0631\u062d\u0645\u0670\u0646",
                                      "\u0a17\u0a41\u0a30\u0a2a\u0a4d\u0a30\u0a40\u0a24",
                                      "\u6b27\u9633\u4e2d\u6587",
                                      "Wolfgangalexanderxyz",
                                      "\u0418\u043b\u044c\u044f"};

std::vector<Choice> pupils(int n) {
  std::vector<Choice> choices;
  for (int at = 0; at < n; ++at)
    choices.push_back({.id = "P" + std::to_string(at),
                       .word = kNames[std::size_t(at) % kNames.size()],
                       .picture = "square",
                       .ticked = at % 3 == 0});
  return choices;
}

// What the kit drew on one card after its rounded corners: pictures, words and marks.
std::vector<PixelRect> drawn_on(const Stage& stage, const PixelRect& card) {
  std::vector<PixelRect> parts;
  for (const Piece& piece : stage.pieces())
    if (piece.texture && card.touches(piece.bounds)) parts.push_back(piece.bounds);
  if (parts.size() >= 4) parts.erase(parts.begin(), parts.begin() + 4);
  return parts;
}

class Choices : public testing::TestWithParam<PanelKind> {
 protected:
  Stage stage{GetParam().width_px, GetParam().height_px, GetParam().width_mm()};
  // What a plugin has: the panel without the kiosk's margin.
  static void margin(Screen&, Kit& kit) { kit.area = kit.display_area().inset(15, 9); }
  float real_mm() const { return float(GetParam().width_px) / GetParam().width_mm(); }

  void expect_good_controls() {
    const PixelRect panel{0, 0, GetParam().width_px, GetParam().height_px};
    const auto& controls = stage.kit.controls();
    for (std::size_t a = 0; a < controls.size(); ++a) {
      const PixelRect& r = controls[a].rect;
      EXPECT_TRUE(inside(r, panel)) << controls[a].id;
      EXPECT_GE(float(std::min(r.w, r.h)) / real_mm(), 19.8f)
          << controls[a].id;  // law 11, and a pixel's rounding
      for (std::size_t b = a + 1; b < controls.size(); ++b)
        EXPECT_FALSE(r.touches(controls[b].rect)) << controls[a].id << " and " << controls[b].id;
    }
    for (const Piece& piece : stage.pieces())
      EXPECT_TRUE(
          std::ranges::any_of(controls, [&](const Control& c) { return inside(piece.bounds, c.rect); }))
          << "something leaves its card at " << piece.bounds.x << "," << piece.bounds.y << " "
          << piece.bounds.w << "x" << piece.bounds.h;
  }
};

INSTANTIATE_TEST_SUITE_P(Panels, Choices, testing::ValuesIn(all_panels()), [](const auto& info) {
  const PanelKind& kind = info.param;
  return std::to_string(kind.width_px) + "x" + std::to_string(kind.height_px) + "at" +
         std::to_string(int(kind.inches)) + "inches";
});

TEST_P(Choices, AGridIsOnThePanelApartAndLargeEnoughAndItsPagesReachEveryChoice) {
  for (const int n : {1, 2, 3, 5, 12, 20, 50}) {
    SCOPED_TRACE(std::to_string(n) + " choices");
    const std::vector<Choice> choices = pupils(n);
    const std::string id = "grid" + std::to_string(n);
    const auto show = [&](Screen& screen) {
      margin(screen, stage.kit);
      Area rest = screen.area();
      rest.cut_top(50, 7.5f);     // a question
      rest.cut_bottom(39, 7.5f);  // the ways out
      screen.choice_grid(id, rest, choices);
    };
    std::set<std::string> reached;
    for (int page = 0; page < 60; ++page) {
      stage.draw(show);
      expect_good_controls();
      for (const Control& control : stage.kit.controls()) {
        if (!control.id.ends_with("/more")) reached.insert(control.id);
        const auto parts = drawn_on(stage, control.rect);
        ASSERT_GE(parts.size(), control.id.ends_with("/more") ? 1u : 2u)
            << "picture and word of " << control.id;
        if (control.id.ends_with("/more")) continue;
        EXPECT_GE(float(parts[0].h) / stage.kit.scale(), 9.0f) << "the picture of " << control.id;
        EXPECT_FALSE(parts[0].touches(parts[1])) << "picture and word of " << control.id;
      }
      const PixelRect more = stage.place(id + "/more");
      if (more.empty()) break;
      stage.now += std::chrono::seconds(1);
      stage.tap(more);
      stage.draw(show);
      if (int(reached.size()) == n) break;
    }
    EXPECT_EQ(int(reached.size()), n);
  }
}

TEST(Pages, WhoComesNextBeginsAtTheFirst) {
  Stage stage(1920, 1080, 531);
  const std::vector<Choice> choices = pupils(100);
  const auto show = [&](Screen& screen) { screen.choice_grid("who", screen.area(), choices); };
  stage.draw(show);
  ASSERT_FALSE(stage.place("who/P0").empty());
  stage.tap(stage.place("who/more"));
  stage.draw(show);
  ASSERT_TRUE(stage.place("who/P0").empty());
  stage.draw(show);
  ASSERT_TRUE(stage.place("who/P0").empty()) << "the page stays while it is shown";
  stage.draw([](Screen&) {});
  stage.draw(show);
  EXPECT_FALSE(stage.place("who/P0").empty());
}

TEST(Pages, InTheNarrowestPlaceEveryChoiceIsStillReached) {
  Stage stage;
  const std::vector<Choice> choices = pupils(3);
  const auto show = [&](Screen& screen) { screen.choice_grid("few", {0, 0, 50, 60}, choices); };
  std::set<std::string> reached;
  for (int page = 0; page < 3; ++page) {
    stage.draw(show);
    for (const Control& control : stage.kit.controls()) reached.insert(control.id);
    stage.now += std::chrono::seconds(1);
    stage.tap(stage.place("few/more"));
    stage.draw(show);
  }
  EXPECT_THAT(reached, testing::IsSupersetOf({"few/P0", "few/P1", "few/P2"}));
}

TEST_P(Choices, TheWaysOutAreOnThePanelApartAndLargeEnough) {
  const Choice ways[] = {{.id = "back", .word = "back", .picture = "square"},
                         {.id = "dont_know", .word = "I don't know", .picture = "square"},
                         {.id = "not_now", .word = "not now", .picture = "square"},
                         {.id = "grown_up", .word = "a grown-up", .picture = "square"}};
  stage.draw([&](Screen& screen) {
    margin(screen, stage.kit);
    screen.ways_out("out", ways);
  });
  ASSERT_EQ(stage.kit.controls().size(), 4u);
  expect_good_controls();
}

TEST_P(Choices, AQuestionStaysAboveWhatIsBelowItHoweverLongTheName) {
  for (const std::string& name : kNames) {
    SCOPED_TRACE(name);
    Area below;
    stage.draw([&](Screen& screen) {
      margin(screen, stage.kit);
      below = screen.question("square", "Hello, " + name, "How do you feel?");
    });
    const PixelRect above{0, 0, GetParam().width_px, stage.kit.rect(below).y};
    for (const Piece& piece : stage.pieces()) EXPECT_TRUE(inside(piece.bounds, above));
  }
}

TEST_P(Choices, ATitleStaysAboveWhatIsBelowIt) {
  Area below;
  stage.draw([&](Screen& screen) {
    margin(screen, stage.kit);
    screen.title("Kingfisher Room", "Wednesday   08:35");
    below = screen.area();
  });
  const PixelRect above{0, 0, GetParam().width_px, stage.kit.rect(below).y};
  std::vector<PixelRect> lines;
  for (const Piece& piece : stage.pieces()) {
    EXPECT_TRUE(inside(piece.bounds, above));
    lines.push_back(piece.bounds);
  }
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_FALSE(lines[0].touches(lines[1]));
}

TEST_P(Choices, AStripHoldsItsWordsAndLeavesRoomForTheBoard) {
  for (const int n : {1, 4, 6}) {
    std::vector<Choice> cards = pupils(n);
    cards[0].word = "Circle time: friendship";
    Area whole, rest;
    stage.draw([&](Screen& screen) {
      margin(screen, stage.kit);
      whole = rest = screen.area();
      screen.strip(rest, cards, 3);
    });
    EXPECT_GE(rest.h, 60);
    const PixelRect above = stage.kit.rect(rest), all = stage.kit.rect(whole);
    const PixelRect strip{all.x, above.y + above.h, all.w, all.y + all.h - above.y - above.h};
    for (const Piece& piece : stage.pieces()) EXPECT_TRUE(inside(piece.bounds, strip));
  }
}

}  // namespace
}  // namespace hearth
