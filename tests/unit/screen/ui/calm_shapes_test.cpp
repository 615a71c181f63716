// SPDX-License-Identifier: MIT
// How much is left, a shape to breathe with, quiet pictures, stars and the jar: what a child sees of them.
#include <gmock/gmock.h>

#include <map>
#include <set>

#include "screen/ui/quiet_scene.hpp"
#include "screen/ui/star_path.hpp"
#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

class CalmShapesTest : public testing::Test {
 protected:
  void draw(const std::function<void(Screen&)>& show) {
    stage.draw(show);
    pixels_ = stage.pixels();
  }
  std::uint32_t at(int x, int y) const { return pixels_[std::size_t(y) * 800 + std::size_t(x)] & 0xFFFFFF; }
  // How many pixels within r have the colour at that place of the panel when all of it is left.
  long count(std::uint32_t colour, const PixelRect& r = {0, 0, 800, 450}) const {
    long n = 0;
    for (int y = r.y; y < r.y + r.h; ++y)
      for (int x = r.x; x < r.x + r.w; ++x) n += at(x, y) == colour;
    return n;
  }

  Stage stage{800, 450, 531};
  const Area place{20, 20, 480, 260};
  const PixelRect whole = stage.kit.rect(place);
  const int middle_x = whole.x + whole.w / 2, middle_y = whole.y + whole.h / 2;

 private:
  std::vector<std::uint32_t> pixels_;
};

TEST_F(CalmShapesTest, TheDiscVanishesClockwiseFromTwelve) {
  const auto disc = [&](double left) {
    draw([&](Screen& screen) { screen.time_left(place, TimeShape::disc, left); });
  };
  disc(1);
  const std::uint32_t there = at(middle_x + 60, middle_y - 60);
  const auto quarters = [&] {
    std::string seen;
    for (const auto& [x, y] : {std::pair(60, -60), {60, 60}, {-60, 60}, {-60, -60}})
      seen += at(middle_x + x, middle_y + y) == there ? 'x' : '.';
    return seen;
  };
  EXPECT_EQ(quarters(), "xxxx");
  for (const auto& [left, seen] : {std::pair(0.75, ".xxx"), {0.5, "..xx"}, {0.25, "...x"}, {0.0, "...."}}) {
    disc(left);
    EXPECT_EQ(quarters(), seen) << left;
  }
}

TEST_F(CalmShapesTest, EveryShapeGetsLessSteadilyAndEndsAtTheSameTime) {
  for (const TimeShape shape : {TimeShape::disc, TimeShape::bar, TimeShape::sand}) {
    const auto show = [&](double left) {
      draw([&](Screen& screen) { screen.time_left(place, shape, left); });
    };
    show(1);
    // Sand: the upper half; what has run down lies in the lower one.
    const PixelRect part =
        shape == TimeShape::sand ? PixelRect{whole.x, whole.y, whole.w, whole.h / 2} : whole;
    const std::uint32_t colour = at(middle_x, middle_y - whole.h / 8);
    const long all = count(colour, part);
    ASSERT_GT(all, 1000);
    long before = all + 1;
    for (int tenths = 10; tenths >= 0; --tenths) {
      show(tenths / 10.0);
      const long now = count(colour, part);
      EXPECT_LT(now, before) << tenths;
      EXPECT_NEAR(double(now) / double(all), tenths / 10.0, 0.03) << "half of it means half of the time";
      before = now;
    }
    EXPECT_EQ(before, 0);
  }
}

TEST_F(CalmShapesTest, SandThatHasRunDownLiesBelow) {
  const auto below = [&](double left, std::uint32_t colour) {
    draw([&](Screen& screen) { screen.time_left(place, TimeShape::sand, left); });
    return count(colour, {whole.x, middle_y + 2, whole.w, whole.h / 2 - 2});
  };
  draw([&](Screen& screen) { screen.time_left(place, TimeShape::sand, 1); });
  const std::uint32_t sand = at(middle_x, middle_y - whole.h / 8);
  EXPECT_EQ(below(1, sand), 0);
  EXPECT_GT(below(0.5, sand), 1000);
  EXPECT_GT(below(0, sand), below(0.5, sand));
}

