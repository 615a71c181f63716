// SPDX-License-Identifier: MIT
#include "screen/staff/person_forms.hpp"

#include "school/documents.hpp"
#include "school/preference_fields.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

PersonForms::PersonForms(const StaffDesk& desk, PersonDocuments& documents, Forms& forms)
    : FormsAbout(desk, documents, forms, "people") {}

void PersonForms::close() {
  ++*visit_;
  entries_.clear();
  record_problem_.clear();
  record_known_ = false;
}

PersonForms::Child PersonForms::look_at(const Id& id) {
  Child child{.body = documents_.body("pupil", id), .school = desk_.school()};
  child.today = local_time(desk_.clock.now(), child.school->zone).day;
  if (!child.body.is_object()) return child;
  const json preferences = documents_.body("preferences", id);
  std::vector<Body> bodies{{"pupil", id, &child.body}};
  if (preferences.is_object()) bodies.push_back({"preferences", id, &preferences});
  Notices told;  // the page for what needs a look names them
  School alone = build_school(bodies, told);
  child.known = !alone.pupils.empty();
  if (child.known) child.pupil = std::move(alone.pupils.front());
  return child;
}

std::string PersonForms::name_of(const Id& id) {
  return look_at(id).pupil.name;
}

std::string PersonForms::picture_now(const Child& child) const {
  return picture_of(*child.school, child.pupil, child.today);
}

std::string PersonForms::why(const std::string& key) const {
  const auto& all = words().catalogue();
  const auto found = all.find("people." + key + "_why");
  return found == all.end() ? std::string() : found->second;
}

Ask PersonForms::leads(const std::string& id, const std::string& now, Form to) {
  return {.id = id, .label = label(id), .now = now, .how = Leads{"", [this, to] { forms_.open(to); }}};
}

void PersonForms::prefer(const Id& id, const std::string& label,
                         const std::function<void(Preferences&)>& change, ThenTold then) {
  keep(
      "preferences", id, label,
      [&](json& body) {
        Preferences all;
        try {
          all = read_preferences(Fields(body));
        } catch (const WrongField&) {  // what nobody can read gives way
        }
        change(all);
        body = body_of(all);
      },
      std::move(then));
}

Ask PersonForms::text_of(const Id& id, const Child& child, const char* key, const char* field, Field how) {
  const std::string value = words_in(child.body, field);
  return {.id = key,
          .label = label(key),
          .now = value.empty() ? words()("people.not_said") : value,
          .how = AskWords{value, how,
                          [this, id, key, field](const std::string& typed, ThenTold then) {
                            keep(
                                "pupil", id, label(key), [&](json& body) { body[field] = trimmed(typed); },
                                std::move(then));
                          }},
          .why = why(key)};
}

Ask PersonForms::several(const char* key, std::string now, std::vector<Choice> choices,
                         std::function<void(std::size_t, ThenTold)> turn) {
  return {.id = key,
          .label = label(key),
          .now = std::move(now),
          .how = AskSeveral{std::move(choices), std::move(turn)},
          .why = why(key)};
}

Ask PersonForms::on_off(const Id& id, Preferences now, const char* key,
                        std::function<bool&(Preferences&)> of) {
  return {.id = key,
          .label = label(key),
          .now = why(key),
          .how = AskYesNo{of(now), [this, id, key, of](bool on, ThenTold then) {
                            prefer(
                                id, label(key), [&](Preferences& all) { of(all) = on; }, std::move(then));
                          }}};
}

Ask PersonForms::one_of(const Id& id, const char* key, const std::vector<std::string>& names, int now,
                        std::function<void(Preferences&, int)> set) {
  std::vector<Choice> choices;
  for (std::size_t at = 0; at < names.size(); ++at)
    choices.push_back({.id = names[at].empty() ? "usual" : names[at],
                       .word = label(std::string(key) + '_' + (names[at].empty() ? "usual" : names[at])),
                       .look = {.chosen = int(at) == now}});
  const std::string so_now = now >= 0 && now < int(names.size()) ? choices[std::size_t(now)].word : "";
  return {.id = key,
          .label = label(key),
          .now = so_now,
          .how = AskOne{std::move(choices),
                        [this, id, key, set](std::size_t chosen, ThenTold then) {
                          prefer(
                              id, label(key), [&](Preferences& all) { set(all, int(chosen)); },
                              std::move(then));
                        }},
          .why = why(key)};
}

