// SPDX-License-Identifier: MIT
// What moves for minutes at 1920×1080, drawn in software: the time of a frame, the share of one core at 30
// and at 60 frames a second, and how often a frame asks for memory. Prints the figures beside what must be
// reached (30 frames a second under 60 % of a core), and ends with 0 whatever they are: it measures a
// machine.
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

#include "screen/ui/kit.hpp"
#include "unit/screen/ui/allocations.hpp"

namespace {

using namespace hearth;

constexpr int kWarm = 60, kFrames = 300;
constexpr double kMostShare = 60;  // per cent, at 30 frames a second

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

class Bench {
 public:
  explicit Bench(const std::filesystem::path& assets)
      : display_({.without_display = true, .width_px = 1920, .height_px = 1080}),
        pictures_(assets, notices_),
        kit_(display_, Theme::read(assets / "themes" / "paper.toml", notices_), pictures_, words_,
             [] { return std::chrono::milliseconds(0); }) {
    for (const Notice& notice : notices_) std::printf("%s\n", notice.text().c_str());
  }

  void measure(const char* name, const std::function<void(Screen&, double seconds)>& show) {
    std::vector<double> took;
    for (int frame = 0; frame < kWarm; ++frame) draw(show, frame);
    const double before = cpu_ms();
    const CountAllocations memory;
    for (int frame = kWarm; frame < kWarm + kFrames; ++frame) draw(show, frame);
    const double cpu = (cpu_ms() - before) / kFrames;
    const double asked = double(memory.so_far()) / kFrames, share = cpu * 30 / 10;
    std::printf("%-34s %8.2f %7.1f %% %7.1f %% %8.2f  %s\n", name, cpu, share, cpu * 60 / 10, asked,
                share > kMostShare ? "over 60 % at 30" : "");
  }

 private:
  void draw(const std::function<void(Screen&, double)>& show, int frame) {
    kit_.begin_frame();
    kit_.area = kit_.display_area().inset(15, 9);
    Screen screen(kit_);
    show(screen, frame / 30.0);
    kit_.end_frame();
  }

  Notices notices_;
  Display display_;
  Words words_;
  Pictures pictures_;
  Kit kit_;
};

}  // namespace

int main() {
  Bench bench(HEARTH_BUILD_DIR "/share/hearth/assets");
  std::printf("%-34s %8s %9s %9s %8s\n", "1920×1080, software", "CPU ms", "30 a s", "60 a s", "malloc");
  const auto time = [&](const char* name, TimeShape shape) {
    // The whole time in 12 s: each frame moves it, which minutes would not.
    bench.measure(name, [shape](Screen& screen, double seconds) {
      screen.time_left(screen.area(), shape, 1 - seconds / 12, Tint::sky);
    });
  };
  time("disc, every frame another step", TimeShape::disc);
  time("bar", TimeShape::bar);
  time("sand", TimeShape::sand);
  bench.measure("breath, 8 a minute", [](Screen& screen, double seconds) {
    screen.breath(screen.area(), 0.5 - 0.5 * std::cos(seconds * 8 / 60 * 6.2832));
  });
  for (const char* name : {"bubbles", "clouds", "fish"})
    bench.measure((std::string(name) + ", as lively as can be").c_str(),
                  [name](Screen& screen, double seconds) { screen.scene(screen.area(), name, seconds, 3); });
  bench.measure("disc that stands still",
                [](Screen& screen, double) { screen.time_left(screen.area(), TimeShape::disc, 0.6); });
  return 0;
}
