// SPDX-License-Identifier: MIT
// What governors are told: numbers without names, and none that tells of a few children.
#include <algorithm>
#include <array>
#include <set>

#include "hearth/targets.hpp"
#include "review/room_children.hpp"
#include "review/room_few.hpp"
#include "review/say.hpp"
#include "trends/tool_pairs.hpp"

namespace hearth {
namespace {

constexpr std::array<const char*, 5> kColumns{"children", "answered", "here", "met", "lighter"};

// A child who adds nothing stands behind nothing.
Amount of_one_child(int n, int of) {
  return {n, of, of > 0 ? 1 : 0};
}

Amount days_here(const Review& review) {
  std::map<Day, bool> here;  // what was marked last counts
  for (const Entry* entry : entries_shown(review, "attendance"))
    here[local_time(entry->at, review.school.zone).day] = entry->what != "away";
  const auto present = std::ranges::count_if(here, [](const auto& day) { return day.second; });
  return of_one_child(int(present), int(here.size()));
}

// By the grown-up's mark; the child's own where there is none.
Amount targets_met(const Review& review) {
  std::vector<Entry> scores;
  for (const Entry* entry : entries_shown(review, "target_score")) scores.push_back(*entry);
  int met = 0, of = 0;
  for (const Marks& session : marks_of(scores, review.school.zone)) {
    const auto target = std::ranges::find(review.school.targets, session.target, &Target::id);
    const auto mark = session.adult ? session.adult : session.self;
    if (target == review.school.targets.end() || !mark || *mark < 0 || *mark > highest_mark(*target))
      continue;
    met += is_met(*target, *mark);
    ++of;
  }
  return of_one_child(met, of);
}

Amount times_lighter(const Review& review) {
  std::vector<Entry> entries;
  for (const char* kind : {"check_in", "how_now"})
    for (const Entry* entry : entries_shown(review, kind)) entries.push_back(*entry);
  const auto pairs = tool_pairs_of(entries);
  const auto up = std::ranges::count_if(pairs, [](const ToolPair& one) { return one.after > one.before; });
  return of_one_child(int(up), int(pairs.size()));
}

void add_child(AmountRow& row, const RoomReview& room, const Pupil& pupil) {
  const Child child = child_of(room, pupil);
  const Counts counts = counts_of(child.answers.shown);
  row.children += 1;
  const std::array<Amount, kColumns.size()> own{
      Amount{1, 1, 1}, of_one_child(counts.answered, counts.offered()), days_here(child.review),
      targets_met(child.review), times_lighter(child.review)};
  for (std::size_t at = 0; at < own.size(); ++at) row.amounts[at] = row.amounts[at] + own[at];
}

CohortTable::Cell cell_of(const Words& words, const Amount& amount, bool left_out, bool plain) {
  if (left_out) return {.n = {}, .of = {}, .left_out = true, .told = words("room_review.left_out")};
  CohortTable::Cell cell{.n = amount.n, .of = {}, .told = std::to_string(amount.n)};
  if (plain) return cell;
  cell.of = amount.of;
  cell.told = share_told(words, amount.n, amount.of);
  return cell;
}

CohortTable::Row row_of(const Words& words, const std::string& named, const AmountRow& row,
                        const std::vector<bool>& out) {
  CohortTable::Row told{.words = named, .cells = {}};
  for (std::size_t at = 0; at < kColumns.size(); ++at)
    told.cells.push_back(cell_of(words, row.amounts[at], out[at], at == 0));
  return told;
}

}  // namespace

std::vector<CohortGroup> groups_by_room(const School& school, Days days) {
  std::vector<CohortGroup> groups;
  for (const Room& room : school.rooms) {
    CohortGroup& group = groups.emplace_back(CohortGroup{.words = room.name, .pupils = {}});
    for (const Pupil& pupil : school.pupils)
      if (std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
            return placement.room == room.id && placement.days.first <= days.last &&
                   (!placement.days.last.ok() || placement.days.last >= days.first);
          }))
        group.pupils.push_back(pupil.id);
  }
  return groups;
}

CohortTable cohort_of(const School& school, const Words& words, const std::vector<CohortGroup>& groups,
                      const std::map<Id, std::vector<Entry>>& entries, Days days, Day today) {
  static const Content kNoContent;
  static const std::vector<Entry> kNoEntries;
  const RoomReview room{school, kNoContent, words, {}, entries, kNoEntries, days, today};
  std::set<Id> counted_once;
  std::vector<AmountRow> rows;
  std::vector<std::string> named;
  AmountRow all{.children = 0, .amounts = std::vector<Amount>(kColumns.size())};
  for (const CohortGroup& group : groups) {
    AmountRow row{.children = 0, .amounts = std::vector<Amount>(kColumns.size())};
    for (const Id& id : group.pupils)
      if (const Pupil* pupil = school.pupil(id); pupil && counted_once.insert(id).second)
        add_child(row, room, *pupil);
    if (row.children == 0) continue;
    all.children += row.children;
    for (std::size_t at = 0; at < kColumns.size(); ++at) all.amounts[at] = all.amounts[at] + row.amounts[at];
    rows.push_back(std::move(row));
    named.push_back(group.words);
  }

  CohortTable table{.title = words("room_review.cohort_title",
                                   {{"first", date_words(words, days.first, today)},
                                    {"last", date_words(words, std::min(days.last, today), today)}}),
                    .columns = {},
                    .rows = {},
                    .notes = {words("room_review.cohort_few", {{"least", std::to_string(kFewest)}}),
                              words("room_review.cohort_same"), words("room_review.cohort_explained")}};
  for (const char* column : kColumns)
    table.columns.push_back(words(std::string("room_review.cohort_") + column));
  const auto out = left_out(rows);
  for (std::size_t at = 0; at < rows.size(); ++at)
    table.rows.push_back(row_of(words, named[at], rows[at], out[at]));
  if (!rows.empty()) table.rows.push_back(row_of(words, words("room_review.cohort_all"), all, out.back()));
  return table;
}

Rows rows_of(const CohortTable& table) {
  Rows rows{{""}};
  rows.front().insert(rows.front().end(), table.columns.begin(), table.columns.end());
  for (const auto& row : table.rows) {
    auto& line = rows.emplace_back(1, row.words);
    for (const auto& cell : row.cells) line.push_back(cell.told);
  }
  return rows;
}

}  // namespace hearth
