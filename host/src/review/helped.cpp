// SPDX-License-Identifier: MIT
// What helps a child, and what they have had: tools, stars, quiet times.
#include <algorithm>

#include "review/answers.hpp"
#include "review/say.hpp"
#include "trends/tool_pairs.hpp"

namespace hearth {
namespace {

using Row = ShareChart::Row;

// Their own first, in their order.
std::vector<std::string> tools_in_order(const Review& review) {
  std::vector<std::string> tools = review.pupil.preferences.check_in.tools;
  for (const Option& tool : review.content.tools)
    if (std::ranges::find(tools, tool.id) == tools.end()) tools.push_back(tool.id);
  return tools;
}

std::vector<Entry> pairs_shown(const Review& review) {
  std::vector<Entry> entries;
  for (const char* kind : {"check_in", "how_now"})
    for (const Entry* entry : entries_shown(review, kind)) entries.push_back(*entry);
  return entries;
}

Row tool_row(const Review& review, const std::string& id) {
  const Option* tool = review.content.tool(id);
  if (!tool) return {.picture = {}, .words = id.empty() ? review.words("review.time_alone") : id, .told = {}};
  return {.picture = tool->picture, .words = tool->word, .told = {}};
}

// Adds `n` to the row with these words.
void count(std::vector<Row>& rows, Row row, int n) {
  auto found = std::ranges::find(rows, row.words, &Row::words);
  if (found == rows.end()) found = rows.insert(rows.end(), std::move(row));
  found->n += n;
}

Row award_row(const Review& review, const Entry& award) {
  const School& school = review.school;
  const auto target = std::ranges::find(school.targets, text_in(award.detail, "target"), &Target::id);
  if (target != school.targets.end())
    return {.picture = target->picture,
            .words = target->title.empty() ? target->words : target->title,
            .told = {}};
  const auto routine = std::ranges::find(school.routines, award.what, &Routine::id);
  if (routine != school.routines.end())
    return {.picture = routine->picture, .words = routine->title, .told = {}};
  const std::string reason = text_in(award.detail, "reason");
  return {.picture = "star", .words = reason.empty() ? review.words("review.no_reason") : reason, .told = {}};
}

int add_told(std::vector<Row>& rows, const Words& words, const char* key) {
  int all = 0;
  for (const Row& row : rows) all += row.n;
  for (Row& row : rows) {
    row.of = all;
    row.share = double(row.n) / all;
    row.told = counted(words, key, row.n);
  }
  return all;
}

}  // namespace

ShareChart what_helps(const Review& review) {
  const Words& words = review.words;
  const auto pairs = tool_pairs_of(pairs_shown(review));
  ShareChart chart;
  chart.words = {
      .title = words("review.helps_title"),
      .corner = words("review.helps_corner", {{"pairs", counted(words, "review.pairs", int(pairs.size()))},
                                              {"least", std::to_string(kLeastPairs)}}),
      .nothing = words(pairs.empty() ? "review.no_pairs" : "review.few_pairs",
                       {{"least", std::to_string(kLeastPairs)}})};
  for (const Helped& helped : what_helps(pairs, tools_in_order(review))) {
    Row& row = chart.rows.emplace_back(tool_row(review, helped.tool));
    row.n = helped.up;
    row.of = helped.pairs;
    row.share = double(helped.up) / helped.pairs;
    row.told = share_told(words, helped.up, helped.pairs);
  }
  return chart;
}

ShareChart stars_and_calm(const Review& review) {
  const Words& words = review.words;
  std::vector<Row> stars, calm;
  for (const Entry* award : entries_shown(review, "award"))
    if (award->level > 0) count(stars, award_row(review, *award), award->level);
  for (const Entry* session : entries_shown(review, "calm_session"))
    if (session->what != "work" && text_in(session->detail, "sort") != "work")
      count(calm, tool_row(review, session->what), 1);
  const int all_stars = add_told(stars, words, "review.stars");
  const int all_calm = add_told(calm, words, "review.times");
  ShareChart chart;
  chart.words = {.title = words("review.stars_title"),
                 .corner = joined({counted(words, "review.stars", all_stars),
                                   counted(words, "review.quiet_times", all_calm)}),
                 .nothing = words("review.no_stars")};
  chart.rows = std::move(stars);
  std::ranges::move(calm, std::back_inserter(chart.rows));
  return chart;
}

}  // namespace hearth
