// SPDX-License-Identifier: MIT
// A room on paper: for the team's meeting, and for governors.
#include "hearth/room_review.hpp"

#include <algorithm>
#include <array>

#include "review/paper_parts.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr double kCharts = 35;  // mm

std::string name_of(const School& school, const Words& words, const Id& id) {
  const Pupil* pupil = school.pupil(id);
  return pupil ? pupil->name : words("papers.a_child");
}

// Whether a sentence of the digest is made of this entry of the catalogue, whose words go before the first
// name.
bool is_of(const Words& words, const char* key, const std::string& sentence) {
  const auto found = words.catalogue().find(key);
  return found != words.catalogue().end() &&
         sentence.starts_with(std::string_view(found->second).substr(0, found->second.find('{')));
}

// What the table and the chart below say is not said twice.
void add_digest(const RoomReview& review, Blocks& blocks) {
  static constexpr std::array<const char*, 5> kElsewhere{
      "room_review.digest_helped", "room_review.digest_flags", "room_review.digest_rules",
      "room_review.digest_quiet", "room_review.digest_not_heard"};
  for (std::string& sentence : digest_of(review))
    if (std::ranges::none_of(kElsewhere, [&](const char* key) { return is_of(review.words, key, sentence); }))
      append(blocks, item_line(std::move(sentence)));
}

std::string why_look(const Noticed& noticed) {
  std::string why;
  const auto add = [&](const std::string& reason) {
    if (!reason.empty()) why += (why.empty() ? "" : " ") + ended(reason);
  };
  for (const Flag& flag : noticed.flags) add(flag.reason);
  for (const RuleFound& rule : noticed.rules) add(rule.reason);
  add(noticed.quiet);
  add(noticed.not_heard);
  return why;
}

// Each child with why somebody may want to look, by name, and room for what was agreed.
void add_noticed(const RoomReview& review, Blocks& blocks) {
  const Words& words = review.words;
  PaperTable table{.rows = {{words("papers.child"), words("papers.why_look"), words("papers.what_we_do")}},
                   .shares = {13, 66, 21}};
  for (const Noticed& noticed : noticed_in(review))
    if (noticed.needs_a_look())
      table.rows.push_back({name_of(review.school, words, noticed.pupil), why_look(noticed), " "});
  if (table.rows.size() == 1)
    append(blocks, line(words("papers.nobody_to_look_at")));
  else
    append(blocks, std::move(table));
}

// Two columns of what the chart says: fourteen bars beside each other could not be read.
void add_completion(const RoomReview& review, const Completion& completion, Blocks& blocks) {
  const auto& rows = completion.chart.rows;
  if (rows.empty()) return append(blocks, line(completion.chart.words.nothing));
  const std::string head = review.words("papers.asked_and_done");
  PaperTable table{.rows = {{head, "", completion.chart.words.corner, ""}}, .shares = {30, 12, 45, 13}};
  const std::size_t half = (rows.size() + 1) / 2;
  for (std::size_t at = 0; at < half; ++at) {
    std::vector<std::string> cells{rows[at].words, rows[at].told, "", ""};
    if (at + half < rows.size()) {
      cells[2] = rows[at + half].words;
      cells[3] = rows[at + half].told;
    }
    table.rows.push_back(std::move(cells));
  }
  append(blocks, std::move(table));
}

void add_charts(const RoomReview& review, Blocks& blocks) {
  std::vector<Chart> beside;
  for (const Chart& chart : {Chart(room_week(review)), Chart(what_helped(review))})
    if (shows_something(chart)) beside.push_back(chart);
  if (!beside.empty()) append(blocks, PaperCharts{.beside = std::move(beside), .height = kCharts});
}

}  // namespace

Paper weekly_team_page(const RoomReview& review) {
  const Words& words = review.words;
  const std::string room = room_name(review.school, words, review.room);
  Paper paper{.file = paper_file("week", review.room + '-' + day_text(review.days.first)),
              .foot = paper_foot(words, review.school, room, review.today, "papers.for_team"),
              .blocks = {}};
  const Room* known = review.school.room(review.room);
  append(paper.blocks, PaperHeading{.words = words("papers.week_page", {{"room", room}}),
                                    .small = dated(words, review.days),
                                    .picture = known ? known->picture : ""});
  add_digest(review, paper.blocks);
  add_noticed(review, paper.blocks);
  const Completion completion = completion_of(review);
  add_completion(review, completion, paper.blocks);
  add_charts(review, paper.blocks);
  std::string gaps;
  for (const std::string& gap : completion.gaps) gaps += (gaps.empty() ? "" : " ") + gap;
  if (!gaps.empty()) append(paper.blocks, aside(gaps));
  return paper;
}

Paper cohort_report(const School& school, const Words& words, const CohortTable& table, Days days,
                    Day today) {
  Paper paper{.file = paper_file("governors", day_text(days.last)),
              .foot = paper_foot(words, school, table.title, today, "papers.for_governors"),
              .across = true,
              .blocks = {}};
  append(paper.blocks, PaperHeading{.words = table.title, .small = school.name});
  append(paper.blocks, PaperTable{.rows = rows_of(table)});
  for (const std::string& note : table.notes) append(paper.blocks, aside(note));
  append(paper.blocks, PaperLines{.label = words("papers.governors_ask"), .lines = 3});
  return paper;
}

}  // namespace hearth
