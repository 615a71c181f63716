// SPDX-License-Identifier: MIT
#include "review/paper_record.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "review/answers.hpp"
#include "review/paper_start_now.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr double kMarks = 48, kTotals = 50, kCourse = 62, kShares = 52, kRow = 11;  // mm

Day day_of(const Review& review, const Entry& entry) {
  return local_time(entry.at, review.school.zone).day;
}

std::string source(const Words& words, const char* of, int n) {
  return words("papers.source", {{"of", words(of)}, {"n", std::to_string(n)}});
}

// A table with more than its head, and else a sentence.
void add_table(const Words& words, Rows rows, std::vector<double> shares, const char* nothing,
               Blocks& blocks) {
  if (rows.size() > 1)
    append(blocks, PaperTable{.rows = std::move(rows), .shares = std::move(shares)});
  else
    append(blocks, line(words(nothing)));
}

std::string kind_of_note(const Words& words, const Entry& note) {
  if (note.what == "wow") return words("papers.note_wow");
  if (note.what == "home") return words("papers.note_home");
  if (note.what == "lunch") return words("papers.note_lunch");
  return words("papers.note_seen");
}

void add_chart(Chart chart, double height, Blocks& blocks) {
  if (const auto* shares = std::get_if<ShareChart>(&chart))
    height = std::min(height, 10 + kRow * double(shares->rows.size()));
  if (shows_something(chart))
    append(blocks, PaperCharts{.beside = {std::move(chart)}, .height = height});
  else
    append(blocks, line(chart_words(chart).title + ": " + chart_words(chart).nothing));
}

void add_target(const Review& review, const Target& target, Blocks& blocks) {
  const Words& words = review.words;
  append(blocks, beside(words("review.says", {{"words", words_of(target)}}),
                        picture_of(review.school, target.picture, "star", review.today)));
  std::vector<std::string> about{dated(words, target.days), met_told(words, met_of(review, target))};
  if (!target.strategy.empty()) about.push_back(words("papers.strip_helps", {{"what", target.strategy}}));
  if (target.review) about.push_back(words("papers.to_review", {{"day", dated(words, *target.review)}}));
  if (!target.agreed_by.empty())
    about.push_back(words("papers.agreed_by", {{"who", joined(target.agreed_by)}}));
  if (target.outcome) about.push_back(words(outcome_key(*target.outcome)));
  std::string all;
  for (const std::string& one : about) all += (all.empty() ? "" : " · ") + one;
  append(blocks, aside(all));
}

}  // namespace

Blocks what_was_seen(const Review& review) {
  const Words& words = review.words;
  Rows rows{{words("papers.day"), words("papers.who"), words("papers.kind"), words("papers.seen")}};
  int kept = 0;
  for (const Entry* note : entries_shown(review, "staff_note")) {
    if (note->what == "breakfast") continue;  // welfare, and nobody's evidence
    if (is_for_key_adults(*note)) {
      ++kept;
      continue;
    }
    const std::string text = text_in(note->detail, "note");
    rows.push_back({dated(words, day_of(review, *note)), author_words(review.school, words, *note),
                    kind_of_note(words, *note), text.empty() ? text_in(note->detail, "tags") : text});
  }
  const int n = int(rows.size()) - 1;
  Blocks blocks{part(words, "papers.what_was_seen")};
  add_table(words, std::move(rows), {17, 20, 15, 48}, "papers.nothing_seen", blocks);
  append(blocks, aside(source(words, "papers.source_notes", n)));
  if (kept > 0) append(blocks, aside(counted(words, "papers.kept_for_key_adults", kept)));
  return blocks;
}

Blocks targets_and_marks(const Review& review) {
  const Words& words = review.words;
  Blocks blocks{part(words, "papers.targets_and_marks")};
  const auto targets = targets_then(review);
  if (targets.empty()) append(blocks, line(words("papers.no_targets_then")));
  for (const Target* target : targets) add_target(review, *target, blocks);
  std::vector<Chart> pairs;
  for (PairChart& chart : marks_beside(review))
    if (shows_something(chart)) pairs.emplace_back(std::move(chart));
  for (Chart& chart : pairs) append(blocks, PaperCharts{.beside = {std::move(chart)}, .height = kMarks});
  if (const ShareChart settings = targets_by_setting(review); shows_something(settings))
    append(blocks, PaperCharts{.beside = {settings}, .height = kShares});
  append(blocks,
         aside(source(words, "papers.source_marks", int(entries_shown(review, "target_score").size()))));
  return blocks;
}

Blocks days_here(const Review& review) {
  const Words& words = review.words;
  std::map<Day, bool> marked;
  for (const Entry* entry : entries_shown(review, "attendance"))
    marked[day_of(review, *entry)] = entry->what != "away";
  std::map<std::chrono::year_month, std::pair<int, int>> months;  // here, marked
  for (const auto& [day, here] : marked) {
    auto& [n, of] = months[day.year() / day.month()];
    n += here;
    ++of;
  }
  Rows rows{{words("papers.month"), words("papers.here"), words("papers.away")}};
  for (const auto& [month, told] : months)
    rows.push_back({month_words(words, month.month()) + ' ' + std::to_string(int(month.year())),
                    share_told(words, told.first, told.second), std::to_string(told.second - told.first)});
  Blocks blocks{part(words, "papers.days_here")};
  add_table(words, std::move(rows), {40, 30, 30}, "review.no_attendance", blocks);
  append(blocks, aside(source(words, "papers.source_attendance", int(marked.size()))));
  return blocks;
}

