// SPDX-License-Identifier: MIT
// How a quiet time goes for one child, and which other child may say how it went beside them.
#include <algorithm>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

namespace {

const std::vector<std::string> kShapes{"disc", "bar", "sand"};

std::string minutes_words(int n, const Words& words) {
  return words(n == 1 ? "people.one_minute" : "people.n_minutes", {{"n", std::to_string(n)}});
}

// As the calm timer calls it, where it has a word for it.
std::string music_words(const std::string& name, const Words& words) {
  if (name.empty()) return words("calm.no_music");
  const std::string key = "calm.music_" + name, word = words(key);
  return word == key ? name : word;
}

}  // namespace

std::string PersonForms::calm_words(const CalmWay& way) const {
  std::vector<std::string> all{minutes_words(way.minutes, words()),
                               label("calm_shape_" + kShapes.at(std::size_t(way.shape)))};
  if (way.locked) all.push_back(label("calm_is_locked"));
  if (!way.music.empty()) all.push_back(music_words(way.music, words()));
  return listed(all);
}

Ask PersonForms::calm_minutes(const Id& id, const CalmWay& now) {
  const auto minutes = [this](int n) { return minutes_words(n, words()); };
  return number(id, "calm_minutes", {now.minutes, 1, 30, 1, minutes, {}},
                [](Preferences& all, int value) { all.calm.minutes = value; });
}

Ask PersonForms::calm_advised(const Id& id, const CalmWay& now) {
  return {.id = "calm_advised",
          .label = label("calm_advised"),
          .now = now.advised_by.empty() ? label("not_said") : now.advised_by,
          .how = AskWords{now.advised_by,
                          {},
                          [this, id](const std::string& typed, ThenTold then) {
                            prefer(
                                id, label("calm_advised"),
                                [&](Preferences& all) { all.calm.advised_by = trimmed(typed); },
                                std::move(then));
                          }},
          .why = why("calm_advised")};
}

Ask PersonForms::calm_review(const Id& id, const CalmWay& now, Day today) {
  const Day day = parse_day(now.review);
  const std::optional<Day> known = day.ok() ? std::optional(day) : std::nullopt;
  return {.id = "calm_review",
          .label = label("calm_review"),
          .now = known ? date_words(*known, words()) : label("not_said"),
          .how = AskDay{known, today, label("no_day"),
                        [this, id](std::optional<Day> chosen, ThenTold then) {
                          prefer(
                              id, label("calm_review"),
                              [&](Preferences& all) { all.calm.review = chosen ? day_text(*chosen) : ""; },
                              std::move(then));
                        }},
          .why = why("calm_review"),
          .wants_a_look = known && *known < today};
}

Ask PersonForms::calm_music(const Id& id, const CalmWay& now) {
  std::vector<std::string> names{""};
  for (std::string& name : desk_.all_music()) names.push_back(std::move(name));
  // What is no longer there stays to be seen until somebody chooses something else.
  if (std::ranges::count(names, now.music) == 0) names.push_back(now.music);
  std::vector<Choice> choices;
  for (const std::string& name : names)
    choices.push_back({.id = name.empty() ? "none" : name,
                       .word = music_words(name, words()),
                       .look = {.chosen = name == now.music}});
  return {.id = "calm_music",
          .label = label("calm_music"),
          .now = music_words(now.music, words()),
          .how = AskOne{choices,
                        [this, id, names](std::size_t chosen, ThenTold then) {
                          prefer(
                              id, label("calm_music"),
                              [&](Preferences& all) { all.calm.music = names[chosen]; }, std::move(then));
                        }},
          .why = why("calm_music")};
}

Form PersonForms::calm(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Preferences& all = child.pupil.preferences;
    const CalmWay& now = all.calm;
    FormNow form{.id = "calm",
                 .title = words()("people.calm_of", {{"name", child.pupil.name}}),
                 .note = {},
                 .picture = picture_now(child)};
    form.asks.push_back(one_of(id, "calm_shape", kShapes, int(now.shape),
                               [](Preferences& to, int chosen) { to.calm.shape = CalmWay::Shape(chosen); }));
    form.asks.push_back(calm_minutes(id, now));
    form.asks.push_back(calm_advised(id, now));
    form.asks.push_back(calm_review(id, now, child.today));
    form.asks.push_back(
        on_off(id, all, "calm_locked", [](Preferences& to) -> bool& { return to.calm.locked; }));
    const auto breaths = [this](int n) {
      return words()("people.calm_n_breaths", {{"n", std::to_string(n)}});
    };
    form.asks.push_back(number(id, "calm_breaths", {now.breaths, 3, 8, 1, breaths, {}},
                               [](Preferences& to, int value) { to.calm.breaths = value; }));
    form.asks.push_back(one_of(id, "calm_lively", {"still", "little", "some", "much"}, now.liveliness,
                               [](Preferences& to, int chosen) { to.calm.liveliness = chosen; }));
    form.asks.push_back(one_of(id, "calm_end", {"picture", "bell", "silent"}, int(now.end),
                               [](Preferences& to, int chosen) { to.calm.end = CalmWay::End(chosen); }));
    form.asks.push_back(calm_music(id, now));
    return form;
  };
}

// Of the children who are in one of the same rooms today; whoever was chosen before can be taken back.
Ask PersonForms::peer(const Id& id, const Child& child) {
  const Id& now = child.pupil.preferences.peer;
  const auto meets = [&](const Pupil& other) {
    return other.id != id && std::ranges::any_of(other.placements, [&](const Placement& theirs) {
             return theirs.days.contain(child.today) &&
                    std::ranges::any_of(child.pupil.placements, [&](const Placement& own) {
                      return own.room == theirs.room && own.days.contain(child.today);
                    });
           });
  };
  std::vector<Id> ids{""};
  std::vector<Choice> choices{
      {.id = "nobody", .word = label("peer_nobody"), .look = {.chosen = now.empty()}}};
  for (const Pupil& other : child.school->pupils) {
    if (!meets(other) && other.id != now) continue;
    ids.push_back(other.id);
    choices.push_back({.id = other.id,
                       .word = other.name,
                       .picture = picture_of(*child.school, other, child.today),
                       .look = {.chosen = other.id == now}});
  }
  const Pupil* chosen = child.school->pupil(now);
  return {.id = "peer",
          .label = label("peer"),
          .now = chosen ? chosen->name : label("peer_nobody"),
          .how = AskOne{choices,
                        [this, id, ids](std::size_t which, ThenTold then) {
                          prefer(
                              id, label("peer"), [&](Preferences& all) { all.peer = ids[which]; },
                              std::move(then));
                        }},
          .picture = chosen ? picture_of(*child.school, *chosen, child.today) : "",
          .why = why("peer")};
}

}  // namespace hearth
