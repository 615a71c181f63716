// SPDX-License-Identifier: MIT
#include "keeper/exchange/demo_content.hpp"

#include <algorithm>
#include <map>

#include "keeper/exchange/json_lines.hpp"
#include "keeper/exchange/rooms.hpp"
#include "records/school_of.hpp"
#include "school/preference_fields.hpp"

namespace hearth {

using nlohmann::json;

Names::Names(const KnownDocuments& known) : known_(known), school_(school_of(known, told_before_)) {}

const Pupil& Names::pupil(const Fields& row) const {
  const Pupil* found = school_.pupil(row.text("pupil"));
  if (!found) row.wrong("pupil", "names nobody who is in the records");
  return *found;
}

Id Names::room(const Fields& row) const {
  const Id found = room_of(row.text("room"));
  if (found.empty()) row.wrong("room", "names no room that is in the records");
  return found;
}

Id Names::room_of(const std::string& name) const {
  return room_named(name, known_);
}

Id Names::room_on(const Pupil& pupil, Day day) const {
  const auto found = std::ranges::find_if(pupil.placements, [&](auto& p) { return p.days.contain(day); });
  return found == pupil.placements.end() ? Id() : found->room;
}

Instant Names::moment(const Fields& row, const char* key) const {
  const std::string at = row.text(key);
  const Day day = parse_day(at.substr(0, 10));
  const TimeOfDay time = at.size() == 16 && at[10] == 'T' ? parse_time(at.substr(11)) : TimeOfDay(-1);
  if (!day.ok() || time < TimeOfDay(0)) row.wrong(key, "must be a local time such as \"2026-02-24T08:30\"");
  return instant_of(day, time, school_.zone);
}

namespace {

// The row's fields under the names that documents use; those that are not there stay away.
json renamed(const json& row, std::initializer_list<std::pair<const char*, const char*>> names) {
  json body = json::object();
  for (const auto& [from, to] : names)
    if (row.contains(from) && !row.at(from).is_null() && row.at(from) != "") body[to] = row.at(from);
  return body;
}

// "MO-FR", "FR" or "TU,TH" as {"mon", …}.
json weekdays_of(const Fields& row) {
  constexpr std::array<std::string_view, 7> names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  const std::string days = row.text("days");
  const auto index = [&](std::size_t at) {
    const auto found = std::ranges::find(names, std::string_view(days).substr(std::min(at, days.size()), 2));
    if (found == names.end()) row.wrong("days", "must be like MO-FR or TU,TH");
    return static_cast<std::size_t>(found - names.begin());
  };
  json list = json::array();
  if (days.size() == 5 && days[2] == '-') {
    for (auto day = index(0); day <= index(3); ++day) list.push_back(kWeekdays[day]);
  } else {
    for (std::size_t at = 0; at < days.size(); at += 3) list.push_back(kWeekdays[index(at)]);
  }
  return list;
}

class DemoContent {
 public:
  DemoContent(std::string_view bytes, const std::string& file, const KnownDocuments& known)
      : known_(known), names_(known), json_(bytes, file, found_.refused) {}

  Found read() {
    found_.source = "a school's content";
    each("staff", [this](const json& row, int line) { add_adult(Fields(row), line); });
    each("targets", [this](const json& row, int) { add_target(row); });
    each("rewards", [this](const json& row, int) { add_reward(row); });
    each("plans", [this](const json& row, int) { add_plan(row); });
    each("instruments", [this](const json& row, int line) { add(assessment_of(row, names_), line); });
    each("events", [this](const json& row, int line) { add_event(row, line); });
    each("overlays", [this](const json& row, int) { add_overlay(row); });
    json_.each(part("preferences"), [this](const json& row, int, const std::string& pupil) {
      if (!names_.school().pupil(pupil)) throw WrongField("it names nobody who is in the records");
      put("preferences", pupil, body_of(preferences_of(row)));
    });
    add_timetables();
    add_focus();
    for (auto& [pupil, plan] : plans_) put("plan", pupil, std::move(plan));
    if (json_.whole().is_object() && !has_parts_)
      json_.refuse(0, "None of this file's lists is one that Hearth knows; look at what was exported");
    return std::move(found_);
  }

 private:
  const json& part(const char* name) {
    has_parts_ = has_parts_ || json_.whole().contains(name);
    return json_.part(name);
  }

  template <class Take>
  void each(const char* name, Take take) {
    json_.each(part(name), [&](const json& row, int line, const std::string&) { take(row, line); });
  }

  // What does not read back as a document of its kind is refused with its row.
  void put(const char* kind, const Id& id, json body) {
    Notices wrong;
    build_school({{kind, id, &body}}, wrong);
    if (!wrong.empty()) throw WrongField(wrong.front().reason);
    found_.documents.push_back({.kind = kind, .id = id, .body = std::move(body)});
  }

  void add(Entry entry, int line) {
    found_.entries.push_back(std::move(entry));
    found_.entry_lines.push_back(line);
  }

  void add_adult(const Fields& row, int line) {
    found_.adults.push_back({.line = line,
                             .id = row.text("id"),
                             .local_ids = {{"school", row.text("id")}},
                             .surname = row.text("family", ""),
                             .forename = row.text("given"),
                             .role = row.text("role", "")});
  }

  void add_target(const json& row) {
    const Fields fields(row);
    names_.pupil(fields);
    fields.text("text");
    put("target", fields.text("id"),
        renamed(row, {{"pupil", "pupil"},
                      {"domain", "domain"},
                      {"text", "text"},
                      {"short", "title"},
                      {"symbol", "picture"},
                      {"strategy", "strategy"},
                      {"home", "home"},
                      {"start", "first"},
                      {"review_due", "review"},
                      {"expires", "last"},
                      {"agreed_by", "agreed_by"},
                      {"source", "source"}}));
  }

