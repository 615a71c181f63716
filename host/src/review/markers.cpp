// SPDX-License-Identifier: MIT
#include "review/markers.hpp"

#include <algorithm>
#include <array>

#include "hearth/room_review.hpp"
#include "review/answers.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

using Marker = DayChart::Marker;

constexpr std::size_t kMostLetters = 60;
// Tags of an observation that speak of a child's life and not of their behaviour.
constexpr std::array<const char*, 4> kLife{"life_event", "separation", "loss", "health"};

bool holds_tag(const std::string& tags, const std::string& tag) {
  return (',' + tags + ',').find(',' + tag + ',') != std::string::npos;
}

// What stays with the key adults is not spread by a chart that may be printed: only that there is a note.
void add_notes(const Review& review, std::vector<Marker>& markers) {
  const Words& words = review.words;
  for (const Entry* note : entries_shown(review, "staff_note")) {
    const std::string tags = text_in(note->detail, "tags");
    const auto tag = std::ranges::find_if(kLife, [&](const char* life) { return holds_tag(tags, life); });
    // A note of no kind came with the school's own list of what happened.
    if (!note->what.empty() && tag == kLife.end()) continue;
    std::string said = is_for_key_adults(*note) ? words("review.note_for_key_adults")
                                                : shortened(text_in(note->detail, "note"), kMostLetters);
    if (tag != kLife.end()) {
      const std::string of = words(std::string("review.life_") + *tag);
      said = said.empty() ? of : words("review.life_note", {{"of", of}, {"note", said}});
    }
    if (said.empty()) said = words("review.note");
    markers.push_back({local_time(note->at, review.school.zone).day, said});
  }
}

void add_placement_entries(const Review& review, std::vector<Marker>& markers) {
  const Words& words = review.words;
  for (const Entry* entry : entries_shown(review, "placement")) {
    const std::string key = "review.placement_" + entry->what, named = words(key);
    std::string said = named == key ? entry->what : named;
    const std::string note = shortened(text_in(entry->detail, "note"), kMostLetters);
    if (entry->what == "reintegration" && !note.empty())
      said = words("review.return_stage", {{"note", note}});
    markers.push_back({local_time(entry->at, review.school.zone).day, said});
  }
}

void add_rooms(const Review& review, std::vector<Marker>& markers) {
  const Days days = days_shown(review);
  for (const Placement& placement : review.pupil.placements) {
    if (!days.contain(placement.days.first)) continue;
    const bool first = std::ranges::none_of(review.pupil.placements, [&](const Placement& other) {
      return other.days.first < placement.days.first;
    });
    const Room* room = review.school.room(placement.room);
    markers.push_back({placement.days.first,
                       review.words(first ? "review.came_to" : "review.moved_to",
                                    {{"room", room ? room->name : review.words("review.another_room")}})});
  }
}

void add_timetables(const Review& review, std::vector<Marker>& markers) {
  const Days days = days_shown(review);
  for (const Timetable& table : review.school.timetables) {
    const Day first = table.days.first;
    const Placement* placement = placement_on(review.pupil, first);
    if (!days.contain(first) || !placement || placement->room != table.room) continue;
    const bool another = std::ranges::any_of(review.school.timetables, [&](const Timetable& before) {
      return before.room == table.room && before.days.first < first;
    });
    if (another) markers.push_back({first, review.words("review.new_timetable")});
  }
}

// Staff have let their usual begin anew: what is told of the days from there on is told of these alone.
void add_new_usual(const Review& review, std::vector<Marker>& markers) {
  const Days days = days_shown(review);
  const auto since = usual_since(review.entries, days.last, review.school.zone);
  if (since && days.contain(*since)) markers.push_back({*since, review.words("review.new_usual")});
}

}  // namespace

std::vector<Marker> markers_of(const Review& review) {
  std::vector<Marker> markers;
  add_notes(review, markers);
  add_placement_entries(review, markers);
  add_rooms(review, markers);
  add_timetables(review, markers);
  add_new_usual(review, markers);
  std::ranges::stable_sort(markers, {}, &Marker::day);
  const auto same = [](const Marker& a, const Marker& b) { return a.day == b.day && a.words == b.words; };
  const auto again = std::ranges::unique(markers, same);
  markers.erase(again.begin(), again.end());
  return markers;
}

}  // namespace hearth
