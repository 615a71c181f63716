// SPDX-License-Identifier: MIT
// What moves for minutes on end: it takes no memory, and it never flashes.
#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <deque>

#include "screen/ui/shades.hpp"
#include "unit/screen/ui/allocations.hpp"
#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using Frame = std::function<void(Screen&, int frame)>;

// --- memory

long allocations_of(Stage& stage, const Frame& show, int frames = 300) {
  constexpr int kFirst = 40;  // draw what is kept, and let every list grow to its size
  const auto draw = [&](int frame) {
    stage.kit.begin_frame();
    Screen screen(stage.kit);
    show(screen, frame);
    stage.kit.end_frame();
  };
  for (int frame = 0; frame < kFirst; ++frame) draw(frame);
  const CountAllocations counted;
  for (int frame = kFirst; frame < kFirst + frames; ++frame) draw(frame);
  return counted.so_far();
}

struct Moving {
  const char* name;
  Frame show;
};

const Area kPlace{20, 20, 400, 220};

std::vector<Moving> all_that_moves() {
  const auto left = [](int frame) { return 1 - frame / 400.0; };
  const auto time = [](TimeShape shape) {
    return
        [shape](Screen& screen, int frame) { screen.time_left(kPlace, shape, 1 - frame / 400.0, Tint::sky); };
  };
  const auto scene = [](const char* name) {
    return [name](Screen& screen, int frame) { screen.scene(kPlace, name, frame / 30.0, 3); };
  };
  return {{"disc", time(TimeShape::disc)},
          {"bar", time(TimeShape::bar)},
          {"sand", time(TimeShape::sand)},
          {"breath",
           [](Screen& screen, int frame) { screen.breath(kPlace, 0.5 + 0.5 * std::sin(frame / 20.0)); }},
          {"bubbles", scene("bubbles")},
          {"clouds", scene("clouds")},
          {"fish", scene("fish")},
          {"jar", [left](Screen& screen, int frame) { screen.jar(kPlace, left(frame)); }}};
}

TEST(CalmFrames, TakeNoMemoryOnceTheirSizeHasBeenDrawn) {
  if (!allocations_are_counted()) GTEST_SKIP() << "a sanitizer has taken malloc over";
  for (const Moving& moving : all_that_moves()) {
    Stage stage(960, 540, 531);
    // Each frame is painted: what is not shown costs nothing anyway.
    EXPECT_EQ(allocations_of(stage, moving.show), 0) << moving.name << ", in 300 frames";
    EXPECT_TRUE(stage.notices.empty());
  }
}

TEST(CalmFrames, AnAllocationThatComesBackIsFound) {
  if (!allocations_are_counted()) GTEST_SKIP() << "a sanitizer has taken malloc over";
  Stage stage(960, 540, 531);
  const long found = allocations_of(stage, [](Screen& screen, int frame) {
    screen.time_left(kPlace, TimeShape::disc, 1 - frame / 400.0);
    const std::string planted =
        "a name that is too long to be kept in the string itself " + std::to_string(frame);
    screen.picture({0, 0, 0, 0}, planted);
  });
  EXPECT_GE(found, 300);
}

TEST(CalmFrames, KeepNoMorePicturesThanOneOfEach) {
  for (const Moving& moving : all_that_moves()) {
    Stage stage(960, 540, 531);
    std::size_t after_ten = 0;
    for (int frame = 0; frame < 400; ++frame) {
      stage.draw([&](Screen& screen) { moving.show(screen, moving.name == std::string("jar") ? 0 : frame); });
      if (frame == 10) after_ten = stage.display.textures().bytes();
    }
    // A scene shows a drawing only when it has come in.
    EXPECT_LE(stage.display.textures().bytes(), after_ten * 2) << moving.name;
    EXPECT_LT(stage.display.textures().bytes(), 8u << 20) << moving.name;
  }
}

// --- flashes (WCAG 2.2, 2.3.1): opposing changes of a tenth of the greatest luminance or more, where the
// darker of the two is below 0.80. Here every swing counts, not every pair of them.

class Swings {
 public:
  void add(double luminance, int frame) {
    low_ = std::min(low_, luminance), high_ = std::max(high_, luminance);
    lowest_ = std::min(lowest_, luminance), highest_ = std::max(highest_, luminance);
    const bool up = direction_ <= 0 && luminance - low_ >= kChange && low_ < kDark;
    const bool down = direction_ >= 0 && high_ - luminance >= kChange && luminance < kDark;
    if (!up && !down) return;
    direction_ = up ? 1 : -1;
    low_ = high_ = luminance;
    recent_.push_back(frame);
    while (recent_.front() <= frame - kFramesPerSecond) recent_.pop_front();
    most_ = std::max(most_, recent_.size());
  }
  std::size_t most_in_a_second() const { return most_; }
  double range() const { return highest_ - lowest_; }

