// SPDX-License-Identifier: MIT
// Charts on the screen, in pixels.
#include <gmock/gmock.h>

#include <numeric>
#include <set>

#include "screen/ui/chart_draw.hpp"
#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using testing::Contains;
using testing::Field;
using testing::Not;

Day day(const std::string& text) {
  return parse_day(text);
}

DayChart two_weeks() {
  DayChart chart{.words = {.title = "How Sam has been", .corner = "6 answers", .nothing = "No answers."},
                 .days = {day("2026-06-01"), day("2026-06-28")}};
  chart.steps = {{-2, "square", "cross"}, {2, "square", "happy"}};
  for (const char* at :
       {"2026-06-01", "2026-06-02", "2026-06-03", "2026-06-22", "2026-06-23", "2026-06-24"}) {
    chart.dots.push_back({day(at), 1});
    chart.line.push_back({day(at), -1});
  }
  return chart;
}

class ChartTest : public testing::Test {
 protected:
  void draw(const Chart& chart) {
    stage.draw([&](Screen& screen) { screen.chart(screen.area().inset(10), chart); });
  }
  // How many pixels of each column show this colour, or nearly.
  std::vector<int> columns_with(Colour colour) const {
    const auto pixels = stage.pixels();
    const int w = stage.display.panel().width_px;
    std::vector<int> columns(std::size_t(w), 0);
    for (std::size_t n = 0; n < pixels.size(); ++n) {
      const auto off = [&](int shift, std::uint8_t part) {
        return std::abs(int(pixels[n] >> shift & 0xFF) - int(part));
      };
      if (off(16, colour.r) + off(8, colour.g) + off(0, colour.b) < 24) ++columns[n % std::size_t(w)];
    }
    return columns;
  }
  int pixels_with(Colour colour) const {
    int all = 0;
    for (const int column : columns_with(colour)) all += column;
    return all;
  }
  bool says(const std::string& words) const {
    return std::ranges::any_of(stage.kit.said(), [&](const Said& said) { return said.words == words; });
  }
  void use(const char* theme) {
    Notices notices;
    stage.kit.use(Theme::read(HEARTH_SOURCE_DIR "/assets/themes/" + std::string(theme) + ".toml", notices));
  }

  Stage stage{1280, 720, 531};
};

TEST_F(ChartTest, AGapInWhatIsKnownIsAGapInTheDrawing) {
  DayChart chart = two_weeks();
  draw(chart);
  // Columns of the line's colour: two stretches, with two weeks of nothing between them.
  const auto line = columns_with(stage.kit.theme().colour("accent"));
  const auto first = std::ranges::find_if(line, [](int n) { return n > 0; });
  std::size_t longest = 0, gap = 0, stretches = 0;
  bool on = false;
  for (auto at = first; at != line.end(); ++at) {
    if (*at > 0 && !on) ++stretches;
    on = *at > 0;
    gap = on ? 0 : gap + 1;
    if (std::ranges::any_of(at, line.end(), [](int n) { return n > 0; })) longest = std::max(longest, gap);
  }
  EXPECT_EQ(stretches, 2u);
  EXPECT_GT(longest, 300u);

  // The same points a day apart are one line.
  for (std::size_t n = 0; n < chart.line.size(); ++n)
    chart.line[n].day = Day(std::chrono::sys_days(day("2026-06-01")) + std::chrono::days(n));
  draw(chart);
  const auto joined = columns_with(stage.kit.theme().colour("accent"));
  const auto from = std::ranges::find_if(joined, [](int n) { return n > 0; });
  const auto to = std::find_if(from, joined.end(), [](int n) { return n == 0; });
  EXPECT_TRUE(std::all_of(to, joined.end(), [](int n) { return n == 0; }));
}

TEST_F(ChartTest, NothingIsDrawnOnDaysWithoutAnAnswer) {
  draw(two_weeks());
  const auto ink = columns_with(stage.kit.theme().ink(Ink::full));
  DayChart fewer = two_weeks();
  fewer.dots.resize(3);
  draw(fewer);
  const auto less = columns_with(stage.kit.theme().ink(Ink::full));
  const auto sum = [](const auto& columns) { return std::accumulate(columns.begin(), columns.end(), 0); };
  EXPECT_GT(sum(ink), sum(less) + 3 * 20) << "three dots";
}

