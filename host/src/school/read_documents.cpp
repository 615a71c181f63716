// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <map>

#include "school/change_words.hpp"
#include "school/documents.hpp"
#include "school/fields.hpp"
#include "school/preference_fields.hpp"
#include "school/target_words.hpp"

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

OwnDuty read_own_duty(const Fields& fields) {
  OwnDuty duty{.id = fields.text("id"), .title = fields.text("title"), .first = fields.day("first")};
  const auto every = every_named(fields.text("every"));
  if (!every) fields.wrong("every", "must be day, week, half_term, term or year");
  duty.every = *every;
  return duty;
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
  if (fields.has("places")) room.places = int(fields.number("places", 0, 200));
  if (fields.has("least")) room.least = int(fields.number("least", 0, 200));
  if (fields.has("most")) room.most = int(fields.number("most", 0, 200));
  for (std::string& duty : fields.texts("no_duties")) room.no_duties.insert(std::move(duty));
  for (const Fields& duty : fields.objects("own_duties")) room.own_duties.push_back(read_own_duty(duty));
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
  for (const Fields& visit : fields.objects("visits"))
    pupil.visits.push_back({visit.text("room"), visit.days()});
  return pupil;
}

Adult read_adult(const Id& id, const Fields& fields) {
  Adult adult{.id = id, .name = fields.text("name")};
  adult.picture = fields.text("picture", "");
  adult.role = fields.text("role", "");
  adult.weekdays = fields.weekdays("weekdays");
  for (const Fields& days : fields.objects("away")) adult.away.push_back(days.days());
  adult.access = fields.text("access", "");
  adult.rooms = fields.texts("rooms");
  return adult;
}

Term read_term(const Id& id, const Fields& fields) {
  if (!fields.has("last")) fields.wrong("last", "is missing");
  return {id, fields.text("title"), fields.days()};
}

