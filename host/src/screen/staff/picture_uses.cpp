// SPDX-License-Identifier: MIT
#include "screen/staff/picture_uses.hpp"

#include <algorithm>
#include <functional>

#include "school/documents.hpp"

namespace hearth {
namespace {

struct Place {
  const char* kind;
  Id id;  // of the document
  std::string words;
  const char* key = nullptr;  // how the words are told; null: they are a name
};
using Visit = std::function<void(const Place&, std::string& picture)>;

void each_picture(const Place& document, Item& item, const Visit& visit) {
  const Place place{document.kind, document.id, item.title};
  visit(place, item.picture);
  for (auto& [language, picture] : item.pictures) visit(place, picture);
  for (ItemChoice& choice : item.choices) visit({document.kind, document.id, choice.title}, choice.picture);
}

// Every picture that a document of the school names.
void each_picture(School& school, const Visit& visit) {
  for (Pupil& pupil : school.pupils) visit({"pupil", pupil.id, pupil.name}, pupil.picture);
  for (Adult& adult : school.adults) visit({"adult", adult.id, adult.name}, adult.picture);
  for (Room& room : school.rooms) visit({"room", room.id, room.name}, room.picture);
  for (Timetable& timetable : school.timetables)
    for (auto& week : timetable.weeks)
      for (auto& day : week)
        for (Item& item : day) each_picture({"timetable", timetable.id, {}}, item, visit);
  for (OneOffDay& day : school.one_off_days)
    for (Item& item : day.items) each_picture({"one_off_day", day.id, {}}, item, visit);
  for (Change& change : school.changes) each_picture({"change", change.id, {}}, change.now, visit);
  for (Overlay& overlay : school.overlays) visit({"overlay", overlay.id, overlay.title}, overlay.picture);
  for (Focus& focus : school.focuses) visit({"focus", focus.id, focus.title}, focus.picture);
  for (Target& target : school.targets) visit({"target", target.id, target.title}, target.picture);
  for (Wording& wording : school.wordings) {
    const std::string usual = wording.id.substr(wording.id.find('/') + 1);
    visit({"wording", wording.id, wording.word.empty() ? usual : wording.word, "pictures.use_word"},
          wording.picture);
  }
}

bool shows(const std::string& picture, const std::string& hash) {
  const std::string name = "media:" + hash;
  return picture == name || picture.starts_with(name + '|');
}

template <class Thing>
void add_body(const std::vector<Thing>& things, const Place& place, std::vector<Document>& documents) {
  const auto thing = std::ranges::find(things, place.id, &Thing::id);
  if (thing != things.end())
    documents.push_back({.kind = place.kind, .id = place.id, .body = body_of(*thing)});
}

}  // namespace

std::vector<std::string> uses_of(const School& school, const std::string& hash, const Words& words) {
  std::vector<std::string> uses;
  const auto add = [&](const std::string& use) {
    if (!use.empty() && std::ranges::count(uses, use) == 0) uses.push_back(use);
  };
  School copy = school;
  each_picture(copy, [&](const Place& place, const std::string& picture) {
    if (shows(picture, hash)) add(place.key ? words(place.key, {{"word", place.words}}) : place.words);
  });
  for (const Clip& clip : school.clips)
    if (clip.media == hash) add(words("pictures.use_voice", {{"word", clip.words}}));
  return uses;
}

std::vector<Document> with_other_picture(const School& school, const std::string& hash,
                                         const std::string& other) {
  School copy = school;
  std::vector<Place> places;
  each_picture(copy, [&](const Place& place, std::string& picture) {
    if (!shows(picture, hash)) return;
    picture = other;
    const bool known = std::ranges::any_of(places, [&](const Place& before) {
      return before.kind == std::string_view(place.kind) && before.id == place.id;
    });
    if (!known) places.push_back(place);
  });
  std::vector<Document> documents;
  for (const Place& place : places) {
    const std::string_view kind = place.kind;
    if (kind == "pupil") add_body(copy.pupils, place, documents);
    if (kind == "adult") add_body(copy.adults, place, documents);
    if (kind == "room") add_body(copy.rooms, place, documents);
    if (kind == "timetable") add_body(copy.timetables, place, documents);
    if (kind == "one_off_day") add_body(copy.one_off_days, place, documents);
    if (kind == "change") add_body(copy.changes, place, documents);
    if (kind == "overlay") add_body(copy.overlays, place, documents);
    if (kind == "focus") add_body(copy.focuses, place, documents);
    if (kind == "target") add_body(copy.targets, place, documents);
    if (kind == "wording") add_body(copy.wordings, place, documents);
  }
  return documents;
}

bool is_recording(const School& school, const std::string& hash) {
  return std::ranges::count(school.clips, hash, &Clip::media) > 0;
}

bool has_ended(const MediaNote& note, Day today) {
  return note.expires && *note.expires < today;
}

std::vector<MediaNote> in_order_of_the_page(const School& school, Day today) {
  std::vector<MediaNote> notes = school.media;
  std::ranges::stable_sort(notes, [&](const MediaNote& a, const MediaNote& b) {
    const auto place = [&](const MediaNote& note) {
      return has_ended(note, today) ? 0 : note.consent ? 2 : 1;
    };
    return place(a) != place(b) ? place(a) < place(b) : a.title < b.title;
  });
  return notes;
}

std::vector<std::pair<std::string, std::string>> pictures_to_choose(const School& school, Day today) {
  std::vector<std::pair<std::string, std::string>> pictures;
  for (const MediaNote& note : school.media)
    if (note.consent && !has_ended(note, today) && !is_recording(school, note.hash))
      pictures.emplace_back(note.title, "media:" + note.hash);
  return pictures;
}

}  // namespace hearth
