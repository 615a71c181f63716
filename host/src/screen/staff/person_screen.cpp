// SPDX-License-Identifier: MIT
// How the screen is for one child who has chosen themselves: language, look, switches, their day.
#include <algorithm>
#include <array>
#include <cmath>

#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

namespace {

constexpr std::array<const char*, 3> kThemes{"paper", "dark", "contrast"};
constexpr std::array<int, 6> kWarnings{15, 10, 5, 3, 2, 1};

}  // namespace

Form PersonForms::language(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Preferences& now = child.pupil.preferences;
    FormNow form{.id = "language",
                 .title = words()("people.language_of", {{"name", child.pupil.name}}),
                 .note = {},
                 .picture = picture_now(child)};
    std::vector<Choice> choices{
        {.id = "english", .word = label("english"), .look = {.chosen = now.language.empty()}}};
    std::vector<std::string> tags{""};
    for (const auto& [tag, all] : desk_.content.home_words) {
      tags.push_back(tag);
      choices.push_back(
          {.id = tag, .word = language_name(tag, words()), .look = {.chosen = tag == now.language}});
    }
    form.asks.push_back({.id = "home_language",
                         .label = label("home_language"),
                         .now = language_name(now.language, words()),
                         .how = AskOne{choices,
                                       [this, id, tags](std::size_t chosen, ThenTold then) {
                                         prefer(
                                             id, label("home_language"),
                                             [&](Preferences& all) { all.language = tags[chosen]; },
                                             std::move(then));
                                       }},
                         .why = label("home_language_why")});
    if (!now.language.empty())
      form.asks.push_back(
          on_off(id, now, "in_own_language", [](Preferences& all) -> bool& { return all.in_own_language; }));
    return form;
  };
}

Form PersonForms::look(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Preferences& now = child.pupil.preferences;
    FormNow form{.id = "look",
                 .title = words()("people.look_of", {{"name", child.pupil.name}}),
                 .note = {},
                 .picture = picture_now(child)};
    const auto percent = [this](int n) {
      return words()("people.letters", {{"percent", std::to_string(n)}});
    };
    form.asks.push_back(number(id, "text_size",
                               {int(std::lround(now.text_size * 100)), 80, 200, 10, percent, {}},
                               [](Preferences& all, int value) { all.text_size = float(value) / 100; }));
    std::vector<std::string> themes{""};
    themes.insert(themes.end(), kThemes.begin(), kThemes.end());
    const auto at = std::ranges::find(themes, now.theme);
    form.asks.push_back(
        one_of(id, "theme", themes, int(at - themes.begin()),
               [themes](Preferences& all, int chosen) { all.theme = themes[std::size_t(chosen)]; }));
    form.asks.push_back(one_of(id, "speech", {"off", "on_request", "first_touch"}, int(now.speech),
                               [](Preferences& all, int chosen) { all.speech = Speech(chosen); }));
    form.asks.push_back(on_off(id, now, "sound", [](Preferences& all) -> bool& { return all.sound; }));
    form.asks.push_back(on_off(id, now, "captions", [](Preferences& all) -> bool& { return all.captions; }));
    form.asks.push_back(on_off(id, now, "motion", [](Preferences& all) -> bool& { return all.motion; }));
    return form;
  };
}

