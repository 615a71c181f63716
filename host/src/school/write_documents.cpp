// SPDX-License-Identifier: MIT
#include "school/change_words.hpp"
#include "school/documents.hpp"
#include "school/fields.hpp"
#include "school/preference_fields.hpp"

namespace hearth {

using nlohmann::json;

namespace {

void tell(json& body, const char* key, const std::string& text) {
  if (!text.empty()) body[key] = text;
}

void tell(json& body, const Days& days) {
  body["first"] = day_text(days.first);
  if (days.last.ok()) body["last"] = day_text(days.last);
}

void tell(json& body, const char* key, const std::set<unsigned>& weekdays) {
  for (const unsigned day : weekdays) body[key].push_back(kWeekdays.at(day));
}

json body_of(const Item& item) {
  json body = json::object();
  tell(body, "id", item.id);
  tell(body, "title", item.title);
  tell(body, "picture", item.picture);
  tell(body, "kind", item.kind);
  if (item.ends > item.starts) {
    body["starts"] = time_text(item.starts);
    body["ends"] = time_text(item.ends);
  }
  if (!item.adults.empty()) body["adults"] = item.adults;
  if (!item.pictures.empty()) body["pictures"] = item.pictures;
  for (const ItemChoice& choice : item.choices) {
    json one{{"id", choice.id}, {"title", choice.title}};
    tell(one, "picture", choice.picture);
    body["choices"].push_back(std::move(one));
  }
  return body;
}

json list_of(const std::vector<Item>& items) {
  json list = json::array();
  for (const Item& item : items) list.push_back(body_of(item));
  return list;
}

}  // namespace

json body_of(const School& school) {
  return {{"name", school.name}, {"zone", school.zone}};
}

json body_of(const Room& room) {
  json body{{"name", room.name}};
  tell(body, "picture", room.picture);
  for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
    if (const auto& open = room.hours[day]) {
      body["hours"][kWeekdays[day]] = {time_text(open->opens), time_text(open->closes)};
    }
  }
  if (!room.adults.empty()) body["adults"] = room.adults;
  if (!room.also_called.empty()) body["also_called"] = room.also_called;
  if (room.needs_consent) body["needs_consent"] = true;
  if (json view = body_of(room.view); !view.empty()) body["view"] = std::move(view);
  return body;
}

json body_of(const Pupil& pupil) {
  json body{{"name", pupil.name}};
  tell(body, "full_name", pupil.full_name);
  tell(body, "picture", pupil.picture);
  tell(body, "avatar", pupil.avatar);
  for (const Placement& placement : pupil.placements) {
    json one{{"room", placement.room}};
    tell(one, placement.days);
    if (placement.needs_consent) one["needs_consent"] = true;
    if (placement.consent) one["consent"] = placement.consent->time_since_epoch().count();
    body["placements"].push_back(std::move(one));
  }
  return body;
}

json body_of(const Adult& adult) {
  json body{{"name", adult.name}};
  tell(body, "picture", adult.picture);
  tell(body, "role", adult.role);
  tell(body, "weekdays", adult.weekdays);
  for (const Days& away : adult.away) {
    json one = json::object();
    tell(one, away);
    body["away"].push_back(std::move(one));
  }
  return body;
}

json body_of(const Term& term) {
  json body{{"title", term.title}};
  tell(body, term.days);
  return body;
}

json body_of(const Closure& closure) {
  json body{{"kind", closure.kind}};
  tell(body, "title", closure.title);
  tell(body, closure.days);
  tell(body, "room", closure.room);
  return body;
}

json body_of(const Timetable& timetable) {
  json body{{"room", timetable.room}, {"weeks", json::array()}};
  tell(body, timetable.days);
  for (const auto& days : timetable.weeks) {
    json week = json::object();
    for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
      if (!days[day].empty()) week[kWeekdays[day]] = list_of(days[day]);
    }
    body["weeks"].push_back(std::move(week));
  }
  return body;
}

json body_of(const OneOffDay& day) {
  json body{{"day", day_text(day.day)}, {"items", list_of(day.items)}};
  tell(body, "room", day.room);
  tell(body, "title", day.title);
  return body;
}

json body_of(const Change& change) {
  json body{{"room", change.room},
            {"day", day_text(change.day)},
            {"what", change_word(change.what)},
            {"item", change.item}};
  if (change.what != Change::What::cancel) body["now"] = body_of(change.now);
  return body;
}

json body_of(const Overlay& overlay) {
  json body{{"pupil", overlay.pupil}, {"items", overlay.items}, {"title", overlay.title}};
  tell(body, "picture", overlay.picture);
  tell(body, overlay.days);
  body["weekdays"] = json::array();
  tell(body, "weekdays", overlay.weekdays);
  return body;
}

}  // namespace hearth
