// SPDX-License-Identifier: MIT
// Strips and cards to cut: a week of targets, a day in pictures, help to carry.
#include <algorithm>

#include "review/answers.hpp"
#include "review/paper_parts.hpp"
#include "review/say.hpp"
#include "school/terms.hpp"

namespace hearth {
namespace {

constexpr int kSchoolDays = 5;

// ---- targets --------------------------------------------------------------------------------------------

// Monday to Friday of that week; a day without school is not there.
std::vector<std::string> open_days(const School& school, const Words& words, Day in_week) {
  std::vector<std::string> days;
  for (int n = 0; n < kSchoolDays; ++n) {
    const Day day = days_later(monday_of(in_week), n);
    if (school_is_open(school, day)) days.push_back(short_weekday(words, day));
  }
  return days;
}

// One strip for each target; nothing of a child who has none.
Blocks strips_of(const School& school, const Words& words, const Pupil& pupil, Day in_week) {
  Blocks blocks;
  const Day monday = monday_of(in_week), friday = days_later(monday, kSchoolDays - 1);
  const auto columns = open_days(school, words, in_week);
  if (columns.empty()) return blocks;
  for (const Target& target : school.targets) {
    if (target.pupil != pupil.id || target.days.first > friday) continue;
    if (target.days.last.ok() && target.days.last < monday) continue;
    std::string small = words("papers.strip_of", {{"name", pupil.name}, {"day", dated(words, monday)}});
    if (!target.strategy.empty()) small += " " + words("papers.strip_helps", {{"what", target.strategy}});
    append(blocks, PaperBoxes{.picture = picture_of(school, target.picture, "star", in_week),
                              .words = words_of(target),
                              .small = small,
                              .columns = columns,
                              .rows = {pupil.name, words("papers.grown_up")},
                              .to_cut = true});
  }
  return blocks;
}

Paper strips_paper(const School& school, const Words& words, const std::string& id, const std::string& whose,
                   Day in_week, Day today) {
  Paper paper{.file = paper_file("targets", id),
              .foot = paper_foot(words, school, whose, today, "papers.to_cut"),
              .blocks = {}};
  append(paper.blocks,
         PaperHeading{.words = words("papers.strips", {{"whose", whose}}),
                      .small = words("papers.week_of", {{"day", dated(words, monday_of(in_week))}})});
  return paper;
}

// Why there is no strip for somebody.
std::string no_strips(const School& school, const Words& words, const std::string& name, Day in_week) {
  const bool closed = open_days(school, words, in_week).empty();
  return words(closed ? "papers.no_school_week" : "papers.no_targets", {{"name", name}});
}

// ---- the day in pictures --------------------------------------------------------------------------------

// The first of the item's pictures in the language that they read, as it may be shown.
std::string picture_for(const School& school, const Item& item, DayView::Pictures from, Day day) {
  using Pictures = DayView::Pictures;
  std::string found;
  const auto add = [&](const std::string& picture) {
    const std::string shown = picture.empty() ? "" : picture_of(school, picture, "", day);
    if (!shown.empty()) found += (found.empty() ? "" : "|") + shown;
  };
  const auto own = [&](const char* language) {
    if (const auto picture = item.pictures.find(language); picture != item.pictures.end())
      add(picture->second);
  };
  if (from <= Pictures::photo) own("photo");
  if (from <= Pictures::object) own("object");
  if (from <= Pictures::symbol) add(item.picture);
  return found;
}

PaperCards::Card card_of(const RoomDay& about, const PlanItem& item, DayView::Pictures pictures) {
  std::string small = time_text(item.item.starts);
  if (item.fate == Fate::added || item.fate == Fate::moved || item.fate == Fate::replaced)
    small = about.words("papers.changed", {{"time", small}});
  return {.picture = picture_for(about.school, item.item, pictures, about.day),
          .words = item.item.title,
          .small = small};
}

// ---- help to carry --------------------------------------------------------------------------------------

// Two beside each other and five below: bank cards fill an A4 sheet.
PaperCards bank_cards(std::vector<PaperCards::Card> cards) {
  return {.cards = std::move(cards), .across = 2, .height = 54, .to_cut = true};
}

}  // namespace

Paper target_strips(const Review& review) {
  Paper paper = strips_paper(review.school, review.words, review.pupil.id, review.pupil.name, review.today,
                             review.today);
  Blocks strips = strips_of(review.school, review.words, review.pupil, review.today);
  if (strips.empty())
    append(paper.blocks, line(no_strips(review.school, review.words, review.pupil.name, review.today)));
  append_all(paper.blocks, std::move(strips));
  return paper;
}

Paper target_strips(const RoomDay& about) {
  Paper paper =
      strips_paper(about.school, about.words, about.room.id, about.room.name, about.day, about.today);
  const auto pupils = pupils_of(about.school, about.room.id, about.day);
  if (pupils.empty()) append(paper.blocks, line(about.words("papers.nobody")));
  Blocks without;
  for (const Pupil* pupil : pupils) {
    Blocks strips = strips_of(about.school, about.words, *pupil, about.day);
    if (strips.empty()) append(without, aside(no_strips(about.school, about.words, pupil->name, about.day)));
    append_all(paper.blocks, std::move(strips));
  }
  append_all(paper.blocks, std::move(without));
  return paper;
}

Paper timetable_strip(const RoomDay& about, const Pupil* of) {
  const Words& words = about.words;
  const std::string whose = of ? of->name : about.room.name;
  const auto changes = changes_from(about.entries);
  const DayPlan plan = of ? plan_my_day(about.school, *of, about.room.id, about.day, changes)
                          : plan_day(about.school, about.room.id, about.day, changes);
  const auto pictures = of ? of->preferences.day.pictures : about.room.view.board.pictures;
  Paper paper{.file = paper_file("day", (of ? of->id : about.room.id) + '-' + day_text(about.day)),
              .foot = paper_foot(words, about.school, whose, about.today, "papers.to_cut"),
              .blocks = {}};
  append(
      paper.blocks,
      PaperHeading{.words = plan.title.empty() ? words("papers.day_of", {{"whose", whose}}) : plan.title,
                   .small = words("papers.on_day", {{"weekday", weekday_words(words, weekday_of(about.day))},
                                                    {"day", dated(words, about.day)}})});
  PaperCards cards{.cards = {}, .across = 4, .height = 52, .to_cut = true};
  std::string left_out;
  for (const PlanItem& item : plan.items) {
    if (item.fate != Fate::cancelled)
      cards.cards.push_back(card_of(about, item, pictures));
    else
      left_out += (left_out.empty() ? "" : ", ") + item.item.title;
  }
  if (cards.cards.empty())
    append(paper.blocks, line(plan.open ? words("papers.no_items") : plan.closed_because));
  else
    append(paper.blocks, cards);
  if (!left_out.empty()) append(paper.blocks, aside(words("papers.not_that_day", {{"items", left_out}})));
  return paper;
}

Paper help_cards(const RoomDay& about) {
  const Words& words = about.words;
  Paper paper{.file = paper_file("help-cards", about.room.id),
              .foot = paper_foot(words, about.school, about.room.name, about.today, "papers.to_cut"),
              .blocks = {}};
  append(paper.blocks,
         PaperHeading{.words = words("papers.help_cards"), .small = words("papers.help_cards_how")});
  const PaperCards::Card come{.picture = "out/grown_up",
                              .words = words("papers.please_come"),
                              .small = words("papers.to_room", {{"room", about.room.name}})};
  const PaperCards::Card with_me{
      .picture = "walk", .words = words("papers.please_take_me"), .small = about.room.name};
  append(paper.blocks, bank_cards({come, come, come, come, with_me, with_me, with_me, with_me}));
  append(paper.blocks, aside(words("papers.also_send")));
  return paper;
}

Paper help_cards(const Review& review) {
  const Words& words = review.words;
  const Pupil& pupil = review.pupil;
  Paper paper{.file = paper_file("help-cards", pupil.id),
              .foot = paper_foot(words, review.school, pupil.name, review.today, "papers.to_cut"),
              .blocks = {}};
  append(paper.blocks, PaperHeading{.words = words("papers.help_cards_of", {{"name", pupil.name}}),
                                    .small = words("papers.help_cards_how")});
  std::vector<PaperCards::Card> cards;
  for (const Id& id : pupil.preferences.check_in.key_adults)
    if (const Adult* adult = review.school.adult(id))
      cards.push_back({.picture = picture_of(review.school, *adult, review.today),
                       .words = words("papers.like_to_see", {{"adult", adult->name}}),
                       .small = pupil.name});
  if (cards.empty())
    cards.push_back(
        {.picture = "out/grown_up", .words = words("papers.like_a_grown_up"), .small = pupil.name});
  cards.push_back({.picture = "help/quiet", .words = words("papers.like_quiet"), .small = pupil.name});
  for (const std::string& id : pupil.preferences.check_in.tools)
    if (const Option* tool = review.content.tool(id))
      cards.push_back({.picture = tool->picture,
                       .words = words("papers.helps_me", {{"tool", tool->word}}),
                       .small = pupil.name});
  append(paper.blocks, bank_cards(std::move(cards)));
  return paper;
}

}  // namespace hearth
