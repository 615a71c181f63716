// SPDX-License-Identifier: MIT
#include "screen/staff/grown_ups_forms.hpp"

#include <algorithm>

#include "school/documents.hpp"
#include "school/fields.hpp"
#include "school/terms.hpp"
#include "screen/staff/grown_ups_words.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

GrownUpForms::GrownUpForms(const StaffDesk& desk, PersonDocuments& documents, Forms& forms)
    : FormsAbout(desk, documents, forms, "grown_ups") {}

void GrownUpForms::close() {
  ++*visit_;
}

GrownUpForms::Person GrownUpForms::look_at(const Id& id) {
  Person person{.body = documents_.body("adult", id), .school = desk_.school()};
  person.today = local_time(desk_.clock.now(), person.school->zone).day;
  if (!person.body.is_object()) return person;
  Notices told;
  School alone = build_school({{"adult", id, &person.body}}, told);
  person.known = !alone.adults.empty();
  if (person.known) person.adult = std::move(alone.adults.front());
  return person;
}

Ask GrownUpForms::words_of(const char* kind, const Id& id, const json& body, const char* key,
                           const char* field, bool needed) {
  const std::string value = words_in(body, field);
  return {.id = key,
          .label = label(key),
          .now = value.empty() ? words()("people.not_said") : value,
          .how = AskWords{
              value, {}, [this, kind, id, key, field, needed](const std::string& typed, ThenTold then) {
                if (auto wrong = bad_name(typed, words()); needed && !wrong.empty())
                  return then({std::move(wrong)});
                keep(
                    kind, id, label(key), [&](json& all) { all[field] = trimmed(typed); }, std::move(then));
              }}};
}

Form GrownUpForms::grown_up(const Id& id) {
  return [this, id]() -> FormNow {
    const Person person = look_at(id);
    if (!person.known) return {.gone = true};
    const Adult& adult = person.adult;
    const std::string picture = picture_of(*person.school, adult, person.today);
    FormNow form{.id = "grown_up/" + id,
                 .title = adult.name,
                 .note = has_left(person.body, person.today) ? label("gone") : adult.role,
                 .picture = picture};
    form.asks.push_back(words_of("adult", id, person.body, "called", "name", true));
    form.asks.push_back({.id = "picture",
                         .label = label("picture"),
                         .now = label("picture_why"),
                         .how = AskPicture{[this, id](const std::string& chosen, ThenTold then) {
                           keep(
                               "adult", id, label("picture"), [&](json& all) { all["picture"] = chosen; },
                               std::move(then));
                         }},
                         .picture = picture});
    form.asks.push_back(words_of("adult", id, person.body, "role", "role", false));
    form.asks.push_back(access(person));
    form.asks.push_back(rooms(person));
    form.asks.push_back(weekdays(person));
    form.asks.push_back({.id = "away",
                         .label = label("away"),
                         .now = away_words(adult, person.today, words()),
                         .how = Leads{"", [this, id] { forms_.open(away(id)); }}});
    form.asks.push_back(
        {.id = "pin",
         .label = label("pin"),
         .now = label("pin_why"),
         .how = AskTwice{{.most_letters = 8, .secret = true, .digits = true},
                         [this, id](const std::string& pin, const std::string& again, const ThenTold& then) {
                           if (auto wrong = bad_pin(pin, again, words()); !wrong.empty())
                             return then({std::move(wrong)});
                           desk_.records.set_pin(id, pin, [this, then](const Answer<Nothing>& told) {
                             then({told.problem});
                             if (told.value) forms_.say(label("pin_set"));
                           });
                         }}});
    form.asks.push_back(second_factor(person));
    form.asks.push_back(leaving(person));
    return form;
  };
}

Ask GrownUpForms::access(const Person& person) {
  std::vector<Choice> choices{{.id = "nothing",
                               .word = label("no_access"),
                               .look = {.chosen = person.adult.access.empty()},
                               .second = label("no_tasks")}};
  std::vector<Id> ids{""};
  for (const StaffRole& role : roles_of(*person.school)) {
    ids.push_back(role.id);
    choices.push_back({.id = role.id,
                       .word = role.title,
                       .look = {.chosen = role.id == person.adult.access},
                       .second = tasks_words(role.tasks, words())});
  }
  return {.id = "access",
          .label = label("access"),
          .now = listed({access_words(*person.school, person.adult, words())}) + ": " +
                 tasks_words(tasks_of(*person.school, person.adult), words()),
          .how = AskOne{choices,
                        [this, id = person.adult.id, school = person.school, ids](std::size_t chosen,
                                                                                  ThenTold then) {
                          School after = *school;
                          for (Adult& one : after.adults)
                            if (one.id == id) one.access = ids[chosen];
                          if (auto wrong = nobody_left(after, words()); !wrong.empty())
                            return then({std::move(wrong)});
                          keep(
                              "adult", id, label("access"),
                              [&](json& all) {
                                all.erase("access");
                                if (!ids[chosen].empty()) all["access"] = ids[chosen];
                              },
                              std::move(then));
                        }},
          .why = label("access_why")};
}

