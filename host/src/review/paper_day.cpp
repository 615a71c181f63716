// SPDX-License-Identifier: MIT
// A day on paper, for grown-ups who take over: at its end, and as a visitor.
#include <algorithm>
#include <array>

#include "review/answers.hpp"
#include "review/paper_passport.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

using Row = std::vector<std::string>;

std::vector<const Entry*> of(const RoomDay& about, const Id& pupil, std::string_view kind) {
  std::vector<const Entry*> found;
  for (const Entry& entry : about.entries)
    if (entry.pupil == pupil && entry.kind == kind &&
        local_time(entry.at, about.school.zone).day == about.day)
      found.push_back(&entry);
  return found;
}

std::string heading_day(const Words& words, Day day) {
  return words("papers.on_day",
               {{"weekday", weekday_words(words, weekday_of(day))}, {"day", dated(words, day)}});
}

// ---- the end of the day ---------------------------------------------------------------------------------

std::string here_words(const RoomDay& about, const Pupil& pupil) {
  const auto marked = of(about, pupil.id, "attendance");
  if (marked.empty()) return about.words("papers.not_marked");
  const std::string key = "today.is_" + marked.back()->what, named = about.words(key);
  return named == key ? marked.back()->what : named;
}

std::string marks_words(const RoomDay& about, const Pupil& pupil) {
  std::vector<Entry> scores;
  for (const Entry* score : of(about, pupil.id, "target_score")) scores.push_back(*score);
  const auto marks = marks_of(scores, about.school.zone);
  std::vector<std::string> parts;
  for (const Target* target : active_targets(about.school, pupil.id, about.day)) {
    int met = 0, sessions = 0;
    for (const Marks& one : marks) {
      const auto mark = one.adult ? one.adult : one.self;
      if (one.target != target->id || !mark || *mark < 0 || *mark > highest_mark(*target)) continue;
      met += is_met(*target, *mark);
      ++sessions;
    }
    parts.push_back(
        sessions == 0
            ? about.words("papers.target_not_scored", {{"target", short_words(*target)}})
            : about.words("papers.target_today", {{"target", short_words(*target)},
                                                  {"told", share_told(about.words, met, sessions)}}));
  }
  return parts.empty() ? about.words("papers.no_targets_short") : joined(parts);
}

std::string stars_words(const RoomDay& about, const Pupil& pupil) {
  int stars = 0;
  for (const Entry* award : of(about, pupil.id, "award")) stars += std::max(0, award->level);
  return stars == 0 ? "" : counted(about.words, "review.stars", stars);
}

// A moment, and what they felt where they said that their teacher may know.
std::string told_words(const RoomDay& about, const Pupil& pupil) {
  std::vector<std::string> parts;
  for (const Entry* check_in : of(about, pupil.id, "check_in"))
    if (text_in(check_in->detail, "who_may_know") == "teacher" && !check_in->what.empty())
      parts.push_back(about.words("papers.teacher_may_know",
                                  {{"slot", slot_words(about.words, check_in->slot)},
                                   {"feeling", feeling_words(about.content, check_in->what)}}));
  for (const Entry* note : of(about, pupil.id, "staff_note"))
    if ((note->what == "wow" || note->what == "lunch") && !is_for_key_adults(*note))
      parts.push_back(text_in(note->detail, "note"));
  return joined(parts);
}

// ---- a visitor ------------------------------------------------------------------------------------------

// Consent there is to photographs, too, and to another room's programme.
bool is_of_the_programme(const Entry& entry, const RoomDay& about) {
  return (entry.what == "recorded" || entry.what == "pending" || entry.what == "withdrawn") &&
         (entry.room.empty() || entry.room == about.room.id);
}

// What was recorded last counts; where nothing was, whether their programme waits for consent.
bool may_tell(const RoomDay& about, const Pupil& pupil, const std::vector<Id>& timetable_only) {
  if (std::ranges::count(timetable_only, pupil.id) > 0) return false;
  const Placement* placement = placement_on(pupil, about.day);
  bool may = !placement || !placement->needs_consent || placement->consent.has_value();
  for (const Entry& entry : about.entries)
    if (entry.kind == "consent" && entry.pupil == pupil.id && is_of_the_programme(entry, about))
      may = entry.what == "recorded";
  return may;
}

std::string supports_of(const RoomDay& about, const Pupil& pupil) {
  const Words& words = about.words;
  std::string all;
  const auto add = [&](const std::string& sentence) { all += (all.empty() ? "" : " ") + sentence; };
  for (const Target* target : active_targets(about.school, pupil.id, about.day)) {
    add(words("papers.works_on", {{"target", words_of(*target)}}));
    if (!target->strategy.empty()) add(ended(words("papers.strip_helps", {{"what", target->strategy}})));
  }
  std::vector<std::string> tools, adults;
  for (const std::string& id : pupil.preferences.check_in.tools)
    tools.push_back(tool_words(about.content, id));
  for (const Id& id : pupil.preferences.check_in.key_adults)
    if (const Adult* adult = about.school.adult(id); adult && is_here(*adult, about.day))
      adults.push_back(adult->name);
  if (!tools.empty()) add(words("papers.own_tools", {{"tools", joined(tools)}}));
  if (!adults.empty()) add(words("papers.goes_to_adults", {{"adults", joined(adults)}}));
  for (const std::string& sentence : how_they_like_it(words, pupil.preferences)) add(sentence);
  return all.empty() ? words("papers.no_supports") : all;
}