  // A child's, a room's, or everybody's.
  void add_reward(const json& row) {
    const Fields fields(row);
    const std::string title = fields.text("choice");
    json body = renamed(row, {{"choice", "title"}, {"symbol", "picture"}, {"size", "size"}});
    body["tokens"] = static_cast<int>(fields.number("tokens_needed", 1, 1000));
    if (fields.has("pupil")) body["pupil"] = names_.pupil(fields).id;
    if (fields.has("room")) body["room"] = names_.room(fields);
    const std::string whose = body.value("pupil", body.value("room", std::string("school")));
    put("reward", whose + "/" + title, body);
  }

  void add_plan(const json& row) {
    plans_[names_.pupil(Fields(row)).id] = renamed(row, {{"type", "type"},
                                                         {"review_due", "review"},
                                                         {"placement_start", "first"},
                                                         {"placement_limit_terms", "limit_terms"},
                                                         {"programme_ends", "ends"}});
  }

  void add_event(const json& row, int line) {
    const Fields fields(row);
    const std::string kind = fields.text("kind");
    // The room's calendar holds the change itself; this row only tells of it.
    if (kind == "timetable_change") return;
    if (kind == "follow_up_due") {
      const auto due = local_time(names_.moment(fields, "at"), names_.school().zone).day;
      add_follow_up(names_.pupil(fields).id, due);
      return;
    }
    add(event_of(row, names_), line);
    if (kind == "placement_extended" && fields.has("until"))
      plan_of(names_.pupil(fields).id)["extended_until"] = day_text(fields.day("until"));
    if (kind == "consent_recorded")
      found_.pupils.push_back(
          {.line = line, .id = names_.pupil(fields).id, .consent = names_.moment(fields, "at")});
  }

  // As this file has it, else as it is known.
  json& plan_of(const Id& pupil) {
    const auto [plan, fresh] = plans_.try_emplace(pupil, json::object());
    const auto is_plan = [&](const Document& d) {
      return d.kind == "plan" && d.id == pupil && d.body.is_object();
    };
    if (const auto known = std::ranges::find_if(known_, is_plan); fresh && known != known_.end())
      plan->second = known->body;
    return plan->second;
  }

  void add_follow_up(const Id& pupil, Day due) {
    json& days = plan_of(pupil)["follow_up"];
    if (!days.is_array()) days = json::array();
    if (std::ranges::find(days, json(day_text(due))) == days.end()) days.push_back(day_text(due));
  }

  void add_overlay(const json& row) {
    const Fields fields(row);
    const Pupil& pupil = names_.pupil(fields);
    json body =
        renamed(row, {{"from_", "first"}, {"slots", "items"}, {"title", "title"}, {"symbol", "picture"}});
    body["pupil"] = pupil.id;
    body["weekdays"] = weekdays_of(fields);
    if (!body.contains("first")) {
      if (pupil.placements.empty()) fields.wrong("pupil", "belongs to no room yet, so \"from_\" is needed");
      body["first"] = day_text(pupil.placements.front().days.first);
    }
    Id id = pupil.id;
    for (const std::string& item : fields.texts("slots")) id += '-' + item;
    put("overlay", id, body);
  }

  // A calendar says more than these lists; where there is one, it counts.
  void add_timetables() {
    const json& rooms = part("timetable");
    if (!rooms.is_object()) return;
    for (const auto& [name, rows] : rooms.items()) {
      if (!rows.is_array()) continue;
      const Id room = names_.room_of(name);
      const auto& known = names_.school().timetables;
      const auto& terms = names_.school().terms;
      if (std::ranges::any_of(known, [&](const Timetable& t) { return t.room == room; })) continue;
      if (room.empty() || terms.empty()) {
        json_.refuse(0, "A timetable is left out: it needs a room that is known, and the term dates first");
        continue;
      }
      json items = json::array();
      json_.each(rows, [&](const json& row, int, const std::string&) {
        items.push_back(renamed(
            row,
            {{"id", "id"}, {"title", "title"}, {"symbol", "picture"}, {"start", "starts"}, {"end", "ends"}}));
      });
      const std::string first = day_text(terms.front().days.first);
      json week = json::object();
      for (std::size_t day = 1; day <= 5; ++day) week[kWeekdays[day]] = items;
      try {
        put("timetable", room + "/" + first, {{"room", room}, {"first", first}, {"weeks", {week}}});
      } catch (const WrongField& wrong) {
        json_.refuse(0, wrong.what());
      }
    }
  }

  void add_focus() {
    const json& focuses = part("half_term_focus");
    if (!focuses.is_object()) return;
    for (const auto& [term, text] : focuses.items()) {
      if (!text.is_string()) continue;  // the object's own line
      const auto found = std::ranges::find(names_.school().terms, term, &Term::id);
      if (found == names_.school().terms.end()) {
        json_.refuse(0,
                     "A focus is left out: \"" + term + "\" is no term in the records; import those first");
        continue;
      }
      put("focus", term,
          {{"first", day_text(found->days.first)}, {"last", day_text(found->days.last)}, {"title", text}});
    }
  }

  const KnownDocuments& known_;
  Found found_;
  Names names_;
  JsonFile json_;
  bool has_parts_ = false;  // one at least that is known
  std::map<Id, json> plans_;  // by pupil
};

}  // namespace

Found read_demo_content(std::string_view bytes, const std::string& file, const KnownDocuments& known) {
  return DemoContent(bytes, file, known).read();
}

}  // namespace hearth
