// SPDX-License-Identifier: MIT
#include "charts.hpp"

#include <algorithm>

namespace staff_review {

using hearth::Area;

namespace {

constexpr float kLeastHeight = 73, kLeastWidth = 132;  // of a chart that is read without effort
constexpr float kSentences = 0.36f;                    // of the height, below a chart
constexpr float kTurn = 22, kTurnWidth = 64;

// How many stand beside and below each other.
std::pair<int, int> grid_of(const Shown& shown, const Area& area) {
  const bool wide = std::ranges::any_of(shown.charts, is_wide);
  return {wide ? 1 : std::max(1, int(area.w / kLeastWidth)), std::max(1, int(area.h / kLeastHeight))};
}

bool turns(const Shown& shown, const Area& area) {
  const auto [across, down] = grid_of(shown, area);
  return int(shown.charts.size()) > across * down;
}

float words_height(Desk& desk, const Shown& shown, const Area& area) {
  if (shown.sentences.empty()) return 0;
  if (shown.charts.empty()) return area.h;
  float height = 0;
  for (const std::string& sentence : shown.sentences)
    height += desk.screen.text_height(sentence, area.w, {.size = 8.5f, .align = hearth::Align::left}) + 2.5f;
  return std::min(height, area.h * kSentences);
}

}  // namespace

std::vector<ChartPage> pages_of(const Shown& shown, const Area& area) {
  const auto [across, down] = grid_of(shown, area);
  const std::size_t on_page = std::size_t(across * down), all = shown.charts.size();
  std::vector<ChartPage> pages;
  for (std::size_t first = 0; first < all; first += on_page)
    pages.push_back({first, std::min(on_page, all - first)});
  if (pages.empty()) pages.push_back({});
  return pages;
}

ChartPage draw_shown(Desk& desk, Area area, std::string_view id, const Shown& shown, std::size_t& page) {
  const float words = words_height(desk, shown, area);
  Area charts = area;
  if (words > 0) charts.cut_bottom(words, 4);
  const Area bar = turns(shown, charts) ? area.cut_bottom(kTurn, 4) : Area{};
  if (words > 0) draw_sentences(desk, area.cut_bottom(words, shown.charts.empty() ? 0 : 4), shown.sentences);
  const auto pages = pages_of(shown, area);
  page = std::min(page, pages.size() - 1);
  const ChartPage now = pages[page];
  if (now.n > 0) {
    // The last page is laid out as the others are, so that nothing jumps.
    const auto [across, down] = grid_of(shown, area);
    const int rows = pages.size() > 1 ? down : std::min(down, (int(now.n) + across - 1) / across);
    const int columns = pages.size() > 1 ? across : std::min(across, int(now.n));
    const auto places = area.grid(columns, rows, kBetween);
    for (std::size_t at = 0; at < now.n; ++at) desk.screen.chart(places[at], shown.charts[now.first + at]);
  }
  if (pages.size() < 2) return now;
  Area row = bar;
  const Area more = row.cut_right(kTurnWidth, 4), before = row.cut_left(kTurnWidth, 4);
  desk.screen.text(row,
                   desk.host.words()("staff.page_of", {{"n", std::to_string(page + 1)},
                                                       {"all", std::to_string(pages.size())}}),
                   {.size = 9, .ink = hearth::Ink::quiet});
  const std::string name(id);
  const bool back = page > 0 && desk.screen.picture_button(name + "/before", before,
                                                           {.word = desk.host.words()("staff.page_before")},
                                                           hearth::Beside::right);
  const bool on = desk.screen.picture_button(name + "/more", more, {.word = desk.host.words()("out.more")},
                                             hearth::Beside::right);
  if (back) --page;
  if (on) page = (page + 1) % pages.size();
  return now;
}

}  // namespace staff_review
