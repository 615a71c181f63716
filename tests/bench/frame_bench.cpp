// SPDX-License-Identifier: MIT
// What a frame costs at 1920×1080, drawn in software: all of it, one changed card, and nothing changed. The
// limits are what one core of a school's old PC must keep. Prints; ends with 1 when a median is over its
// limit.
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "screen/ui/kit.hpp"

namespace {

using namespace hearth;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kFrames = 200;

class Bench {
 public:
  explicit Bench(const std::filesystem::path& assets)
      : display_({.without_display = true, .width_px = 1920, .height_px = 1080}),
        pictures_(assets, notices_),
        kit_(display_, Theme::read(assets / "themes" / "paper.toml", notices_), pictures_, words_,
             [] { return std::chrono::milliseconds(0); }) {
    for (const Notice& notice : notices_) std::printf("%s\n", notice.text().c_str());
  }

  // `before` runs ahead of every frame and is not measured.
  bool measure(const char* name, double limit_ms, const std::function<void(Screen&)>& show,
               const std::function<void(int)>& before) {
    std::vector<double> took;
    for (int frame = -3; frame < kFrames; ++frame) {  // the first ones make the textures
      before(frame);
      const auto start = std::chrono::steady_clock::now();
      kit_.begin_frame();
      kit_.area = kit_.display_area().inset(15, 9);
      Screen screen(kit_);
      show(screen);
      kit_.end_frame();
      if (frame >= 0) took.push_back(Milliseconds(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(took);
    const double median = took[took.size() / 2];
    std::printf("%-40s %8.2f %8.2f %8.0f %s\n", name, median, took[took.size() * 95 / 100], limit_ms,
                median > limit_ms ? "over its limit" : "");
    return median <= limit_ms;
  }

  Display& display() { return display_; }

 private:
  Notices notices_;
  Display display_;
  Words words_;
  Pictures pictures_;
  Kit kit_;
};

std::vector<std::string> picture_names(const std::filesystem::path& assets) {
  std::ifstream index(assets / "pictures.index");
  std::vector<std::string> names;
  for (std::string line; std::getline(index, line);) names.push_back(line.substr(0, line.find('\t')));
  if (names.empty()) names.push_back("");
  return names;
}

std::vector<Choice> choices(const std::vector<std::string>& pictures, int n) {
  const char* words[] = {"Callum", "keep an eye on me", "Words and sounds", "happy"};
  std::vector<Choice> all;
  for (int at = 0; at < n; ++at)
    all.push_back({.id = std::to_string(at),
                   .word = words[at % 4],
                   .picture = pictures[std::size_t(at) % pictures.size()],
                   .ticked = at % 3 == 0});
  return all;
}

}  // namespace

int main() {
  const std::filesystem::path assets = HEARTH_BUILD_DIR "/share/hearth/assets";
  const auto pictures = picture_names(assets);
  const std::vector<Choice> pupils = choices(pictures, 50);
  std::vector<Choice> cards = choices(pictures, 20);
  Bench bench(assets);
  const auto grid_of = [](const std::vector<Choice>& all) {
    return [&all](Screen& screen) { screen.choice_grid("grid", screen.area(), all); };
  };
  const auto everything = [&](int) { bench.display().renew(); };
  const auto one_card = [&](int frame) { cards[7].look.chosen = frame % 2 == 0; };
  std::printf("%-40s %8s %8s %8s   (ms)\n", "", "median", "p95", "limit");
  bool good = bench.measure("20 cards, all drawn", 33, grid_of(cards), everything);
  good &= bench.measure("50 pupils, all drawn", 33, grid_of(pupils), everything);
  good &= bench.measure("20 cards, one of them changed", 4, grid_of(cards), one_card);
  good &= bench.measure("20 cards, nothing changed: only its logic", 4, grid_of(cards), [](int) {});
  return good ? 0 : 1;
}
