// SPDX-License-Identifier: MIT
#include "report/paper_kinds.hpp"

#include <algorithm>

namespace hearth {
namespace {

using Of = PaperKind::Of;

PaperKind of_child(const char* name, const char* words, Paper (*compose)(const Review&)) {
  return {
      .name = name, .words = words, .of_child = [compose](const ReportDesk&, const Review& review, auto&) {
        return std::optional(compose(review));
      }};
}

PaperKind of_child(const char* name, const char* words, Paper (*compose)(const Review&, const OwnWords&)) {
  return {.name = name,
          .words = words,
          .of_child = [compose](const ReportDesk& desk, const Review& review, auto&) {
            return std::optional(compose(review, desk.own_words(review.pupil.id)));
          }};
}

// What leaves the school: of everything that was done, what may leave.
std::vector<ThingDone> for_home(const Review& review) {
  auto things = things_done(review);
  std::erase_if(things, [](const ThingDone& thing) { return !thing.why_not.empty(); });
  return things;
}

using Compose = std::optional<Paper> (*)(const Review&, const std::vector<ThingDone>&, const Id&);
PaperKind for_home(const char* name, const char* words, Compose compose) {
  return {.name = name,
          .words = words,
          .goes_home = true,
          .of_child = [compose](const ReportDesk&, const Review& review, const PaperWish& wish) {
            const auto things = for_home(review);
            return things.empty() ? std::nullopt : compose(review, things, wish.approved_by);
          }};
}

// Of that day, oldest first.
std::vector<Entry> entries_of_day(const ReportDesk& desk, const ReadRoom& read) {
  std::vector<Entry> entries;
  const auto add = [&](const std::vector<Entry>& all) {
    for (const Entry& entry : all)
      if (local_time(entry.at, desk.school().zone).day == desk.today()) entries.push_back(entry);
  };
  add(read.happened);
  for (const auto& [pupil, all] : read.children) add(all);
  std::ranges::stable_sort(entries, {}, &Entry::at);
  return entries;
}

using OfDay = Paper (*)(const RoomDay&);
PaperKind of_day(const char* name, const char* words, OfDay compose) {
  return {
      .name = name,
      .words = words,
      .of = Of::room,
      .of_room = [compose](const ReportDesk& desk, const ReadRoom& read, Days, const PaperWish&) {
        const auto entries = entries_of_day(desk, read);
        return std::optional(compose({desk.school(), desk.content(), desk.words(),
                                      *desk.school().room(read.room), desk.today(), desk.today(), entries}));
      }};
}

Paper strips_of(const RoomDay& day) {
  return target_strips(day);
}
Paper timetable_of(const RoomDay& day) {
  return timetable_strip(day);
}
Paper cards_of(const RoomDay& day) {
  return help_cards(day);
}
Paper visitor_of(const RoomDay& day) {
  return visiting_adult(day);
}

std::optional<Paper> team(const ReportDesk& desk, const ReadRoom& read, Days days, const PaperWish&) {
  return weekly_team_page({desk.school(), desk.content(), desk.words(), read.room, read.children,
                           read.happened, days, desk.today()});
}

std::optional<Paper> cohort(const ReportDesk& desk, const ReadRoom& read, Days days, const PaperWish&) {
  const auto table = cohort_of(desk.school(), desk.words(), groups_by_room(desk.school(), days),
                               read.children, days, desk.today());
  return cohort_report(desk.school(), desk.words(), table, days, desk.today());
}

std::optional<Paper> note(const Review& review, const std::vector<ThingDone>& things, const Id& approved_by) {
  return home_note(review, things, approved_by);
}
std::optional<Paper> last_thing(const Review& review, const std::vector<ThingDone>& things,
                                const Id& approved_by) {
  return certificate(review, things.back(), approved_by);
}
std::optional<Paper> sparkles(const Review& review, const std::vector<ThingDone>& things,
                              const Id& approved_by) {
  return sparkle_book(review, things, approved_by);
}

}  // namespace

const std::vector<PaperKind>& paper_kinds() {
  static const std::vector<PaperKind> kinds{
      of_child("summary", "one page of each child, for a review", pupil_summary),
      {.name = "team", .words = "the room's page for the team's meeting", .of = Of::room, .of_room = team},
      of_day("strips", "a week's boxes for each target, to cut", strips_of),
      for_home("home-note", "good news for home; needs --approved-by", note),
      for_home("certificate", "the last good thing that was written down; needs --approved-by", last_thing),
      {.name = "cohort",
       .words = "numbers without names, for governors",
       .of = Of::school,
       .of_room = cohort},
      of_day("timetable", "today's pictures, to cut", timetable_of),
      of_child("passport", "what I like, what helps, whom to ask", passport),
      of_day("end-of-day", "one line for each child, for whoever takes them over", end_of_day),
      of_child("tools", "a child's own tools, large", tools_and_tips),
      for_home("sparkle", "all that went well, to keep; needs --approved-by", sparkles),
      of_child("transfer", "what the next school needs", transfer_pack),
      of_child("evidence", "everything dated, for an assessment of needs", evidence_pack),
      of_day("visitor", "for a grown-up who does not know the room", visitor_of),
      of_day("help-cards", "cards to carry, to cut", cards_of)};
  return kinds;
}

const PaperKind* paper_kind(const std::string& name) {
  const auto found = std::ranges::find(paper_kinds(), name, &PaperKind::name);
  return found == paper_kinds().end() ? nullptr : &*found;
}

const std::vector<std::string>& kinds_of_children() {
  static const std::vector<std::string> kinds{
      "check_in",   "how_now",   "target_score", "award",      "calm_session", "attendance", "assessment",
      "staff_note", "placement", "consent",      "trend_flag", "look_done",    "duty_done"};
  return kinds;
}

const std::vector<std::string>& kinds_of_rooms() {
  static const std::vector<std::string> kinds{"day_change", "duty_done", "session_not_run"};
  return kinds;
}

}  // namespace hearth