Closure read_closure(const Id& id, const Fields& fields) {
  if (!fields.has("last")) fields.wrong("last", "is missing");
  Closure closure{fields.text("kind"), fields.text("title", ""), fields.days(), fields.text("room", ""), id};
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

OneOffDay read_one_off_day(const Id& id, const Fields& fields) {
  return {fields.text("room", ""), fields.day("day"), fields.text("title", ""), read_items(fields, "items"),
          id};
}

Change read_change(const Id& id, const Fields& fields) {
  const auto what = change_named(fields.text("what"));
  if (!what) fields.wrong("what", "must be cancel, move, replace or add");
  Change change{.room = fields.text("room"),
                .day = fields.day("day"),
                .what = *what,
                .item = fields.text("item"),
                .id = id};
  if (*what != Change::What::cancel) change.now = read_item(fields.object("now"), *what == Change::What::add);
  return change;
}

Overlay read_overlay(const Id& id, const Fields& fields) {
  Overlay overlay{.pupil = fields.text("pupil"), .days = fields.days(), .id = id};
  overlay.weekdays = fields.weekdays("weekdays");
  overlay.items = fields.texts("items");
  overlay.title = fields.text("title");
  overlay.picture = fields.text("picture", "");
  overlay.must = fields.flag("must", false);
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

Clip read_clip(const Id& id, const Fields& fields) {
  return {fields.text("words"), fields.text("language", "en"), fields.text("media"), id};
}

Focus read_focus(const Id& id, const Fields& fields) {
  return {fields.text("room", ""), fields.days(), fields.text("title"), fields.text("picture", ""), id};
}

void read_school(School& school, const Id& id, const Fields& fields) {
  school.id = id;
  school.name = fields.text("name");
  school.zone = fields.text("zone", school.zone);
  for (const std::string& task : fields.texts("second_factor_for"))
    if (const auto known = task_named(task)) school.second_factor_for.insert(*known);
  for (const Fields& contact : fields.objects("safeguarding"))
    school.safeguarding.push_back(
        {contact.text("name"), contact.text("role", ""), contact.text("phone", "")});
}

PluginWish read_plugin(const Id& id, const Fields& fields) {
  PluginWish wish{.id = id};
  wish.enabled = fields.flag("enabled", true);
  if (fields.has("order")) wish.order = int(fields.number("order", 0, 1000));
  const auto hours_in = [&](const char* key, std::vector<PluginWish::Hours>& into) {
    for (const Fields& hours : fields.objects(key))
      into.push_back({hours.weekdays("weekdays"), hours.starts("from"), hours.ends("to")});
  };
  hours_in("hours", wish.hours);
  hours_in("forward", wish.forward);
  if (fields.has("turn_s")) wish.turn_s = int(fields.number("turn_s", 0, 3600));
  if (fields.has("settings")) wish.settings = fields.object("settings").values();
  return wish;
}

Wording read_wording(const Id& id, const Fields& fields) {
  return {id, fields.text("word", ""), fields.text("picture", ""), fields.text("tint", ""),
          fields.flag("hidden", false)};
}

StaffRole read_role(const Id& id, const Fields& fields) {
  StaffRole role{id, fields.text("title"), {}};
  for (const std::string& task : fields.texts("tasks")) {
    const auto known = task_named(task);
    if (!known) fields.wrong("tasks", "names an unknown task, \"" + task + "\"");
    role.tasks.insert(*known);
  }
  return role;
}

Target read_target(const Id& id, const Fields& fields) {
  Target target{.id = id, .pupil = fields.text("pupil"), .words = fields.text("text")};
  target.picture = fields.text("picture", "");
  target.title = fields.text("title", target.words);
  target.domain = fields.text("domain", "");
  target.strategy = fields.text("strategy", "");
  target.home = fields.text("home", "");
  target.days = fields.days();
  if (fields.has("review")) target.review = fields.day("review");
  target.agreed_by = fields.texts("agreed_by");
  if (fields.has("scale")) {
    const auto scale = scale_named(fields.text("scale"));
    if (!scale) fields.wrong("scale", "must be three, count, percent or minutes");
    target.scale = *scale;
  }
  if (fields.has("goal")) target.goal = int(fields.number("goal", 1, 1000));
  target.setting = fields.text("setting", "");
  target.steps = fields.texts("steps");
  if (fields.has("step")) target.step = int(fields.number("step", 0, double(target.steps.size())));
  if (fields.has("outcome")) target.outcome = int(fields.number("outcome", -2, 2));
  return target;
}

Reward read_reward(const Id& id, const Fields& fields) {
  Reward reward{.id = id, .pupil = fields.text("pupil", ""), .room = fields.text("room", "")};
  reward.title = fields.text("title");
  reward.picture = fields.text("picture", "");
  reward.stars = int(fields.number("tokens", 1, 1000));
  if (fields.has("size")) {
    const auto size = size_named(fields.text("size"));
    if (!size) fields.wrong("size", "must be small, medium or big");
    reward.size = *size;
  }
  return reward;
}

Routine read_routine(const Id& id, const Fields& fields) {
  Routine routine{id, fields.text("room", ""), fields.text("title"), fields.text("picture", "")};
  if (fields.has("order")) routine.order = int(fields.number("order", 0, 1000));
  return routine;
}

Referral read_referral(const Id& id, const Fields& fields) {
  Referral referral{.pupil = id, .asked = fields.day("asked"), .by = fields.text("by", "")};
  referral.concerns = fields.texts("concerns");
  referral.words = fields.text("words", "");
  referral.meeting = fields.text("meeting", "");
  if (fields.has("talked_to"))
    for (const auto& [who, ignored] : fields.object("talked_to").values())
      referral.talked_to[who] = fields.object("talked_to").day(who.c_str());
  if (fields.has("letter_sent")) referral.letter_sent = fields.day("letter_sent");
  if (fields.has("letter_back")) referral.letter_back = fields.day("letter_back");
  referral.letter_language = fields.text("letter_language", "");
  if (fields.has("priority")) referral.priority = int(fields.number("priority", 1, 3));
  if (fields.has("stage")) {
    const auto stage = stage_named(fields.text("stage"));
    if (!stage) fields.wrong("stage", "must be asked, waiting, placed or declined");
    referral.stage = *stage;
  }
  referral.urgent = fields.flag("urgent", false);
  referral.why_urgent = fields.text("why_urgent", "");
  referral.why_declined = fields.text("why_declined", "");
  return referral;
}

Plan read_plan(const Id& id, const Fields& fields) {
  Plan plan{.pupil = id, .type = fields.text("type", "")};
  if (fields.has("first")) plan.first = fields.day("first");
  if (fields.has("limit_terms")) plan.limit_terms = int(fields.number("limit_terms", 1, 20));
  if (fields.has("extended_until")) plan.extended_until = fields.day("extended_until");
  if (fields.has("ends")) plan.ends = fields.day("ends");
  for (const std::string& text : fields.texts("review")) {
    const Day day = parse_day(text);
    if (!day.ok()) fields.wrong("review", "must be a list of days such as \"2026-07-17\"");
    plan.reviews.push_back(day);
  }
  return plan;
}

WatchRule read_watch_rule(const Id& id, const Fields& fields) {
  WatchRule rule{.id = id, .title = fields.text("title"), .feelings = fields.texts("feelings")};
  if (fields.has("valence")) rule.valence = int(fields.number("valence", -2, 2));
  rule.times = int(fields.number("times", 1, 100));
  rule.of_days = int(fields.number("of_days", 1, 100));
  if (rule.times > rule.of_days) fields.wrong("times", "must be no more than \"of_days\"");
  return rule;
}

using Read = std::function<void(School&, const Id&, const Fields&)>;

const std::map<std::string, Read, std::less<>>& readers() {
  static const std::map<std::string, Read, std::less<>> readers{
      {"school", read_school},
      {"room", [](School& s, const Id& id, const Fields& f) { s.rooms.push_back(read_room(id, f)); }},
      {"pupil", [](School& s, const Id& id, const Fields& f) { s.pupils.push_back(read_pupil(id, f)); }},
      {"adult", [](School& s, const Id& id, const Fields& f) { s.adults.push_back(read_adult(id, f)); }},
      {"term", [](School& s, const Id& id, const Fields& f) { s.terms.push_back(read_term(id, f)); }},
      {"closure",
       [](School& s, const Id& id, const Fields& f) { s.closures.push_back(read_closure(id, f)); }},
      {"timetable",
       [](School& s, const Id& id, const Fields& f) { s.timetables.push_back(read_timetable(id, f)); }},
      {"one_off_day",
       [](School& s, const Id& id, const Fields& f) { s.one_off_days.push_back(read_one_off_day(id, f)); }},
      {"change", [](School& s, const Id& id, const Fields& f) { s.changes.push_back(read_change(id, f)); }},
      {"overlay",
       [](School& s, const Id& id, const Fields& f) { s.overlays.push_back(read_overlay(id, f)); }},
      {"media", [](School& s, const Id& id, const Fields& f) { s.media.push_back(read_media(id, f)); }},
      {"clip", [](School& s, const Id& id, const Fields& f) { s.clips.push_back(read_clip(id, f)); }},
      {"focus", [](School& s, const Id& id, const Fields& f) { s.focuses.push_back(read_focus(id, f)); }},
      {"plugin", [](School& s, const Id& id, const Fields& f) { s.plugins.push_back(read_plugin(id, f)); }},
      {"wording",
       [](School& s, const Id& id, const Fields& f) { s.wordings.push_back(read_wording(id, f)); }},
      {"role", [](School& s, const Id& id, const Fields& f) { s.roles.push_back(read_role(id, f)); }},
      {"target", [](School& s, const Id& id, const Fields& f) { s.targets.push_back(read_target(id, f)); }},
      {"reward", [](School& s, const Id& id, const Fields& f) { s.rewards.push_back(read_reward(id, f)); }},
      {"routine",
       [](School& s, const Id& id, const Fields& f) { s.routines.push_back(read_routine(id, f)); }},
      {"referral",
       [](School& s, const Id& id, const Fields& f) { s.referrals.push_back(read_referral(id, f)); }},
      {"plan", [](School& s, const Id& id, const Fields& f) { s.plans.push_back(read_plan(id, f)); }},
      {"watch_rule",
       [](School& s, const Id& id, const Fields& f) { s.watch_rules.push_back(read_watch_rule(id, f)); }},
      {"preferences", [](School&, const Id&, const Fields& f) { read_preferences(f); }},  // laid over below
  };
  return readers;
}

}  // namespace

bool is_for_screens(const std::string& kind) {
  static const std::set<std::string> for_staff{"role", "target", "reward", "plan", "referral", "watch_rule"};
  return readers().contains(kind) && !for_staff.contains(kind);
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