// Where this child is while the room does something else.
std::string elsewhere(const RoomDay& about, const Pupil& pupil) {
  std::vector<std::string> parts;
  for (const PlanItem& item :
       plan_my_day(about.school, pupil, about.room.id, about.day, changes_from(about.entries)).items)
    if (item.fate == Fate::overlaid)
      parts.push_back(
          about.words("papers.is_at", {{"time", time_text(item.item.starts)}, {"what", item.item.title}}));
  return joined(parts);
}

std::string led_by(const RoomDay& about, const Item& item) {
  std::vector<std::string> names;
  for (const Id& id : item.adults.empty() ? about.room.adults : item.adults)
    if (const Adult* adult = about.school.adult(id); adult && is_here(*adult, about.day))
      names.push_back(adult->name);
  return names.empty() ? about.words("papers.nobody_named") : joined(names);
}

Blocks plan_of(const RoomDay& about) {
  const Words& words = about.words;
  const DayPlan plan = plan_day(about.school, about.room.id, about.day, changes_from(about.entries));
  if (plan.items.empty()) return {line(plan.open ? words("papers.no_items") : plan.closed_because)};
  PaperTable table{.rows = {{words("papers.time"), words("papers.what"), words("papers.with")}},
                   .shares = {18, 42, 40}};
  for (const PlanItem& item : plan.items) {
    std::string title = item.item.title;
    if (item.fate == Fate::cancelled) title = words("papers.cancelled", {{"what", title}});
    if (item.fate == Fate::added || item.fate == Fate::moved || item.fate == Fate::replaced)
      title = words("papers.changed_today", {{"what", title}});
    table.rows.push_back(
        {words("timetable.hours", {{"from", time_text(item.item.starts)}, {"to", time_text(item.item.ends)}}),
         title, item.fate == Fate::cancelled ? "" : led_by(about, item.item)});
  }
  return {table};
}

}  // namespace

Paper end_of_day(const RoomDay& about) {
  const Words& words = about.words;
  Paper paper{.file = paper_file("end-of-day", about.room.id + '-' + day_text(about.day)),
              .foot = paper_foot(words, about.school, about.room.name, about.today, "papers.for_teachers"),
              .across = true,
              .blocks = {}};
  append(paper.blocks, PaperHeading{.words = words("papers.end_of_day", {{"room", about.room.name}}),
                                    .small = heading_day(words, about.day),
                                    .picture = about.room.picture});
  PaperTable table{.rows = {{words("papers.child"), words("papers.here"), words("papers.targets_met"),
                             words("papers.stars"), words("papers.to_tell")}},
                   .shares = {17, 13, 28, 10, 32}};
  for (const Pupil* pupil : pupils_of(about.school, about.room.id, about.day))
    table.rows.push_back({pupil->name, here_words(about, *pupil), marks_words(about, *pupil),
                          stars_words(about, *pupil), told_words(about, *pupil)});
  if (table.rows.size() == 1)
    append(paper.blocks, line(words("papers.nobody")));
  else
    append(paper.blocks, std::move(table));
  append(paper.blocks, aside(words("papers.end_of_day_how")),
         PaperLines{.label = words("papers.for_tomorrow"), .lines = 2});
  return paper;
}

Paper visiting_adult(const RoomDay& about, const std::vector<Id>& timetable_only) {
  static constexpr std::array<const char*, 5> kSay{"1", "2", "3", "4", "5"};
  const Words& words = about.words;
  Paper paper{.file = paper_file("visiting", about.room.id + '-' + day_text(about.day)),
              .foot = paper_foot(words, about.school, about.room.name, about.today, "papers.for_visitor"),
              .blocks = {}};
  append(paper.blocks, PaperHeading{.words = words("papers.visiting", {{"room", about.room.name}}),
                                    .small = heading_day(words, about.day),
                                    .picture = about.room.picture});
  append(paper.blocks, line(words("papers.visitor_safety")));
  append_all(paper.blocks, plan_of(about));
  append(paper.blocks, part(words, "papers.say_heading"));
  PaperTable say{.rows = {{words("papers.say"), words("papers.say_not")}}, .shares = {50, 50}};
  for (const char* n : kSay)
    say.rows.push_back({words(std::string("papers.say_") + n), words(std::string("papers.not_") + n)});
  append(paper.blocks, std::move(say), part(words, "papers.the_children"));
  const auto pupils = pupils_of(about.school, about.room.id, about.day);
  if (pupils.empty()) append(paper.blocks, line(words("papers.nobody")));
  for (const Pupil* pupil : pupils) {
    const std::string where = elsewhere(about, *pupil);
    std::string told =
        may_tell(about, *pupil, timetable_only) ? supports_of(about, *pupil) : words("papers.ask_the_room");
    if (!where.empty()) told = where + ". " + told;
    append(paper.blocks, beside(words("papers.of_child", {{"name", pupil->name}, {"why", told}}),
                                picture_of(about.school, *pupil, about.day)));
  }
  for (const Pupil* guest : guests_of(about.school, about.room.id, about.day))
    append(paper.blocks, beside(words("papers.is_guest", {{"name", guest->name}}),
                                picture_of(about.school, *guest, about.day)));
  return paper;
}

}  // namespace hearth
