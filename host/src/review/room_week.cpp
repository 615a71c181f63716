// SPDX-License-Identifier: MIT
// The room as a whole, without names: when it is lighter and when harder, and what helped.
#include <algorithm>
#include <map>
#include <set>

#include "review/room_children.hpp"
#include "review/say.hpp"
#include "trends/tool_pairs.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLeastChildren = 3;  // behind a colour, so that it is nobody's

struct Cell {
  int n = 0, pleasant = 0, unpleasant = 0;
  std::set<Id> children;
};
using Cells = std::map<std::pair<unsigned, std::string>, Cell>;  // weekday, slot

Cells cells_of(const RoomReview& room) {
  Cells cells;
  for (const Pupil* pupil : children_of(room))
    for (const Occasion& one : child_of(room, *pupil).answers.shown) {
      if (one.state != State::answered || !is_placed(*pupil, room.room, one.day)) continue;
      Cell& cell = cells[{weekday_of(one.day).c_encoding(), one.slot}];
      ++cell.n;
      if (!one.valence) continue;  // kept quiet
      cell.pleasant += *one.valence > 0;
      cell.unpleasant += *one.valence < 0;
      cell.children.insert(pupil->id);
    }
  return cells;
}

std::vector<std::string> slots_of(const Cells& cells) {
  std::vector<std::string> slots{"arrive", "midday", "leave"};
  for (const auto& [at, cell] : cells)
    if (std::ranges::find(slots, at.second) == slots.end()) slots.push_back(at.second);
  return slots;
}

std::vector<unsigned> weekdays_of(const Cells& cells) {
  std::vector<unsigned> weekdays{1, 2, 3, 4, 5};
  for (const unsigned weekend : {6u, 0u})
    if (std::ranges::any_of(cells, [&](const auto& cell) { return cell.first.first == weekend; }))
      weekdays.push_back(weekend);
  return weekdays;
}

HeatChart::Cell shown(const Cell& cell) {
  HeatChart::Cell drawn{.value = {}, .n = cell.n};
  if (cell.n >= kLeastForRoom && cell.children.size() >= kLeastChildren)
    drawn.value = double(cell.pleasant - cell.unpleasant) / cell.n;
  return drawn;
}

std::vector<ToolPair> pairs_of(const RoomReview& room) {
  std::vector<ToolPair> all;
  for (const Pupil* pupil : children_of(room)) {
    const Review review = review_of(room, *pupil);
    std::vector<Entry> entries;
    for (const char* kind : {"check_in", "how_now"})
      for (const Entry* entry : entries_shown(review, kind))
        if (is_placed(*pupil, room.room, local_time(entry->at, room.school.zone).day))
          entries.push_back(*entry);
    std::ranges::move(tool_pairs_of(entries), std::back_inserter(all));
  }
  return all;
}

std::vector<std::string> tools_of(const Content& content, const std::vector<ToolPair>& pairs) {
  std::vector<std::string> tools;
  for (const Option& tool : content.tools) tools.push_back(tool.id);
  for (const ToolPair& pair : pairs)
    if (std::ranges::find(tools, pair.tool) == tools.end()) tools.push_back(pair.tool);
  return tools;
}

}  // namespace

HeatChart room_week(const RoomReview& room) {
  const Words& words = room.words;
  const Cells cells = cells_of(room);
  int answers = 0;
  std::set<Id> children;
  for (const auto& [at, cell] : cells) {
    answers += cell.n;
    children.insert(cell.children.begin(), cell.children.end());
  }
  HeatChart chart;
  chart.words = {.title = words("room_review.week_title"),
                 .corner = joined({counted(words, "review.answers", answers),
                                   counted(words, "room_review.children", int(children.size()))}),
                 .nothing = words("review.no_answers")};
  const auto weekdays = weekdays_of(cells);
  for (const unsigned weekday : weekdays)
    chart.columns.push_back(weekday_words(words, std::chrono::weekday(weekday)));
  for (const std::string& slot : slots_of(cells)) {
    chart.rows.push_back(slot_words(words, slot));
    for (const unsigned weekday : weekdays) {
      const auto cell = cells.find({weekday, slot});
      chart.cells.push_back(cell == cells.end() ? HeatChart::Cell{} : shown(cell->second));
    }
  }
  return chart;
}

ShareChart what_helped(const RoomReview& room) {
  const Words& words = room.words;
  const auto pairs = pairs_of(room);
  const std::string least = std::to_string(kLeastPairs);
  ShareChart chart;
  chart.words = {
      .title = words("room_review.helped_title"),
      .corner = words("review.helps_corner",
                      {{"pairs", counted(words, "review.pairs", int(pairs.size()))}, {"least", least}}),
      .nothing = words(pairs.empty() ? "review.no_pairs" : "review.few_pairs", {{"least", least}})};
  for (const Helped& helped : what_helps(pairs, tools_of(room.content, pairs))) {
    const Option* tool = room.content.tool(helped.tool);
    chart.rows.push_back({.picture = tool ? tool->picture : "",
                          .words = tool                  ? tool->word
                                   : helped.tool.empty() ? words("review.time_alone")
                                                         : helped.tool,
                          .share = double(helped.up) / helped.pairs,
                          .told = share_told(words, helped.up, helped.pairs),
                          .n = helped.up,
                          .of = helped.pairs});
  }
  return chart;
}

}  // namespace hearth