TEST_F(CalmShapesTest, WorkLooksDifferentFromAQuietTimeInEveryTheme) {
  for (const char* theme : {"paper", "dark", "contrast"}) {
    stage.kit.use(
        Theme::read(HEARTH_SOURCE_DIR "/assets/themes/" + std::string(theme) + ".toml", stage.notices));
    for (const TimeShape shape : {TimeShape::disc, TimeShape::bar, TimeShape::sand}) {
      std::set<std::uint32_t> colours;
      for (const Tint tint : {Tint::accent, Tint::wood}) {
        draw([&](Screen& screen) { screen.time_left(place, shape, 1, tint); });
        colours.insert(at(middle_x, middle_y - whole.h / 8));
      }
      EXPECT_EQ(colours.size(), 2u) << theme;
    }
  }
}

TEST_F(CalmShapesTest, TwoTimersBesideEachOtherShowTheirOwnTime) {
  const Area left{20, 20, 200, 200}, right{260, 20, 200, 200};
  draw([&](Screen& screen) {
    screen.time_left(left, TimeShape::disc, 1);
    screen.time_left(right, TimeShape::disc, 0.01);
  });
  const PixelRect a = stage.kit.rect(left), b = stage.kit.rect(right);
  EXPECT_NE(at(a.x + a.w * 3 / 4, a.y + a.h / 2), at(b.x + b.w * 3 / 4, b.y + b.h / 2));
}

TEST_F(CalmShapesTest, ATimeThatDoesNotChangeDrawsNothing) {
  const auto disc = [&](double left) {
    draw([&](Screen& screen) { screen.time_left(place, TimeShape::disc, left); });
    return stage.drew;
  };
  disc(0.5);
  EXPECT_FALSE(disc(0.5));
  EXPECT_FALSE(disc(0.5 - 1e-5)) << "too little to be seen";
  EXPECT_TRUE(disc(0.49));
}

TEST_F(CalmShapesTest, TheBreathIsAsLargeAsItsSize) {
  const auto width = [&](double size) {
    draw([&](Screen& screen) { screen.breath(place, 0); });
    std::vector<std::uint32_t> empty;
    for (int x = 0; x < 800; ++x) empty.push_back(at(x, middle_y));
    draw([&](Screen& screen) { screen.breath(place, size); });
    int changed = 0;
    for (int x = 0; x < 800; ++x) changed += at(x, middle_y) != empty[std::size_t(x)];
    return changed;
  };
  EXPECT_EQ(width(0), 0);
  EXPECT_NEAR(width(0.5), whole.h / 2, 12);
  EXPECT_NEAR(width(1), whole.h, 12);
}

TEST_F(CalmShapesTest, ASceneMovesOnlyWhereItMayBeLively) {
  for (const char* name : {"bubbles", "clouds", "fish"})
    for (int liveliness = 0; liveliness <= 3; ++liveliness) {
      const auto show = [&](double seconds) {
        draw([&](Screen& screen) { screen.scene(place, name, seconds, liveliness); });
        return stage.drew;
      };
      show(0);
      EXPECT_EQ(show(20), liveliness > 0) << name << ' ' << liveliness;
    }
}

// Nothing jumps: what is seen of a thing is never more than a little further in the next frame.
TEST(QuietScene, MovesSlowlyAndWithoutJumps) {
  const Extent picture{1600, 800};
  for (const QuietScene scene : {QuietScene::bubbles, QuietScene::clouds, QuietScene::fish})
    for (int liveliness = 0; liveliness <= 3; ++liveliness) {
      Movers before = movers_at(scene, picture, 0, liveliness);
      EXPECT_GE(before.count, 3u);
      for (int frame = 1; frame < 60 * 90; ++frame) {
        const Movers now = movers_at(scene, picture, frame / 60.0, liveliness);
        ASSERT_EQ(now.count, before.count);
        for (std::size_t n = 0; n < now.count; ++n) {
          const Extent own = size_of(scene, now.all[n].drawing, picture);
          const auto seen = [&](const Mover& one) {
            return PixelRect{one.x, one.y, own.w, own.h}.touches({0, 0, picture.w, picture.h});
          };
          if (!seen(now.all[n]) && !seen(before.all[n])) continue;
          const int far =
              std::max(std::abs(now.all[n].x - before.all[n].x), std::abs(now.all[n].y - before.all[n].y));
          ASSERT_LE(far, seen(now.all[n]) && seen(before.all[n]) ? 4 : 2000);
        }
        before = now;
      }
    }
}