Form PersonForms::switches(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Access& now = child.pupil.preferences.access;
    FormNow form{.id = "switches",
                 .title = words()("people.switches_of", {{"name", child.pupil.name}}),
                 .note = label("switches_why"),
                 .picture = picture_now(child)};
    const auto time = [this](int ms) { return ms == 0 ? label("at_once") : seconds_words(ms, words()); };
    const auto rest = [this](int ms) { return ms == 0 ? label("scan_off") : seconds_words(ms, words()); };
    const auto times = [this](int n) {
      return words()(n == 1 ? "people.one_time" : "people.n_times", {{"n", std::to_string(n)}});
    };
    form.asks.push_back(one_of(id, "scan", {"off", "one_switch", "two_switches"}, int(now.scan),
                               [](Preferences& all, int chosen) { all.access.scan = Access::Scan(chosen); }));
    form.asks.push_back(number(id, "step", {now.step_ms, 500, 10000, 500, time, {}},
                               [](Preferences& all, int value) { all.access.step_ms = value; }));
    form.asks.push_back(number(id, "accept", {now.accept_ms, 0, 2000, 100, time, {}},
                               [](Preferences& all, int value) { all.access.accept_ms = value; }));
    form.asks.push_back(number(id, "loops", {now.loops, 1, 20, 1, times, {}},
                               [](Preferences& all, int value) { all.access.loops = value; }));
    form.asks.push_back(on_off(id, child.pupil.preferences, "spoken",
                               [](Preferences& all) -> bool& { return all.access.spoken; }));
    form.asks.push_back(number(id, "dwell", {now.dwell_ms, 0, 3000, 500, rest, {}},
                               [](Preferences& all, int value) { all.access.dwell_ms = value; }));
    return form;
  };
}

Form PersonForms::day(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const DayView& now = child.pupil.preferences.day;
    FormNow form{.id = "day",
                 .title = words()("people.day_of", {{"name", child.pupil.name}}),
                 .note = {},
                 .picture = picture_now(child)};
    form.asks.push_back(one_of(id, "span", {"now_next", "half_day", "cards", "whole_day", "week"},
                               int(now.span),
                               [](Preferences& all, int chosen) { all.day.span = DayView::Span(chosen); }));
    if (now.span == DayView::Span::cards) {
      const auto cards = [this](int n) {
        return words()(n == 1 ? "people.one_card" : "people.n_cards", {{"n", std::to_string(n)}});
      };
      form.asks.push_back(number(id, "cards", {now.cards, 1, 20, 1, cards, {}},
                                 [](Preferences& all, int value) { all.day.cards = value; }));
    }
    form.asks.push_back(one_of(id, "done_card", {"tick", "grey", "gone", "box"}, int(now.done),
                               [](Preferences& all, int chosen) { all.day.done = DayView::Done(chosen); }));
    form.asks.push_back(one_of(id, "left", {"shape", "sign", "none"}, int(now.left),
                               [](Preferences& all, int chosen) { all.day.left = DayView::Left(chosen); }));
    form.asks.push_back(
        one_of(id, "pictures", {"photo", "object", "symbol", "word"}, int(now.pictures),
               [](Preferences& all, int chosen) { all.day.pictures = DayView::Pictures(chosen); }));
    std::vector<Choice> choices;
    std::vector<std::string> chosen;
    bool sound = false;
    for (const int minutes : kWarnings) {
      const auto warning = std::ranges::find(now.warnings, minutes, &Warning::minutes);
      const bool in = warning != now.warnings.end();
      const std::string said =
          words()(minutes == 1 ? "people.one_minute" : "people.n_minutes", {{"n", std::to_string(minutes)}});
      choices.push_back({.id = std::to_string(minutes), .word = said, .look = {.chosen = in}});
      if (in) chosen.push_back(said), sound |= warning->sound;
    }
    form.asks.push_back(several(
        "warnings", chosen.empty() ? label("warnings_none") : listed(chosen), choices,
        [this, id, sound](std::size_t which, ThenTold then) {
          prefer(
              id, label("warnings"),
              [&](Preferences& all) {
                auto& warnings = all.day.warnings;
                const int minutes = kWarnings.at(which);
                if (std::erase_if(warnings, [&](const Warning& w) { return w.minutes == minutes; }) == 0)
                  warnings.push_back({minutes, sound});
                std::ranges::sort(warnings, std::ranges::greater(), &Warning::minutes);
              },
              std::move(then));
        }));
    if (!now.warnings.empty())
      form.asks.push_back({.id = "warning_sound",
                           .label = label("warning_sound"),
                           .now = label("warning_sound_why"),
                           .how = AskYesNo{sound, [this, id](bool on, ThenTold then) {
                                             prefer(
                                                 id, label("warning_sound"),
                                                 [&](Preferences& all) {
                                                   for (Warning& one : all.day.warnings) one.sound = on;
                                                 },
                                                 std::move(then));
                                           }}});
    return form;
  };
}

}  // namespace hearth