Ask GrownUpForms::rooms(const Person& person) {
  std::vector<Choice> choices;
  std::vector<std::string> names;
  for (const Room& room : person.school->rooms) {
    const bool leads = std::ranges::count(room.adults, person.adult.id) > 0;
    const bool in = leads || std::ranges::count(person.adult.rooms, room.id) > 0;
    if (in) names.push_back(room.name);
    choices.push_back({.id = room.id,
                       .word = room.name,
                       .picture = room.picture,
                       .look = {.chosen = in},
                       .second = leads ? label("leads_room") : ""});
  }
  const bool all = tasks_of(*person.school, person.adult).contains(Task::every_room);
  return {.id = "rooms",
          .label = label("rooms"),
          .now = all             ? label("all_rooms")
                 : names.empty() ? label("no_rooms")
                                 : listed(names),
          .how = AskSeveral{choices,
                            [this, id = person.adult.id, school = person.school](std::size_t which,
                                                                                 ThenTold then) {
                              const Room& room = school->rooms.at(which);
                              if (std::ranges::count(room.adults, id))
                                return then({words()("grown_ups.leads_room_why", {{"room", room.name}})});
                              keep(
                                  "adult", id, label("rooms"),
                                  [&](json& all) {
                                    auto own = all.value("rooms", std::vector<Id>());
                                    if (std::erase(own, room.id) == 0) own.push_back(room.id);
                                    all["rooms"] = own;
                                  },
                                  std::move(then));
                            }},
          .why = label("rooms_why")};
}

Ask GrownUpForms::weekdays(const Person& person) {
  const auto& now = person.adult.weekdays;
  std::vector<Choice> choices;
  const std::set<unsigned> school_week{1, 2, 3, 4, 5};
  constexpr std::array<unsigned, 7> kDays{1, 2, 3, 4, 5, 6, 0};
  for (const unsigned day : kDays)
    choices.push_back({.id = kWeekdays[day],
                       .word = weekdays_words({day}, words()),
                       .look = {.chosen = (now.empty() ? school_week : now).contains(day)}});
  return {.id = "weekdays",
          .label = label("weekdays"),
          .now = weekdays_words(now, words()),
          .how = AskSeveral{choices, [this, id = person.adult.id, now, school_week, kDays](std::size_t which,
                                                                                           ThenTold then) {
                              auto days = now;
                              if (days.empty()) days = school_week;
                              if (days.erase(kDays.at(which)) == 0) days.insert(kDays.at(which));
                              if (days.empty()) return then({label("no_weekday")});
                              keep(
                                  "adult", id, label("weekdays"),
                                  [&](json& all) {
                                    all.erase("weekdays");
                                    if (days == school_week) return;
                                    for (const unsigned day : days) all["weekdays"].push_back(kWeekdays[day]);
                                  },
                                  std::move(then));
                            }}};
}

Form GrownUpForms::away(const Id& id) {
  return [this, id]() -> FormNow {
    const Person person = look_at(id);
    if (!person.known) return {.gone = true};
    FormNow form{.id = "away",
                 .title = words()("grown_ups.away_of", {{"name", person.adult.name}}),
                 .note = label("away_why"),
                 .picture = picture_of(*person.school, person.adult, person.today)};
    form.asks.push_back(
        {.id = "away_new",
         .label = label("away_new"),
         .now = label("away_new_why"),
         .how = AskDay{std::nullopt, person.today, "",
                       [this, id, n = person.adult.away.size()](std::optional<Day> day, ThenTold then) {
                         keep(
                             "adult", id, label("away"),
                             [&](json& all) {
                               all["away"].push_back({{"first", day_text(*day)}, {"last", day_text(*day)}});
                             },
                             [this, id, n, then](const Told& told) {
                               then(told);
                               if (told.problem.empty() && !told.clash) forms_.open(away_days(id, n));
                             });
                       }},
         .button = words()("people.add_one")});
    for (std::size_t at = person.adult.away.size(); at-- > 0;)
      form.asks.push_back({.id = "away/" + std::to_string(at),
                           .label = days_words(person.adult.away[at], words()),
                           .now = "",
                           .how = Leads{"", [this, id, at] { forms_.open(away_days(id, at)); }}});
    return form;
  };
}

