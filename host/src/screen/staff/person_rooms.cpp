// SPDX-License-Identifier: MIT
// Where a child belongs and from when to when; and what must be agreed before they are asked anything there.
#include <algorithm>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {

using nlohmann::json;

namespace {

// The placements with one of them changed, to be looked at before it is kept.
std::vector<Placement> with(std::vector<Placement> all, std::size_t which, const Placement& one) {
  all.at(which) = one;
  return all;
}

}  // namespace

void PersonForms::keep_placement(const Id& id, std::size_t which, const std::string& label,
                                 const Change& change, ThenTold then) {
  keep(
      "pupil", id, label,
      [&](json& body) {
        if (body.contains("placements") && which < body["placements"].size())
          change(body["placements"][which]);
      },
      std::move(then));
}

Form PersonForms::rooms(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const auto& all = child.pupil.placements;
    FormNow form{
        .id = "rooms", .title = child.pupil.name, .note = label("rooms_why"), .picture = picture_now(child)};
    for (std::size_t at = 0; at < all.size(); ++at) {
      const Placement& one = all[at];
      const Room* room = child.school->room(one.room);
      Ask ask{.id = "placement/" + std::to_string(at),
              .label = room ? room->name : label("room_gone"),
              .now = days_words(one.days, words()),
              .how = Leads{"", [this, id, at] { forms_.open(placement(id, at)); }}};
      if (one.needs_consent) ask.now += ". " + consent_words(one, child.school->zone, words());
      ask.wants_a_look = one.needs_consent && !one.consent;
      if (room) ask.picture = room->picture;
      form.asks.push_back(std::move(ask));
    }
    std::vector<Choice> choices;
    for (const Room& room : child.school->rooms)
      choices.push_back({.id = room.id, .word = room.name, .picture = room.picture});
    form.asks.push_back({.id = "another_room",
                         .label = label(all.empty() ? "a_room" : "another_room"),
                         .now = label("another_room_why"),
                         .how = AskOne{choices,
                                       [this, id, child](std::size_t chosen, ThenTold then) {
                                         const Room& room = child.school->rooms.at(chosen);
                                         auto all = child.pupil.placements;
                                         all.push_back({.room = room.id, .days = {child.today, {}}});
                                         if (auto wrong =
                                                 wrong_placement(all, all.size() - 1, *child.school, words());
                                             !wrong.empty())
                                           return then({std::move(wrong)});
                                         keep(
                                             "pupil", id, label("another_room"),
                                             [&](json& body) {
                                               json one{{"room", room.id}, {"first", day_text(child.today)}};
                                               if (room.needs_consent) one["needs_consent"] = true;
                                               body["placements"].push_back(std::move(one));
                                             },
                                             [this, id, at = all.size() - 1, then](const Told& told) {
                                               then(told);
                                               if (told.problem.empty() && !told.clash)
                                                 forms_.open(placement(id, at));
                                             });
                                       }},
                         .button = words()("people.add_one")});
    // Where somebody has asked for a place, it is given there: nobody is passed over.
    if (const Referral* asked = referral_of(*child.school, id); asked && is_open(*asked) && asked_for) {
      form.asks.back().now = label("place_is_asked");
      form.asks.back().how = Leads{label("see"), [this, id] { forms_.open(asked_for(id)); }};
    }
    return form;
  };
}

// A room that is fuller than it should be is told of, and nothing else happens.
void PersonForms::tell_size(const Child& child, const Placement& one, FormNow& form) const {
  const Room* room = child.school->room(one.room);
  if (!room || (room->places == 0 && room->least == 0 && room->most == 0)) return;
  const int there = int(pupils_of(*child.school, room->id, std::max(child.today, one.days.first)).size());
  const std::string warning = size_warning(*room, there, words());
  form.asks.push_back({.id = "size",
                       .label = label("room_size"),
                       .now = warning.empty() ? size_words(*room, there, words()) : warning,
                       .wants_a_look = !warning.empty()});
}