TEST_F(ChartTest, AnEmptyChartShowsWhatItSaysThenAndNoField) {
  DayChart chart = two_weeks();
  draw(chart);
  EXPECT_TRUE(says("How Sam has been"));
  EXPECT_TRUE(says("6 answers"));
  EXPECT_FALSE(says("No answers."));
  const int field = pixels_with(stage.kit.theme().fill(Tint::card));
  chart.dots.clear();
  draw(chart);
  EXPECT_TRUE(says("No answers."));
  EXPECT_GT(field, 100'000);
  EXPECT_LT(pixels_with(stage.kit.theme().fill(Tint::card)), field / 20);
  EXPECT_GT(pixels_with(stage.kit.theme().ink(Ink::full)), 100) << "the words";
}

TEST_F(ChartTest, EachKindSaysWhenItHasNothing) {
  const ChartWords words{.title = "Title", .corner = "0 answers", .nothing = "Nothing yet."};
  for (const Chart& chart : {Chart(DayChart{.words = words}), Chart(HeatChart{.words = words}),
                             Chart(ShareChart{.words = words}), Chart(PairChart{.words = words})}) {
    draw(chart);
    EXPECT_TRUE(says("Nothing yet.")) << chart.index();
    EXPECT_TRUE(is_empty(chart));
  }
}

TEST_F(ChartTest, AFrameThatDidNotChangeDrawsNothing) {
  DayChart chart = two_weeks();
  draw(chart);
  draw(chart);
  EXPECT_FALSE(stage.drew);
  const std::size_t bytes = stage.display.textures().bytes();
  draw(chart);
  EXPECT_EQ(stage.display.textures().bytes(), bytes);
  chart.dots.back().value = -1;
  draw(chart);
  EXPECT_TRUE(stage.drew) << "another point is another picture";
  use("dark");
  draw(chart);
  EXPECT_TRUE(stage.drew) << "and so is another theme";
}

TEST_F(ChartTest, APhotographThatIsOnItsWayComesLater) {
  ShareChart chart{.words = {.title = "Who was there"}, .rows = {{"media:abc", "Mrs Okafor", 0.5, "3 of 6"}}};
  bool asked = false;
  stage.pictures.photograph = [&](const std::string&) {
    asked = true;
    return std::optional<std::vector<std::uint8_t>>();
  };
  draw(chart);
  EXPECT_TRUE(asked);
  EXPECT_GT(pixels_with(stage.kit.theme().colour("accent")), 500) << "the rest of it is there";
  asked = false;
  draw(chart);
  EXPECT_TRUE(asked) << "and it is asked for again";
  stage.pictures.photograph = [](const std::string&) { return std::optional(std::vector<std::uint8_t>()); };
  draw(chart);
  draw(chart);
  EXPECT_FALSE(stage.drew);
}

TEST_F(ChartTest, EveryPartOfAChartIsSeenInEveryTheme) {
  for (const char* theme : {"paper", "dark", "contrast"}) {
    use(theme);
    const auto with = [&](const auto& change) {
      DayChart chart = two_weeks();
      change(chart);
      draw(chart);
      return stage.pixels();
    };
    const auto plain = with([](DayChart&) {});
    EXPECT_NE(plain, with([](DayChart& c) { c.usual = {{0, 1}}; })) << theme;
    EXPECT_NE(plain, with([](DayChart& c) { c.closed = {day("2026-06-13"), day("2026-06-14")}; })) << theme;
    EXPECT_NE(plain, with([](DayChart& c) { c.markers = {{day("2026-06-10"), "A new room"}}; })) << theme;
    EXPECT_NE(plain, with([](DayChart& c) { c.agreed = {1.5, "", "agreed"}; })) << theme;
    EXPECT_NE(plain, with([](DayChart& c) { c.dots[0].n = 3; })) << theme;
  }
}

// Where tints are white, a cell still shows where its value lies.
TEST_F(ChartTest, WithoutColourACellStillShowsItsValue) {
  use("contrast");
  HeatChart chart{
      .words = {.title = "The week"}, .columns = {"Monday"}, .rows = {"After lunch"}, .cells = {{1, 5}}};
  draw(chart);
  const auto high = stage.pixels();
  chart.cells[0].value = -1;
  draw(chart);
  EXPECT_NE(high, stage.pixels());
}

TEST_F(ChartTest, WithoutColourTwoRowsOfTotalsAreToldApart) {
  use("contrast");
  DayChart chart{
      .words = {.title = "Totals"}, .days = {day("2026-01-01"), day("2026-07-01")}, .low = 0, .high = 100};
  const std::vector<DayChart::Point> points{{day("2026-02-01"), 40}, {day("2026-05-01"), 60}};
  const auto mark_pixels = [&](std::size_t at) {
    chart.series.assign(2, {"empty", {}});
    chart.series[at] = {"total", points};
    chart.dots = points;
    draw(chart);
    auto pixels = stage.pixels();
    // In grey: only how light it is.
    for (auto& pixel : pixels) pixel = (pixel >> 16 & 0xFF) < 128;
    return std::accumulate(pixels.begin(), pixels.end(), 0);
  };
  EXPECT_GT(std::abs(mark_pixels(0) - mark_pixels(1)), 50);
}

TEST(ChartDigestTest, IsAnotherForWhateverIsShown) {
  std::set<std::uint64_t> seen;
  const auto add = [&](const Chart& chart) { return seen.insert(digest_of(chart)).second; };
  EXPECT_TRUE(add(two_weeks()));
  EXPECT_FALSE(add(two_weeks()));
  const auto changed = [](const auto& change) {
    DayChart chart = two_weeks();
    change(chart);
    return chart;
  };
  EXPECT_TRUE(add(changed([](DayChart& c) { c.words.title = "x"; })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.words.corner = "x"; })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.dots[2].n = 2; })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.dots[2].value = 0.5; })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.line[2].day = day("2026-06-04"); })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.usual = {{0, 1}}; })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.closed = {day("2026-06-13")}; })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.markers = {{day("2026-06-13"), "x"}}; })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.series = {{"x", {}}}; })));
  EXPECT_TRUE(add(changed([](DayChart& c) { c.agreed = DayChart::Step{1, "", ""}; })));
  EXPECT_TRUE(add(HeatChart{}));
  EXPECT_TRUE(add(ShareChart{}));
  EXPECT_TRUE(add(PairChart{}));
  EXPECT_TRUE(add(PairChart{.sessions = {{"x", 1, std::nullopt}}}));
  EXPECT_TRUE(add(PairChart{.sessions = {{"x", std::nullopt, 1}}}));
}

}  // namespace
}  // namespace hearth
