// SPDX-License-Identifier: MIT
// What a child takes along: who they are, what helps, whom to ask; and their tools with what they learnt.
#include "review/paper_passport.hpp"

#include <algorithm>

#include "review/answers.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr int kLessonRows = 14;
constexpr std::size_t kBeside = 4;     // tools in one row
constexpr double kWorthTelling = 0.5;  // of the times

// What is not known is left open for a pen.
void add_or_leave_open(const Words& words, const char* heading, const std::string& text, Blocks& blocks) {
  append(blocks, part(words, heading));
  if (text.empty())
    append(blocks, PaperLines{.label = words("papers.write_in"), .lines = 2});
  else
    append(blocks, line(text));
}

Blocks lines_for_lessons(const Words& words) {
  PaperTable table{.rows = {{words("papers.day"), words("papers.lesson"), words("papers.went_well")}},
                   .shares = {15, 25, 60}};
  for (int n = 0; n < kLessonRows; ++n) table.rows.push_back({" ", " ", " "});
  return {part(words, "papers.in_lessons"), table};
}

}  // namespace

Blocks likes(const Review& review, const OwnWords& own) {
  Blocks blocks;
  add_or_leave_open(review.words, "papers.i_like", own.likes, blocks);
  return blocks;
}

Blocks does_not_help(const Review& review, const OwnWords& own) {
  Blocks blocks;
  add_or_leave_open(review.words, "papers.not_helps", own.dislikes, blocks);
  return blocks;
}

Blocks own_tools(const Review& review) {
  PaperCards cards{.cards = {}, .across = 6, .height = 30};
  for (const std::string& id : review.pupil.preferences.check_in.tools)
    if (const Option* tool = review.content.tool(id))
      cards.cards.push_back({.picture = tool->picture, .words = tool->word});
  Blocks blocks{part(review.words, "papers.helps_me_heading")};
  if (cards.cards.empty())
    append(blocks, PaperLines{.label = review.words("papers.no_tools"), .lines = 2});
  else
    append(blocks, cards);
  const ShareChart helped = what_helps(review);
  for (const auto& row : helped.rows)
    append(blocks, item_line(review.words("papers.helped", {{"tool", row.words}, {"told", row.told}})));
  return blocks;
}

Blocks whom_to_ask(const Review& review) {
  PaperCards cards{.cards = {}, .across = 6, .height = 34};
  int left = 0;
  for (const Id& id : review.pupil.preferences.check_in.key_adults)
    if (const Adult* adult = review.school.adult(id))
      cards.cards.push_back({.picture = picture_of(review.school, *adult, review.today),
                             .words = adult->name,
                             .small = adult->role});
    else
      ++left;
  Blocks blocks{part(review.words, "papers.ask")};
  if (cards.cards.empty())
    append(blocks, PaperLines{.label = review.words("papers.no_key_adults"), .lines = 1});
  else
    append(blocks, cards);
  if (left > 0) append(blocks, aside(counted(review.words, "papers.adults_left", left)));
  return blocks;
}

Blocks targets_and_strategies(const Review& review) {
  const Words& words = review.words;
  Blocks blocks{part(words, "papers.my_targets")};
  for (const Target* target : active_targets(review.school, review.pupil.id, review.today)) {
    append(blocks, beside(words("review.says", {{"words", words_of(*target)}}),
                          picture_of(review.school, target->picture, "star", review.today)));
    if (!target->strategy.empty())
      append(blocks, aside(words("papers.strip_helps", {{"what", target->strategy}})));
    if (!target->home.empty() && std::ranges::count(target->agreed_by, "parent") > 0)
      append(blocks, aside(words("papers.at_home", {{"what", target->home}})));
  }
  if (blocks.size() == 1) append(blocks, line(words("papers.no_targets", {{"name", review.pupil.name}})));
  return blocks;
}

