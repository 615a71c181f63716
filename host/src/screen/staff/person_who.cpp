// SPDX-License-Identifier: MIT
// What a child is called, and what they look like on the screen.
#include <algorithm>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

namespace {

std::string photograph_of(const Pupil& pupil) {
  return pupil.picture.starts_with("media:") ? pupil.picture.substr(6) : "";
}

MediaNote note_of(const std::string& hash, const json& body) {
  MediaNote note{.hash = hash, .consent = false};
  if (!body.is_object()) return note;
  note.consent = body.value("consent", false);
  if (const auto day = parse_day(words_in(body, "expires")); day.ok()) note.expires = day;
  return note;
}

}  // namespace

std::vector<Choice> PersonForms::animals(const School& school, const Id& child, const std::vector<Id>& rooms,
                                         Day today) {
  std::vector<Choice> choices;
  for (const char* name :
       {"bear",     "fox",   "owl",   "lion",     "butterfly", "frog",     "penguin", "turtle",
        "hedgehog", "whale", "koala", "panda",    "rabbit",    "cat",      "dog",     "mouse",
        "duck",     "snail", "bee",   "elephant", "giraffe",   "squirrel", "deer",    "dolphin"}) {
    Choice one{.id = name, .word = name, .picture = std::string("animal/") + name};
    for (const Pupil& pupil : school.pupils)
      if (pupil.id != child && (pupil.picture == one.picture || pupil.avatar == one.picture) &&
          standing_of(pupil, rooms, today) == Standing::here)
        one.word = pupil.name, one.look.quiet = true;
    choices.push_back(std::move(one));
  }
  return choices;
}

Form PersonForms::names(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    FormNow form{.id = "names", .title = child.pupil.full_name, .note = {}, .picture = picture_now(child)};
    form.asks.push_back(leads("picture",
                              label(child.pupil.picture.starts_with("media:") ? "has_photo" : "has_animal"),
                              picture(id)));
    form.asks.back().picture = picture_now(child);
    for (const auto& [key, field] : {std::pair{"known_as", "name"}, std::pair{"full_name", "full_name"}}) {
      Ask ask = text_of(id, child, key, field);
      auto& how = std::get<AskWords>(ask.how);
      how.keep = [this, keep = how.keep](const std::string& typed, const ThenTold& then) {
        if (auto wrong = bad_name(typed, words()); !wrong.empty()) return then({std::move(wrong)});
        keep(typed, then);
      };
      form.asks.push_back(std::move(ask));
    }
    form.asks.push_back(text_of(id, child, "forename", "forename"));
    form.asks.push_back(text_of(id, child, "surname", "surname"));
    const Day born = parse_day(words_in(child.body, "born"));
    form.asks.push_back(
        {.id = "born",
         .label = label("born"),
         .now = born.ok() ? date_words(born, words()) : label("not_said"),
         .how =
             AskDay{born.ok() ? std::optional(born) : std::nullopt,
                    Day(child.today.year() - std::chrono::years(7), child.today.month(), std::chrono::day(1)),
                    label("no_day"), [this, id, today = child.today](std::optional<Day> day, ThenTold then) {
                      if (day)
                        if (auto wrong = in_the_future(*day, today, words()); !wrong.empty())
                          return then({std::move(wrong)});
                      keep(
                          "pupil", id, label("born"),
                          [&](json& body) { body["born"] = day ? day_text(*day) : ""; }, std::move(then));
                    }}});
    form.asks.push_back(text_of(id, child, "year_group", "year"));
    form.asks.push_back(text_of(id, child, "class", "reg_group"));
    form.asks.push_back(text_of(id, child, "upn", "upn"));
    form.asks.push_back(text_of(id, child, "sen", "sen"));
    form.asks.push_back(text_of(id, child, "need", "need"));
    return form;
  };
}

Form PersonForms::picture(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const std::string hash = photograph_of(child.pupil);
    const std::string animal = hash.empty() ? child.pupil.picture : child.pupil.avatar;
    FormNow form{.id = "picture",
                 .title = child.pupil.name,
                 .note = label("picture_now"),
                 .picture = picture_now(child)};
    std::vector<Id> own;
    for (const Placement& placement : child.pupil.placements) own.push_back(placement.room);
    std::vector<Choice> choices = animals(*child.school, id, own, child.today);
    for (Choice& one : choices) one.look.chosen = one.picture == animal;
    form.asks.push_back({.id = "animal",
                         .label = label("animal"),
                         .now = label("animal_why"),
                         .how = AskOne{choices,
                                       [this, id, hash, choices](std::size_t chosen, ThenTold then) {
                                         keep(
                                             "pupil", id, label("animal"),
                                             [&](json& body) {
                                               body["avatar"] = choices[chosen].picture;
                                               if (hash.empty()) body["picture"] = choices[chosen].picture;
                                             },
                                             std::move(then));
                                       }},
                         .picture = animal});
    const json about = hash.empty() ? json() : documents_.body("media", hash);
    const MediaNote note = note_of(hash, about);
    form.asks.push_back(photo(id, child, animal, hash.empty() ? nullptr : &note));
    if (hash.empty()) return form;
    form.asks.push_back(leads("photo_consent", photo_words(&note, child.today, words()), photo_consent(id)));
    form.asks.back().wants_a_look = !note.consent || (note.expires && *note.expires < child.today);
    form.asks.push_back({.id = "photo_away",
                         .label = label("photo_away"),
                         .now = label("photo_away_why"),
                         .how = Leads{label("take_away"), [this, id, animal] {
                                        keep(
                                            "pupil", id, label("photo_away"),
                                            [&](json& body) { body["picture"] = animal; },
                                            [this](const Told& told) { forms_.say(told.problem); });
                                      }}});
    return form;
  };
}

