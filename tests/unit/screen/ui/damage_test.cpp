// SPDX-License-Identifier: MIT
#include "screen/ui/damage.hpp"

#include <gmock/gmock.h>

#include <random>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr PixelRect kPanel{0, 0, 1000, 1000};

Piece piece(std::uint64_t hash, PixelRect bounds) {
  return {.hash = hash, .bounds = bounds};
}

class DamageTest : public testing::Test {
 protected:
  std::vector<PixelRect> after(const std::vector<Piece>& before, const std::vector<Piece>& now) {
    Damage damage;
    damage.since_last(before, kPanel);
    return damage.since_last(now, kPanel);
  }
};

const Piece kLeft = piece(1, {0, 0, 100, 100}), kMiddle = piece(2, {200, 0, 100, 100}),
            kRight = piece(3, {400, 0, 100, 100});

TEST_F(DamageTest, TheFirstFrameIsDrawnWhole) {
  Damage damage;
  EXPECT_THAT(damage.since_last({kLeft}, kPanel), ElementsAre(kPanel));
}

TEST_F(DamageTest, AFrameThatLooksTheSameDrawsNothing) {
  EXPECT_THAT(after({kLeft, kMiddle, kRight}, {kLeft, kMiddle, kRight}), IsEmpty());
}

TEST_F(DamageTest, AfterThePanelLostItsPictureEverythingIsDrawn) {
  Damage damage;
  damage.since_last({kLeft}, kPanel);
  damage.everything();
  EXPECT_THAT(damage.since_last({kLeft}, kPanel), ElementsAre(kPanel));
}

TEST_F(DamageTest, OneChangedCardIsDrawnAndNothingElse) {
  EXPECT_THAT(after({kLeft, kMiddle, kRight}, {kLeft, piece(9, kMiddle.bounds), kRight}),
              ElementsAre(kMiddle.bounds));
}

TEST_F(DamageTest, ACardThatMovedIsDrawnWhereItWasAndWhereItIs) {
  const PixelRect below{200, 500, 100, 100};
  EXPECT_THAT(after({kLeft, kMiddle, kRight}, {kLeft, piece(9, below), kRight}),
              testing::UnorderedElementsAre(kMiddle.bounds, below));
}

TEST_F(DamageTest, WhereACardWentTheGroundIsDrawnAgain) {
  EXPECT_THAT(after({kLeft, kMiddle, kRight}, {kLeft, kRight}), ElementsAre(kMiddle.bounds));
}

TEST_F(DamageTest, CardsThatOverlapAndChangeTheirOrderAreDrawnAgain) {
  const Piece below = piece(1, {0, 0, 100, 100}), above = piece(2, {50, 50, 100, 100});
  const auto rects = after({below, above}, {above, below});
  const PixelRect overlap = below.bounds.both(above.bounds);
  EXPECT_TRUE(std::ranges::any_of(rects, [&](const PixelRect& r) { return inside(overlap, r); }));
}

TEST_F(DamageTest, TwoOfTheSamePieceAreToldApart) {
  EXPECT_THAT(after({kLeft, kLeft, kMiddle}, {kLeft, kMiddle}), ElementsAre(kLeft.bounds));
}

TEST_F(DamageTest, ManyChangesBecomeAtMostFourRectanglesThatDoNotOverlapAndHoldEveryChange) {
  std::mt19937 random(20260717);
  std::uniform_int_distribution<int> place(0, 900), size(1, 90), number(1, 60);
  for (int round = 0; round < 300; ++round) {
    std::vector<Piece> now;
    for (int n = number(random); n > 0; --n)
      now.push_back(piece(random(), {place(random), place(random), size(random), size(random)}));
    const auto rects = after({}, now);
    EXPECT_LE(rects.size(), 4u);
    for (std::size_t a = 0; a < rects.size(); ++a)
      for (std::size_t b = a + 1; b < rects.size(); ++b) EXPECT_FALSE(rects[a].touches(rects[b]));
    for (const Piece& one : now)
      EXPECT_TRUE(std::ranges::any_of(rects, [&](const PixelRect& r) { return inside(one.bounds, r); }));
  }
}