TEST(StarPath, LaysEverythingOutInTheAreaAndNothingOnAnything) {
  for (const auto& [w, h] :
       {std::pair(500.f, 200.f), {300.f, 240.f}, {160.f, 250.f}, {250.f, 480.f}, {480.f, 90.f}})
    for (int steps = 1; steps <= kMostSteps; ++steps) {
      const StarPath path = lay_out_path(w, h, steps);
      ASSERT_EQ(path.count, steps);
      EXPECT_GT(path.step, steps <= 10 ? 12 : 6) << w << " by " << h << ", " << steps;
      EXPECT_GT(path.goal_side, path.step * 1.8f);
      const auto within = [&, w = w, h = h](PathPoint at, float side) {
        const float half = side / 2 - 0.01f;
        return at.x >= half && at.y >= half && at.x <= w - half && at.y <= h - half;
      };
      EXPECT_TRUE(within(path.goal, path.goal_side)) << w << " by " << h << ", " << steps;
      for (int n = 0; n < steps; ++n) {
        const PathPoint one = path.steps[std::size_t(n)];
        EXPECT_TRUE(within(one, path.step)) << w << " by " << h << ", " << n << " of " << steps;
        EXPECT_GE(std::hypot(one.x - path.goal.x, one.y - path.goal.y),
                  (path.step + path.goal_side) / 2 * 0.99f)
            << w << " by " << h << ", " << n << " of " << steps;
        for (int m = 0; m < n; ++m) {
          const PathPoint other = path.steps[std::size_t(m)];
          EXPECT_GE(std::hypot(one.x - other.x, one.y - other.y), path.step * 0.99f)
              << w << " by " << h << ", " << m << " and " << n << " of " << steps;
        }
      }
    }
}

TEST_F(CalmShapesTest, AsManyStarsShineAsWereEarned) {
  const StarPath path = lay_out_path(place.w, place.h, 12);
  const auto middles = [&](int filled) {
    draw([&](Screen& screen) { screen.star_path(place, filled, 12, "square"); });
    std::vector<std::uint32_t> seen;
    for (int n = 0; n < 12; ++n) {
      const PathPoint spot = path.steps[std::size_t(n)];
      const PixelRect r = stage.kit.rect({place.x + spot.x, place.y + spot.y, 0, 0});
      seen.push_back(at(r.x, r.y));
    }
    return seen;
  };
  const auto none = middles(0), all = middles(12), some = middles(5);
  for (std::size_t n = 0; n < 12; ++n) {
    EXPECT_NE(none[n], all[n]) << n;
    EXPECT_EQ(some[n], n < 5 ? all[n] : none[n]) << n;
  }
  const PixelRect goal = stage.kit.rect({place.x + path.goal.x, place.y + path.goal.y, 0, 0});
  EXPECT_EQ(at(goal.x, goal.y), 0x336699u) << "the picture of what it is for";
}

TEST_F(CalmShapesTest, TheJarFillsFromBelow) {
  const auto jar = [&](double full) { draw([&](Screen& screen) { screen.jar(place, full); }); };
  jar(0);
  std::map<int, std::uint32_t> empty;
  for (int y = whole.y; y < whole.y + whole.h; ++y) empty[y] = at(middle_x, y);
  long before = -1;
  for (const double full : {0.0, 0.01, 0.25, 0.5, 0.75, 1.0}) {
    jar(full);
    long changed = 0;
    for (const auto& [y, colour] : empty) changed += at(middle_x, y) != colour;
    EXPECT_GE(changed, before) << full;
    before = changed;
  }
  EXPECT_GT(before, whole.h / 2);
  jar(0.5);
  const int upper = whole.y + whole.h * 3 / 10;
  EXPECT_EQ(at(middle_x, upper), empty[upper]) << "half full";
}

}  // namespace
}  // namespace hearth
