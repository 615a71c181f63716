// SPDX-License-Identifier: MIT
#include "screen/staff/people_new.hpp"

#include "base/ids.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"

namespace hearth {

using nlohmann::json;

NewPerson::NewPerson(const StaffDesk& desk, PersonDocuments& documents, Forms& forms, Kind kind)
    : desk_(desk), documents_(documents), forms_(forms), kind_(kind) {}

void NewPerson::close() {
  ++*visit_;
  draft_ = json::object();
  begun_before_ = adding_ = false;
}

void NewPerson::open(bool with_room) {
  close();
  with_room_ = with_room;
  forms_.open([this] { return form(); });
  desk_.records.draft(draft_name(), [this, visit = visit_, mine = *visit_](const Answer<json>& told) {
    if (mine != *visit || !told.value || !told.value->is_object() || told.value->empty()) return;
    json typed = *told.value;
    typed.update(draft_);  // whoever was quicker than the keeper
    draft_ = std::move(typed);
    begun_before_ = true;
  });
}

FormNow NewPerson::form() {
  FormNow now = kind_ == Kind::child ? child() : grown_up();
  if (!text("name").empty()) now.title = text("name");
  now.note = desk_.words(begun_before_ ? "people.begun_before" : "people.new_note");
  if (!text("name").empty()) {
    now.main = desk_.words("people.add", {{"name", text("name")}});
    now.on_main = [this] { add(); };
  }
  if (!draft_.empty())
    now.asks.push_back({.id = "start_again",
                        .label = desk_.words("people.start_again"),
                        .now = desk_.words("people.start_again_why"),
                        .how = Leads{desk_.words("people.start_again_do"), [this] {
                                       draft_ = json::object();
                                       begun_before_ = false;
                                       keep_draft([](const Told&) {});
                                     }}});
  return now;
}

FormNow NewPerson::child() {
  const auto school = desk_.school();
  const Day today = local_time(desk_.clock.now(), school->zone).day;
  FormNow now{.id = "new",
              .title = desk_.words("people.new_child"),
              .note = {},
              .picture = draft_.value("picture", std::string("animal/owl"))};
  now.asks.push_back(name("known_as", "name", true));
  for (const Pupil& other : school->pupils)
    if (!text("name").empty() && other.name == text("name") && other.id != text("id")) {
      now.asks.back().now =
          desk_.words("people.same_name", {{"name", other.name}, {"full", other.full_name}});
      now.asks.back().wants_a_look = true;
    }
  std::vector<Choice> rooms;
  for (const Room& room : school->rooms)
    rooms.push_back({.id = room.id, .word = room.name, .picture = room.picture});
  const Room* room = with_room_ ? school->room(text("room")) : nullptr;
  if (with_room_) now.asks.push_back(one_of("a_room", "room", rooms, room ? room->name : ""));
  if (room && room->needs_consent) {
    now.asks.back().now = room->name + ". " + desk_.words("people.consent_after");
    now.asks.back().wants_a_look = true;
  }
  std::vector<Choice> animals = PersonForms::animals(*school, text("id"), {text("room")}, today);
  for (Choice& one : animals) one.id = one.picture;
  now.asks.push_back(one_of("animal", "picture", animals, ""));
  now.asks.back().picture = text("picture");
  now.asks.push_back(name("full_name", "full_name", false));
  if (!room) return now;
  const Day first = parse_day(text("first"));
  now.asks.push_back({.id = "first_day",
                      .label = desk_.words("people.first_day"),
                      .now = date_words(first.ok() ? first : today, desk_.words),
                      .how = AskDay{first.ok() ? std::optional(first) : std::optional(today), today, "",
                                    [this](std::optional<Day> day, const ThenTold& then) {
                                      keep("first", day_text(*day), then);
                                    }}});
  return now;
}

FormNow NewPerson::grown_up() {
  const auto school = desk_.school();
  FormNow now{.id = "new",
              .title = desk_.words("grown_ups.new"),
              .note = {},
              .picture = draft_.value("picture", std::string("out/grown_up"))};
  now.asks.push_back(name("called", "name", true));
  now.asks.push_back(name("role", "role", false));
  std::vector<Choice> roles;
  std::string access;
  for (const StaffRole& role : roles_of(*school)) {
    roles.push_back({.id = role.id, .word = role.title});
    if (role.id == text("access")) access = role.title;
  }
  now.asks.push_back(one_of("access", "access", roles, access));
  return now;
}

Ask NewPerson::name(const char* key, const char* field, bool needed) {
  const std::string table = kind_ == Kind::child ? "people." : "grown_ups.";
  const std::string value = text(field);
  return {.id = key,
          .label = desk_.words(table + key),
          .now = value.empty() ? desk_.words(needed ? "people.needed" : "people.not_said") : value,
          .how = AskWords{value, {}, [this, field, needed](const std::string& typed, const ThenTold& then) {
                            if (auto wrong = bad_name(typed, desk_.words); needed && !wrong.empty())
                              return then({std::move(wrong)});
                            if (letters_of(typed) > kMostLettersOfName)
                              return then({bad_name(typed, desk_.words)});
                            keep(field, trimmed(typed), then);
                          }}};
}

Ask NewPerson::one_of(const char* key, const char* field, std::vector<Choice> choices,
                      const std::string& now) {
  const std::string table = kind_ == Kind::child ? "people." : "grown_ups.";
  for (Choice& one : choices) one.look.chosen = one.id == text(field);
  return {.id = key,
          .label = desk_.words(table + key),
          .now = now.empty() && text(field).empty() ? desk_.words("people.not_said") : now,
          .how = AskOne{choices, [this, field, choices](std::size_t chosen, const ThenTold& then) {
                          keep(field, choices[chosen].id, then);
                        }}};
}

void NewPerson::keep(const char* field, const json& value, const ThenTold& then) {
  // Named once and for all: to add them twice after a power cut makes one child.
  if (draft_.empty()) draft_["id"] = new_id(desk_.clock.now());
  draft_[field] = value;
  keep_draft(then);
}

// The field is in the form in any case; only a power cut could lose it.
void NewPerson::keep_draft(const ThenTold& then) {
  desk_.records.keep_draft(draft_name(), draft_,
                           [this, visit = visit_, mine = *visit_](const Answer<Nothing>& told) {
                             if (mine == *visit && !told.value) forms_.say(told.problem);
                           });
  then({});
}

json NewPerson::body() const {
  json body = json::object();
  const auto take = [&](const char* field) {
    if (!text(field).empty()) body[field] = text(field);
  };
  take("name");
  take("picture");
  if (kind_ == Kind::grown_up) {
    take("role");
    take("access");
    return body;
  }
  body["full_name"] = text("full_name").empty() ? text("name") : text("full_name");
  const auto school = desk_.school();
  if (const Room* room = school->room(text("room")); room && with_room_) {
    const std::string today = day_text(local_time(desk_.clock.now(), school->zone).day);
    json placement{{"room", room->id}, {"first", draft_.value("first", today)}};
    if (room->needs_consent) placement["needs_consent"] = true;
    body["placements"] = json::array({std::move(placement)});
  }
  return body;
}

void NewPerson::add() {
  if (adding_) return;
  adding_ = true;
  const Id id = text("id");
  const std::string step = desk_.words("people.add", {{"name", text("name")}});
  documents_.keep(
      kind(), id, step, [&](json& all) { all = body(); },
      [this, id, visit = visit_, mine = *visit_](const Told& told) {
        if (mine != *visit) return;
        adding_ = false;
        if (!told.problem.empty()) return forms_.say(told.problem);
        draft_ = json::object();
        keep_draft([](const Told&) {});
        if (on_made) on_made(id);
      });
}

}  // namespace hearth
