// SPDX-License-Identifier: MIT
#include "screen/ui/panel.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace hearth {
namespace {

using testing::FloatNear;

Panel panel(int w, int h, float inches) {
  return {w, h, inches * 25.4f * float(w) / std::hypot(float(w), float(h))};
}
float shorter_side(const Panel& p) {
  return std::min(p.area().w, p.area().h);
}
float smallest_target_mm(const Panel& p) {  // on the real panel
  return kSmallestTargetMm * p.px_per_mm() / (float(p.width_px) / p.width_mm);
}

TEST(Panel, AMillimetreOfALayoutIsOneOnATwentyFourInchPanel) {
  const Panel usual = panel(1920, 1080, 24);
  EXPECT_THAT(usual.px_per_mm(), FloatNear(1920 / usual.width_mm, 0.01f));
  EXPECT_THAT(shorter_side(usual), FloatNear(299, 0.1f));
  EXPECT_EQ(Panel{}.area().w, usual.area().w);
}

TEST(Panel, ALayoutGrowsAndShrinksWithThePanel) {
  EXPECT_THAT(shorter_side(panel(3840, 2160, 65)), FloatNear(299, 0.1f));
  EXPECT_THAT(shorter_side(panel(1366, 768, 15.6f)), FloatNear(299, 0.1f));
  EXPECT_THAT(shorter_side(panel(1080, 1920, 24)), FloatNear(299, 0.1f));
}

TEST(Panel, WhereTheSmallestTargetWouldGetTooSmallTheLayoutHasLessRoomInstead) {
  const Panel small = panel(1280, 800, 10);
  EXPECT_LT(shorter_side(small), 280);
  EXPECT_THAT(smallest_target_mm(small), FloatNear(20, 0.01f));
}

TEST(Panel, TheSmallestTargetIsTwentyRealMillimetresOnEveryPanel) {
  for (const auto& [w, h] : {std::pair(1920, 1080), {1366, 768}, {1080, 1920}, {1280, 800}, {3840, 2160}})
    for (const float inches : {7.0f, 10.0f, 13.3f, 15.6f, 21.5f, 24.0f, 43.0f, 65.0f, 86.0f}) {
      const Panel one = panel(w, h, inches);
      EXPECT_GE(smallest_target_mm(one), 19.99f) << w << "x" << h << " " << inches;
      EXPECT_THAT(one.area().w * one.px_per_mm(), FloatNear(float(w), 0.5f));
    }
}

TEST(Area, PiecesAreCutOffWithAGapBetween) {
  Area rest{10, 20, 100, 80};
  const Area top = rest.cut_top(30, 5);
  EXPECT_EQ(top.h, 30);
  EXPECT_EQ(rest.y, 55);
  EXPECT_EQ(rest.h, 45);
  const Area right = rest.cut_right(40, 5);
  EXPECT_EQ(right.x, 70);
  EXPECT_EQ(rest.w, 55);
}

TEST(Area, AGridFillsItsAreaInReadingOrder) {
  const auto cells = Area{0, 0, 100, 50}.grid(3, 2, 5);
  ASSERT_EQ(cells.size(), 6u);
  EXPECT_THAT(cells[0].w, FloatNear(30, 0.001f));
  EXPECT_GT(cells[1].x, cells[0].x);
  EXPECT_EQ(cells[1].y, cells[0].y);
  EXPECT_GT(cells[3].y, cells[2].y);
  EXPECT_THAT(cells[5].x + cells[5].w, FloatNear(100, 0.001f));
  EXPECT_THAT(cells[5].y + cells[5].h, FloatNear(50, 0.001f));
}

TEST(Area, TheMiddleKeepsItsShapeWhereThereIsLessRoom) {
  const Area middle = Area{0, 0, 50, 100}.middle(100, 60);
  EXPECT_THAT(middle.w, FloatNear(50, 0.001f));
  EXPECT_THAT(middle.h, FloatNear(30, 0.001f));
  EXPECT_THAT(middle.y, FloatNear(35, 0.001f));
}

}  // namespace
}  // namespace hearth
