// SPDX-License-Identifier: MIT
// Packs of several pages: for an assessment of needs, and for the next school.
#include <set>

#include "review/answers.hpp"
#include "review/paper_passport.hpp"
#include "review/paper_record.hpp"
#include "review/paper_start_now.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr std::size_t kAllRows = 40;

// A pack leaves the school. What a child wished kept for the grown-ups here, or kept quiet, stays behind,
// whoever prints it: only that there was an answer is told. How it was afterwards bears the choice of its
// check-in.
std::vector<Entry> for_outside(std::vector<Entry> entries) {
  const auto stays = [](const Entry& entry) {
    const std::string choice = text_in(entry.detail, "who_may_know");
    return choice == "keep" || choice == "here";
  };
  std::set<Id> quiet;
  for (const Entry& entry : entries)
    if (entry.kind == "check_in" && stays(entry)) quiet.insert(entry.id);
  for (Entry& entry : entries) {
    const bool says = entry.kind == "check_in" || entry.kind == "how_now";
    const bool after = entry.kind == "how_now" && quiet.contains(text_in(entry.detail, "check_in"));
    if (!says || !(stays(entry) || after)) continue;
    entry.what.clear();
    entry.level = 0;
    entry.detail = {{"withheld", std::int64_t{1}}};
  }
  return entries;
}

Review of_these(const Review& review, const std::vector<Entry>& entries) {
  return {review.school, review.content, review.words, review.pupil, entries, review.days, review.today};
}

Paper pack(const Review& review, const char* file, const char* title, const char* for_whom,
           const char* what_it_is) {
  const Words& words = review.words;
  Paper paper{.file = paper_file(file, review.pupil.id),
              .foot = paper_foot(words, review.school, full_name_of(review.pupil), review.today, for_whom),
              .blocks = {}};
  append(paper.blocks,
         PaperHeading{.words = words(title, {{"name", full_name_of(review.pupil)}}),
                      .small = words("papers.summary_of", {{"room", room_words(review)},
                                                           {"days", dated(words, days_shown(review))}}),
                      .picture = picture_of(review.school, review.pupil, review.today)},
         line(words(what_it_is)));
  return paper;
}

Blocks comparison(const Review& review) {
  const PaperTable table = start_and_now(review, kAllRows);
  Blocks blocks{part(review.words, "papers.start_and_now")};
  if (table.rows.size() > 1)
    append(blocks, table, aside(review.words("papers.start_and_now_how")));
  else
    append(blocks, line(review.words("papers.nothing_to_compare")));
  return blocks;
}

}  // namespace

Paper evidence_pack(const Review& all, const OwnWords& own) {
  const auto entries = for_outside(all.entries);
  const Review review = of_these(all, entries);
  Paper paper = pack(review, "evidence", "papers.evidence", "papers.for_assessment", "papers.evidence_is");
  Blocks& blocks = paper.blocks;
  append_all(blocks, comparison(review));
  append_all(blocks, support_given(review));
  append_all(blocks, days_here(review));
  append_all(blocks, targets_and_marks(review));
  append_all(blocks, how_and_what_helps(review));
  append_all(blocks, what_was_seen(review));
  append_all(blocks, totals_typed(review));
  append_all(blocks, likes(review, own));
  append_all(blocks, does_not_help(review, own));
  append_all(blocks, sources(review));
  return paper;
}

Paper transfer_pack(const Review& all, const OwnWords& own) {
  const auto entries = for_outside(all.entries);
  const Review review = of_these(all, entries);
  Paper paper = pack(review, "transfer", "papers.transfer", "papers.for_next_school", "papers.transfer_is");
  Blocks& blocks = paper.blocks;
  append_all(blocks, likes(review, own));
  append_all(blocks, does_not_help(review, own));
  append_all(blocks, own_tools(review));
  for (std::string& sentence : how_they_like_it(review.words, review.pupil.preferences))
    append(blocks, item_line(std::move(sentence)));
  append_all(blocks, whom_to_ask(review));
  append_all(blocks, targets_and_strategies(review));
  append(blocks, PaperNewPage{});
  append_all(blocks, comparison(review));
  append_all(blocks, support_given(review));
  append_all(blocks, how_and_what_helps(review));
  append(blocks, PaperNewPage{});
  append_all(blocks, totals_typed(review));
  append_all(blocks, sources(review));
  return paper;
}

}  // namespace hearth
