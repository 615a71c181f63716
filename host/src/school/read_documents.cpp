// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <map>

#include "school/change_words.hpp"
#include "school/documents.hpp"
#include "school/fields.hpp"
#include "school/preference_fields.hpp"

namespace hearth {

namespace {

// For a `now`, where an empty field stays as it was, only the times' order is checked.
Item read_item(const Fields& fields, bool whole = true) {
  Item item;
  item.id = whole ? fields.text("id") : fields.text("id", "");
  item.title = whole ? fields.text("title") : fields.text("title", "");
  item.picture = fields.text("picture", "");
  item.kind = fields.text("kind", "");
  if (whole || fields.has("starts") || fields.has("ends")) {
    item.starts = fields.starts("starts");
    item.ends = fields.ends("ends");
    if (item.ends <= item.starts) fields.wrong("ends", "must be after \"starts\"");
  }
  item.adults = fields.texts("adults");
  if (fields.has("pictures")) {
    const Fields pictures = fields.object("pictures");
    for (const char* language : {"photo", "object"})
      if (pictures.has(language)) item.pictures[language] = pictures.text(language);
  }
  for (const Fields& choice : fields.objects("choices"))
    item.choices.push_back({choice.text("id"), choice.text("title"), choice.text("picture", "")});
  return item;
}

std::vector<Item> read_items(const Fields& fields, const char* key) {
  std::vector<Item> items;
  for (const Fields& item : fields.objects(key)) items.push_back(read_item(item));
  return items;
}

Room read_room(const Id& id, const Fields& fields) {
  Room room{.id = id, .name = fields.text("name"), .picture = fields.text("picture", "")};
  if (fields.has("hours")) {
    const Fields hours = fields.object("hours");
    for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
      const char* key = kWeekdays[day];
      if (!hours.has(key)) continue;
      const auto times = hours.texts(key);
      const bool two = times.size() == 2;
      const Hours open{two ? parse_time(times[0]) : TimeOfDay(-1),
                       two ? parse_time(times[1]) : TimeOfDay(-1)};
      if (open.opens < TimeOfDay(0) || open.closes <= open.opens) {
        hours.wrong(key, "must be two times in order, such as [\"08:40\", \"14:00\"]");
      }
      room.hours[day] = open;
    }
  }
  room.adults = fields.texts("adults");
  room.also_called = fields.texts("also_called");
  room.needs_consent = fields.flag("needs_consent", false);
  if (fields.has("view")) room.view = read_room_view(fields.object("view"));
  return room;
}

Pupil read_pupil(const Id& id, const Fields& fields) {
  Pupil pupil{.id = id, .name = fields.text("name")};
  pupil.full_name = fields.text("full_name", pupil.name);
  pupil.picture = fields.text("picture", "");
  pupil.avatar = fields.text("avatar", "");
  for (const Fields& placement : fields.objects("placements")) {
    pupil.placements.push_back({placement.text("room"), placement.days(),
                                placement.flag("needs_consent", false), placement.instant("consent")});
  }
  return pupil;
}

Adult read_adult(const Id& id, const Fields& fields) {
  Adult adult{.id = id, .name = fields.text("name")};
  adult.picture = fields.text("picture", "");
  adult.role = fields.text("role", "");
  adult.weekdays = fields.weekdays("weekdays");
  for (const Fields& days : fields.objects("away")) adult.away.push_back(days.days());
  return adult;
}

Term read_term(const Id& id, const Fields& fields) {
  if (!fields.has("last")) fields.wrong("last", "is missing");
  return {id, fields.text("title"), fields.days()};
}

Closure read_closure(const Fields& fields) {
  if (!fields.has("last")) fields.wrong("last", "is missing");
  Closure closure{fields.text("kind"), fields.text("title", ""), fields.days(), fields.text("room", "")};
  constexpr std::array<std::string_view, 4> kinds{"inset", "bank_holiday", "holiday", "closed"};
  if (std::ranges::find(kinds, closure.kind) == kinds.end()) {
    fields.wrong("kind", "must be inset, bank_holiday, holiday or closed");
  }
  return closure;
}

Timetable read_timetable(const Id& id, const Fields& fields) {
  Timetable timetable{id, fields.text("room"), fields.days(), {}};
  for (const Fields& week : fields.objects("weeks")) {
    auto& days = timetable.weeks.emplace_back();
    for (std::size_t day = 0; day < kWeekdays.size(); ++day) days[day] = read_items(week, kWeekdays[day]);
  }
  if (timetable.weeks.empty()) fields.wrong("weeks", "must be a list of one week or more");
  return timetable;
}

OneOffDay read_one_off_day(const Fields& fields) {
  return {fields.text("room", ""), fields.day("day"), fields.text("title", ""), read_items(fields, "items")};
}

Change read_change(const Fields& fields) {
  const auto what = change_named(fields.text("what"));
  if (!what) fields.wrong("what", "must be cancel, move, replace or add");
  Change change{
      .room = fields.text("room"), .day = fields.day("day"), .what = *what, .item = fields.text("item")};
  if (*what != Change::What::cancel) change.now = read_item(fields.object("now"), *what == Change::What::add);
  return change;
}

Overlay read_overlay(const Fields& fields) {
  Overlay overlay{.pupil = fields.text("pupil"), .days = fields.days()};
  overlay.weekdays = fields.weekdays("weekdays");
  overlay.items = fields.texts("items");
  overlay.title = fields.text("title");
  overlay.picture = fields.text("picture", "");
  return overlay;
}

MediaNote read_media(const Id& hash, const Fields& fields) {
  MediaNote note{.hash = hash};
  note.title = fields.text("title", "");
  note.source = fields.text("source", "");
  note.licence = fields.text("licence", "");
  note.shows = fields.texts("shows");
  if (fields.has("expires")) note.expires = fields.day("expires");
  note.consent = fields.flag("consent", note.shows.empty());
  return note;
}

Clip read_clip(const Fields& fields) {
  return {fields.text("words"), fields.text("language", "en"), fields.text("media")};
}

Focus read_focus(const Fields& fields) {
  return {fields.text("room", ""), fields.days(), fields.text("title"), fields.text("picture", "")};
}

void read_school(School& school, const Id& id, const Fields& fields) {
  school.id = id;
  school.name = fields.text("name");
  school.zone = fields.text("zone", school.zone);
}

using Read = std::function<void(School&, const Id&, const Fields&)>;

const std::map<std::string, Read, std::less<>>& readers() {
  static const std::map<std::string, Read, std::less<>> readers{
      {"school", read_school},
      {"room", [](School& s, const Id& id, const Fields& f) { s.rooms.push_back(read_room(id, f)); }},
      {"pupil", [](School& s, const Id& id, const Fields& f) { s.pupils.push_back(read_pupil(id, f)); }},
      {"adult", [](School& s, const Id& id, const Fields& f) { s.adults.push_back(read_adult(id, f)); }},
      {"term", [](School& s, const Id& id, const Fields& f) { s.terms.push_back(read_term(id, f)); }},
      {"closure", [](School& s, const Id&, const Fields& f) { s.closures.push_back(read_closure(f)); }},
      {"timetable",
       [](School& s, const Id& id, const Fields& f) { s.timetables.push_back(read_timetable(id, f)); }},
      {"one_off_day",
       [](School& s, const Id&, const Fields& f) { s.one_off_days.push_back(read_one_off_day(f)); }},
      {"change", [](School& s, const Id&, const Fields& f) { s.changes.push_back(read_change(f)); }},
      {"overlay", [](School& s, const Id&, const Fields& f) { s.overlays.push_back(read_overlay(f)); }},
      {"media", [](School& s, const Id& id, const Fields& f) { s.media.push_back(read_media(id, f)); }},
      {"clip", [](School& s, const Id&, const Fields& f) { s.clips.push_back(read_clip(f)); }},
      {"focus", [](School& s, const Id&, const Fields& f) { s.focuses.push_back(read_focus(f)); }},
      {"preferences", [](School&, const Id&, const Fields& f) { read_preferences(f); }},  // laid over below
  };
  return readers;
}

}  // namespace

bool is_for_screens(const std::string& kind) {
  return readers().contains(kind);
}

School build_school(const std::vector<Body>& bodies, Notices& notices) {
  School school;
  for (const Body& body : bodies) {
    const auto reader = readers().find(body.kind);
    if (reader == readers().end()) continue;
    try {
      reader->second(school, body.id, Fields(*body.body));
    } catch (const WrongField& wrong) {
      notices.push_back({"", 0,
                         body.kind + " \"" + body.id + "\" is left out: " + wrong.what() +
                             "; correct it there or import it again."});
    }
  }
  for (const Body& body : bodies) {
    const auto pupil = std::ranges::find(school.pupils, body.id, &Pupil::id);
    if (body.kind != "preferences" || pupil == school.pupils.end()) continue;
    try {
      pupil->preferences = read_preferences(Fields(*body.body));
    } catch (const WrongField&) {  // told above; the child has everybody's settings
    }
  }
  std::ranges::sort(school.terms, {}, [](const Term& term) { return term.days.first; });
  return school;
}

}  // namespace hearth
