// SPDX-License-Identifier: MIT
// One page about one child for a review: what changed, how they have been, what helps. It chooses the charts
// that have something to show and names the others.
#include <algorithm>
#include <string>

#include "review/answers.hpp"
#include "review/paper_parts.hpp"
#include "review/paper_start_now.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostRows = 9, kMostCharts = 4, kMostBars = 5, kMostSentences = 9;

// A page, and what stands on it, as it is set in mm: rounded up, so that there is never a second page.
constexpr double kPage = 257, kHeading = 10, kLine = 5.2, kSmallLine = 4.2, kAbove = 4;
constexpr std::size_t kLetters = 88, kSmallLetters = 105, kCellLetters = 98;  // in a line across the page
constexpr double kLeastCourse = 43, kMostCourse = 60, kLeastBeside = 33, kMostBeside = 50;

// Letters of other scripts have more bytes and are no narrower: too many lines do no harm here.
double lines_of(const std::string& text, std::size_t letters) {
  return double((text.size() + letters - 1) / letters);
}

double height_of(const PaperTable& table) {
  double all = 3;
  for (const auto& row : table.rows) {
    double lines = 1;
    for (std::size_t at = 0; at < row.size(); ++at)
      lines = std::max(lines, lines_of(row[at], std::size_t(kCellLetters * table.shares[at] / 100)));
    all += lines * 4.2 + 3;
  }
  return all;
}

// Rows beyond those that can be read at this size.
void keep_few(Chart& chart) {
  auto* shares = std::get_if<ShareChart>(&chart);
  if (shares && shares->rows.size() > kMostBars) shares->rows.resize(kMostBars);
}

// Those that have something to show, at most so many; `nothing` is said of the first four that have not.
std::vector<Chart> charts_shown(const Review& review, std::string& nothing) {
  std::vector<Chart> all{week_pattern(review), what_helps(review), targets_by_setting(review),
                         stars_and_calm(review)};
  for (const char* instrument : {"boxall", "readiness", "sdq", "steps"})
    all.emplace_back(instrument_totals(review, instrument));
  std::vector<Chart> shown;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (shows_something(all[at]) && shown.size() < kMostCharts) keep_few(shown.emplace_back(all[at]));
    if (shows_something(all[at]) || at >= kMostCharts) continue;
    const ChartWords& words = chart_words(all[at]);
    nothing += (nothing.empty() ? "" : " ") +
               review.words("papers.no_chart", {{"title", words.title}, {"why", words.nothing}});
  }
  return shown;
}

// `room`: what is left of the page. Rows of charts that cannot be read in it are left out.
void add_charts(const Review& review, double room, Blocks& blocks) {
  std::string nothing;
  const auto shown = charts_shown(review, nothing);
  if (!nothing.empty()) room -= lines_of(nothing, kSmallLetters) * kSmallLine + kAbove;
  const Chart course = how_they_have_been(review);
  int rows = int(shown.size() + 1) / 2;
  while (rows > 0 && room < kLeastCourse + kAbove + rows * (kLeastBeside + kAbove)) --rows;
  const double each =
      rows == 0 ? 0 : std::clamp((room - kLeastCourse - kAbove) / rows - kAbove, kLeastBeside, kMostBeside);
  const double height = std::clamp(room - kAbove - rows * (each + kAbove), kLeastCourse, kMostCourse);
  append(blocks, PaperCharts{.beside = {course}, .height = height});
  for (std::size_t at = 0; at < std::min(shown.size(), std::size_t(rows) * 2); at += 2)
    append(blocks, PaperCharts{.beside = {shown.begin() + long(at),
                                          shown.begin() + long(std::min(at + 2, shown.size()))},
                               .height = each});
  if (!nothing.empty()) append(blocks, aside(nothing));
}

std::string said_of(const Review& review) {
  auto sentences = in_words(review);
  if (sentences.size() > kMostSentences) sentences.resize(kMostSentences);
  std::string all;
  for (const std::string& sentence : sentences) all += (all.empty() ? "" : " ") + sentence;
  return all;
}

}  // namespace

Paper pupil_summary(const Review& review) {
  const Words& words = review.words;
  const std::string name = full_name_of(review.pupil), said = said_of(review);
  Paper paper{.file = paper_file("summary", review.pupil.id),
              .foot = paper_foot(words, review.school, name, review.today, "papers.for_review"),
              .blocks = {}};
  append(paper.blocks,
         PaperHeading{.words = name,
                      .small = words("papers.summary_of", {{"room", room_words(review)},
                                                           {"days", dated(words, days_shown(review))}}),
                      .picture = picture_of(review.school, review.pupil, review.today)},
         line(said));
  double room = kPage - kHeading * (1 + lines_of(name, 36)) - lines_of(said, kLetters) * kLine - kAbove;
  const PaperTable table = start_and_now(review, kMostRows);
  if (table.rows.size() > 1) {
    const std::string how = words("papers.start_and_now_how");
    append(paper.blocks, table, aside(how));
    room -= height_of(table) + lines_of(how, kSmallLetters) * kSmallLine + kAbove;
  } else {
    append(paper.blocks, line(words("papers.nothing_to_compare")));
    room -= kLine + kAbove;
  }
  add_charts(review, room, paper.blocks);
  return paper;
}

}  // namespace hearth