Ask PersonForms::photo(const Id& id, const Child& child, const std::string& animal, const MediaNote* now) {
  std::vector<Choice> choices;
  for (const MediaNote& one : child.school->media) {
    if (std::ranges::count(child.school->clips, one.hash, &Clip::media)) continue;  // a voice
    choices.push_back({.id = one.hash,
                       .word = one.title,
                       .picture = "media:" + one.hash,
                       .look = {.chosen = now && now->hash == one.hash}});
  }
  Ask ask{.id = "photo", .label = label("photo"), .now = photo_words(now, child.today, words())};
  if (choices.empty()) {
    ask.now = label("no_photos");
    return ask;
  }
  ask.how = AskOne{choices, [this, id, animal, choices](std::size_t chosen, ThenTold then) {
                     use_picture(id, animal, choices[chosen].picture, std::move(then));
                   }};
  return ask;
}

// Whose face it is comes first: so it is never shown before somebody has agreed to that.
void PersonForms::use_picture(const Id& id, const std::string& animal, const std::string& chosen,
                              ThenTold then) {
  const auto use = [this, id, animal, chosen, then](const Told& told) {
    if (!told.problem.empty() || told.clash) return then(told);
    keep(
        "pupil", id, label("photo"),
        [&](json& body) {
          if (!animal.empty()) body["avatar"] = animal;
          body["picture"] = chosen;
        },
        then);
  };
  keep(
      "media", chosen.substr(6), label("photo"),
      [&](json& body) {
        json shows = body.value("shows", json::array());
        if (std::ranges::find(shows, json(id)) != shows.end()) return;
        shows.push_back(id);
        body["shows"] = shows;
        body["consent"] = false;
      },
      use);
}

// A photograph is shown while somebody has agreed to it and not a day longer.
Form PersonForms::photo_consent(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    const std::string hash = photograph_of(child.pupil);
    if (!child.known || hash.empty()) return {.gone = true};
    const json about = documents_.body("media", hash);
    const MediaNote note = note_of(hash, about);
    const auto change = [this, id, hash](const char* key, bool consent, std::optional<Day> until,
                                         ThenTold then) {
      keep(
          "media", hash, label(key),
          [&](json& body) {
            body["consent"] = consent;
            json shows = body.value("shows", json::array());
            if (std::ranges::find(shows, json(id)) == shows.end()) shows.push_back(id);
            body["shows"] = shows;
            body.erase("expires");
            if (until) body["expires"] = day_text(*until);
          },
          [this, id, consent, until, then](const Told& told) {
            if (told.problem.empty() && !told.clash) {
              Entry entry{
                  .kind = "consent", .pupil = id, .what = consent ? "photograph" : "photograph_ended"};
              if (until) entry.detail["until"] = day_text(*until);
              desk_.write(std::move(entry));
            }
            then(told);
          });
    };
    FormNow form{.id = "photo_consent",
                 .title = label("photo_consent"),
                 .note = label("photo_consent_why"),
                 .picture = picture_now(child)};
    form.asks.push_back(
        {.id = "photo_agreed",
         .label = label("photo_agreed"),
         .now = label("photo_agreed_why"),
         .how = AskYesNo{note.consent, [change, until = note.expires](bool on, ThenTold then) {
                           change("photo_agreed", on, on ? until : std::nullopt, std::move(then));
                         }}});
    if (!note.consent) return form;
    form.asks.push_back({.id = "photo_until",
                         .label = label("photo_last_day"),
                         .now = note.expires ? date_words(*note.expires, words()) : label("no_end"),
                         .how = AskDay{note.expires,
                                       Day(child.today.year() + std::chrono::years(1), child.today.month(),
                                           std::chrono::day(1)),
                                       label("no_end"),
                                       [change](std::optional<Day> day, ThenTold then) {
                                         change("photo_last_day", true, day, std::move(then));
                                       }},
                         .wants_a_look = !note.expires || *note.expires < child.today});
    return form;
  };
}

}  // namespace hearth
