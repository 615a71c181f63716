// SPDX-License-Identifier: MIT
#include "return_plan.hpp"

#include <algorithm>
#include <map>

#include "look.hpp"

namespace staff_review {

using hearth::Day;
using hearth::Days;
using hearth::Entry;
using hearth::Overlay;
using hearth::Pupil;
using hearth::Review;
using hearth::School;
using hearth::Span;
using hearth::text_in;
using hearth::Words;

namespace {

// Where each full term begins and ends, as far as the school has entered it.
std::map<Day, Day> full_terms(const School& school) {
  std::map<Day, Day> terms;
  for (const hearth::Term& term : school.terms) {
    if (!term.days.first.ok() || !term.days.last.ok()) continue;
    const Days full = hearth::days_of(school, Span::term, term.days.last);
    Day& last = terms.try_emplace(full.first, full.last).first->second;
    last = std::max(last, full.last);
  }
  return terms;
}

// When a term ends that is `later` terms after the one of today.
std::optional<Day> end_of_term(const School& school, Day today, int later) {
  if (later < 0) return hearth::days_of(school, Span::term, today, -later).last;
  const auto terms = full_terms(school);
  auto term = terms.find(hearth::days_of(school, Span::term, today).first);
  for (; term != terms.end() && later > 0; --later) ++term;
  return term == terms.end() ? std::nullopt : std::optional(term->second);
}

const hearth::Id& room_of(const Pupil& pupil, Day today) {
  static const hearth::Id none;
  for (const hearth::Placement& placement : pupil.placements)
    if (placement.days.contain(today)) return placement.room;
  return pupil.placements.empty() ? none : pupil.placements.back().room;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

}  // namespace

std::optional<PlacementClock> placement_clock(const School& school, const hearth::Id& pupil, Day today) {
  constexpr int kMostTerms = 40;
  const auto plan = std::ranges::find(school.plans, pupil, &hearth::Plan::pupil);
  if (plan == school.plans.end() || !plan->first || !plan->limit_terms) return std::nullopt;
  PlacementClock clock{.term = 1, .limit = *plan->limit_terms, .ends = {}, .until = plan->extended_until};
  while (clock.term < kMostTerms &&
         hearth::days_of(school, Span::term, today, clock.term).last >= *plan->first)
    ++clock.term;
  clock.ends = end_of_term(school, today, clock.limit - clock.term);
  return clock;
}

std::string clock_words(const PlacementClock& clock, const Words& words, Day today) {
  const std::string term = std::to_string(clock.term), limit = std::to_string(clock.limit);
  std::string said = words(clock.term > clock.limit ? "look_back.clock_beyond" : "look_back.clock",
                           {{"n", term}, {"limit", limit}});
  if (clock.until)
    said += ' ' + words("look_back.clock_extended", {{"day", date_words(words, *clock.until, today)}});
  else if (clock.ends)
    said += ' ' + words(*clock.ends < today ? "look_back.clock_ended" : "look_back.clock_ends",
                        {{"day", date_words(words, *clock.ends, today)}});
  return said;
}

// What was marked last on a day counts.
Attendance attendance_of(const Review& review) {
  std::map<Day, bool> here;
  for (const Entry& entry : review.entries) {
    const Day day = hearth::local_time(entry.at, review.school.zone).day;
    if (entry.kind == "attendance" && review.days.contain(day)) here[day] = entry.what != "away";
  }
  Attendance attendance{.here = 0, .marked = int(here.size())};
  for (const auto& [day, is_here] : here) attendance.here += is_here;
  return attendance;
}

std::vector<Said> said_of(const Review& review) {
  std::vector<Said> all;
  for (const Entry& entry : review.entries) {
    const bool seen = entry.what == "observation", home = entry.what == "home";
    if (entry.kind != "staff_note" || (!seen && !home)) continue;
    const Day day = hearth::local_time(entry.at, review.school.zone).day;
    if (!review.days.contain(day)) continue;
    const bool of_child = seen && text_in(entry.detail, "tags") == kReturnTag;
    all.push_back({.who = home       ? Said::Who::home
                          : of_child ? Said::Who::child
                                     : Said::Who::seen,
                   .words = text_in(entry.detail, "note"),
                   .day = day,
                   .staff = text_in(entry.detail, "staff")});
  }
  std::ranges::reverse(all);
  return all;
}

Entry note_of(const hearth::Id& pupil, Said::Who who, const std::string& words) {
  Entry entry{.kind = "staff_note",
              .pupil = pupil,
              .by = hearth::By::adult,
              .what = who == Said::Who::home ? "home" : "observation"};
  entry.detail = {{"note", words}, {"tags", std::string(kReturnTag)}, {"visibility", std::string("room")}};
  return entry;
}

std::vector<hearth::Item> items_for(const School& school, const Pupil& pupil, Day today) {
  std::vector<hearth::Item> found;
  for (const hearth::Timetable& timetable : school.timetables) {
    const bool over = timetable.days.last.ok() && timetable.days.last < today;
    if (timetable.room != room_of(pupil, today) || over) continue;
    for (const auto& week : timetable.weeks)
      for (const auto& day : week)
        for (const hearth::Item& item : day)
          if (std::ranges::find(found, item.id, &hearth::Item::id) == found.end()) found.push_back(item);
  }
  std::ranges::stable_sort(found, {}, &hearth::Item::starts);
  return found;
}

std::string stage_words(const Overlay& stage, const School& school, const Words& words, Day today) {
  static constexpr const char* kWeekdays[] = {"sunday",   "monday", "tuesday", "wednesday",
                                              "thursday", "friday", "saturday"};
  std::vector<std::string> days, titles;
  for (unsigned n = 1; n <= 7; ++n)
    if (stage.weekdays.contains(n % 7)) days.push_back(words(std::string("day.") + kWeekdays[n % 7]));
  if (days.size() == 5 && !stage.weekdays.contains(0) && !stage.weekdays.contains(6))
    days = {words("look_back.every_day")};
  const Pupil* pupil = school.pupil(stage.pupil);
  const auto items = pupil ? items_for(school, *pupil, today) : std::vector<hearth::Item>();
  for (const std::string& id : stage.items) {
    const auto item = std::ranges::find(items, id, &hearth::Item::id);
    if (item != items.end()) titles.push_back(item->title);
  }
  const std::string when =
      stage.days.last.ok()
          ? days_words(words, stage.days, today)
          : words("look_back.from_day", {{"day", date_words(words, stage.days.first, today)}});
  return words("look_back.stage_in_words",
               {{"days", joined(days)}, {"items", joined(titles)}, {"when", when}});
}

std::string stage_problem(const Overlay& stage, const Words& words) {
  if (stage.title.find_first_not_of(' ') == std::string::npos) return words("look_back.stage_needs_title");
  if (stage.weekdays.empty()) return words("look_back.stage_needs_days");
  if (stage.items.empty()) return words("look_back.stage_needs_items");
  if (stage.days.last.ok() && stage.days.last < stage.days.first) return words("look_back.stage_wrong_days");
  return {};
}

Entry marker_of(const Overlay& stage, const std::string& note, const std::string& zone) {
  Entry entry{.at = hearth::instant_of(stage.days.first, std::chrono::hours(9), zone),
              .kind = "placement",
              .pupil = stage.pupil,
              .by = hearth::By::adult,
              .what = "reintegration"};
  entry.detail["note"] = note;
  return entry;
}

}  // namespace staff_review
