// SPDX-License-Identifier: MIT
#include "records/document.hpp"
#include "records/staff_records.hpp"

namespace hearth {

using nlohmann::json;

namespace {

std::int64_t ms(Instant at) {
  return at.time_since_epoch().count();
}

Instant instant(const json& j, const char* key) {
  return Instant(std::chrono::milliseconds(j.at(key).get<std::int64_t>()));
}

Day day(const json& j, const char* key) {
  return parse_day(j.at(key).get<std::string>());
}

json words_of(const std::set<Task>& tasks) {
  json words = json::array();
  for (const Task task : tasks) words.push_back(to_text(task));
  return words;
}

// A task that only a newer keeper knows is left out.
std::set<Task> tasks_in(const json& words) {
  std::set<Task> tasks;
  for (const auto& word : words)
    if (const auto task = task_named(word.get<std::string>())) tasks.insert(*task);
  return tasks;
}

}  // namespace

void to_json(json& j, const StaffSession& session) {
  j = {{"staff", session.staff},
       {"name", session.name},
       {"tasks", words_of(session.tasks)},
       {"with_second", words_of(session.with_second)},
       {"second_known", session.second_known},
       {"rooms", session.rooms}};
}

void from_json(const json& j, StaffSession& session) {
  j.at("staff").get_to(session.staff);
  j.at("name").get_to(session.name);
  session.tasks = tasks_in(j.at("tasks"));
  session.with_second = tasks_in(j.at("with_second"));
  j.at("second_known").get_to(session.second_known);
  j.at("rooms").get_to(session.rooms);
}

void to_json(json& j, const Call& call) {
  j = {{"entry", call.entry},     {"pupil", call.pupil},         {"at", ms(call.at)},
       {"what", call.what},       {"wanted", call.wanted},       {"seen_by", call.seen_by},
       {"done_by", call.done_by}, {"seen_at", ms(call.seen_at)}, {"done_at", ms(call.done_at)},
       {"passed", call.passed}};
}

void from_json(const json& j, Call& call) {
  j.at("entry").get_to(call.entry);
  j.at("pupil").get_to(call.pupil);
  call.at = instant(j, "at");
  j.at("what").get_to(call.what);
  j.at("wanted").get_to(call.wanted);
  j.at("seen_by").get_to(call.seen_by);
  j.at("done_by").get_to(call.done_by);
  call.seen_at = instant(j, "seen_at");
  call.done_at = instant(j, "done_at");
  j.at("passed").get_to(call.passed);
}

void to_json(json& j, const CrisisCall& call) {
  j = {{"entry", call.entry}, {"room", call.room},       {"by", call.by},
       {"at", ms(call.at)},   {"seen_by", call.seen_by}, {"seen_at", ms(call.seen_at)}};
}

void from_json(const json& j, CrisisCall& call) {
  j.at("entry").get_to(call.entry);
  j.at("room").get_to(call.room);
  j.at("by").get_to(call.by);
  call.at = instant(j, "at");
  j.at("seen_by").get_to(call.seen_by);
  call.seen_at = instant(j, "seen_at");
}

void to_json(json& j, const NotHeard& one) {
  j = {{"pupil", one.pupil}, {"last", one.last ? day_text(*one.last) : ""}, {"days", one.days}};
}

void from_json(const json& j, NotHeard& one) {
  j.at("pupil").get_to(one.pupil);
  one.last.reset();
  if (const Day last = day(j, "last"); last.ok()) one.last = last;
  j.at("days").get_to(one.days);
}

void to_json(json& j, const NeedsALook& look) {
  j = {{"id", look.id}, {"pupil", look.pupil}, {"reason", look.reason}, {"since", day_text(look.since)}};
}

void from_json(const json& j, NeedsALook& look) {
  j.at("id").get_to(look.id);
  j.at("pupil").get_to(look.pupil);
  j.at("reason").get_to(look.reason);
  look.since = day(j, "since");
}

void to_json(json& j, const CalmPair& pair) {
  j = {{"pupil", pair.pupil},
       {"check_in", pair.check_in},
       {"before", pair.before},
       {"tool", pair.tool},
       {"after", pair.after},
       {"before_valence", pair.before_valence},
       {"after_valence", pair.after_valence},
       {"at", ms(pair.at)}};
}

void from_json(const json& j, CalmPair& pair) {
  j.at("pupil").get_to(pair.pupil);
  j.at("check_in").get_to(pair.check_in);
  j.at("before").get_to(pair.before);
  j.at("tool").get_to(pair.tool);
  j.at("after").get_to(pair.after);
  j.at("before_valence").get_to(pair.before_valence);
  j.at("after_valence").get_to(pair.after_valence);
  pair.at = instant(j, "at");
}

void to_json(json& j, const StarWish& wish) {
  j = {{"entry", wish.entry},
       {"pupil", wish.pupil},
       {"target", wish.target},
       {"reason", wish.reason},
       {"at", ms(wish.at)}};
}

void from_json(const json& j, StarWish& wish) {
  j.at("entry").get_to(wish.entry);
  j.at("pupil").get_to(wish.pupil);
  j.at("target").get_to(wish.target);
  j.at("reason").get_to(wish.reason);
  wish.at = instant(j, "at");
}

void to_json(json& j, const StaffDay& told) {
  j = {{"calls", told.calls},
       {"crises", told.crises},
       {"attendance", told.attendance},
       {"not_heard", told.not_heard},
       {"looks", told.looks},
       {"pairs", told.pairs},
       {"star_wishes", told.star_wishes}};
}

void from_json(const json& j, StaffDay& told) {
  j.at("calls").get_to(told.calls);
  j.at("crises").get_to(told.crises);
  j.at("attendance").get_to(told.attendance);
  j.at("not_heard").get_to(told.not_heard);
  j.at("looks").get_to(told.looks);
  j.at("pairs").get_to(told.pairs);
  j.at("star_wishes").get_to(told.star_wishes);
}

void to_json(json& j, const DueItem& item) {
  j = {{"id", item.id},     {"duty", item.duty}, {"pupil", item.pupil},
       {"room", item.room}, {"note", item.note}, {"since", day_text(item.since)},
       {"form", item.form}};
}

void from_json(const json& j, DueItem& item) {
  j.at("id").get_to(item.id);
  j.at("duty").get_to(item.duty);
  j.at("pupil").get_to(item.pupil);
  j.at("room").get_to(item.room);
  j.at("note").get_to(item.note);
  item.since = day(j, "since");
  j.at("form").get_to(item.form);
}

void to_json(json& j, const RecordWish& wish) {
  j = {{"pupil", wish.pupil},
       {"kinds", wish.kinds},
       {"first", day_text(wish.first)},
       {"last", day_text(wish.last)}};
}

void from_json(const json& j, RecordWish& wish) {
  j.at("pupil").get_to(wish.pupil);
  j.at("kinds").get_to(wish.kinds);
  wish.first = day(j, "first");
  wish.last = day(j, "last");
}

}  // namespace hearth