std::vector<std::string> how_they_like_it(const Words& words, const Preferences& likes) {
  std::vector<std::string> sentences;
  const auto say = [&](const char* key) { sentences.push_back(words(key)); };
  std::vector<std::string> minutes;
  for (const Warning& warning : likes.day.warnings)
    minutes.push_back(counted(words, "papers.minutes", warning.minutes));
  if (!minutes.empty()) sentences.push_back(words("papers.tell_before", {{"minutes", joined(minutes)}}));
  if (likes.day.left == DayView::Left::sign) say("papers.sand_timer");
  if (likes.access.scan != Access::Scan::off) say("papers.switches");
  if (likes.access.dwell_ms > 0) say("papers.dwell");
  if (likes.captions) say("papers.captions");
  if (likes.text_size > 1.2f || likes.theme == "contrast") say("papers.large_letters");
  if (!likes.check_in.offered) say("papers.not_asked");
  return sentences;
}

Paper passport(const Review& review, const OwnWords& own) {
  const Words& words = review.words;
  Paper paper{.file = paper_file("passport", review.pupil.id),
              .foot = paper_foot(words, review.school, full_name_of(review.pupil), review.today,
                                 "papers.for_lessons"),
              .blocks = {}};
  append(paper.blocks,
         PaperHeading{.words = words("papers.passport", {{"name", review.pupil.name}}),
                      .small = words("papers.room_and_days",
                                     {{"room", room_words(review)}, {"days", dated(words, review.today)}}),
                      .picture = picture_of(review.school, review.pupil, review.today)});
  append_all(paper.blocks, likes(review, own));
  append_all(paper.blocks, own_tools(review));
  for (std::string& sentence : how_they_like_it(words, review.pupil.preferences))
    append(paper.blocks, item_line(std::move(sentence)));
  append_all(paper.blocks, does_not_help(review, own));
  append_all(paper.blocks, whom_to_ask(review));
  append(paper.blocks, PaperNewPage{});
  append_all(paper.blocks, targets_and_strategies(review));
  append_all(paper.blocks, lines_for_lessons(words));
  return paper;
}

Paper tools_and_tips(const Review& review) {
  const Words& words = review.words;
  const Pupil& pupil = review.pupil;
  Paper paper{.file = paper_file("tools", pupil.id),
              .foot = paper_foot(words, review.school, pupil.name, review.today, "papers.for_child"),
              .blocks = {}};
  append(paper.blocks, PaperHeading{.words = words("papers.tools_and_tips"),
                                    .small = pupil.name,
                                    .picture = picture_of(review.school, pupil, review.today)});
  const ShareChart helped = what_helps(review);
  PaperCards cards{.cards = {}, .across = 3, .height = 42, .to_cut = true};
  for (const std::string& id : pupil.preferences.check_in.tools) {
    const Option* tool = review.content.tool(id);
    if (!tool) continue;
    const auto row = std::ranges::find(helped.rows, tool->word, &ShareChart::Row::words);
    cards.cards.push_back({.picture = tool->picture,
                           .words = tool->word,
                           .small = row == helped.rows.end() || row->share < kWorthTelling
                                        ? ""
                                        : words("papers.helped_me", {{"told", row->told}})});
  }
  if (cards.cards.empty()) append(paper.blocks, PaperLines{.label = words("papers.no_tools"), .lines = 4});
  if (!cards.cards.empty()) {
    if (cards.cards.size() <= kBeside) cards.across = int(kBeside);
    append(paper.blocks, cards);
  }
  append(paper.blocks, part(words, "papers.tips"));
  append(paper.blocks,
         PaperText{.words = counted(words, "papers.tip_minutes", pupil.preferences.calm.minutes),
                   .picture = "sand_timer",
                   .large = true});
  for (const Target* target : active_targets(review.school, pupil.id, review.today))
    if (!target->strategy.empty())
      append(paper.blocks,
             PaperText{.words = target->strategy,
                       .picture = picture_of(review.school, target->picture, "star", review.today),
                       .large = true});
  std::vector<std::string> names;
  std::string face = "out/grown_up";
  for (const Id& id : pupil.preferences.check_in.key_adults)
    if (const Adult* adult = review.school.adult(id)) {
      if (names.empty()) face = picture_of(review.school, *adult, review.today);
      names.push_back(adult->name);
    }
  append(paper.blocks,
         PaperText{.words = names.empty() ? words("papers.tip_grown_up")
                                          : words("papers.tip_ask", {{"adults", joined(names)}}),
                   .picture = face,
                   .large = true});
  append(paper.blocks, PaperLines{.label = words("papers.tips_own"), .lines = 2});
  return paper;
}

}  // namespace hearth