Form GrownUpForms::away_days(const Id& id, std::size_t which) {
  return [this, id, which]() -> FormNow {
    const Person person = look_at(id);
    if (!person.known || which >= person.adult.away.size()) return {.gone = true};
    const Days days = person.adult.away[which];
    FormNow form{.id = "away_days",
                 .title = words()("grown_ups.away_of", {{"name", person.adult.name}}),
                 .note = days_words(days, words()),
                 .picture = picture_of(*person.school, person.adult, person.today)};
    for (const bool first : {true, false}) {
      const Day now = first ? days.first : days.last;
      form.asks.push_back(
          {.id = first ? "away_first" : "away_last",
           .label = label(first ? "away_first" : "away_last"),
           .now = now.ok() ? date_words(now, words()) : label("away_no_end"),
           .how = AskDay{now.ok() ? std::optional(now) : std::nullopt, person.today,
                         first ? "" : label("away_no_end"),
                         [this, id, which, days, first](std::optional<Day> day, ThenTold then) {
                           Days after = days;
                           (first ? after.first : after.last) = day.value_or(Day{});
                           // A first day moved past the last one takes it along: so one chooses anew from the
                           // top.
                           if (first && after.last.ok() && after.last < after.first) after.last = after.first;
                           if (auto wrong = wrong_order(after, words()); !wrong.empty())
                             return then({std::move(wrong)});
                           keep(
                               "adult", id, label("away"),
                               [&](json& all) {
                                 json& one = all["away"][which];
                                 one["first"] = day_text(after.first);
                                 one.erase("last");
                                 if (after.last.ok()) one["last"] = day_text(after.last);
                               },
                               std::move(then));
                         }}});
    }
    form.asks.push_back({.id = "away_not",
                         .label = label("away_not"),
                         .now = label("away_not_why"),
                         .how = Leads{words()("people.take_away"), [this, id, which] {
                                        keep(
                                            "adult", id, label("away_not"),
                                            [&](json& all) { all["away"].erase(which); },
                                            [this](const Told& told) { forms_.say(told.problem); });
                                      }}});
    return form;
  };
}

Ask GrownUpForms::second_factor(const Person& person) {
  return {.id = "second",
          .label = label("second"),
          .now = label("second_why"),
          .how = Leads{label("second_remove"), [this, id = person.adult.id] {
                         desk_.records.remove_second_factor(
                             id, [this, visit = visit_, mine = *visit_](const Answer<Nothing>& told) {
                               if (mine == *visit)
                                 forms_.say(told.value ? label("second_removed") : told.problem);
                             });
                       }}};
}

// Who leaves may do nothing from now on; what they wrote keeps their name.
Ask GrownUpForms::leaving(const Person& person) {
  const std::string left = words_in(person.body, "left");
  const Day last = parse_day(left);
  return {
      .id = "leaving",
      .label = label("leaving"),
      .now = last.ok() ? words()("people.left_on", {{"date", date_words(last, words())}}) : label("stays"),
      .how = AskDay{last.ok() ? std::optional(last) : std::nullopt, person.today, label("stays"),
                    [this, person](std::optional<Day> day, ThenTold then) {
                      School after = *person.school;
                      for (Adult& one : after.adults)
                        if (day && one.id == person.adult.id) one.access.clear();
                      if (auto wrong = nobody_left(after, words()); !wrong.empty())
                        return then({std::move(wrong)});
                      keep(
                          "adult", person.adult.id, label("leaving"),
                          [&](json& all) {
                            const Day before = parse_day(words_in(all, "left"));
                            json away = all.value("away", json::array());
                            if (before.ok())
                              std::erase_if(away.get_ref<json::array_t&>(), [&](const json& one) {
                                return words_in(one, "first") == day_text(days_later(before, 1)) &&
                                       !one.contains("last");
                              });
                            all["left"] = day ? day_text(*day) : "";
                            if (day) {
                              away.push_back({{"first", day_text(days_later(*day, 1))}});
                              all.erase("access");
                            }
                            all["away"] = away;
                          },
                          std::move(then));
                    }},
      .why = label("leaving_why")};
}

}  // namespace hearth