// Scenes of everything that the kit can draw, each a small change of the one before.
class RandomScene {
 public:
  explicit RandomScene(unsigned seed) : random_(seed) {
    for (int n = 0; n < 14; ++n) things_.push_back(thing());
  }

  void change() {
    for (int n = up_to(2); n >= 0; --n) {
      const std::size_t at = std::size_t(up_to(int(things_.size()) - 1));
      switch (up_to(4)) {
        case 0:
          things_[at] = thing();
          break;
        case 1:
          things_[at].area.x += 7, things_[at].area.y -= 3;
          break;
        case 2:
          std::swap(things_[at], things_[things_.size() / 2]);
          break;
        case 3:
          things_.insert(things_.begin() + std::ptrdiff_t(at), thing());
          break;
        default:
          if (things_.size() > 4) things_.erase(things_.begin() + std::ptrdiff_t(at));
      }
    }
  }

  void draw(Kit& kit, Screen& screen) const {
    for (const Thing& thing : things_) {
      const PixelRect r = kit.rect(thing.area);
      switch (thing.what) {
        case 0:
          kit.fill(r, thing.colour);
          break;
        case 1:
          screen.card(thing.area, {.fill = Tint::leaf, .now = thing.number % 2 == 0});
          break;
        case 2:
          screen.text(thing.area, "word " + std::to_string(thing.number), {.size = 9});
          break;
        case 3:
          screen.picture(thing.area, "square", thing.number % 2 == 0);
          break;
        case 4:
          screen.tick(thing.area);
          break;
        case 5:
          screen.shape_timer(thing.area, thing.number / 20.0);
          break;
        default:
          ImGui::GetWindowDrawList()->AddCircleFilled(ImVec2(float(r.x), float(r.y)), float(r.w) / 2,
                                                      thing.colour.packed());
      }
    }
  }

 private:
  struct Thing {
    int what, number;
    Area area;
    Colour colour;
  };
  int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
  Thing thing() {
    const auto channel = [&] { return std::uint8_t(up_to(255)); };
    return {
        .what = up_to(6),
        .number = up_to(20),
        .area = {float(up_to(420) - 20), float(up_to(280) - 20), float(8 + up_to(120)), float(8 + up_to(90))},
        .colour = {channel(), channel(), channel(), std::uint8_t(up_to(1) ? 255 : 40 + up_to(200))}};
  }

  std::mt19937 random_;
  std::vector<Thing> things_;
};

TEST(DamageProperty, DrawingOnlyWhatChangedGivesThePictureOfDrawingEverything) {
  for (const unsigned seed : {1u, 22u, 333u, 20260717u}) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Stage stage(320, 200);
    RandomScene scene(seed);
    const auto show = [&](Screen& screen) { scene.draw(stage.kit, screen); };
    for (int frame = 0; frame < 80; ++frame) {
      stage.draw(show);
      const auto partly = stage.pixels();
      stage.display.renew();
      stage.draw(show);
      const auto whole = stage.pixels();
      ASSERT_FALSE(whole.empty());
      std::size_t wrong = 0, first = 0;
      for (std::size_t at = 0; at < whole.size(); ++at)
        if (whole[at] != partly[at] && wrong++ == 0) first = at;
      ASSERT_EQ(wrong, 0u) << "frame " << frame << ", first at " << first % 320 << "," << first / 320;
      stage.draw(show);
      EXPECT_FALSE(stage.drew) << "the same frame was drawn again";
      scene.change();
    }
  }
}

TEST(Display, NothingIsDrawnOutsideItsClip) {
  Stage stage;
  const auto colour_at = [&](int x, int y) { return stage.pixels()[std::size_t(y) * 640 + std::size_t(x)]; };
  stage.draw([](Screen&) {});
  const std::uint32_t paper = colour_at(0, 0);
  stage.draw([&](Screen&) {
    stage.kit.clip({100, 100, 50, 50});
    stage.kit.picture({60, 60, 120, 120}, "square", false);
    stage.kit.unclip();
  });
  EXPECT_NE(colour_at(110, 110), paper);
  EXPECT_EQ(colour_at(90, 90), paper);
  EXPECT_EQ(colour_at(160, 160), paper);
}

}  // namespace
}  // namespace hearth