  static constexpr int kFramesPerSecond = 30;

 private:
  static constexpr double kChange = 0.1, kDark = 0.8;
  double low_ = 2, high_ = -1, lowest_ = 2, highest_ = -1;
  int direction_ = 0;
  std::deque<int> recent_;
  std::size_t most_ = 0;
};

struct Flicker {
  std::size_t most = 0;  // swings within a second, of the whole panel and of each of its parts
  double range = 0;      // of the whole panel
};

Flicker flicker_of(Stage& stage, const Frame& show) {
  constexpr int kParts = 4, kSeconds = 20;
  std::array<std::array<double, 256>, 3> light;
  for (int value = 0; value < 256; ++value) {
    const auto v = std::uint8_t(value);
    light[0][v] = luminance({v, 0, 0}), light[1][v] = luminance({0, v, 0}),
    light[2][v] = luminance({0, 0, v});
  }
  const int w = stage.display.panel().width_px, h = stage.display.panel().height_px;
  Swings whole;
  std::array<Swings, kParts * kParts> parts;
  for (int frame = 0; frame < kSeconds * Swings::kFramesPerSecond; ++frame) {
    stage.draw([&](Screen& screen) { show(screen, frame); });
    std::array<double, kParts * kParts> sums{};
    const auto pixels = stage.pixels();
    for (int y = 0; y < h; ++y)
      for (int x = 0; x < w; ++x) {
        const std::uint32_t p = pixels[std::size_t(y) * std::size_t(w) + std::size_t(x)];
        sums[std::size_t(y * kParts / h * kParts + x * kParts / w)] +=
            light[0][p >> 16 & 255] + light[1][p >> 8 & 255] + light[2][p & 255];
      }
    double all = 0;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      parts[part].add(sums[part] / (w * h / double(parts.size())), frame);
      all += sums[part];
    }
    whole.add(all / (w * h), frame);
  }
  Flicker flicker{whole.most_in_a_second(), whole.range()};
  for (const Swings& part : parts) flicker.most = std::max(flicker.most, part.most_in_a_second());
  return flicker;
}

class FlashTest : public testing::TestWithParam<const char*> {
 protected:
  FlashTest() {
    const std::filesystem::path themes = HEARTH_SOURCE_DIR "/assets/themes";
    stage.kit.use(Theme::read(themes / (std::string(GetParam()) + ".toml"), stage.notices));
  }
  Stage stage{320, 180, 531};
};

TEST_P(FlashTest, ScenesAndBreathNeverFlash) {
  const Area all{0, 0, 531, 299};
  for (const char* name : {"bubbles", "clouds", "fish"})
    for (int liveliness = 0; liveliness <= 3; ++liveliness) {
      const Flicker found = flicker_of(stage, [&](Screen& screen, int frame) {
        screen.scene(all, name, frame / double(Swings::kFramesPerSecond), liveliness);
      });
      EXPECT_LE(found.most, 3u) << name << ' ' << liveliness;
      EXPECT_LT(found.range, 0.05) << name << ' ' << liveliness << ": as light all the time";
    }
  const Flicker breath = flicker_of(stage, [&](Screen& screen, int frame) {
    const double breaths = frame / double(Swings::kFramesPerSecond) * 8 / 60;
    screen.breath(all, 0.5 - 0.5 * std::cos(2 * std::numbers::pi * breaths));
  });
  EXPECT_LE(breath.most, 3u) << "eight breaths a minute";
}

// A measure that finds nothing proves nothing.
TEST_P(FlashTest, APlantedFlashIsFound) {
  const Theme& theme = stage.kit.theme();
  const Flicker found = flicker_of(stage, [&](Screen& screen, int frame) {
    screen.scene({0, 0, 531, 299}, "bubbles", frame / 30.0, 1);
    const bool lit = frame / 4 % 2;  // nearly four times a second, in one of sixteen parts
    stage.kit.fill({0, 0, 80, 45}, theme.colour(lit ? "ink" : "paper"));
  });
  EXPECT_GT(found.most, 3u);
}

INSTANTIATE_TEST_SUITE_P(Themes, FlashTest, testing::Values("paper", "dark", "contrast"),
                         [](const auto& theme) { return std::string(theme.param); });

}  // namespace
}  // namespace hearth
