// SPDX-License-Identifier: MIT
#include <map>

#include "school/change_words.hpp"
#include "school/documents.hpp"
#include "school/fields.hpp"
#include "school/preference_fields.hpp"
#include "school/target_words.hpp"

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
  json body{{"name", school.name}, {"zone", school.zone}};
  for (const Task task : school.second_factor_for) body["second_factor_for"].push_back(to_text(task));
  for (const Contact& contact : school.safeguarding) {
    json one{{"name", contact.name}};
    tell(one, "role", contact.role);
    tell(one, "phone", contact.phone);
    body["safeguarding"].push_back(std::move(one));
  }
  return body;
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
  if (room.places > 0) body["places"] = room.places;
  if (room.least > 0) body["least"] = room.least;
  if (room.most > 0) body["most"] = room.most;
  if (!room.no_duties.empty()) body["no_duties"] = room.no_duties;
  for (const OwnDuty& duty : room.own_duties)
    body["own_duties"].push_back({{"id", duty.id},
                                  {"title", duty.title},
                                  {"every", kEvery.at(std::size_t(duty.every))},
                                  {"first", day_text(duty.first)}});
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
  for (const Visit& visit : pupil.visits) {
    json one{{"room", visit.room}};
    tell(one, visit.days);
    body["visits"].push_back(std::move(one));
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
  tell(body, "access", adult.access);
  if (!adult.rooms.empty()) body["rooms"] = adult.rooms;
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
  if (overlay.must) body["must"] = true;
  return body;
}

json body_of(const Focus& focus) {
  json body{{"title", focus.title}};
  tell(body, "room", focus.room);
  tell(body, "picture", focus.picture);
  tell(body, focus.days);
  return body;
}

json body_of(const PluginWish& wish) {
  json body{{"enabled", wish.enabled}};
  if (wish.order) body["order"] = *wish.order;
  const auto tell_hours = [&](const char* key, const std::vector<PluginWish::Hours>& all) {
    for (const PluginWish::Hours& hours : all) {
      json one{{"from", time_text(hours.from)}, {"to", time_text(hours.to)}};
      tell(one, "weekdays", hours.weekdays);
      body[key].push_back(std::move(one));
    }
  };
  tell_hours("hours", wish.hours);
  tell_hours("forward", wish.forward);
  if (wish.turn_s > 0) body["turn_s"] = wish.turn_s;
  for (const auto& [key, value] : wish.settings)
    std::visit([&, &key = key](const auto& set) { body["settings"][key] = set; }, value);
  return body;
}

json body_of(const Wording& wording) {
  json body = json::object();
  tell(body, "word", wording.word);
  tell(body, "picture", wording.picture);
  tell(body, "tint", wording.tint);
  if (wording.hidden) body["hidden"] = true;
  return body;
}

json body_of(const StaffRole& role) {
  json body{{"title", role.title}, {"tasks", json::array()}};
  for (const Task task : role.tasks) body["tasks"].push_back(to_text(task));
  return body;
}

json body_of(const Target& target) {
  json body{{"pupil", target.pupil}, {"text", target.words}, {"title", target.title}};
  tell(body, "picture", target.picture);
  tell(body, "domain", target.domain);
  tell(body, "strategy", target.strategy);
  tell(body, "home", target.home);
  tell(body, target.days);
  if (target.review) body["review"] = day_text(*target.review);
  if (!target.agreed_by.empty()) body["agreed_by"] = target.agreed_by;
  if (target.scale != Target::Scale::three) body["scale"] = kScales[std::size_t(target.scale)];
  body["goal"] = target.goal;
  tell(body, "setting", target.setting);
  if (!target.steps.empty()) body["steps"] = target.steps;
  if (target.step > 0) body["step"] = target.step;
  if (target.outcome) body["outcome"] = *target.outcome;
  return body;
}

json body_of(const Reward& reward) {
  json body{{"title", reward.title}, {"tokens", reward.stars}, {"size", kSizes[std::size_t(reward.size)]}};
  tell(body, "pupil", reward.pupil);
  tell(body, "room", reward.room);
  tell(body, "picture", reward.picture);
  return body;
}

json body_of(const Routine& routine) {
  json body{{"title", routine.title}, {"order", routine.order}};
  tell(body, "room", routine.room);
  tell(body, "picture", routine.picture);
  return body;
}

json body_of(const Referral& referral) {
  json body{{"asked", day_text(referral.asked)},
            {"priority", referral.priority},
            {"stage", kStages[std::size_t(referral.stage)]}};
  tell(body, "by", referral.by);
  if (!referral.concerns.empty()) body["concerns"] = referral.concerns;
  tell(body, "words", referral.words);
  tell(body, "meeting", referral.meeting);
  for (const auto& [who, day] : referral.talked_to) body["talked_to"][who] = day_text(day);
  if (referral.letter_sent) body["letter_sent"] = day_text(*referral.letter_sent);
  if (referral.letter_back) body["letter_back"] = day_text(*referral.letter_back);
  tell(body, "letter_language", referral.letter_language);
  if (referral.urgent) body["urgent"] = true;
  tell(body, "why_urgent", referral.why_urgent);
  tell(body, "why_declined", referral.why_declined);
  return body;
}

json body_of(const Plan& plan) {
  json body = json::object();
  const auto tell_day = [&](const char* key, const std::optional<Day>& day) {
    if (day) body[key] = day_text(*day);
  };
  tell(body, "type", plan.type);
  tell_day("first", plan.first);
  if (plan.limit_terms) body["limit_terms"] = *plan.limit_terms;
  tell_day("extended_until", plan.extended_until);
  tell_day("ends", plan.ends);
  for (const Day& review : plan.reviews) body["review"].push_back(day_text(review));
  return body;
}

json body_of(const WatchRule& rule) {
  json body{
      {"title", rule.title}, {"valence", rule.valence}, {"times", rule.times}, {"of_days", rule.of_days}};
  if (!rule.feelings.empty()) body["feelings"] = rule.feelings;
  return body;
}

json body_of(const MediaNote& note) {
  json body{{"consent", note.consent}};
  tell(body, "title", note.title);
  tell(body, "source", note.source);
  tell(body, "licence", note.licence);
  if (!note.shows.empty()) body["shows"] = note.shows;
  if (note.expires) body["expires"] = day_text(*note.expires);
  return body;
}

json kept_beside(json before, const json& after, const std::string& kind) {
  static const std::map<std::string, std::vector<const char*>> own{
      {"pupil", {"name", "full_name", "picture", "avatar", "placements", "visits"}},
      {"adult", {"name", "picture", "role", "weekdays", "away", "access", "rooms"}},
      {"target",
       {"pupil", "text", "title", "picture", "domain", "strategy", "home", "first", "last", "review",
        "agreed_by", "scale", "goal", "setting", "steps", "step", "outcome"}},
      {"reward", {"pupil", "room", "title", "tokens", "picture", "size"}},
      {"plan", {"type", "first", "limit_terms", "extended_until", "ends", "review"}}};
  const auto keys = own.find(kind);
  if (keys == own.end() || !before.is_object()) return after;
  for (const char* key : keys->second) before.erase(key);
  before.update(after);
  return before;
}

}  // namespace hearth