Form PersonForms::placement(const Id& id, std::size_t which) {
  return [this, id, which]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known || which >= child.pupil.placements.size()) return {.gone = true};
    const Placement one = child.pupil.placements[which];
    const Room* room = child.school->room(one.room);
    FormNow form{.id = "placement",
                 .title = label("in_room"),
                 .note = days_words(one.days, words()),
                 .picture = picture_now(child)};
    form.title = words()("people.in_room", {{"name", child.pupil.name}, {"room", room ? room->name : ""}});
    // The end before the beginning is refused beside the calendar; what was there stays.
    const auto day_of = [&](const char* key, const char* field, std::optional<Day> day,
                            const std::string& none) {
      return Ask{
          .id = key,
          .label = label(key),
          .now = day ? date_words(*day, words()) : none,
          .how = AskDay{day, child.today, none,
                        [this, id, which, key, field, child](std::optional<Day> chosen, ThenTold then) {
                          Placement one = child.pupil.placements[which];
                          const bool first = std::string_view(field) == "first";
                          (first ? one.days.first : one.days.last) = chosen.value_or(Day{});
                          if (auto wrong = wrong_placement(with(child.pupil.placements, which, one), which,
                                                           *child.school, words());
                              !wrong.empty())
                            return then({first && one.days.last.ok() && one.days.first > one.days.last
                                             ? words()("people.first_after_last",
                                                       {{"last", date_words(one.days.last, words())}})
                                             : std::move(wrong)});
                          keep_placement(
                              id, which, label(key),
                              [&](json& body) {
                                body.erase(field);
                                if (chosen) body[field] = day_text(*chosen);
                              },
                              std::move(then));
                        }}};
    };
    form.asks.push_back(day_of("first_day", "first", one.days.first, ""));
    form.asks.push_back(day_of("last_day", "last",
                               one.days.last.ok() ? std::optional(one.days.last) : std::nullopt,
                               label("no_end")));
    form.asks.push_back(
        {.id = "needs_consent",
         .label = label("needs_consent"),
         .now = label(room && room->needs_consent ? "room_needs_consent" : "needs_consent_why"),
         .how = AskYesNo{one.needs_consent, [this, id, which](bool on, ThenTold then) {
                           keep_placement(
                               id, which, label("needs_consent"),
                               [&](json& body) {
                                 body.erase("needs_consent");
                                 if (on) body["needs_consent"] = true;
                               },
                               std::move(then));
                         }}});
    if (room && room->needs_consent && one.needs_consent) form.asks.back().how = Says{};  // the room's rule
    if (one.needs_consent) {
      form.asks.push_back(
          leads("consent", consent_words(one, child.school->zone, words()), consent(id, which)));
      form.asks.back().wants_a_look = !one.consent;
    }
    tell_size(child, one, form);
    form.asks.push_back({.id = "placement_away",
                         .label = label("placement_away"),
                         .now = label("placement_away_why"),
                         .how = Leads{label("take_away"), [this, id, which] {
                                        keep(
                                            "pupil", id, label("placement_away"),
                                            [&](json& body) { body["placements"].erase(which); },
                                            [this](const Told& told) { forms_.say(told.problem); });
                                      }}});
    return form;
  };
}

// Who was asked and who has agreed. Until the second is written down nobody asks this child anything there.
Form PersonForms::consent(const Id& id, std::size_t which) {
  return [this, id, which]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known || which >= child.pupil.placements.size()) return {.gone = true};
    const Placement one = child.pupil.placements[which];
    const json raw = child.body["placements"][which];
    const std::string zone = child.school->zone;
    FormNow form{.id = "consent",
                 .title = words()("people.consent_of", {{"name", child.pupil.name}}),
                 .note = consent_words(one, zone, words()),
                 .picture = picture_now(child)};
    const auto tell = [this, id, room = one.room](const std::string& what, const std::string& from_whom,
                                                  Day on) {
      Entry entry{.kind = "consent", .room = room, .pupil = id, .what = what};
      if (!from_whom.empty()) entry.detail["from"] = from_whom;
      if (on.ok()) entry.detail["on"] = day_text(on);
      desk_.write(std::move(entry));
    };
    const Day consulted = parse_day(words_in(raw, "consulted"));
    form.asks.push_back(
        {.id = "consulted",
         .label = label("consulted"),
         .now = consulted.ok() ? date_words(consulted, words()) : label("not_yet"),
         .how =
             AskDay{consulted.ok() ? std::optional(consulted) : std::nullopt, child.today, label("not_yet"),
                    [this, id, which, tell, raw, today = child.today](std::optional<Day> day, ThenTold then) {
                      if (day)
                        if (auto wrong = in_the_future(*day, today, words()); !wrong.empty())
                          return then({std::move(wrong)});
                      keep_placement(
                          id, which, label("consulted"),
                          [&](json& body) {
                            body.erase("consulted");
                            if (day) body["consulted"] = day_text(*day);
                          },
                          [tell, day, raw, then](const Told& told) {
                            if (day && told.problem.empty() && !told.clash)
                              tell("consulted", words_in(raw, "consent_by"), *day);
                            then(told);
                          });
                    }}});
    form.asks.push_back(
        {.id = "consent_by",
         .label = label("consent_by"),
         .now = words_in(raw, "consent_by").empty() ? label("not_said") : words_in(raw, "consent_by"),
         .how = AskWords{words_in(raw, "consent_by"),
                         {.hint = label("consent_by_hint")},
                         [this, id, which](const std::string& typed, ThenTold then) {
                           keep_placement(
                               id, which, label("consent_by"),
                               [&](json& body) { body["consent_by"] = trimmed(typed); }, std::move(then));
                         }},
         .why = label("consent_by_why")});
    const auto given = one.consent ? std::optional(local_time(*one.consent, zone).day) : std::nullopt;
    form.asks.push_back(
        {.id = "consent_day",
         .label = label("consent_day"),
         .now = given ? date_words(*given, words()) : label("not_yet"),
         .how = AskDay{given, child.today, label(given ? "consent_withdrawn" : "not_yet"),
                       [this, id, which, tell, raw, zone, today = child.today](std::optional<Day> day,
                                                                               ThenTold then) {
                         if (day)
                           if (auto wrong = in_the_future(*day, today, words()); !wrong.empty())
                             return then({std::move(wrong)});
                         keep_placement(
                             id, which, label("consent_day"),
                             [&](json& body) {
                               body.erase("consent");
                               if (!day) return;
                               const Instant at =
                                   *day == today ? desk_.clock.now() : instant_of(*day, TimeOfDay(0), zone);
                               body["consent"] = at.time_since_epoch().count();
                             },
                             [tell, day, raw, then](const Told& told) {
                               if (told.problem.empty() && !told.clash)
                                 tell(day ? "recorded" : "withdrawn", words_in(raw, "consent_by"),
                                      day.value_or(Day{}));
                               then(told);
                             });
                       }},
         .why = label("consent_day_why"),
         .wants_a_look = !given});
    return form;
  };
}

}  // namespace hearth