Blocks totals_typed(const Review& review) {
  const Words& words = review.words;
  Blocks blocks{part(words, "papers.totals")};
  Rows rows{{words("papers.day"), words("papers.who"), words("papers.what")}};
  for (const Entry* entry : entries_shown(review, "assessment")) {
    const std::string key = "papers.instrument_" + entry->what, named = words(key);
    rows.push_back({dated(words, day_of(review, *entry)), author_words(review.school, words, *entry),
                    named == key ? entry->what : named});
  }
  const int n = int(rows.size()) - 1;
  for (const char* instrument : {"boxall", "readiness", "sdq", "sdq_scales", "steps"})
    if (Chart chart = instrument_totals(review, instrument); shows_something(chart))
      append(blocks, PaperCharts{.beside = {std::move(chart)}, .height = kTotals});
  add_table(words, std::move(rows), {25, 30, 45}, "review.no_assessment", blocks);
  append(blocks, aside(source(words, "papers.source_totals", n)));
  return blocks;
}

Blocks support_given(const Review& review) {
  const Words& words = review.words;
  const School& school = review.school;
  Rows rows{{words("papers.when"), words("papers.what")}};
  for (const Placement& placement : review.pupil.placements)
    rows.push_back({dated(words, placement.days),
                    words("papers.place_in", {{"room", room_name(school, words, placement.room)}})});
  for (const Entry* entry : entries_shown(review, "placement")) {
    const std::string key = "review.placement_" + entry->what, named = words(key);
    const std::string note = text_in(entry->detail, "note");
    const std::string what = named == key ? entry->what : named;
    rows.push_back({dated(words, day_of(review, *entry)), note.empty() ? what : what + ": " + note});
  }
  for (const Overlay& overlay : school.overlays)
    if (overlay.pupil == review.pupil.id)
      rows.push_back({dated(words, overlay.days), words("papers.goes_to", {{"what", overlay.title}})});
  const int n = int(rows.size()) - 1;
  Blocks blocks{part(words, "papers.support")};
  add_table(words, std::move(rows), {40, 60}, "papers.no_support", blocks);
  for (const Plan& plan : school.plans) {
    if (plan.pupil != review.pupil.id || plan.type.empty()) continue;
    std::vector<std::string> days;
    for (Day day : plan.reviews) days.push_back(dated(words, day));
    append(blocks,
           line(days.empty() ? words("papers.plan", {{"type", plan.type}})
                             : words("papers.plan_reviews", {{"type", plan.type}, {"days", joined(days)}})));
  }
  append(blocks, aside(source(words, "papers.source_support", n)));
  return blocks;
}

Blocks how_and_what_helps(const Review& review) {
  Blocks blocks{part(review.words, "papers.how_and_what_helps")};
  add_chart(how_they_have_been(review), kCourse, blocks);
  for (std::string& sentence : in_words(review)) append(blocks, item_line(std::move(sentence)));
  add_chart(week_pattern(review), kShares, blocks);
  add_chart(what_helps(review), kShares, blocks);
  // The items of the day alone: a pack that leaves the school says nothing of grown-ups.
  if (const auto before = what_came_before(review); !before.empty())
    add_chart(before.front(), kShares, blocks);
  add_chart(stars_and_calm(review), kShares, blocks);
  append(blocks,
         aside(source(review.words, "papers.source_answers", int(entries_shown(review, "check_in").size()))));
  return blocks;
}

Blocks sources(const Review& review) {
  static constexpr std::array<std::pair<const char*, const char*>, 7> kKinds{
      {{"check_in", "papers.source_answers"},
       {"how_now", "papers.source_tools"},
       {"target_score", "papers.source_marks"},
       {"award", "papers.source_stars"},
       {"attendance", "papers.source_attendance"},
       {"assessment", "papers.source_totals"},
       {"staff_note", "papers.source_notes"}}};
  const Words& words = review.words;
  Rows rows{{words("papers.source_heading"), words("papers.how_many"), words("papers.from"),
             words("papers.until")}};
  for (const auto& [kind, named] : kKinds) {
    const auto entries = entries_shown(review, kind);
    rows.push_back({words(named), std::to_string(entries.size()),
                    entries.empty() ? words("papers.none") : dated(words, day_of(review, *entries.front())),
                    entries.empty() ? "" : dated(words, day_of(review, *entries.back()))});
  }
  return {part(words, "papers.sources"), PaperTable{.rows = std::move(rows), .shares = {46, 14, 20, 20}},
          aside(words("papers.sources_how"))};
}

}  // namespace hearth