Ask PersonForms::number(const Id& id, const char* key, AskNumber how,
                        std::function<void(Preferences&, int)> set) {
  how.keep = [this, id, key, set](int value, ThenTold then) {
    prefer(
        id, label(key), [&](Preferences& all) { set(all, value); }, std::move(then));
  };
  return {
      .id = key, .label = label(key), .now = how.words(how.value), .how = std::move(how), .why = why(key)};
}

Form PersonForms::child(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Pupil& pupil = child.pupil;
    FormNow form{.id = "child/" + id,
                 .shows = id,
                 .title = pupil.full_name.empty() ? pupil.name : pupil.full_name,
                 .note = pupil.full_name == pupil.name ? "" : pupil.name,
                 .picture = picture_now(child)};
    const std::string whole = pupil.full_name == pupil.name ? "" : pupil.full_name;
    form.asks.push_back(leads("names", listed({pupil.name, whole}), names(id)));
    form.asks.back().picture = picture_now(child);
    Ask in_rooms = leads("rooms", rooms_words(pupil, *child.school, child.today, words()), rooms(id));
    in_rooms.wants_a_look = lacks_consent(pupil, child.today);
    if (in_rooms.wants_a_look) in_rooms.now += ". " + label("consent_missing");
    form.asks.push_back(std::move(in_rooms));
    if (const std::string asked = asked_now ? asked_now(id) : ""; !asked.empty())
      form.asks.push_back(leads("asked_for", asked, asked_for(id)));
    form.asks.push_back(
        leads("plan", plan_words(plan_of(id), *child.school, child.today, words()), plan(id)));
    form.asks.back().wants_a_look = over_its_time(plan_of(id), *child.school, child.today);
    const CheckInWay& way = pupil.preferences.check_in;
    form.asks.push_back(
        leads("helps", key_adults_words(way, *child.school, child.today, words()), helps(id)));
    form.asks.push_back(leads("check_in", check_in_words(way, desk_.content, words()), check_in(id)));
    form.asks.push_back(leads("calm", calm_words(pupil.preferences.calm), calm(id)));
    form.asks.push_back(leads("targets", targets_words(targets_of(id), child.today, words()), targets(id)));
    form.asks.push_back(
        leads("screen",
              listed({language_words(pupil.preferences, words()), screen_words(pupil.preferences, words())}),
              screen(id)));
    form.asks.push_back(leads("agencies", agencies_words(child.body, words()), agencies(id)));
    form.asks.push_back(leads("visits", visits_words(pupil, child.today, words()), visits(id)));
    form.asks.push_back(leads("record", label("record_now"), record(id)));
    return form;
  };
}

Form PersonForms::helps(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    FormNow form{.id = "helps",
                 .title = words()("people.helps_of", {{"name", child.pupil.name}}),
                 .note = {},
                 .picture = picture_now(child)};
    form.asks.push_back(key_adults(id, child));
    form.asks.push_back(peer(id, child));
    for (const char* key : {"likes", "dislikes"})
      form.asks.push_back(text_of(id, child, key, key, {.most_letters = 400, .lines = true}));
    return form;
  };
}

Form PersonForms::screen(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Preferences& now = child.pupil.preferences;
    FormNow form{.id = "screen",
                 .title = words()("people.look_of", {{"name", child.pupil.name}}),
                 .note = {},
                 .picture = picture_now(child)};
    form.asks.push_back(leads("language", language_words(now, words()), language(id)));
    form.asks.push_back(leads("look", screen_words(now, words()), look(id)));
    form.asks.push_back(leads("day", day_words(now.day, words()), day(id)));
    form.asks.push_back(leads("switches", switches_words(now.access, words()), switches(id)));
    return form;
  };
}

}  // namespace hearth
